//! A history out as files: what [`read`](crate::read) reads again as the same history.

use cordee_domain::history::{Day, History, Name, Names, Outcome, Said, Sex, Span, Spans};
use cordee_domain::history::{Departure, Paid, Pays};
use cordee_domain::{CompetencyKind, Currency, Ix, MoveKind, PayPeriod, Share, Wish};
use std::fmt::Write;

/// The files of a history, each with its name, in the order of the dictionary. People stand in the
/// order of their handles, their facts earliest first.
pub fn write(history: &History) -> Vec<(&'static str, String)> {
    let mut files = vec![
        ("positions.csv", positions(history)),
        ("levels.csv", levels(history)),
    ];
    if history.rungs.iter().any(|(_, rung)| !rung.pays.is_empty()) {
        files.push(("ranges.csv", ranges(history)));
    }
    if history.people.is_some() {
        files.push(("people.csv", people(history)));
    }
    files.extend(facts(history));
    files
}

/// A file that is being written.
struct Sheet(String);

impl Sheet {
    fn new(headings: &str) -> Self {
        Self(format!("{headings}\n"))
    }

    /// Adds a row. A value with a comma, a quote or a line end stands in quotes.
    fn row(&mut self, values: &[&str]) {
        for (at, value) in values.iter().enumerate() {
            if at > 0 {
                self.0.push(',');
            }
            if value.contains([',', '"', '\n', '\r']) {
                self.0.push('"');
                self.0.push_str(&value.replace('"', "\"\""));
                self.0.push('"');
            } else {
                self.0.push_str(value);
            }
        }
        self.0.push('\n');
    }
}

fn day(day: Day) -> String {
    // A day that is open, or outside the calendar, is blank.
    day.date().map_or_else(String::new, |it| it.to_string())
}

fn name(names: &Names, ix: Option<Ix<Name>>) -> &str {
    ix.map_or("", |ix| names.get(ix))
}

fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

fn said(said: Said) -> &'static str {
    match said {
        Said::Yes => "yes",
        Said::No => "no",
        Said::NotRecorded => "",
    }
}

fn positions(history: &History) -> String {
    let mut sheet = Sheet::new("person,from,until,level,team,manager,zone");
    each(history, &history.positions, |who, span| {
        let held = span.what;
        sheet.row(&[
            who,
            &day(span.from),
            &day(span.until),
            &history.rung(held).id,
            name(&history.teams, held.team),
            name(&history.names, held.manager),
            name(&history.zones, held.zone),
        ]);
    });
    sheet.0
}

fn levels(history: &History) -> String {
    let mut sheet = Sheet::new("level,kind,title,grade,craft,track,expert,category");
    let rungs = &history.rungs;
    for (_, rung) in rungs.iter() {
        sheet.row(&[
            &rung.id,
            rung.kind.as_str(),
            &rung.title,
            rung.grade.map_or("", |it| rungs.grade_name(it)),
            name(&rungs.crafts, rung.craft),
            name(&rungs.tracks, rung.track),
            rung.is_expert.map_or("", yes),
            name(&rungs.categories, rung.category),
        ]);
    }
    sheet.0
}

fn ranges(history: &History) -> String {
    let mut sheet = Sheet::new("level,zone,currency,minimum,midpoint,maximum");
    for (_, rung) in history.rungs.iter() {
        for Pays {
            zone,
            minimum_minor,
            midpoint_minor,
            maximum_minor,
            currency,
        } in &rung.pays
        {
            sheet.row(&[
                &rung.id,
                name(&history.zones, *zone),
                currency.as_str(),
                &amount(*minimum_minor, *currency),
                &amount(*midpoint_minor, *currency),
                &amount(*maximum_minor, *currency),
            ]);
        }
    }
    sheet.0
}

fn people(history: &History) -> String {
    let mut sheet = Sheet::new("person,sex,hired");
    let people = history.people.iter().flatten();
    for ((_, who), person) in history.names.iter().zip(people) {
        let sex = match person.sex {
            Sex::Female => "female",
            Sex::Male => "male",
            Sex::Other => "other",
            Sex::NotRecorded => "",
        };
        sheet.row(&[who, sex, &person.hired.map_or_else(String::new, day)]);
    }
    sheet.0
}

/// Calls `row` with every fact and the name of whom it is about.
fn each<T: Copy>(history: &History, spans: &Spans<T>, mut row: impl FnMut(&str, Span<T>)) {
    for who in history.everybody() {
        let name = history.names.get(who);
        for span in spans.of(who) {
            row(name, span);
        }
    }
}

/// A sort of facts as a file, where there is any.
fn file<T: Copy>(
    history: &History,
    spans: Option<&Spans<T>>,
    (name, headings): (&'static str, &str),
    row: impl Fn(&mut Sheet, &str, Span<T>),
) -> Option<(&'static str, String)> {
    let mut sheet = Sheet::new(headings);
    each(history, spans?, |who, span| row(&mut sheet, who, span));
    Some((name, sheet.0))
}

fn facts(history: &History) -> impl Iterator<Item = (&'static str, String)> {
    let h = history;
    let all = [
        file(h, h.pay.as_ref(), PAY, |sheet, who, it| paid(h, sheet, who, it)),
        file(h, h.assessments.as_ref(), ("assessments.csv", "person,on,kind,value"), |sheet, who, it| {
            let value = it.what.value.to_string();
            sheet.row(&[who, &day(it.from), competency_kind(it.what.kind), &value]);
        }),
        file(h, h.training.as_ref(), ("training.csv", "person,on,training,hours,substantive"), |sheet, who, it| {
            let hours = it.what.hours.map_or_else(String::new, |it| it.to_string());
            let training = name(&h.trainings, it.what.training);
            sheet.row(&[who, &day(it.from), training, &hours, yes(it.what.is_substantive)]);
        }),
        file(h, h.moves.as_ref(), ("moves.csv", "person,on,kind,consent,way_back,trial_until,outcome"), |sheet, who, it| {
            let moved = it.what;
            let trial = moved.trial_until.map_or_else(String::new, day);
            sheet.row(&[who, &day(it.from), move_kind(moved.kind), said(moved.consent), said(moved.way_back), &trial, moved.outcome.map_or("", outcome)]);
        }),
        file(h, h.departures.as_ref(), ("departures.csv", "person,on,how"), |sheet, who, it| {
            sheet.row(&[who, &day(it.from), departure(it.what.how)]);
        }),
        file(h, h.aspirations.as_ref(), ("aspirations.csv", "person,from,wish"), |sheet, who, it| {
            sheet.row(&[who, &day(it.from), wish(it.what.wish)]);
        }),
        file(h, h.time_use.as_ref(), ("time-use.csv", "person,from,craft,people,meetings,administration"), |sheet, who, it| {
            let t = it.what;
            sheet.row(&[who, &day(it.from), &percent(t.craft), &percent(t.people), &percent(t.meetings), &percent(t.administration)]);
        }),
        file(h, h.frictions.as_ref(), ("frictions.csv", "person,raised,owned,resolved"), |sheet, who, it| {
            let owned = it.what.owned.map_or_else(String::new, day);
            sheet.row(&[who, &day(it.from), &owned, &day(it.until)]);
        }),
        file(h, h.check_ins.as_ref(), ("check-ins.csv", "person,on,answered"), |sheet, who, it| {
            sheet.row(&[who, &day(it.from), said(it.what.was_answered)]);
        }),
        file(h, h.connections.as_ref(), ("connections.csv", "person,on,team,sound"), |sheet, who, it| {
            sheet.row(&[who, &day(it.from), name(&h.teams, it.what.team), said(it.what.is_sound)]);
        }),
    ];
    all.into_iter().flatten()
}

const PAY: (&str, &str) = (
    "pay.csv",
    "person,from,until,base,variable,currency,per,part,hours",
);

fn paid(history: &History, sheet: &mut Sheet, who: &str, it: Span<Paid>) {
    let paid = it.what;
    let Some(currency) = history.currencies.get(usize::from(paid.currency)) else {
        return;
    };
    let per = match paid.per {
        PayPeriod::Year => "year",
        PayPeriod::Month => "month",
        PayPeriod::Hour => "hour",
    };
    let hours = paid.weekly_hours.map(|it| percent(Share::from_basis_points(u32::from(it))));
    sheet.row(&[
        who,
        &day(it.from),
        &day(it.until),
        &amount(paid.base_minor, *currency),
        &amount(paid.variable_minor, *currency),
        currency.as_str(),
        per,
        &percent(paid.part),
        &hours.unwrap_or_default(),
    ]);
}

/// An amount as it is read again: digits, and a point before decimals.
fn amount(minor: i64, currency: Currency) -> String {
    let per_major = currency.minor_per_major();
    let mut text = (minor / per_major).to_string();
    let rest = minor % per_major;
    if rest != 0 {
        let width = currency.decimals() as usize;
        // Writing into a string can't fail.
        let _ = write!(text, ".{:0width$}", rest.abs());
    }
    text
}

fn percent(share: Share) -> String {
    let (whole, rest) = (share.basis_points() / 100, share.basis_points() % 100);
    if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:02}") }
}

fn competency_kind(kind: CompetencyKind) -> &'static str {
    match kind {
        CompetencyKind::Craft => "craft",
        CompetencyKind::People => "people",
        CompetencyKind::Shared => "shared",
    }
}

fn move_kind(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Advance => "advance",
        MoveKind::Cross => "cross",
        MoveKind::Switch => "switch",
        MoveKind::Return => "return",
    }
}

fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::WentOn => "went-on",
        Outcome::Returned => "returned",
        Outcome::Left => "left",
    }
}

fn departure(how: Departure) -> &'static str {
    match how {
        Departure::OwnWish => "own-wish",
        Departure::Dismissed => "dismissed",
        Departure::Retired => "retired",
        Departure::Other => "other",
        Departure::NotRecorded => "",
    }
}

fn wish(wish: Wish) -> &'static str {
    match wish {
        Wish::StayAndDeepen => "stay-and-deepen",
        Wish::Advance => "advance",
        Wish::Lead => "lead",
        Wish::Return => "return",
        Wish::Undecided => "undecided",
    }
}
