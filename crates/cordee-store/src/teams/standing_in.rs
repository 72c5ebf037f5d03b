//! Who stands in for the one who leads a team.

use crate::audit::Entry;
use crate::given::{Wrongs, day as sensible_day};
use crate::store::{Done, Made, Room, Store};
use crate::tables::people::{positions, stand_ins};
use crate::tables::{Numbered, day};
use crate::{Asking, No};
use cordee_access::Action;
use cordee_domain::{PersonId, TeamId};
use jiff::civil::Date;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::OnConflict;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use serde::Serialize;

/// Somebody who is to stand in for the one who leads a team.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct NewStandIn {
    /// Of which team.
    pub team: TeamId,
    /// Who stands in.
    pub by: PersonId,
    /// The first day.
    pub from: Date,
    /// The last day. The same first day again with another last day changes it.
    pub until: Date,
}

impl Store {
    /// Lets somebody stand in for the one who leads a team: for everybody they lead, so whoever
    /// asks has to keep the teams of all of them.
    pub async fn stand_in(&self, asking: &Asking, given: &NewStandIn) -> Result<Done<()>, No> {
        let new = given.clone();
        self.change(asking, "stand-in", given, move |room| {
            Box::pin(async move { room.stand_in(new).await })
        })
        .await
    }
}

impl Room<'_> {
    async fn stand_in(&self, given: NewStandIn) -> Result<Made<()>, No> {
        let resource = self.team_resource(given.team).await?;
        let by = self.allow(Action::ChangeTeam, Action::SeeTeam, &resource)?;
        let leader = self.team_row(given.team).await?.led_by.map(PersonId::of);
        let leader = leader.ok_or_else(|| No::wrong("team", "nobody leads this team"))?;
        let mut wrongs = Wrongs::default();
        self.look_at_stand_in(&mut wrongs, &given, leader).await?;
        if !self.keeps_all_led_by(leader).await? {
            let why = "the one who leads it leads people of teams that you don't keep, too; ask those who keep all of them";
            wrongs.say("team", why);
        }
        wrongs.done()?;
        let row = stand_ins::ActiveModel {
            manager: Set(leader.row()),
            stand_in: Set(given.by.row()),
            begins: Set(day(given.from)),
            ends: Set(day(given.until)),
        };
        let key = [
            stand_ins::Column::Manager,
            stand_ins::Column::StandIn,
            stand_ins::Column::Begins,
        ];
        let again = OnConflict::columns(key)
            .update_column(stand_ins::Column::Ends)
            .to_owned();
        stand_ins::Entity::insert(row)
            .on_conflict(again)
            .exec_without_returning(self.tx)
            .await?;
        let entry = Entry::new("stand-in", "team", given.team.row(), by);
        Ok(Made::new((), entry))
    }

    async fn look_at_stand_in(
        &self,
        wrongs: &mut Wrongs,
        given: &NewStandIn,
        leader: PersonId,
    ) -> Result<(), No> {
        wrongs.take(sensible_day("from", given.from));
        wrongs.take(sensible_day("until", given.until));
        if given.until < given.from {
            wrongs.say("until", "the last day comes before the first");
        } else if given.until < self.asking.today {
            wrongs.say("until", "that day is over");
        }
        if given.by == leader {
            wrongs.say("by", "nobody stands in for themself");
        }
        match self.people_row(given.by).await {
            Ok(row) if row.access_until < self.today => {
                wrongs.say("by", format!("`{}` has left", row.name));
            }
            Ok(_) => {}
            Err(No::NotFound) => wrongs.say("by", "there is nobody of that number"),
            Err(no) => return Err(no),
        }
        Ok(())
    }

    /// Whether whoever asks keeps the teams of everybody whom this manager leads today.
    async fn keeps_all_led_by(&self, leader: PersonId) -> Result<bool, No> {
        let teams: Vec<Option<i64>> = self
            .positions_today()
            .select_only()
            .column(positions::Column::Team)
            .filter(positions::Column::Manager.eq(leader.row()))
            .distinct()
            .into_tuple()
            .all(self.tx)
            .await?;
        for team in teams {
            let Some(team) = team else {
                return Ok(false);
            };
            let resource = self.team_resource(TeamId::of(team)).await?;
            if !self.may(Action::ChangeTeam, &resource) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}
