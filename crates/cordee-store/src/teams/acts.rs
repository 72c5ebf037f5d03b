//! Making and changing teams. Every team knows all teams above it; that is kept with each change.

use crate::audit::Entry;
use crate::given::{Wrongs, line};
use crate::guards::is_removed;
use crate::people::folded;
use crate::store::{Done, Made, Room, Store};
use crate::tables::Numbered;
use crate::tables::people::{people, team_within, teams};
use crate::{Asking, No, Revision};
use cordee_access::{Action, PolicyId};
use cordee_domain::{PersonId, TeamId};
use sea_orm::ActiveValue::Set;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::Serialize;

/// How a team is to be.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct TeamGiven {
    /// Which; of a new one a number by chance.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// The team it lies in; nothing for the one that holds all others.
    pub within: Option<TeamId>,
    /// Who leads it.
    pub led_by: Option<PersonId>,
}

impl Store {
    /// Makes a team inside another.
    pub async fn add_team(&self, asking: &Asking, given: &TeamGiven) -> Result<Done<()>, No> {
        let new = given.clone();
        self.change(asking, "add-team", given, move |room| {
            Box::pin(async move { room.add_team(new).await })
        })
        .await
    }

    /// Changes a team's name, where it lies and who leads it.
    pub async fn change_team(
        &self,
        asking: &Asking,
        given: &TeamGiven,
        seen: Revision,
    ) -> Result<Done<()>, No> {
        let new = given.clone();
        self.change(asking, "change-team", &(given, seen.0), move |room| {
            Box::pin(async move { room.change_team(new, seen).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn add_team(&self, given: TeamGiven) -> Result<Made<()>, No> {
        let within = given.within;
        let within = within.ok_or_else(|| No::wrong("within", "choose the team it lies in"))?;
        let above = self.team_resource(within).await?;
        let by = self.allow(Action::ChangeTeam, Action::SeeTeam, &above)?;
        let mut wrongs = Wrongs::default();
        let there = teams::Entity::find_by_id(given.id.row())
            .one(self.tx)
            .await?;
        if there.is_some() || given.id.0 == 0 {
            wrongs.say("id", "this number can't be given; try again with another");
        }
        let name = wrongs.take(line("name", &given.name)).unwrap_or_default();
        self.look_at_leader(&mut wrongs, given.led_by).await?;
        wrongs.done()?;
        let row = teams::ActiveModel {
            id: Set(given.id.row()),
            folded: Set(folded(&name)),
            name: Set(name),
            within: Set(Some(within.row())),
            led_by: Set(given.led_by.map(Numbered::row)),
            revision: Set(1),
        };
        teams::Entity::insert(row)
            .exec_without_returning(self.tx)
            .await?;
        let mut above = self.teams_above(within).await?;
        above.push(given.id);
        self.keep_within(&[given.id], &above).await?;
        let entry = Entry::new("add-team", "team", given.id.row(), by);
        Ok(Made::new((), entry))
    }

    async fn change_team(&self, given: TeamGiven, seen: Revision) -> Result<Made<()>, No> {
        let resource = self.team_resource(given.id).await?;
        let mut by = self.allow(Action::ChangeTeam, Action::SeeTeam, &resource)?;
        let row = self.team_row(given.id).await?;
        let is_as_seen = crate::tables::id(row.revision) == seen.0;
        if !is_as_seen && !is_removed!("a team is as it was seen") {
            return Err(No::Stale);
        }
        let mut wrongs = Wrongs::default();
        let name = wrongs.take(line("name", &given.name)).unwrap_or_default();
        self.look_at_leader(&mut wrongs, given.led_by).await?;
        let lies_elsewhere = row.within != given.within.map(Numbered::row);
        if lies_elsewhere {
            by.extend(self.may_lie_in(&mut wrongs, &given).await?);
        }
        wrongs.done()?;
        if lies_elsewhere {
            self.put_within(given.id, given.within).await?;
        }
        let revision = row.revision + 1;
        let mut row = row.into_active_model();
        row.folded = Set(folded(&name));
        row.name = Set(name);
        row.within = Set(given.within.map(Numbered::row));
        row.led_by = Set(given.led_by.map(Numbered::row));
        row.revision = Set(revision);
        teams::Entity::update(row).exec(self.tx).await?;
        let entry = Entry::new("change-team", "team", given.id.row(), by);
        Ok(Made::new((), entry))
    }

    async fn look_at_leader(
        &self,
        wrongs: &mut Wrongs,
        leader: Option<PersonId>,
    ) -> Result<(), No> {
        let Some(leader) = leader else {
            return Ok(());
        };
        let row = people::Entity::find_by_id(leader.row())
            .one(self.tx)
            .await?;
        match row {
            None => wrongs.say("led_by", "there is nobody of that number"),
            Some(row) if row.access_until < self.today => {
                let why = format!("`{}` has left and can't lead a team", row.name);
                wrongs.say("led_by", why);
            }
            Some(_) => {}
        }
        Ok(())
    }

    /// A team comes to lie only in one that whoever asks keeps, and never in itself.
    async fn may_lie_in(
        &self,
        wrongs: &mut Wrongs,
        given: &TeamGiven,
    ) -> Result<Vec<PolicyId>, No> {
        let Some(within) = given.within else {
            wrongs.say("within", "choose the team it lies in");
            return Ok(Vec::new());
        };
        let Ok(above) = self.team_resource(within).await else {
            wrongs.say("within", "there is no such team");
            return Ok(Vec::new());
        };
        if self.teams_above(within).await?.contains(&given.id) {
            wrongs.say("within", "this team lies in the one you change");
        }
        let decision = self.decide(Action::ChangeTeam, &above);
        if !decision.allowed && !is_removed!("putting a team into one that one keeps") {
            wrongs.say("within", "you don't keep this team; ask those who do");
        }
        Ok(decision.by)
    }

    /// Takes a team, with all that lie in it, out of where it was and puts it into another.
    async fn put_within(&self, id: TeamId, within: Option<TeamId>) -> Result<(), No> {
        let below: Vec<i64> = team_within::Entity::find()
            .select_only()
            .column(team_within::Column::Team)
            .filter(team_within::Column::Above.eq(id.row()))
            .into_tuple()
            .all(self.tx)
            .await?;
        let before = self.teams_above(id).await?;
        let before = before.into_iter().filter(|it| *it != id);
        team_within::Entity::delete_many()
            .filter(team_within::Column::Team.is_in(below.iter().copied()))
            .filter(team_within::Column::Above.is_in(before.map(Numbered::row)))
            .exec(self.tx)
            .await?;
        let above = match within {
            Some(within) => self.teams_above(within).await?,
            None => Vec::new(),
        };
        let below: Vec<TeamId> = below.into_iter().map(TeamId::of).collect();
        self.keep_within(&below, &above).await
    }

    async fn keep_within(&self, teams: &[TeamId], above: &[TeamId]) -> Result<(), No> {
        for team in teams {
            for above in above {
                let row = team_within::ActiveModel {
                    team: Set(team.row()),
                    above: Set(above.row()),
                };
                team_within::Entity::insert(row)
                    .exec_without_returning(self.tx)
                    .await?;
            }
        }
        Ok(())
    }
}
