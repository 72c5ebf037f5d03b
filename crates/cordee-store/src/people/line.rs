//! Where somebody can stand: a level and a zone that there are, a team, and somebody who leads
//! without being led by them.

use crate::No;
use crate::given::{Wrongs, day as sensible_day};
use crate::store::Room;
use crate::tables::people::{people, positions, teams};
use crate::tables::{Numbered, date, day};
use cordee_domain::{PersonId, Position, ZoneId};
use jiff::civil::Date;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use std::collections::BTreeSet;

/// How many days on which somebody in the line changes are looked at.
const MOST_DAYS: usize = 1_000;

impl Room<'_> {
    /// Says whatever is wrong with a position, its pay and its person apart.
    pub(crate) async fn look_at_position(
        &self,
        wrongs: &mut Wrongs,
        it: &Position,
    ) -> Result<(), No> {
        self.look_at_framework(wrongs, it)?;
        wrongs.take(sensible_day("from", it.from));
        if let Some(until) = it.until {
            wrongs.take(sensible_day("until", until));
            if until < it.from {
                wrongs.say("until", "the last day comes before the first");
            }
        }
        if it.pay.is_some_and(|pay| pay.minor < 0) {
            wrongs.say("pay", "nobody is paid less than nothing");
        }
        let team = it.team.ok_or_else(|| No::wrong("team", "choose a team"))?;
        if teams::Entity::find_by_id(team.row())
            .one(self.tx)
            .await?
            .is_none()
        {
            wrongs.say("team", "there is no such team");
        }
        if let Some(manager) = it.manager {
            self.look_at_manager(wrongs, it, manager).await?;
        }
        Ok(())
    }

    fn look_at_framework(&self, wrongs: &mut Wrongs, it: &Position) -> Result<(), No> {
        let framework = self.framework()?;
        if framework.level_by_id(&it.level).is_none() {
            let why = format!("the framework has no level `{}`", it.level);
            wrongs.say("level", why);
        }
        let has = |zone: &&ZoneId| framework.zones().values().any(|it| it.id == **zone);
        if let Some(zone) = it.zone.as_ref().filter(|zone| !has(zone)) {
            wrongs.say("zone", format!("the framework has no pay zone `{zone}`"));
        }
        Ok(())
    }

    async fn look_at_manager(
        &self,
        wrongs: &mut Wrongs,
        it: &Position,
        manager: PersonId,
    ) -> Result<(), No> {
        let row = people::Entity::find_by_id(manager.row())
            .one(self.tx)
            .await?;
        let Some(row) = row else {
            wrongs.say("manager", "there is nobody of that number");
            return Ok(());
        };
        if row.access_until < self.today {
            let why = format!("`{}` has left and can't lead anybody", row.name);
            wrongs.say("manager", why);
        }
        if manager == it.person {
            wrongs.say("manager", "nobody leads themself");
        } else if let Some(on) = self.circle(it, manager).await? {
            let why = format!(
                "on {on} `{}` is led by this person, over however many steps; choose somebody else",
                row.name
            );
            wrongs.say("manager", why);
        }
        Ok(())
    }

    /// The first day of the position, from today on, on which its person would lead themself over
    /// others. The line is followed on the first day and on every day on which somebody in it
    /// changes place.
    async fn circle(&self, it: &Position, manager: PersonId) -> Result<Option<Date>, No> {
        let mut on = it.from.max(self.asking.today);
        for _ in 0..MOST_DAYS {
            let mut line = BTreeSet::from([manager]);
            let mut at = Some(manager);
            let mut changes = None;
            while let Some(somebody) = at {
                if somebody == it.person {
                    return Ok(Some(on));
                }
                changes = earlier(changes, self.next_change(somebody, on).await?);
                at = self.led_by_on(somebody, on).await?;
                at = at.filter(|next| line.insert(*next));
            }
            match changes {
                Some(next) if it.until.is_none_or(|until| next <= until) => on = next,
                _ => return Ok(None),
            }
        }
        Ok(None)
    }

    async fn led_by_on(&self, id: PersonId, on: Date) -> Result<Option<PersonId>, No> {
        let on = day(on);
        let held = positions::Entity::find()
            .filter(positions::Column::Person.eq(id.row()))
            .filter(positions::Column::Begins.lte(&*on))
            .filter(positions::Column::Ends.gte(&*on))
            .one(self.tx)
            .await?;
        Ok(held.and_then(|it| it.manager).map(PersonId::of))
    }

    /// The next day after `on` on which somebody begins another position.
    async fn next_change(&self, id: PersonId, on: Date) -> Result<Option<Date>, No> {
        let next = positions::Entity::find()
            .filter(positions::Column::Person.eq(id.row()))
            .filter(positions::Column::Begins.gt(day(on)))
            .order_by_asc(positions::Column::Begins)
            .one(self.tx)
            .await?;
        Ok(next.map(|it| date(&it.begins)).transpose()?)
    }
}

fn earlier(one: Option<Date>, other: Option<Date>) -> Option<Date> {
    one.into_iter().chain(other).min()
}
