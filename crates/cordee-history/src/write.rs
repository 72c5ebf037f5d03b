//! A history out as files: what [`read`](crate::read) reads again as the same history.

mod facts;

use cordee_domain::history::{Day, History, Name, Names, Pays, Said, Sex, Span, Spans};
use cordee_domain::{Currency, Ix};
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
    if !history.groupings.is_empty() {
        files.push(("groups.csv", groups(history)));
    }
    files.extend(facts::all(history));
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

fn groups(history: &History) -> String {
    let mut sheet = Sheet::new("person,group,value");
    for grouping in &history.groupings {
        for ((_, who), of) in history.names.iter().zip(&grouping.of) {
            let title = of.and_then(|it| grouping.titles.get(usize::from(it)));
            if let Some(title) = title {
                sheet.row(&[who, &grouping.name, title]);
            }
        }
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
