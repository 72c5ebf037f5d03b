//! The rights, asked with what the tables say today.

use crate::No;
use crate::condition::{Line, above, below, condition};
use crate::guards::is_removed;
use crate::store::Room;
use crate::tables::evidence::{asked, evidence};
use crate::tables::people::{aspirations, people, positions, stand_ins, team_within, teams};
use crate::tables::Numbered;
use cordee_access::{
    Access, Action, CaseRow, Decision, EvidenceRow, PersonRow, PolicyId, Resource, TeamRow,
};
use cordee_domain::case::Case;
use cordee_domain::{PersonId, Shared, TeamId};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use std::collections::BTreeSet;

/// How many below somebody are looked up beforehand.
const FEW_BELOW: u64 = 500;

impl Room<'_> {
    pub(crate) fn decide(&self, action: Action, resource: &Resource) -> Decision {
        self.house
            .policies
            .decide(&self.asking.actor, action, resource)
    }

    #[cfg_attr(feature = "guards", track_caller)]
    pub(crate) fn may(&self, action: Action, resource: &Resource) -> bool {
        self.decide(action, resource).allowed || is_removed!()
    }

    /// The policies that permit `action`; refused as forbidden where they may know of the thing
    /// (by `known_by`), as not found where they may not.
    #[cfg_attr(feature = "guards", track_caller)]
    pub(crate) fn allow(
        &self,
        action: Action,
        known_by: Action,
        resource: &Resource,
    ) -> Result<Vec<PolicyId>, No> {
        let decision = self.decide(action, resource);
        if decision.allowed || is_removed!() {
            Ok(decision.by)
        } else if self.decide(known_by, resource).allowed
            || is_removed!("what one may not know of is not found")
        {
            Err(No::Forbidden)
        } else {
            Err(No::NotFound)
        }
    }

    /// Everything of the resource's sort that they may do with it.
    pub(crate) fn all_they_may(&self, resource: &Resource) -> BTreeSet<Action> {
        if is_removed!() {
            let all = Action::ALL.iter().copied();
            return all.filter(|it| it.sort() == resource.sort()).collect();
        }
        let actor = &self.asking.actor;
        self.house.policies.all_allowed(actor, resource)
    }

    /// The rows of the action's sort that they may do it with, of rows that something else makes
    /// few.
    #[cfg_attr(feature = "guards", track_caller)]
    pub(crate) fn rows_for(&self, action: Action) -> Result<Condition, No> {
        if is_removed!() {
            return Ok(Condition::all());
        }
        self.rows_by(action, &Line::Up)
    }

    /// Where `column` is the number of somebody with whom they may do it. Nothing is compared where
    /// that is everybody: it would only lead a database into looking at all of them.
    #[cfg_attr(feature = "guards", track_caller)]
    pub(crate) fn of_people(
        &self,
        action: Action,
        column: impl ColumnTrait,
        among: Option<&[i64]>,
    ) -> Result<Condition, No> {
        let theirs = self.rows_for(action)?;
        let those = |all: Condition| match among {
            Some(ids) => all.add(column.is_in(ids.iter().copied())),
            None => all,
        };
        if theirs.is_empty() {
            return Ok(those(Condition::all()));
        }
        let mut visible = people::Entity::find()
            .select_only()
            .column(people::Column::Id)
            .filter(theirs);
        if let Some(ids) = among {
            visible = visible.filter(people::Column::Id.is_in(ids.iter().copied()));
        }
        Ok(Condition::all().add(column.in_subquery(visible.into_query())))
    }

    /// The same, to look for them among all there are.
    pub(crate) async fn all_rows_for(&self, action: Action) -> Result<Condition, No> {
        if is_removed!() {
            return Ok(Condition::all());
        }
        let line = self.line_below().await?;
        self.rows_by(action, &line)
    }

    fn rows_by(&self, action: Action, line: &Line) -> Result<Condition, No> {
        let filter = self.house.policies.filter(&self.asking.actor, action);
        let filter = filter.map_err(|error| crate::Failure::Unfit(error.to_string()))?;
        Ok(condition(&filter, action.sort(), (&self.today, line))?)
    }

    /// Everybody in whose line whoever asks stands, where they are few. Below those far up stands
    /// nearly everyone: among all rows, theirs are found soon.
    async fn line_below(&self) -> Result<Line, No> {
        let Some(top) = self.asking.person() else {
            return Ok(Line::Up);
        };
        let found = below(top, &self.today, FEW_BELOW + 1);
        let found = self.tx.query_all(&found).await?;
        if found.len() as u64 > FEW_BELOW {
            return Ok(Line::Up);
        }
        let people: Result<Vec<i64>, _> = found.iter().map(|it| it.try_get_by_index(0)).collect();
        let people = people?;
        Ok(Line::Below { top, people })
    }

    /// What rights look at of a person; nothing where there is nobody of that number.
    pub(crate) async fn person_row(&self, id: PersonId) -> Result<Option<PersonRow>, No> {
        if people::Entity::find_by_id(id.row())
            .one(self.tx)
            .await?
            .is_none()
        {
            return Ok(None);
        }
        let latest = self.latest_position(id).await?;
        let team = latest.as_ref().and_then(|it| it.team).map(TeamId::of);
        let now = latest.filter(|it| *it.ends >= *self.today);
        let manager = now.and_then(|it| it.manager).map(PersonId::of);
        let shared = aspirations::Entity::find_by_id(id.row())
            .one(self.tx)
            .await?;
        Ok(Some(PersonRow {
            id,
            within: match team {
                Some(team) => self.teams_above(team).await?,
                None => Vec::new(),
            },
            led_by: manager,
            led_for_now_by: self.stand_ins_of(manager).await?,
            line_above: self.line_above(manager).await?,
            aspiration: match shared {
                Some(it) if it.is_shared => Shared::WithPeoplePartner,
                _ => Shared::WithNobody,
            },
        }))
    }

    pub(crate) async fn person_resource(&self, id: PersonId) -> Result<Resource, No> {
        let row = self.person_row(id).await?;
        row.map(Resource::Person).ok_or(No::NotFound)
    }

    /// The position that holds today.
    pub(crate) async fn position_row(&self, id: PersonId) -> Result<Option<positions::Model>, No> {
        Ok(positions::Entity::find()
            .filter(positions::Column::Person.eq(id.row()))
            .filter(positions::Column::Begins.lte(&*self.today))
            .filter(positions::Column::Ends.gte(&*self.today))
            .one(self.tx)
            .await?)
    }

    /// The latest position that has begun; it holds today, unless it has ended.
    async fn latest_position(&self, id: PersonId) -> Result<Option<positions::Model>, No> {
        Ok(positions::Entity::find()
            .filter(positions::Column::Person.eq(id.row()))
            .filter(positions::Column::Begins.lte(&*self.today))
            .filter(positions::Column::Overtaken.gt(&*self.today))
            .one(self.tx)
            .await?)
    }

    /// A team and every team above it.
    pub(crate) async fn teams_above(&self, team: TeamId) -> Result<Vec<TeamId>, No> {
        let above: Vec<i64> = team_within::Entity::find()
            .select_only()
            .column(team_within::Column::Above)
            .filter(team_within::Column::Team.eq(team.row()))
            .into_tuple()
            .all(self.tx)
            .await?;
        Ok(above.into_iter().map(TeamId::of).collect())
    }

    async fn stand_ins_of(&self, manager: Option<PersonId>) -> Result<Vec<PersonId>, No> {
        let Some(manager) = manager else {
            return Ok(Vec::new());
        };
        let rows = stand_ins::Entity::find()
            .filter(stand_ins::Column::Manager.eq(manager.row()))
            .filter(stand_ins::Column::Begins.lte(&*self.today))
            .filter(stand_ins::Column::Ends.gte(&*self.today))
            .all(self.tx)
            .await?;
        Ok(rows
            .into_iter()
            .map(|it| PersonId::of(it.stand_in))
            .collect())
    }

    /// Everybody further up than `manager`, as of today.
    async fn line_above(&self, manager: Option<PersonId>) -> Result<Vec<PersonId>, No> {
        let Some(manager) = manager else {
            return Ok(Vec::new());
        };
        let found = self.tx.query_all(&above(manager, &self.today)).await?;
        let people: Result<Vec<i64>, _> = found.iter().map(|it| it.try_get_by_index(0)).collect();
        let line = people?.into_iter().map(PersonId::of);
        Ok(line.filter(|it| *it != manager).collect())
    }

    pub(crate) async fn team_resource(&self, id: TeamId) -> Result<Resource, No> {
        if teams::Entity::find_by_id(id.row())
            .one(self.tx)
            .await?
            .is_none()
        {
            return Err(No::NotFound);
        }
        let mut within = self.teams_above(id).await?;
        within.retain(|it| *it != id);
        Ok(Resource::Team(TeamRow { id, within }))
    }

    pub(crate) async fn evidence_row(&self, row: &evidence::Model) -> Result<EvidenceRow, No> {
        let asked = asked::Entity::find()
            .filter(asked::Column::Evidence.eq(row.id))
            .all(self.tx)
            .await?;
        Ok(crate::evidence::rights_row(row, &asked))
    }

    pub(crate) async fn case_resource(&self, case: &Case) -> Result<Resource, No> {
        let person = self.person_row(case.proposal.person).await?;
        let person = person.ok_or(No::NotFound)?;
        Ok(Resource::Case(CaseRow::of(case, person)))
    }
}
