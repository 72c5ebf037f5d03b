//! The rights, asked with what the tables say today.

use crate::No;
use crate::condition::condition;
use crate::guards::is_removed;
use crate::store::Room;
use crate::tables::evidence::{asked, evidence};
use crate::tables::people::{aspirations, people, positions, stand_ins, team_within, teams};
use crate::tables::{EVER, Numbered};
use cordee_access::{
    Access, Action, CaseRow, Decision, EvidenceRow, PersonRow, PolicyId, Resource, TeamRow,
};
use cordee_domain::case::Case;
use cordee_domain::{PersonId, Shared, TeamId};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect};
use std::collections::BTreeSet;

/// How far up a line is followed. Nobody stands deeper; a circle would have no end.
const HIGHEST: usize = 64;

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
        let of_the_sort = Action::ALL.iter().copied();
        of_the_sort
            .filter(|action| action.sort() == resource.sort() && self.may(*action, resource))
            .collect()
    }

    /// The rows of the action's sort that they may do it with.
    #[cfg_attr(feature = "guards", track_caller)]
    pub(crate) fn rows_for(&self, action: Action) -> Result<Condition, No> {
        if is_removed!() {
            return Ok(Condition::all());
        }
        let filter = self.house.policies.filter(&self.asking.actor, action);
        let filter = filter.map_err(|error| crate::Failure::Unfit(error.to_string()))?;
        Ok(condition(&filter, action.sort(), &self.today)?)
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
        let manager = self.manager_of(id).await?;
        let shared = aspirations::Entity::find_by_id(id.row())
            .one(self.tx)
            .await?;
        Ok(Some(PersonRow {
            id,
            within: self.teams_of(id).await?,
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

    /// Who leads them today.
    pub(crate) async fn manager_of(&self, id: PersonId) -> Result<Option<PersonId>, No> {
        let now = self.position_row(id).await?;
        Ok(now.and_then(|it| it.manager).map(PersonId::of))
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

    /// The team of their latest position that has begun, and every team above it.
    async fn teams_of(&self, id: PersonId) -> Result<Vec<TeamId>, No> {
        let latest = positions::Entity::find()
            .filter(positions::Column::Person.eq(id.row()))
            .filter(positions::Column::Begins.lte(&*self.today))
            .filter(positions::Column::Overtaken.gt(&*self.today))
            .one(self.tx)
            .await?;
        match latest.and_then(|it| it.team) {
            Some(team) => self.teams_above(TeamId::of(team)).await,
            None => Ok(Vec::new()),
        }
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
        let mut line = Vec::new();
        let mut at = manager;
        while let Some(below) = at {
            at = self.manager_of(below).await?;
            match at {
                Some(next) if !line.contains(&next) && line.len() < HIGHEST => line.push(next),
                _ => break,
            }
        }
        line.retain(|it| Some(*it) != manager);
        Ok(line)
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
        Ok(EvidenceRow {
            person: PersonId::of(row.person),
            asked_to_vouch: asked.into_iter().map(|it| PersonId::of(it.whom)).collect(),
            is_withdrawn: row.withdrawn != EVER,
        })
    }

    pub(crate) async fn case_resource(&self, case: &Case) -> Result<Resource, No> {
        let person = self.person_row(case.proposal.person).await?;
        let person = person.ok_or(No::NotFound)?;
        Ok(Resource::Case(CaseRow::of(case, person)))
    }
}
