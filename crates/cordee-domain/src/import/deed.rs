//! What an import does with what is kept of one person.

use super::Kept;
use crate::history::Sex;
use crate::{LevelId, Money, PersonId, Position, TeamId, ZoneId};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// One thing that is done.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Deed {
    /// They stand somewhere from a day on, for as long as they would have stood where they were.
    Stands {
        /// The first day.
        from: Date,
        /// The last day, where they have left.
        until: Option<Date>,
        /// Where.
        at: Place,
    },
    /// The position that began on a day ends, with all that a new pay alone divided from it.
    Ends {
        /// The day it began.
        began: Date,
        /// Its last day.
        until: Date,
    },
    /// They are paid so from a day on, for as long as they would have been paid as they were.
    Paid {
        /// The first day; that of their first position where they hold none yet.
        from: Date,
        /// How much, for the period of their zone.
        pay: Money,
    },
    /// What is recorded of them.
    Recorded {
        /// Their sex.
        sex: Sex,
        /// The day they were hired.
        hired: Option<Date>,
    },
    /// They left: what they hold ends, what was planned falls away, and so does their access.
    Left {
        /// Their last day.
        on: Date,
    },
}

/// Where somebody stands.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Place {
    /// The level.
    pub level: LevelId,
    /// The team.
    pub team: Option<TeamId>,
    /// Who leads them.
    pub manager: Option<PersonId>,
    /// The zone.
    pub zone: Option<ZoneId>,
}

impl Place {
    /// Where a position is.
    pub fn of(it: &Position) -> Self {
        Self {
            level: it.level.clone(),
            team: it.team,
            manager: it.manager,
            zone: it.zone.clone(),
        }
    }
}

impl Kept {
    /// Does all of this.
    pub fn follow(&mut self, person: PersonId, deeds: &[Deed]) {
        for deed in deeds {
            self.apply(person, deed);
        }
    }

    fn apply(&mut self, person: PersonId, deed: &Deed) {
        match deed {
            Deed::Stands { from, until, at } => self.stands(person, (*from, *until), at),
            Deed::Ends { began, until } => self.ends(*began, *until),
            Deed::Paid { from, pay } => self.paid(*from, *pay),
            Deed::Recorded { sex, hired } => {
                self.sex = *sex;
                self.hired = *hired;
            }
            Deed::Left { on } => {
                self.positions.retain(|it| it.from <= *on);
                for position in &mut self.positions {
                    end_by(position, *on);
                }
                self.access_until = Some(*on);
            }
        }
    }

    fn stands(&mut self, person: PersonId, (from, until): (Date, Option<Date>), at: &Place) {
        self.divide(from);
        if !self.positions.iter().any(|it| it.from == from) {
            let next = self.positions.iter().map(|it| it.from);
            let next = next.filter(|it| *it > from).min();
            self.positions.push(Position {
                person,
                level: at.level.clone(),
                team: at.team,
                manager: at.manager,
                zone: at.zone.clone(),
                pay: None,
                from,
                until: next.and_then(|it| it.yesterday().ok()),
            });
            self.positions.sort_by_key(|it| it.from);
        }
        let run = self.run(from);
        self.positions.retain(|it| {
            let falls_away = run.contains(&it.from) && until.is_some_and(|until| it.from > until);
            !falls_away
        });
        for position in &mut self.positions {
            if run.contains(&position.from) {
                position.level.clone_from(&at.level);
                position.team = at.team;
                position.manager = at.manager;
                position.zone.clone_from(&at.zone);
                if let Some(until) = until {
                    end_by(position, until);
                }
            }
        }
    }

    fn ends(&mut self, began: Date, until: Date) {
        let run = self.run(began);
        self.positions
            .retain(|it| it.from <= until || !run.contains(&it.from));
        for position in &mut self.positions {
            if run.contains(&position.from) {
                end_by(position, until);
            }
        }
    }

    fn paid(&mut self, from: Date, pay: Money) {
        self.divide(from);
        let mut later = self.positions.iter_mut().filter(|it| it.from >= from);
        let Some(first) = later.next() else { return };
        let before = first.pay;
        first.pay = Some(pay);
        for position in later.take_while(|it| it.pay == before) {
            position.pay = Some(pay);
        }
    }

    /// Divides the position that holds on a day and began before, so that one begins on it.
    fn divide(&mut self, day: Date) {
        let holds = |it: &&mut Position| it.from < day && it.holds_on(day);
        let Some(held) = self.positions.iter_mut().find(holds) else {
            return;
        };
        let rest = Position {
            from: day,
            ..held.clone()
        };
        held.until = day.yesterday().ok();
        self.positions.push(rest);
        self.positions.sort_by_key(|it| it.from);
    }

    /// The days on which the position of this day begins, and those that a new pay alone divides
    /// from it.
    fn run(&self, from: Date) -> Vec<Date> {
        let mut run: Vec<Date> = Vec::new();
        let mut before: Option<&Position> = None;
        for position in self.positions.iter().filter(|it| it.from >= from) {
            let goes_on = match before {
                None => position.from == from,
                Some(before) => {
                    Place::of(before) == Place::of(position)
                        && before.until.and_then(|it| it.tomorrow().ok()) == Some(position.from)
                }
            };
            if !goes_on {
                break;
            }
            run.push(position.from);
            before = Some(position);
        }
        run
    }
}

fn end_by(position: &mut Position, day: Date) {
    position.until = Some(position.until.map_or(day, |until| until.min(day)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Currency, Slug};
    use jiff::civil::date;

    const LUNA: PersonId = PersonId(3);

    fn at(level: &str) -> Place {
        Place {
            level: Slug::new(level).unwrap().into(),
            team: Some(TeamId(1)),
            manager: None,
            zone: None,
        }
    }

    fn euros(minor: i64) -> Money {
        Money {
            minor,
            currency: Currency::new("EUR").unwrap(),
        }
    }

    fn stands(level: &str, from: Date) -> Deed {
        Deed::Stands {
            from,
            until: None,
            at: at(level),
        }
    }

    fn kept(deeds: &[Deed]) -> Kept {
        let mut kept = Kept::default();
        kept.follow(LUNA, deeds);
        crate::Career::new(kept.positions.clone()).unwrap();
        kept
    }

    /// Each position as `level from..until pay`.
    fn told(kept: &Kept) -> Vec<String> {
        let each = kept.positions.iter().map(|it| {
            let until = it.until.map_or(String::new(), |it| it.to_string());
            let pay = it
                .pay
                .map_or(String::new(), |it| format!(" {}", it.minor / 100));
            format!("{} {}..{until}{pay}", it.level, it.from)
        });
        each.collect()
    }

    #[test]
    fn a_new_level_ends_the_one_before_and_keeps_the_pay() {
        let kept = kept(&[
            stands("inspector", date(2024, 1, 1)),
            Deed::Paid {
                from: date(2024, 1, 1),
                pay: euros(5_000_000),
            },
            stands("senior", date(2026, 3, 1)),
        ]);
        let wanted = [
            "inspector 2024-01-01..2026-02-28 50000",
            "senior 2026-03-01.. 50000",
        ];
        assert_eq!(told(&kept), wanted);
    }

    #[test]
    fn the_same_day_told_anew_puts_all_of_the_position_right() {
        let mut kept = kept(&[
            stands("inspector", date(2024, 1, 1)),
            Deed::Paid {
                from: date(2024, 1, 1),
                pay: euros(5_000_000),
            },
            Deed::Paid {
                from: date(2025, 1, 1),
                pay: euros(5_200_000),
            },
        ]);
        kept.follow(LUNA, &[stands("senior", date(2024, 1, 1))]);
        let wanted = [
            "senior 2024-01-01..2024-12-31 50000",
            "senior 2025-01-01.. 52000",
        ];
        assert_eq!(told(&kept), wanted);
    }

    #[test]
    fn a_new_level_in_the_midst_of_pays_divides_them() {
        let mut kept = kept(&[
            stands("inspector", date(2024, 1, 1)),
            Deed::Paid {
                from: date(2024, 1, 1),
                pay: euros(5_000_000),
            },
            Deed::Paid {
                from: date(2027, 1, 1),
                pay: euros(5_200_000),
            },
        ]);
        kept.follow(LUNA, &[stands("senior", date(2026, 6, 1))]);
        let wanted = [
            "inspector 2024-01-01..2026-05-31 50000",
            "senior 2026-06-01..2026-12-31 50000",
            "senior 2027-01-01.. 52000",
        ];
        assert_eq!(told(&kept), wanted);
    }

    #[test]
    fn pay_since_before_the_first_position_begins_with_it() {
        let kept = kept(&[
            stands("inspector", date(2024, 1, 1)),
            Deed::Paid {
                from: date(2020, 1, 1),
                pay: euros(5_000_000),
            },
        ]);
        assert_eq!(told(&kept), ["inspector 2024-01-01.. 50000"]);
    }

    #[test]
    fn who_has_left_holds_nothing_later_and_has_no_access() {
        let mut kept = kept(&[
            stands("inspector", date(2024, 1, 1)),
            stands("senior", date(2027, 1, 1)),
        ]);
        let on = date(2026, 6, 30);
        kept.follow(LUNA, &[Deed::Left { on }]);
        assert_eq!(told(&kept), ["inspector 2024-01-01..2026-06-30"]);
        assert_eq!(kept.access_until, Some(on));
    }

    #[test]
    fn an_end_touches_only_the_position_that_it_names() {
        let mut kept = kept(&[
            Deed::Stands {
                from: date(2020, 1, 1),
                until: Some(date(2021, 12, 31)),
                at: at("inspector"),
            },
            stands("inspector", date(2024, 1, 1)),
        ]);
        kept.follow(
            LUNA,
            &[Deed::Ends {
                began: date(2024, 1, 1),
                until: date(2026, 1, 31),
            }],
        );
        let wanted = [
            "inspector 2020-01-01..2021-12-31",
            "inspector 2024-01-01..2026-01-31",
        ];
        assert_eq!(told(&kept), wanted);
    }
}
