//! Teams: how they lie in each other, who is in them, who leads them and who stands in.

mod acts;
mod standing_in;

pub use acts::TeamGiven;
pub use standing_in::NewStandIn;

use crate::store::{Room, Store};
use crate::tables::people::{people, positions, stand_ins, teams};
use crate::tables::{Numbered, date};
use crate::{Asking, No, Revision, StandInSeen, TeamListed, TeamSeen};
use cordee_access::Action;
use cordee_domain::{PersonId, TeamId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use std::collections::BTreeMap;

impl Store {
    /// Every team that whoever asks may see, by name.
    pub async fn teams(&self, asking: &Asking) -> Result<Vec<TeamListed>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.teams(None).await })
        })
        .await
    }

    /// A team.
    pub async fn team(&self, asking: &Asking, id: TeamId) -> Result<TeamSeen, No> {
        self.look(asking, |room| Box::pin(async move { room.team(id).await }))
            .await
    }
}

impl Room<'_> {
    /// All teams, or those that lie right in one.
    async fn teams(&self, within: Option<TeamId>) -> Result<Vec<TeamListed>, No> {
        self.me()?;
        let mut rows = teams::Entity::find().filter(self.rows_for(Action::SeeTeam)?);
        if let Some(within) = within {
            rows = rows.filter(teams::Column::Within.eq(within.row()));
        }
        let rows = rows
            .order_by_asc(teams::Column::Folded)
            .order_by_asc(teams::Column::Id)
            .all(self.tx)
            .await?;
        let people = self.people_by_team().await?;
        let listed = rows.into_iter().map(|row| TeamListed {
            people: people.get(&row.id).copied().unwrap_or(0),
            id: TeamId::of(row.id),
            name: row.name,
            within: row.within.map(TeamId::of),
        });
        Ok(listed.collect())
    }

    async fn people_by_team(&self) -> Result<BTreeMap<i64, u64>, No> {
        let visible = people::Entity::find()
            .select_only()
            .column(people::Column::Id)
            .filter(self.rows_for(Action::SeePosition)?);
        let rows: Vec<(Option<i64>, i64)> = self
            .positions_today()
            .select_only()
            .column(positions::Column::Team)
            .column_as(positions::Column::Person.count(), "people")
            .filter(positions::Column::Person.in_subquery(visible.into_query()))
            .group_by(positions::Column::Team)
            .into_tuple()
            .all(self.tx)
            .await?;
        let counted = rows.into_iter().filter_map(|(team, people)| {
            let people = crate::tables::id(people);
            team.map(|team| (team, people))
        });
        Ok(counted.collect())
    }

    async fn team(&self, id: TeamId) -> Result<TeamSeen, No> {
        let resource = self.team_resource(id).await?;
        self.allow(Action::SeeTeam, Action::SeeTeam, &resource)?;
        let row = self.team_row(id).await?;
        let led_by = row.led_by.map(PersonId::of);
        let mut leader = self.names(led_by).await?;
        let mut above = self.team_names(row.within).await?;
        Ok(TeamSeen {
            id,
            name: row.name,
            revision: Revision(crate::tables::id(row.revision)),
            within: above.pop_first(),
            led_by: leader.pop_first(),
            members: self.members(id).await?,
            below: self.teams(Some(id)).await?,
            stand_ins: match led_by {
                Some(leader) => self.stand_ins_for(leader).await?,
                None => Vec::new(),
            },
            may: self.all_they_may(&resource),
        })
    }

    pub(crate) async fn team_row(&self, id: TeamId) -> Result<teams::Model, No> {
        let row = teams::Entity::find_by_id(id.row()).one(self.tx).await?;
        row.ok_or(No::NotFound)
    }

    async fn members(&self, id: TeamId) -> Result<Vec<crate::PersonListed>, No> {
        let there = self
            .positions_today()
            .select_only()
            .column(positions::Column::Person)
            .filter(positions::Column::Team.eq(id.row()));
        let rows = people::Entity::find()
            .filter(self.rows_for(Action::SeeName)?)
            .filter(self.rows_for(Action::SeePosition)?)
            .filter(people::Column::Id.in_subquery(there.into_query()))
            .order_by_asc(people::Column::Folded)
            .order_by_asc(people::Column::Id)
            .all(self.tx)
            .await?;
        self.listed(rows).await
    }

    /// Who stands in for a manager today or will.
    async fn stand_ins_for(&self, leader: PersonId) -> Result<Vec<StandInSeen>, No> {
        let rows = stand_ins::Entity::find()
            .filter(stand_ins::Column::Manager.eq(leader.row()))
            .filter(stand_ins::Column::Ends.gte(&*self.today))
            .order_by_asc(stand_ins::Column::Begins)
            .order_by_asc(stand_ins::Column::StandIn)
            .all(self.tx)
            .await?;
        let who = rows.iter().map(|it| PersonId::of(it.stand_in));
        let names = self.names(who).await?;
        let mut seen = Vec::new();
        for row in rows {
            let by = PersonId::of(row.stand_in);
            if let Some(name) = names.get(&by) {
                seen.push(StandInSeen {
                    by: (by, name.clone()),
                    from: date(&row.begins)?,
                    until: date(&row.ends)?,
                });
            }
        }
        Ok(seen)
    }
}
