//! What is known before an import.

use crate::audit::hexadecimal;
use crate::people::all_pays;
use crate::store::Room;
use crate::tables::imports::{imports, keys};
use crate::tables::people::{people, positions, teams};
use crate::tables::{Numbered, body, last_date};
use crate::{Failure, No};
use cordee_access::{Action, PersonRow, Resource, TeamRow};
use cordee_domain::history::Sex;
use cordee_domain::import::{Ground, Held, Known, KnownTeam, MayWrite};
use cordee_domain::{PersonId, TeamId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

/// Numbers of people.
type People = BTreeSet<i64>;

impl Room<'_> {
    /// Whoever calls has asked whether they may import.
    pub(super) async fn ground(&self, source: &str) -> Result<Ground, No> {
        let mut known = self.known_people().await?;
        self.add_recorded(&mut known).await?;
        self.add_positions(&mut known).await?;
        let keys: Vec<(String, i64)> = keys::Entity::find()
            .select_only()
            .column(keys::Column::Called)
            .column(keys::Column::Person)
            .filter(keys::Column::Source.eq(source))
            .order_by_asc(keys::Column::Called)
            .into_tuple()
            .all(self.tx)
            .await?;
        let keys = keys.into_iter();
        let mut ground = Ground {
            people: known.into_values().collect(),
            teams: self.known_teams().await?,
            keys: keys.map(|(key, it)| (key, PersonId::of(it))).collect(),
            mapping: self.last_mapping(source).await?,
            content: String::new(),
        };
        ground.content = content(&ground)?;
        Ok(ground)
    }

    async fn known_people(&self) -> Result<BTreeMap<i64, Known>, No> {
        let see = self.those(Action::SeeContact).await?;
        let (change, history) = (
            self.those(Action::ChangePosition).await?,
            self.those(Action::SeeHistory).await?,
        );
        let (record, recorded) = (
            self.those(Action::WriteRecorded).await?,
            self.those(Action::SeeRecorded).await?,
        );
        let (pay, paid) = (
            self.those(Action::ChangePay).await?,
            self.those(Action::SeePay).await?,
        );
        let leaving = self.those(Action::EndAccess).await?;
        let rows: Vec<(i64, String, String, String)> = people::Entity::find()
            .select_only()
            .column(people::Column::Id)
            .column(people::Column::Name)
            .column(people::Column::Email)
            .column(people::Column::AccessUntil)
            .order_by_asc(people::Column::Id)
            .into_tuple()
            .all(self.tx)
            .await?;
        let mut known = BTreeMap::new();
        for (id, name, email, until) in rows {
            if !see.contains(&id) {
                continue;
            }
            let may = MayWrite {
                position: change.contains(&id) && history.contains(&id),
                pay: pay.contains(&id) && paid.contains(&id),
                recorded: record.contains(&id) && recorded.contains(&id),
                leaving: leaving.contains(&id),
            };
            let access_until = if may.position {
                last_date(&until)?
            } else {
                None
            };
            let person = Known {
                id: PersonId::of(id),
                name,
                email,
                access_until,
                positions: Vec::new(),
                sex: Sex::NotRecorded,
                hired: None,
                may,
            };
            known.insert(id, person);
        }
        Ok(known)
    }

    /// The numbers of those with whom whoever asks may do something.
    async fn those(&self, action: Action) -> Result<People, No> {
        let theirs = self.all_rows_for(action).await?;
        let ids: Vec<i64> = people::Entity::find()
            .select_only()
            .column(people::Column::Id)
            .filter(theirs)
            .into_tuple()
            .all(self.tx)
            .await?;
        Ok(ids.into_iter().collect())
    }

    async fn add_recorded(&self, known: &mut BTreeMap<i64, Known>) -> Result<(), No> {
        use crate::tables::people::records;
        for row in records::Entity::find().all(self.tx).await? {
            let recorded = crate::people::record_of(&row)?;
            if let Some(person) = known.get_mut(&row.person).filter(|it| it.may.recorded) {
                person.sex = recorded.sex;
                person.hired = recorded.hired;
            }
        }
        Ok(())
    }

    async fn add_positions(&self, known: &mut BTreeMap<i64, Known>) -> Result<(), No> {
        let mut paid = all_pays(self.tx).await?;
        let rows = positions::Entity::find()
            .order_by_asc(positions::Column::Person)
            .order_by_asc(positions::Column::Begins)
            .all(self.tx)
            .await?;
        for row in rows {
            let Some(person) = known.get_mut(&row.person) else {
                continue;
            };
            if !person.may.position {
                continue;
            }
            let pay = paid.remove(&(row.person, row.begins.clone()));
            person.positions.push(Held {
                position: crate::career::position(&row, pay.filter(|_| person.may.pay))?,
                is_decided: row.case_id.is_some(),
            });
        }
        Ok(())
    }

    async fn known_teams(&self) -> Result<Vec<KnownTeam>, No> {
        let rows: Vec<(i64, String)> = teams::Entity::find()
            .select_only()
            .column(teams::Column::Id)
            .column(teams::Column::Name)
            .filter(self.rows_for(Action::SeeTeam)?)
            .order_by_asc(teams::Column::Id)
            .into_tuple()
            .all(self.tx)
            .await?;
        let mut known = Vec::new();
        for (id, name) in rows {
            let id = TeamId::of(id);
            let mut within = self.teams_above(id).await?;
            let newcomer = Resource::Person(PersonRow {
                within: within.clone(),
                ..PersonRow::alone(PersonId(0))
            });
            within.retain(|it| *it != id);
            let team = Resource::Team(TeamRow { id, within });
            known.push(KnownTeam {
                id,
                name,
                may_add: self.may(Action::AddPerson, &team),
                may_pay: self.may(Action::ChangePay, &newcomer),
                may_make: self.may(Action::ChangeTeam, &team),
            });
        }
        Ok(known)
    }

    pub(super) async fn teams_to_import_into(&self) -> Result<Vec<(TeamId, String)>, No> {
        let rows: Vec<(i64, String)> = teams::Entity::find()
            .select_only()
            .column(teams::Column::Id)
            .column(teams::Column::Name)
            .filter(self.rows_for(Action::AddPerson)?)
            .order_by_asc(teams::Column::Folded)
            .order_by_asc(teams::Column::Id)
            .into_tuple()
            .all(self.tx)
            .await?;
        let teams = rows.into_iter().map(|(id, name)| (TeamId::of(id), name));
        Ok(teams.collect())
    }

    /// The mapping that a source was last read by.
    async fn last_mapping(&self, source: &str) -> Result<Option<String>, No> {
        let last = imports::Entity::find()
            .filter(imports::Column::Source.eq(source))
            .order_by_desc(imports::Column::Number)
            .one(self.tx)
            .await?;
        Ok(last.map(|it| it.mapping).filter(|it| !it.is_empty()))
    }
}

/// A hash of everything that is known.
fn content(ground: &Ground) -> Result<String, Failure> {
    let mut hasher = Sha256::new();
    for person in &ground.people {
        hasher.update(body(person)?);
    }
    for team in &ground.teams {
        hasher.update(body(team)?);
    }
    hasher.update(body(&ground.keys)?);
    Ok(hexadecimal(&hasher.finalize()))
}
