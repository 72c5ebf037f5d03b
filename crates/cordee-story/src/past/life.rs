//! One person's time with a planted organisation.

use super::ladder::{EXPERT, HIGHEST, rung, zone_of};
use super::{Pay, Rows, Truths, daily};
use crate::chance::Chance;
use cordee_domain::history::{Day, Held, Name, Row, Sex};
use cordee_domain::{Ix, TrackKind};

/// One person.
pub(super) struct Life {
    pub(super) who: Ix<Name>,
    /// Their place in the row.
    pub(super) at: usize,
    /// Their first day.
    pub(super) came: Day,
    /// The last day of the history.
    pub(super) last: Day,
    pub(super) truths: Truths,
}

/// Where somebody is, and since when.
#[derive(Clone, Copy)]
struct Now {
    kind: TrackKind,
    grade: usize,
    since: Day,
}

/// What comes next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Next {
    Leave,
    Cross,
    Advance,
    Return,
}

impl Life {
    pub(super) fn tell(&self, chance: &mut Chance, rows: &mut Rows) {
        let sex = if chance.in_hundred(48) {
            Sex::Female
        } else {
            Sex::Male
        };
        rows.person(sex);
        let is_rewarded = match self.truths.pay {
            Pay::Rewarded(share) => chance.happens(share),
            Pay::Premium { .. } => true,
        };
        let manages = chance.in_hundred(12);
        let kind = if manages {
            TrackKind::Management
        } else {
            TrackKind::Individual
        };
        let least = if manages { EXPERT } else { 1 };
        let mut now = Now {
            kind,
            grade: least + chance.below(HIGHEST - least + 1),
            since: self.came,
        };
        while let Some((next, on)) = self.next(now, chance) {
            self.stands(now, on.previous(), rows);
            self.earns(now, on, is_rewarded, chance, rows);
            match next {
                Next::Leave => return rows.left(self.who, on.previous()),
                Next::Cross => {
                    self.prepares(on, chance, rows);
                    now.kind = TrackKind::Management;
                    now.grade = now.grade.max(EXPERT);
                }
                Next::Return => now.kind = TrackKind::Individual,
                Next::Advance => now.grade += 1,
            }
            now.since = on;
        }
        self.stands(now, Day::OPEN, rows);
        self.earns(now, self.last.plus_days(1), is_rewarded, chance, rows);
    }

    /// What comes next, and the first day after it; `None` where nothing does before the end.
    fn next(&self, now: Now, chance: &mut Chance) -> Option<(Next, Day)> {
        let truths = self.truths;
        let is_individual = now.kind == TrackKind::Individual;
        let rate = |of: f64, may: bool| if may { daily(of) } else { 0.0 };
        let rates = [
            (Next::Leave, daily(truths.leaving)),
            (
                Next::Cross,
                rate(truths.crossing, is_individual && now.grade + 1 >= EXPERT),
            ),
            (Next::Advance, rate(truths.advancing, now.grade < HIGHEST)),
            (Next::Return, rate(truths.returning, !is_individual)),
        ];
        let all: f64 = rates.iter().map(|it| it.1).sum();
        let days = chance.waiting(all);
        let on = now.since.plus_days(days.max(1));
        let mut drawn = chance.unit() * all;
        let next = rates.iter().find(|(_, rate)| {
            drawn -= rate;
            drawn < 0.0
        });
        (on <= self.last).then_some((next?.0, on))
    }

    fn stands(&self, now: Now, until: Day, rows: &mut Rows) {
        rows.positions.push(Row {
            who: self.who,
            from: now.since,
            until,
            what: Held {
                rung: rung(self.at, now.kind, now.grade),
                team: None,
                manager: None,
                zone: Some(zone_of(self.at)),
            },
        });
    }

    /// Pay from the first day of a position, and anew each first of January until `end`.
    fn earns(&self, now: Now, end: Day, is_rewarded: bool, chance: &mut Chance, rows: &mut Rows) {
        let mut from = now.since;
        while from < end {
            rows.paid(self.who, from, self.pay(now, from, is_rewarded, chance));
            let Some(next) = from.date().and_then(|it| it.last_of_year().tomorrow().ok()) else {
                return;
            };
            from = Day::from(next);
        }
    }

    fn pay(&self, now: Now, on: Day, is_rewarded: bool, chance: &mut Chance) -> i64 {
        let grade = f64::from(u8::try_from(now.grade).unwrap_or(0));
        let zone = f64::from(u8::try_from(zone_of(self.at).position()).unwrap_or(0));
        let base = 2_400_000.0 * 1.18_f64.powf(grade) * (1.0 + 0.05 * zone);
        let manages = now.kind == TrackKind::Management;
        let level = match self.truths.pay {
            // Managers lie close together, so that a fifth is far from their median.
            Pay::Rewarded(_) if manages => base * (1.0 + 0.02 * (chance.unit() - 0.5)),
            Pay::Rewarded(_) if is_rewarded => base * 1.2,
            Pay::Rewarded(_) => base * 0.8,
            Pay::Premium { premium, spread } => {
                let years = on.days_since(self.came).max(0);
                let years = super::number(years) / 365.25;
                let manages = if manages { 1.0 + premium } else { 1.0 };
                base * manages * (0.01 * years + spread * chance.normal()).exp()
            }
        };
        whole(level)
    }

    /// What goes before a crossing.
    fn prepares(&self, on: Day, chance: &mut Chance, rows: &mut Rows) {
        if chance.happens(self.truths.trained) {
            rows.trained(self.who, on.plus_days(-20));
        }
        let consents = chance.happens(self.truths.consenting);
        rows.crossed(self.who, on, consents);
    }
}

#[expect(clippy::cast_possible_truncation, reason = "an amount of pay, rounded")]
fn whole(amount: f64) -> i64 {
    amount.round() as i64
}
