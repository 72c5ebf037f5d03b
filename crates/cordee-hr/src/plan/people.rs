//! What is told of each person beside what is known of them.

mod leaving;
mod pay;
mod position;
mod timeline;

use super::{Asked, Change, PaidSo, Plan, Standing, What};
use crate::fault::{Fault, shortened};
use crate::into::Terms;
use crate::mapping::{Missing, RowsAre};
use crate::told::{AllTold, Told, ToldPay};
use cordee_domain::Ix;
use cordee_domain::history::{Day, History, Name, Person, Sex};
use hashbrown::HashMap;
use pay::paid_so;
use position::standing;
use std::sync::Arc;
use timeline::Timeline;

/// Plans what is told of everybody, and what it means that somebody is not told of.
pub(super) fn plan(
    all: &AllTold<'_>,
    (rows_are, terms): (RowsAre, Option<&Terms<'_>>),
    asked: &Asked<'_>,
    missing: Option<Missing>,
    plan: &mut Plan,
) {
    let mut planning = Planning {
        history: asked.history,
        rows_are,
        terms,
        on: asked.on,
        names: HashMap::new(),
        plan,
        later: 0,
        on_the_day: 0,
    };
    let mut rows = all.rows.as_slice();
    while let Some(first) = rows.first() {
        let count = rows.iter().take_while(|it| it.who == first.who).count();
        let (own, rest) = rows.split_at(count);
        planning.person(own);
        rows = rest;
    }
    planning.missing(all, missing);
    planning.say();
    plan.counts.skipped = all.left_out;
    plan.counts.faulty += all.faulty_rows;
}

struct Planning<'p, 'g> {
    history: &'p History,
    rows_are: RowsAre,
    /// How pay is kept, where it is not kept as it is told.
    terms: Option<&'p Terms<'p>>,
    on: Option<Day>,
    names: HashMap<&'g str, Arc<str>>,
    plan: &'p mut Plan,
    /// Departures that lie after the day of the export.
    later: u64,
    /// Changes taken from the day of the export, since the day in the row was known already.
    on_the_day: u64,
}

impl<'g> Planning<'_, 'g> {
    fn name(&mut self, text: &'g str) -> Arc<str> {
        Arc::clone(self.names.entry(text).or_insert_with(|| Arc::from(text)))
    }

    /// The day on which what is told holds; where rows are changes, each has a day of its own.
    fn compared_on(&self) -> Option<Day> {
        self.on.filter(|_| self.rows_are == RowsAre::People)
    }

    fn person(&mut self, rows: &[Told<'g>]) {
        let Some(who) = rows.first().map(|it| it.who) else {
            return;
        };
        let ix = self.history.names.find(who);
        let mut positions = self.known_positions(ix);
        let mut pays = self.known_pays(ix);
        let is_new = positions.is_empty();
        let mut changes = Vec::new();
        for row in rows {
            let planned = self.row(row, ix, &mut positions, &mut pays);
            match planned {
                Ok(own) => changes.extend(own),
                Err(fault) => {
                    self.plan.counts.faulty += 1;
                    self.plan.faults.push(fault);
                    // All of a person or nothing.
                    return;
                }
            }
        }
        let counts = &mut self.plan.counts;
        *match (is_new, changes.is_empty()) {
            (true, false) => &mut counts.new,
            (false, false) => &mut counts.changed,
            (_, true) => &mut counts.unchanged,
        } += 1;
        self.plan.changes.extend(changes);
    }

    fn known_positions(&self, ix: Option<Ix<Name>>) -> Timeline<Standing> {
        let spans = ix.into_iter().flat_map(|ix| self.history.positions.of(ix));
        Timeline::of(spans.map(|it| (it.from, it.until, standing(self.history, it.what))))
    }

    fn known_pays(&self, ix: Option<Ix<Name>>) -> Timeline<PaidSo> {
        let pay = self.history.pay.as_ref().zip(ix);
        let spans = pay.into_iter().flat_map(|(pay, ix)| pay.of(ix));
        Timeline::of(
            spans.filter_map(|it| Some((it.from, it.until, paid_so(self.history, it.what)?))),
        )
    }

    fn row(
        &mut self,
        row: &Told<'g>,
        ix: Option<Ix<Name>>,
        positions: &mut Timeline<Standing>,
        pays: &mut Timeline<PaidSo>,
    ) -> Result<Vec<Change>, Fault> {
        if let (Some(since), Some(on)) = (row.since, self.on)
            && since > on
        {
            return Err(fault(
                row,
                format!("it holds since {since}, after the day of the export, {on}"),
            )
            .help("leave out what has not begun, or state a later day with `--on`"));
        }
        let left = self.left(row);
        let mut changes = self.position(row, left, positions)?;
        changes.extend(self.is(row, ix));
        if let Some(pay) = &row.pay {
            let kept = self.as_kept(row, *pay, positions)?;
            changes.extend(self.pay(row, &kept, positions, pays)?);
        }
        if let Some(on) = left {
            changes.extend(self.departure(row, ix, on));
        }
        let who = self.name(row.who);
        let each = changes.into_iter().map(|what| Change {
            who: Arc::clone(&who),
            row: Some(row.row),
            what,
        });
        Ok(each.collect())
    }

    /// Pay as it is kept where they stand on the day that it is told of.
    fn as_kept(
        &self,
        row: &Told<'_>,
        pay: ToldPay,
        positions: &Timeline<Standing>,
    ) -> Result<ToldPay, Fault> {
        let Some(terms) = self.terms else {
            return Ok(pay);
        };
        let place = positions.place(pay.since.or(row.since), self.compared_on());
        let zone = positions.at(place).and_then(|it| it.what.zone.as_deref());
        terms.kept(pay, zone).map_err(|why| fault(row, why))
    }

    /// The last day of somebody who has left by the day of the export.
    fn left(&mut self, row: &Told<'_>) -> Option<Day> {
        let left = row.left?;
        if self.on.is_some_and(|on| left > on) {
            self.later += 1;
            return None;
        }
        Some(left)
    }

    fn is(&self, row: &Told<'_>, ix: Option<Ix<Name>>) -> Option<What> {
        let people = self.history.people.as_ref();
        let known = people.zip(ix).and_then(|(it, ix)| it.get(ix.position()));
        let known = known.copied().unwrap_or_default();
        let person = Person {
            sex: row
                .sex
                .filter(|it| *it != Sex::NotRecorded)
                .unwrap_or(known.sex),
            hired: row.hired.or(known.hired),
        };
        if person == known {
            return None;
        }
        let corrects = (known != Person::default()).then_some(known);
        Some(What::Is { person, corrects })
    }

    fn say(&mut self) {
        let plural = |count: u64| if count == 1 { "row" } else { "rows" };
        if self.later > 0 {
            let (count, rows) = (self.later, plural(self.later));
            self.plan.said.push(format!(
                "{count} {rows} tell of a last day after that of the export: not yet taken"
            ));
        }
        if self.on_the_day > 0 {
            let (count, rows) = (self.on_the_day, plural(self.on_the_day));
            self.plan.said.push(format!("{count} {rows} changed while their own day did not: taken from the day of the export on"));
        }
    }
}
const LATER: &str =
    "what lies before later facts can't be changed by an import: mend the files of the history";

fn fault(row: &Told<'_>, what: impl Into<String>) -> Fault {
    let who = shortened(row.who);
    let what: String = what.into();
    Fault::of_row(row.row, format!("`{who}`: {what}"))
}

fn no_day(row: &Told<'_>) -> Fault {
    fault(row, "nobody says from which day on this holds").help(
        "state the day of the export with `--on`, or name a column as `since:` in the mapping",
    )
}
