//! What can be seen of people and teams.

use super::{Cursor, Revision};
use cordee_access::{Action, Grant};
use cordee_domain::case::Completed;
use cordee_domain::history::Sex;
use cordee_domain::{Aspiration, LevelId, Money, PersonId, Position, Summit, TeamId, ZoneId};
use jiff::civil::Date;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

pub use cordee_access::Role;

/// Which people are asked for. Only what whoever asks may read is searched.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonQuery {
    /// A part of the name, in any case.
    pub name: Option<String>,
    /// Of this team, not of those below it.
    pub team: Option<TeamId>,
    /// At this level.
    pub level: Option<LevelId>,
    /// Whom this person leads.
    pub led_by: Option<PersonId>,
    /// Where the list goes on.
    pub after: Option<Cursor>,
    /// How many at most; a hundred where nothing is said, never more than a thousand.
    pub limit: Option<u32>,
}

/// A person in a list: what every colleague may know. By name.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonListed {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// Where they stand today; nothing for those who have no position.
    pub standing: Option<Standing>,
}

/// Where somebody stands today. No dates and no pay: those are groups of their own.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Standing {
    /// At which level.
    pub level: LevelId,
    /// In which team, with its name.
    pub team: Option<(TeamId, String)>,
    /// Led by whom, with their name.
    pub manager: Option<(PersonId, String)>,
    /// In which pay zone.
    pub zone: Option<ZoneId>,
}

/// A person, as far as whoever asks may see them.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonSeen {
    /// Who.
    pub id: PersonId,
    /// What they are called.
    pub name: String,
    /// How often their record was changed.
    pub revision: Revision,
    /// Where they stand today.
    pub standing: Option<Standing>,
    /// Their address for mail and the language they like.
    pub contact: Option<(String, Option<String>)>,
    /// Every position they have held, earliest first, without pay (`pay` is `None` in each), and
    /// the day their access ends.
    pub history: Option<(Vec<Position>, Option<Date>)>,
    /// What they were paid, earliest first: days and amounts, and nothing of the positions.
    pub pay: Option<Vec<Paid>>,
    /// The training they have completed.
    pub trainings: Option<Vec<Completed>>,
    /// What they want, where they have said so.
    pub aspiration: Option<Option<Aspiration>>,
    /// What is recorded of them for equal pay.
    pub recorded: Option<PersonRecorded>,
    /// The roles they have.
    pub roles: Option<Vec<Grant>>,
    /// What whoever asks may do here.
    pub may: BTreeSet<Action>,
}

/// What is recorded of somebody for equal pay.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct PersonRecorded {
    /// Their sex.
    pub sex: Sex,
    /// The day they were hired, where it lies before the first position kept here.
    pub hired: Option<Date>,
}

/// What somebody is paid in a span of days, whichever positions they hold in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paid {
    /// The first day.
    pub from: Date,
    /// The last day; nothing while it goes on.
    pub until: Option<Date>,
    /// How much; nothing where nothing is written.
    pub pay: Option<Money>,
}

impl PersonSeen {
    /// The positions they have held, divided where the pay changed, each with what was paid in it;
    /// without pay where only the positions may be seen, nothing where those may not.
    pub fn positions(&self) -> Option<Vec<Position>> {
        let (held, _) = self.history.as_ref()?;
        let Some(paid) = &self.pay else {
            return Some(held.clone());
        };
        let divided = held
            .iter()
            .flat_map(|it| paid.iter().filter_map(|paid| paid.within(it)));
        Some(divided.collect())
    }
}

impl Paid {
    /// Whether this is what they are paid on a day.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// The days and amounts of these positions. Those that follow each other with the same pay are
    /// one: that something else changed in between is not told.
    pub(crate) fn of(positions: &[Position]) -> Vec<Self> {
        let mut all: Vec<Self> = Vec::new();
        for it in positions {
            let (from, until, pay) = (it.from, it.until, it.pay);
            match all.last_mut() {
                Some(last) if last.goes_on_with(it) => last.until = until,
                _ => all.push(Self { from, until, pay }),
            }
        }
        all
    }

    fn goes_on_with(&self, next: &Position) -> bool {
        let eve = next.from.yesterday().ok();
        self.pay == next.pay && self.until.is_some() && self.until == eve
    }

    /// The part of a position in which this was paid.
    fn within(&self, held: &Position) -> Option<Position> {
        let ends = [self.until, held.until];
        let part = Position {
            from: self.from.max(held.from),
            until: ends.into_iter().flatten().min(),
            pay: self.pay,
            ..held.clone()
        };
        let has_days = part.until.is_none_or(|until| part.from <= until);
        has_days.then_some(part)
    }
}

/// A team in a list.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TeamListed {
    /// Which.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// The team it lies in.
    pub within: Option<TeamId>,
    /// How many people are in it today, those of teams below not counted.
    pub people: u64,
}

/// A team.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct TeamSeen {
    /// Which.
    pub id: TeamId,
    /// What it is called.
    pub name: String,
    /// How often it was changed.
    pub revision: Revision,
    /// The team it lies in, with its name.
    pub within: Option<(TeamId, String)>,
    /// Who leads it, with their name.
    pub led_by: Option<(PersonId, String)>,
    /// Who is in it today, by name.
    pub members: Vec<PersonListed>,
    /// The teams that lie in it.
    pub below: Vec<TeamListed>,
    /// Who stands in for the one who leads it.
    pub stand_ins: Vec<StandInSeen>,
    /// What whoever asks may do here.
    pub may: BTreeSet<Action>,
}

/// Somebody who stands in for a manager for some time.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct StandInSeen {
    /// Who, with their name.
    pub by: (PersonId, String),
    /// From this day.
    pub from: Date,
    /// To this day.
    pub until: Date,
}

/// Who holds the summits.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RollSeen {
    /// The summit of each individual track, in the framework's order.
    pub summits: Vec<Summit>,
    /// What those who hold them are called.
    pub names: BTreeMap<PersonId, String>,
}
