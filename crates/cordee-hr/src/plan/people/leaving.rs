//! Who left: by their own row, or because they have none.

use super::Planning;
use crate::fault::{Fault, shortened};
use crate::mapping::Missing;
use crate::plan::{Change, What};
use crate::told::{AllTold, Told};
use cordee_domain::Ix;
use cordee_domain::history::{Day, Departure, Name};
use std::sync::Arc;

impl Planning<'_, '_> {
    pub(super) fn departure(&self, row: &Told<'_>, ix: Option<Ix<Name>>, on: Day) -> Option<What> {
        let how = row.how.unwrap_or_default();
        let known = self.departed(ix);
        match known {
            Some((day, before)) if day == on && (row.how.is_none() || before == how) => None,
            Some((day, before)) => Some(What::Left {
                on,
                how: row.how.unwrap_or(before),
                corrects: Some(day),
            }),
            None => Some(What::Left {
                on,
                how,
                corrects: None,
            }),
        }
    }

    /// When and how somebody left, unless they came back.
    fn departed(&self, ix: Option<Ix<Name>>) -> Option<(Day, Departure)> {
        let (departures, ix) = self.history.departures.as_ref().zip(ix)?;
        let last = departures.of(ix).next_back()?;
        let stood = self.history.positions.of(ix).next_back();
        let is_back = stood.is_some_and(|it| it.from > last.from);
        (!is_back).then_some((last.from, last.what.how))
    }

    /// People who are known, have not left, and have no row.
    pub(super) fn missing(&mut self, all: &AllTold<'_>, stated: Option<Missing>) {
        let day = match (stated, self.on) {
            (Some(Missing::LeftOn(day)), _) | (_, Some(day)) => day,
            _ => Day::OPEN.previous(),
        };
        let history = self.history;
        let is_missing = |ix: &Ix<Name>| {
            !all.present.contains(history.names.get(*ix))
                && history
                    .positions
                    .of(*ix)
                    .next_back()
                    .is_some_and(|it| it.until >= day)
                && self.departed(Some(*ix)).is_none()
        };
        let gone: Vec<Ix<Name>> = history.everybody().filter(is_missing).collect();
        self.plan.counts.missing = gone.len() as u64;
        if gone.is_empty() {
            return;
        }
        match stated {
            Some(Missing::Nothing) => {}
            Some(Missing::LeftOn(day)) if all.nameless > 0 => {
                let what = format!(
                    "{} rows do not say whom they are about, so nobody can be said to have left on {day}",
                    all.nameless
                );
                self.plan.is_stopped = true;
                self.plan
                    .faults
                    .push(Fault::of_file(what).help("fill the column by which people are known"));
            }
            Some(Missing::LeftOn(day)) => gone.into_iter().for_each(|ix| self.gone(ix, day)),
            None => {
                let who = match gone.len() {
                    1 => "somebody who is known has no row".to_owned(),
                    count => format!("{count} people who are known have no row"),
                };
                let what = format!("{who}, and nobody says what that means");
                let help = "say `--missing nothing`, or `--missing \"left-on 2026-06-30\"` with their last day; in the mapping it is `missing:`";
                self.plan.is_stopped = true;
                self.plan.faults.push(Fault::of_file(what).help(help));
            }
        }
    }

    fn gone(&mut self, ix: Ix<Name>, day: Day) {
        let who = self.history.names.get(ix);
        let Some(last) = self.history.positions.of(ix).next_back() else {
            return;
        };
        if last.from > day {
            let what = format!(
                "`{}` has no row, and a position since {}, after {day}",
                shortened(who),
                last.from
            );
            let fault = Fault::of_file(what);
            self.plan
                .faults
                .push(fault.help("state a later last day, or mend the position"));
            return;
        }
        let who: Arc<str> = Arc::from(who);
        let ends = What::Ends {
            began: last.from,
            until: day,
        };
        let left = What::Left {
            on: day,
            how: Departure::NotRecorded,
            corrects: None,
        };
        for what in [ends, left] {
            self.plan.changes.push(Change {
                who: Arc::clone(&who),
                row: None,
                what,
            });
        }
        self.plan.counts.changed += 1;
    }
}
