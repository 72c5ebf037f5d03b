//! Every fact of everybody that a history is made of, table by table.

use crate::Failure;
use crate::people::{all_pays, record_of};
use crate::tables::cases::cases;
use crate::tables::people::{people, positions, records, teams, trainings};
use crate::tables::{EVER, Numbered, date, of_body, word, written};
use cordee_domain::case::{Completed, StateName};
use cordee_domain::history::{Departure, Record, Sex};
use cordee_domain::{PersonId, TeamId};
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect,
};
use std::collections::BTreeMap;

/// What was gathered.
pub(super) struct Gathered {
    /// What teams are called.
    pub(super) teams: BTreeMap<TeamId, String>,
    /// Everybody, by number.
    pub(super) people: Vec<Record>,
}

/// The states of a case whose move has been made.
const MADE: [StateName; 3] = [StateName::OnTrial, StateName::Settled, StateName::Returned];

/// One moment of the database.
pub(super) struct Moment<'t> {
    pub(super) tx: &'t DatabaseTransaction,
    /// The day, as the tables keep it.
    pub(super) today: &'t str,
}

impl Moment<'_> {
    /// Gathers them. Whoever calls has asked the rights, or has the database.
    pub(super) async fn gather(&self) -> Result<Gathered, Failure> {
        let mut people = self.everybody().await?;
        self.add_recorded(&mut people).await?;
        self.add_positions(&mut people).await?;
        self.add_trainings(&mut people).await?;
        self.add_cases(&mut people).await?;
        let teams: Vec<(i64, String)> = teams::Entity::find()
            .select_only()
            .column(teams::Column::Id)
            .column(teams::Column::Name)
            .into_tuple()
            .all(self.tx)
            .await?;
        let teams = teams.into_iter().map(|(id, name)| (TeamId::of(id), name));
        Ok(Gathered {
            teams: teams.collect(),
            people: people.into_values().collect(),
        })
    }

    async fn everybody(&self) -> Result<BTreeMap<i64, Record>, Failure> {
        let rows: Vec<(i64, String)> = people::Entity::find()
            .select_only()
            .column(people::Column::Id)
            .column(people::Column::AccessUntil)
            .into_tuple()
            .all(self.tx)
            .await?;
        let mut people = BTreeMap::new();
        for (id, until) in rows {
            let has_left = until != EVER && *until < *self.today;
            let left = has_left.then(|| date(&until)).transpose()?;
            let record = Record {
                person: PersonId::of(id),
                sex: Sex::NotRecorded,
                hired: None,
                positions: Vec::new(),
                trainings: Vec::new(),
                cases: Vec::new(),
                left: left.map(|on| (on, Departure::NotRecorded)),
            };
            people.insert(id, record);
        }
        Ok(people)
    }

    async fn add_recorded(&self, people: &mut BTreeMap<i64, Record>) -> Result<(), Failure> {
        for row in records::Entity::find().all(self.tx).await? {
            let recorded = record_of(&row)?;
            if let Some(record) = people.get_mut(&row.person) {
                record.sex = recorded.sex;
                record.hired = recorded.hired;
            }
        }
        Ok(())
    }

    async fn add_positions(&self, people: &mut BTreeMap<i64, Record>) -> Result<(), Failure> {
        let mut paid = all_pays(self.tx).await?;
        let rows = positions::Entity::find()
            .order_by_asc(positions::Column::Person)
            .order_by_asc(positions::Column::Begins)
            .all(self.tx)
            .await?;
        for row in rows {
            let key = (row.person, row.begins.clone());
            let position = crate::career::position(&row, paid.remove(&key))?;
            if let Some(record) = people.get_mut(&row.person) {
                record.positions.push(position);
            }
        }
        Ok(())
    }

    async fn add_trainings(&self, people: &mut BTreeMap<i64, Record>) -> Result<(), Failure> {
        let rows = trainings::Entity::find()
            .order_by_asc(trainings::Column::Person)
            .order_by_asc(trainings::Column::Completed)
            .order_by_asc(trainings::Column::Training)
            .all(self.tx)
            .await?;
        for row in rows {
            let completed = Completed {
                training: word(&row.training)?,
                on: date(&row.completed)?,
            };
            if let Some(record) = people.get_mut(&row.person) {
                record.trainings.push(completed);
            }
        }
        Ok(())
    }

    async fn add_cases(&self, people: &mut BTreeMap<i64, Record>) -> Result<(), Failure> {
        let made = MADE.iter().map(written);
        let rows: Vec<(i64, String)> = cases::Entity::find()
            .select_only()
            .column(cases::Column::Person)
            .column(cases::Column::Body)
            .filter(cases::Column::State.is_in(made))
            .order_by_asc(cases::Column::Id)
            .into_tuple()
            .all(self.tx)
            .await?;
        for (person, body) in rows {
            let case = of_body(&body)?;
            if let Some(record) = people.get_mut(&person) {
                record.cases.push(case);
            }
        }
        Ok(())
    }
}
