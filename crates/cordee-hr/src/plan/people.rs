//! What is told of each person beside what is known of them.

mod timeline;

use super::{Asked, Change, PaidSo, Plan, Standing, What};
use crate::fault::{Fault, shortened};
use crate::mapping::{Missing, RowsAre};
use crate::told::{AllTold, Tells, Told, ToldPay};
use cordee_domain::Ix;
use cordee_domain::Share;
use cordee_domain::history::{Day, Departure, History, Name, Paid, Person, Sex};
use hashbrown::HashMap;
use std::sync::Arc;
use timeline::{Place, Timeline};

/// Plans what is told of everybody, and what it means that somebody is not told of.
pub(super) fn plan(
    all: &AllTold<'_>,
    rows_are: RowsAre,
    asked: &Asked<'_>,
    missing: Option<Missing>,
    plan: &mut Plan,
) {
    let mut planning = Planning {
        history: asked.history,
        rows_are,
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
            changes.extend(self.pay(row, pay, positions, pays)?);
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

    /// The last day of somebody who has left by the day of the export.
    fn left(&mut self, row: &Told<'_>) -> Option<Day> {
        let left = row.left?;
        if self.on.is_some_and(|on| left > on) {
            self.later += 1;
            return None;
        }
        Some(left)
    }

    /// Where somebody stands, as told over what is known; blank cells keep what is known.
    fn told(&mut self, row: &Told<'g>, known: Option<&Standing>) -> Option<Standing> {
        let level = match row.level {
            Some(level) => Some(self.name(level)),
            None => known.map(|it| Arc::clone(&it.level)),
        };
        Some(Standing {
            level: level?,
            team: self.over(row.team, known.and_then(|it| it.team.as_ref())),
            manager: self.over(row.manager, known.and_then(|it| it.manager.as_ref())),
            zone: self.over(row.zone, known.and_then(|it| it.zone.as_ref())),
        })
    }

    fn over(&mut self, told: Tells<&'g str>, known: Option<&Arc<str>>) -> Option<Arc<str>> {
        match told {
            Tells::Nothing => known.cloned(),
            Tells::None => None,
            Tells::Is(text) => Some(self.name(text)),
        }
    }

    fn position(
        &mut self,
        row: &Told<'g>,
        left: Option<Day>,
        positions: &mut Timeline<Standing>,
    ) -> Result<Vec<What>, Fault> {
        let on = self.compared_on();
        let place = positions.place(row.since, on);
        let known = positions.at(place).cloned();
        let Some(at) = self.told(row, known.as_ref().map(|it| &it.what)) else {
            if row.pay.is_some() && row.level.is_none() && !tells_position(row) {
                return Err(
                    fault(row, "nothing is known of them, and the row tells only pay")
                        .help("import where people stand first"),
                );
            }
            return Err(
                fault(row, "no title and no level stands here, and none is known")
                    .help("a blank cell keeps what is known; of somebody new it must be filled"),
            );
        };
        let mut changes = Vec::new();
        let first = left.and(row.hired);
        let from = match place {
            Place::Nowhere => row.since.or(first).or(self.on).ok_or_else(|| no_day(row))?,
            Place::At(_) => {
                let Some(known) = known.as_ref() else {
                    return Ok(changes);
                };
                let day = on.or(row.since);
                let is_back = left.is_none() && day.is_some_and(|day| day > known.until);
                if known.what == at && !is_back {
                    return Ok(end(left, positions));
                }
                self.begin(row, known, positions.is_last(place), left)?
            }
        };
        let corrects = known.filter(|it| it.from == from && matches!(place, Place::At(_)));
        if corrects.is_none()
            && let Some(end) = positions.cut(from)
        {
            changes.push(What::Ends {
                began: end.0,
                until: end.1,
            });
        }
        if let Some(left) = left
            && left < from
        {
            return Err(fault(
                row,
                format!("they left on {left}, before their position began on {from}"),
            )
            .help("days must be in order"));
        }
        positions.put(from, left.unwrap_or(Day::OPEN), at.clone());
        changes.push(What::Stands {
            from,
            until: left,
            at,
            corrects: corrects.map(|it| Box::new(it.what)),
        });
        Ok(changes)
    }

    /// The day from which a change holds.
    fn begin(
        &mut self,
        row: &Told<'_>,
        known: &timeline::Held<Standing>,
        is_last: bool,
        left: Option<Day>,
    ) -> Result<Day, Fault> {
        match (row.since, self.on) {
            (Some(since), _) if since == known.from => Ok(since),
            (Some(since), _) if since > known.from && is_last => Ok(since),
            (since, on) if !is_last => {
                let day = since.or(on).unwrap_or(known.from);
                let what = format!("something else is known of {day}, and of later days");
                Err(fault(row, what).help(LATER))
            }
            (_, Some(on)) if on >= known.from && known.until >= on => {
                self.on_the_day += u64::from(row.since.is_some() && on > known.from);
                Ok(on)
            }
            (_, Some(on)) if on > known.until => Ok(on),
            (_, Some(on)) => Err(fault(
                row,
                format!("the export is of {on}, and a position since {} is known", known.from),
            )
            .help("an older export can't change what is known of later days")),
            (Some(since), None) => Err(fault(
                row,
                format!("it holds since {since}, and another position since {} is known", known.from),
            )
            .help("days are out of order; state the day of the export with `--on`, and the change is taken from then on")),
            (None, None) => left.map_or_else(|| Err(no_day(row)), |_| Ok(known.from)),
        }
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

    fn pay(
        &mut self,
        row: &Told<'_>,
        told: &ToldPay,
        positions: &Timeline<Standing>,
        pays: &mut Timeline<PaidSo>,
    ) -> Result<Vec<What>, Fault> {
        let since = told.since.or(row.since.filter(|_| pays.is_empty()));
        let place = pays.place(since, self.compared_on());
        let known = pays.at(place).cloned();
        let pay = told_over(told, known.as_ref().map(|it| &it.what));
        let is_last = pays.is_last(place);
        let first = positions.first();
        let from = match &known {
            None => since.or(self.on).or(first).ok_or_else(|| no_day(row))?,
            Some(known) if known.what == pay => return Ok(Vec::new()),
            Some(known) => match (since, self.on) {
                (Some(since), _) if since >= known.from && (is_last || since == known.from) => {
                    since
                }
                (Some(since), _) if !is_last => {
                    return Err(fault(
                        row,
                        format!("other pay is known of {since}, and of later days"),
                    )
                    .help(LATER));
                }
                (_, Some(on)) if on >= known.from => on,
                (_, Some(on)) => {
                    return Err(fault(
                        row,
                        format!(
                            "the export is of {on}, and other pay since {} is known",
                            known.from
                        ),
                    )
                    .help("an older export can't change what is known of later days"));
                }
                (Some(since), None) => {
                    return Err(fault(
                        row,
                        format!(
                            "pay holds since {since}, and other pay since {} is known",
                            known.from
                        ),
                    )
                    .help("days are out of order; state the day of the export with `--on`"));
                }
                (None, None) => return Err(no_day(row)),
            },
        };
        let corrects = known.filter(|it| it.from == from).map(|it| it.what);
        let mut changes = Vec::new();
        if corrects.is_none()
            && let Some((began, until)) = pays.cut(from)
        {
            changes.push(What::PayEnds { began, until });
        }
        pays.put(from, Day::OPEN, pay);
        changes.push(What::Paid {
            from,
            pay,
            corrects,
        });
        Ok(changes)
    }

    fn departure(&self, row: &Told<'_>, ix: Option<Ix<Name>>, on: Day) -> Option<What> {
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
    fn missing(&mut self, all: &AllTold<'_>, stated: Option<Missing>) {
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

fn tells_position(row: &Told<'_>) -> bool {
    row.team != Tells::Nothing || row.manager != Tells::Nothing || row.hired.is_some()
}

/// Somebody who stands where they stood, and has perhaps left.
fn end(left: Option<Day>, positions: &mut Timeline<Standing>) -> Vec<What> {
    let ended = left.and_then(|left| Some((positions.end_last(left)?, left)));
    let ends = ended.map(|(began, until)| What::Ends { began, until });
    ends.into_iter().collect()
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

fn standing(history: &History, held: cordee_domain::history::Held) -> Standing {
    let text = |names: &cordee_domain::history::Names, ix: Option<Ix<Name>>| {
        ix.map(|ix| Arc::from(names.get(ix)))
    };
    Standing {
        level: Arc::from(history.rung(held).id.as_str()),
        team: text(&history.teams, held.team),
        manager: text(&history.names, held.manager),
        zone: text(&history.zones, held.zone),
    }
}

fn paid_so(history: &History, paid: Paid) -> Option<PaidSo> {
    Some(PaidSo {
        base_minor: paid.base_minor,
        variable_minor: paid.variable_minor,
        currency: *history.currencies.get(usize::from(paid.currency))?,
        per: paid.per,
        part: paid.part,
        weekly_hours: paid.weekly_hours,
    })
}

/// Pay as told over what is known; blank cells keep what is known.
fn told_over(told: &ToldPay, known: Option<&PaidSo>) -> PaidSo {
    let kept = known.filter(|it| it.currency == told.currency && it.per == told.per);
    PaidSo {
        base_minor: told.base_minor,
        variable_minor: told
            .variable_minor
            .or(kept.map(|it| it.variable_minor))
            .unwrap_or(0),
        currency: told.currency,
        per: told.per,
        part: told
            .part
            .or(known.map(|it| it.part))
            .unwrap_or(Share::WHOLE),
        weekly_hours: told.weekly_hours.or(known.and_then(|it| it.weekly_hours)),
    }
}
