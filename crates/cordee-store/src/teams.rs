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
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, Select,
};
use std::collections::BTreeMap;

impl Store {
    /// Every team that whoever asks may see, by name.
    pub async fn teams(&self, asking: &Asking) -> Result<Vec<TeamListed>, No> {
        self.look(asking, |room| {
            Box::pin(async move { room.teams(Which::All).await })
        })
        .await
    }

    /// Every team by name, to choose one of them; none where there are more than `most`: nobody
    /// finds theirs in such a list.
    pub async fn teams_to_choose(
        &self,
        asking: &Asking,
        most: u64,
    ) -> Result<Vec<(TeamId, String)>, No> {
        self.look(asking, |room| {
            Box::pin(async move {
                let rows = room.team_rows(Which::All)?.limit(most.saturating_add(1));
                let rows = rows.all(room.tx).await?;
                let are_few = rows.len() as u64 <= most;
                let rows = rows.into_iter().filter(|_| are_few);
                Ok(rows.map(|row| (TeamId::of(row.id), row.name)).collect())
            })
        })
        .await
    }

    /// The teams from the top down, each with its neighbours or not at all, as long as they are at
    /// most so many; and whether there are others further down.
    pub async fn upper_teams(
        &self,
        asking: &Asking,
        most: u64,
    ) -> Result<(Vec<TeamListed>, bool), No> {
        self.look(asking, |room| {
            Box::pin(async move { room.upper_teams(most).await })
        })
        .await
    }

    /// A team.
    pub async fn team(&self, asking: &Asking, id: TeamId) -> Result<TeamSeen, No> {
        self.look(asking, |room| Box::pin(async move { room.team(id).await }))
            .await
    }
}

/// Which teams.
#[derive(Clone, Copy)]
enum Which<'a> {
    All,
    /// Those that lie in no other.
    AtTheTop,
    /// Those that lie right in one of these.
    In(&'a [i64]),
}

impl Room<'_> {
    async fn teams(&self, which: Which<'_>) -> Result<Vec<TeamListed>, No> {
        let rows = self.team_rows(which)?.all(self.tx).await?;
        let people = match which {
            Which::All => self.people_by_team(None).await?,
            _ => {
                let those: Vec<i64> = rows.iter().map(|row| row.id).collect();
                self.people_by_team(Some(&those)).await?
            }
        };
        Ok(listed(rows, &people))
    }

    fn team_rows(&self, which: Which<'_>) -> Result<Select<teams::Entity>, No> {
        self.me()?;
        let rows = teams::Entity::find().filter(self.rows_for(Action::SeeTeam)?);
        let rows = match which {
            Which::All => rows,
            Which::AtTheTop => rows.filter(teams::Column::Within.is_null()),
            Which::In(those) => rows.filter(teams::Column::Within.is_in(those.iter().copied())),
        };
        Ok(rows
            .order_by_asc(teams::Column::Folded)
            .order_by_asc(teams::Column::Id))
    }

    async fn upper_teams(&self, most: u64) -> Result<(Vec<TeamListed>, bool), No> {
        let mut upper = Vec::new();
        let mut next = self.team_rows(Which::AtTheTop)?;
        let goes_on = loop {
            let left = most.saturating_sub(upper.len() as u64);
            let rows = next.limit(left.saturating_add(1)).all(self.tx).await?;
            // The top is shown in any case.
            let is_too_many = rows.len() as u64 > left && !upper.is_empty();
            if rows.is_empty() || is_too_many {
                break is_too_many;
            }
            let those: Vec<i64> = rows.iter().map(|row| row.id).collect();
            upper.extend(rows);
            next = self.team_rows(Which::In(&those))?;
        };
        let those: Vec<i64> = upper.iter().map(|row| row.id).collect();
        let people = self.people_by_team(Some(&those)).await?;
        Ok((listed(upper, &people), goes_on))
    }

    /// How many people there are in each of these teams, or in every one.
    async fn people_by_team(&self, of: Option<&[i64]>) -> Result<BTreeMap<i64, u64>, No> {
        let visible = self.of_people(Action::SeePosition, positions::Column::Person, None)?;
        let mut there = self
            .positions_today()
            .select_only()
            .column(positions::Column::Team)
            .column_as(positions::Column::Person.count(), "people")
            .filter(visible);
        if let Some(those) = of {
            there = there.filter(positions::Column::Team.is_in(those.iter().copied()));
        }
        let rows: Vec<(Option<i64>, i64)> = there
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
            below: self.teams(Which::In(&[id.row()])).await?,
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

/// Teams as lists show them, in their order, with how many people each has.
fn listed(rows: Vec<teams::Model>, people: &BTreeMap<i64, u64>) -> Vec<TeamListed> {
    let listed = rows.into_iter().map(|row| TeamListed {
        people: people.get(&row.id).copied().unwrap_or(0),
        id: TeamId::of(row.id),
        name: row.name,
        within: row.within.map(TeamId::of),
    });
    listed.collect()
}
