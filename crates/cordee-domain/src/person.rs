//! People, and where they stand: who is at which level, in which team, under whom, since when.
//!
//! Facts have the dates on which they hold and are never overwritten: a change begins a new
//! position and ends the one before it.

use crate::{LevelId, Money, ZoneId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(
            Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize,
        )]
        #[serde(transparent)]
        pub struct $name(pub u64);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

numbers! {
    /// The lasting number of a person. It says nothing about them.
    PersonId;
    /// The lasting number of a team.
    TeamId;
    /// The lasting number of a case.
    CaseId;
    /// The lasting number of a piece of evidence.
    EvidenceId;
    /// The lasting number of a question about pay.
    QuestionId;
    /// The lasting number of a report on the pay gap.
    PayReportId;
}

/// A person at a level, in a team, under a manager, for a period.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Position {
    /// Whose.
    pub person: PersonId,
    /// The level they are at.
    pub level: LevelId,
    /// The team they are in.
    pub team: Option<TeamId>,
    /// Who leads them; `None` at the top.
    pub manager: Option<PersonId>,
    /// The zone their pay range is looked up in.
    pub zone: Option<ZoneId>,
    /// What they are paid, for the period of their zone.
    pub pay: Option<Money>,
    /// The first day.
    pub from: Date,
    /// The last day; `None` while it goes on.
    pub until: Option<Date>,
}

impl Position {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: Date) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// One person's positions, earliest first.
///
/// INVARIANT one-position-at-a-time: no two of them hold on the same day.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Career {
    positions: Vec<Position>,
}

/// Why positions are not one person's career.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CareerFault {
    /// They are of different people.
    Strangers,
    /// One ends before it begins.
    Backwards(Date),
    /// Two hold on this day.
    Overlap(Date),
}

impl Career {
    /// The career that these positions make, in whatever order they come.
    pub fn new(mut positions: Vec<Position>) -> Result<Self, CareerFault> {
        positions.sort_by_key(|position| position.from);
        for position in &positions {
            if position.until.is_some_and(|until| until < position.from) {
                return Err(CareerFault::Backwards(position.from));
            }
        }
        for (earlier, later) in positions.iter().zip(positions.iter().skip(1)) {
            if earlier.person != later.person {
                return Err(CareerFault::Strangers);
            }
            if earlier.holds_on(later.from) {
                return Err(CareerFault::Overlap(later.from));
            }
        }
        Ok(Self { positions })
    }

    /// Every position, earliest first.
    pub fn positions(&self) -> &[Position] {
        &self.positions
    }

    /// The position that holds on `day`.
    pub fn on(&self, day: Date) -> Option<&Position> {
        self.positions.iter().find(|it| it.holds_on(day))
    }

    /// The same career with `next` from its first day on: what held on that day ends the day
    /// before, and what was to begin later is left out, since it was planned from another place.
    pub fn followed_by(&self, next: Position) -> Result<Self, CareerFault> {
        let mut positions: Vec<Position> = self
            .positions
            .iter()
            .filter(|position| position.from < next.from)
            .cloned()
            .collect();
        let eve = next.from.yesterday().ok();
        for position in &mut positions {
            if position.holds_on(next.from) {
                position.until = eve;
            }
        }
        positions.push(next);
        Self::new(positions)
    }
}

/// What a person says they want. Private to them and, if they allow it, to their people partner.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    /// To stay where they are and go deeper. Never a lack.
    StayAndDeepen,
    /// To go up their own track.
    Advance,
    /// To lead people.
    Lead,
    /// To go back to the craft.
    Return,
    /// They don't know yet, and need not.
    Undecided,
}

/// A person's aspiration, with who may see it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Aspiration {
    /// Whose.
    pub person: PersonId,
    /// What they want.
    pub wish: Wish,
    /// In their own words.
    pub words: String,
    /// Since when.
    pub since: Date,
    /// Who else may see it.
    pub shared: Shared,
}

/// Who may see an aspiration besides the person.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shared {
    /// Nobody.
    #[default]
    WithNobody,
    /// Their people partner.
    WithPeoplePartner,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn position(from: Date, until: Option<Date>) -> Position {
        let slug = crate::Slug::new("roofer").unwrap();
        Position {
            person: PersonId(1),
            level: slug.into(),
            team: None,
            manager: None,
            zone: None,
            pay: None,
            from,
            until,
        }
    }

    #[test]
    fn nobody_is_in_two_places_on_one_day() {
        let spring = position(date(2026, 1, 1), Some(date(2026, 5, 31)));
        for (next, wanted) in [
            (position(date(2026, 6, 1), None), Ok(())),
            (
                position(date(2026, 5, 31), None),
                Err(CareerFault::Overlap(date(2026, 5, 31))),
            ),
            (
                position(date(2026, 6, 1), Some(date(2026, 5, 1))),
                Err(CareerFault::Backwards(date(2026, 6, 1))),
            ),
            (
                Position {
                    person: PersonId(2),
                    ..position(date(2026, 6, 1), None)
                },
                Err(CareerFault::Strangers),
            ),
        ] {
            let career = Career::new(vec![next, spring.clone()]);
            assert_eq!(career.map(|_| ()), wanted);
        }
    }

    #[test]
    fn a_new_position_ends_the_one_before_and_the_past_stays() {
        let career = Career::new(vec![position(date(2024, 2, 1), None)]).unwrap();
        let career = career
            .followed_by(position(date(2026, 3, 1), None))
            .unwrap();
        let ends: Vec<_> = career.positions().iter().map(|it| it.until).collect();
        assert_eq!(ends, [Some(date(2026, 2, 28)), None]);
        assert!(career.on(date(2025, 1, 1)).is_some());
        assert!(career.on(date(2024, 1, 31)).is_none());
    }
}
