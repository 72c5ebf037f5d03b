//! Facts as cells of the files of a history.

use super::sheet::Row;
use crate::plan::{NewLevel, PaidSo, Standing};
use cordee_domain::history::{Day, Departure, History, Person, Sex};
use cordee_domain::{Currency, PayPeriod, Share};
use std::fmt::Write;

pub(super) const POSITIONS: &[&str] = &[
    "person", "from", "until", "level", "team", "manager", "zone",
];
pub(super) const LEVELS: &[&str] = &[
    "level", "kind", "title", "grade", "craft", "track", "expert", "category",
];
pub(super) const PEOPLE: &[&str] = &["person", "sex", "hired"];
pub(super) const PAY: &[&str] = &[
    "person", "from", "until", "base", "variable", "currency", "per", "part", "hours",
];
pub(super) const DEPARTURES: &[&str] = &["person", "on", "how"];

/// What is known of levels, where each position says itself what its level is.
pub(super) struct Rungs<'a> {
    pub(super) history: &'a History,
    pub(super) new: &'a [NewLevel],
    pub(super) is_told: bool,
}

impl Rungs<'_> {
    /// Kind, grade and craft of a level.
    fn of(&self, level: &str) -> Option<[String; 3]> {
        if !self.is_told {
            return None;
        }
        let rungs = &self.history.rungs;
        if let Some(rung) = rungs.find(level).map(|ix| rungs.at(ix)) {
            let grade = rung.grade.map_or("", |it| rungs.grade_name(it));
            let craft = rung.craft.map_or("", |it| rungs.crafts.get(it));
            return Some([
                rung.kind.as_str().to_owned(),
                grade.to_owned(),
                craft.to_owned(),
            ]);
        }
        let new = self
            .new
            .iter()
            .find(|it| it.cells.first().is_some_and(|id| id == level))?;
        let [_, kind, _, grade, craft, ..] = &new.cells;
        Some([kind.clone(), grade.clone(), craft.clone()])
    }
}

pub(super) fn position(
    who: &str,
    (from, until): (Day, Option<Day>),
    at: &Standing,
    rungs: &Rungs<'_>,
) -> Row {
    let text = |it: &Option<std::sync::Arc<str>>| it.as_deref().unwrap_or_default().to_owned();
    let mut cells = vec![
        ("level", at.level.to_string()),
        ("team", text(&at.team)),
        ("manager", text(&at.manager)),
        ("zone", text(&at.zone)),
    ];
    if let Some(until) = until {
        cells.push(("until", day(until)));
    }
    if let Some([kind, grade, craft]) = rungs.of(&at.level) {
        cells.extend([("kind", kind), ("grade", grade), ("craft", craft)]);
    }
    Row::new(vec![who.to_owned(), day(from)], cells)
}

/// A fact that ends.
pub(super) fn end(who: &str, began: Day, until: Day) -> Row {
    Row::new(
        vec![who.to_owned(), day(began)],
        vec![("until", day(until))],
    )
}

pub(super) fn person(who: &str, person: &Person) -> Row {
    let sex = match person.sex {
        Sex::Female => "female",
        Sex::Male => "male",
        Sex::Other => "other",
        Sex::NotRecorded => "",
    };
    let hired = person.hired.map_or_else(String::new, day);
    Row::new(
        vec![who.to_owned()],
        vec![("sex", sex.to_owned()), ("hired", hired)],
    )
}

pub(super) fn pay(who: &str, from: Day, pay: &PaidSo) -> Row {
    let per = match pay.per {
        PayPeriod::Year => "year",
        PayPeriod::Month => "month",
        PayPeriod::Hour => "hour",
    };
    let part = if pay.part == Share::WHOLE {
        String::new()
    } else {
        hundredths(pay.part.basis_points())
    };
    let hours = pay
        .weekly_hours
        .map_or_else(String::new, |it| hundredths(u32::from(it)));
    let variable = match pay.variable_minor {
        0 => String::new(),
        minor => amount(minor, pay.currency),
    };
    let cells = vec![
        ("base", amount(pay.base_minor, pay.currency)),
        ("variable", variable),
        ("currency", pay.currency.to_string()),
        ("per", per.to_owned()),
        ("part", part),
        ("hours", hours),
    ];
    Row::new(vec![who.to_owned(), day(from)], cells)
}

/// A departure, whose row is the one of `before`.
pub(super) fn departure(who: &str, before: Day, on: Day, how: Departure) -> Row {
    let how = match how {
        Departure::OwnWish => "own-wish",
        Departure::Dismissed => "dismissed",
        Departure::Retired => "retired",
        Departure::Other => "other",
        Departure::NotRecorded => "",
    };
    let mut cells = vec![("how", how.to_owned())];
    if before != on {
        cells.push(("on", day(on)));
    }
    Row::new(vec![who.to_owned(), day(before)], cells)
}

pub(super) fn level(level: &NewLevel) -> Row {
    let mut cells = LEVELS.iter().zip(&level.cells);
    let id = cells.next().map(|it| it.1.clone()).unwrap_or_default();
    Row::new(
        vec![id],
        cells.map(|(name, it)| (*name, it.clone())).collect(),
    )
}

fn day(day: Day) -> String {
    day.date().map_or_else(String::new, |it| it.to_string())
}

/// Hundredths as a number: 80, 37.5.
fn hundredths(of: u32) -> String {
    let (whole, part) = (of / 100, of % 100);
    if part == 0 {
        return whole.to_string();
    }
    format!("{whole}.{part:02}")
        .trim_end_matches('0')
        .to_owned()
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
