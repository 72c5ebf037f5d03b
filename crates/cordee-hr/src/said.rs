//! A change in words, for a dry run and for the log.

use crate::fault::shortened;
use crate::plan::{Change, PaidSo, Standing, What};
use cordee_domain::history::{Departure, Person, Sex};
use cordee_domain::{Money, PayPeriod};
use std::fmt::Write;

/// A change as one line.
pub fn said(change: &Change) -> String {
    let who = shortened(&change.who);
    let mut text = match &change.what {
        What::Stands {
            from,
            until,
            at,
            corrects,
        } => {
            let until = until.map_or(" on".to_owned(), |it| format!(" to {it}"));
            let instead = corrects.as_ref().map(|it| standing(it));
            format!(
                "`{who}` stands {} from {from}{until}{}",
                standing(at),
                instead_of(instead)
            )
        }
        What::Ends { began, until } => {
            format!("`{who}`: the position since {began} ends on {until}")
        }
        What::Is { person, corrects } => {
            format!("`{who}`: {}{}", is(*person), instead_of(corrects.map(is)))
        }
        What::Paid {
            from,
            pay,
            corrects,
        } => {
            let instead = corrects.as_ref().map(paid);
            format!(
                "`{who}` is paid {} from {from} on{}",
                paid(pay),
                instead_of(instead)
            )
        }
        What::PayEnds { began, until } => format!("`{who}`: the pay since {began} ends on {until}"),
        What::Left { on, how, corrects } => {
            let instead = corrects.map(|it| it.to_string());
            format!("`{who}` left on {on}{}{}", left(*how), instead_of(instead))
        }
    };
    match change.row {
        Some(row) => write!(text, " (row {row})"),
        None => write!(text, " (no row)"),
    }
    .map_or_else(|_| String::new(), |()| text)
}

fn instead_of(before: Option<String>) -> String {
    before.map_or_else(String::new, |it| format!(", instead of {it}"))
}

fn standing(at: &Standing) -> String {
    let mut text = format!("at `{}`", shortened(&at.level));
    for (word, name) in [
        ("in", &at.team),
        ("led by", &at.manager),
        ("in zone", &at.zone),
    ] {
        if let Some(name) = name {
            // Writing into a string can't fail.
            let _ = write!(text, " {word} `{}`", shortened(name));
        }
    }
    text
}

fn is(person: Person) -> String {
    let sex = match person.sex {
        Sex::Female => Some("female"),
        Sex::Male => Some("male"),
        Sex::Other => Some("neither female nor male"),
        Sex::NotRecorded => None,
    };
    let hired = person.hired.map(|day| format!("hired on {day}"));
    let told = sex.map(str::to_owned).into_iter().chain(hired);
    told.collect::<Vec<_>>().join(", ")
}

fn paid(pay: &PaidSo) -> String {
    let amount = |minor| {
        let money = Money {
            minor,
            currency: pay.currency,
        };
        money
            .to_string()
            .replace('\u{202f}', "")
            .replace('\u{a0}', " ")
    };
    let per = match pay.per {
        PayPeriod::Year => "a year",
        PayPeriod::Month => "a month",
        PayPeriod::Hour => "an hour",
    };
    let mut text = format!("{} {per}", amount(pay.base_minor));
    if pay.variable_minor != 0 {
        // Writing into a string can't fail.
        let _ = write!(text, " and {} variable", amount(pay.variable_minor));
    }
    text
}

fn left(how: Departure) -> &'static str {
    match how {
        Departure::OwnWish => " by their own wish",
        Departure::Dismissed => ", dismissed",
        Departure::Retired => ", retired",
        Departure::Other => ", in another way",
        Departure::NotRecorded => "",
    }
}
