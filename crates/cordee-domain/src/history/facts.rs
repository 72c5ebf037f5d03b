//! What is known of people, one type for each sort of fact.

use super::day::Day;
use super::names::Name;
use super::rung::Rung;
use crate::{CompetencyKind, Ix, MoveKind, PayPeriod, Share, Wish};
use serde::{Deserialize, Serialize};
use std::num::NonZeroU16;

/// Where somebody stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Held {
    /// The level, as measures know it.
    pub rung: Ix<Rung>,
    /// The team.
    pub team: Option<Ix<Name>>,
    /// Who leads them.
    pub manager: Option<Ix<Name>>,
    /// Where their pay range is looked up.
    pub zone: Option<Ix<Name>>,
}

/// What is recorded of a person that does not change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Person {
    /// Their sex, as recorded.
    pub sex: Sex,
    /// The day they were hired, where it lies before the first position.
    pub hired: Option<Day>,
}

/// A person's sex, as recorded.
#[derive(
    Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "kebab-case")]
pub enum Sex {
    /// A woman.
    Female,
    /// A man.
    Male,
    /// Recorded as neither.
    Other,
    /// Not recorded: counted and shown, never dropped.
    #[default]
    NotRecorded,
}

/// A recorded group other than sex, one value for each person.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Grouping {
    /// What it is called, such as `nationality`.
    pub name: String,
    /// What its values are called.
    pub titles: Vec<String>,
    /// The value of each person, in the order of the names; `None` where not recorded.
    pub of: Vec<Option<u16>>,
}

/// What somebody is paid.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Paid {
    /// The basic pay for the period, for the hours worked, gross, in minor units.
    pub base_minor: i64,
    /// Complementary and variable components for the same period.
    pub variable_minor: i64,
    /// What the amounts are for.
    pub per: PayPeriod,
    /// Which of the history's currencies.
    pub currency: u8,
    /// The share of full-time hours; the whole where not said.
    pub part: Share,
    /// Hours a week, where said.
    pub weekly_hours: Option<WeeklyHours>,
}

/// Hours a week. Not to know them takes no more room than to know them: there are millions of payments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WeeklyHours {
    /// One more than the hundredths.
    place: NonZeroU16,
}

impl WeeklyHours {
    /// So many hundredths of an hour; `None` for the greatest number alone, four times a week.
    pub fn from_hundredths(hundredths: u16) -> Option<Self> {
        let place = NonZeroU16::MIN.checked_add(hundredths)?;
        Some(Self { place })
    }

    /// Hundredths of an hour.
    pub fn hundredths(self) -> u16 {
        self.place.get() - 1
    }
}

/// What was assessed, at what.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Assessed {
    /// Which kind of competency.
    pub kind: CompetencyKind,
    /// How high, on a scale of the organisation's own: more is better.
    pub value: f64,
}

/// A training that was completed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Trained {
    /// Which.
    pub training: Option<Ix<Name>>,
    /// How long it was.
    pub hours: Option<u16>,
    /// Whether it counts as preparation to lead: said so, or concluded from its hours.
    pub is_substantive: bool,
}

/// What somebody said, or was asked.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Said {
    /// They said yes.
    Yes,
    /// They did not say yes: they were not asked, or said no.
    No,
    /// Nobody knows any more.
    #[default]
    NotRecorded,
}

/// What is known of a move.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Moved {
    /// What sort of move.
    pub kind: MoveKind,
    /// Whether the person wanted it.
    pub consent: Said,
    /// Whether there was a way back to the old seat.
    pub way_back: Said,
    /// The last day of the trial, where there was one.
    pub trial_until: Option<Day>,
    /// How the trial ended, where it has.
    pub outcome: Option<Outcome>,
}

/// How a trial ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// The person goes on in the new role.
    WentOn,
    /// The person returned to the craft: a success of the system.
    Returned,
    /// The person left the organisation.
    Left,
}

/// That somebody left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Departed {
    /// How.
    pub how: Departure,
}

/// How somebody left.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Departure {
    /// They wished to.
    OwnWish,
    /// They were dismissed.
    Dismissed,
    /// They retired.
    Retired,
    /// Something else: a contract that ended, death.
    Other,
    /// It is not recorded.
    #[default]
    NotRecorded,
}

/// What somebody said they want.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wished {
    /// What.
    pub wish: Wish,
}

/// What the hours of a week went into. The rest is something else.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TimeUse {
    /// The craft.
    pub craft: Share,
    /// People: talking with those one leads.
    pub people: Share,
    /// Meetings.
    pub meetings: Share,
    /// Administration.
    pub administration: Share,
}

/// Something small that stood in somebody's way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Friction {
    /// The day on which somebody took it on.
    pub owned: Option<Day>,
}

/// That somebody was asked what stands in their way.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct CheckIn {
    /// Whether they answered.
    pub was_answered: Said,
}

/// How a team's connection to whoever leads it was found.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Connection {
    /// Which team.
    pub team: Option<Ix<Name>>,
    /// Whether it is sound. Not recorded where too few answered.
    pub is_sound: Said,
}
