//! What somebody is paid as it is written, and in which currencies a new pay can be.

use crate::view::day::{Day, day};
use crate::view::pay::{amount, written};
use crate::view::reader::Reader;
use crate::view::standing::level_of;
use cordee_domain::{Currency, Money, PayRange};
use cordee_store::{Paid as Spell, PersonSeen};
use jiff::civil::Date;

/// The pay of somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Paid {
    /// Since when, and what; latest first.
    pub(super) lines: Vec<(Day, Option<String>)>,
    /// The range of the level they stand at in their zone, where both are known.
    pub(super) range: Option<String>,
    /// Each as its code, the one that is meant most likely first.
    pub(super) currencies: Vec<(String, String)>,
    /// What whoever asks has seen, to be sent along: see [`seen_on`].
    pub(super) seen: Vec<String>,
    pub(super) today: String,
}

pub(super) fn paid(reader: Reader<'_>, person: &PersonSeen, today: Date) -> Paid {
    let spells = person.pay.as_deref().unwrap_or_default();
    let range = range(reader, person);
    let line = |it: &Spell| (day(reader.phrases, it.from), it.pay.map(written));
    Paid {
        lines: spells.iter().rev().map(line).collect(),
        range: range.map(|it| {
            let most = written(it.maximum());
            format!("{} – {most}", amount(it.minimum()))
        }),
        currencies: currencies(reader, spells, range),
        seen: spells.iter().map(sent_along).collect(),
        today: today.to_string(),
    }
}

fn range(reader: Reader<'_>, person: &PersonSeen) -> Option<PayRange> {
    let framework = reader.framework();
    let level = level_of(framework, person.standing.as_ref())?;
    let zone = person.standing.as_ref()?.zone.as_ref()?;
    let mut pay = framework.level(level).pay.iter();
    let found = pay.find(|(ix, _)| framework.zones().at(*ix).id == *zone);
    found.map(|(_, range)| *range)
}

/// That of the present pay, that of the range, then those of all zones.
fn currencies(
    reader: Reader<'_>,
    paid: &[Spell],
    range: Option<PayRange>,
) -> Vec<(String, String)> {
    let now = paid.iter().rev().find_map(|it| it.pay);
    let now = now.map(|it| it.currency);
    let of_range = range.map(|it| it.minimum().currency);
    let zones = reader.framework().zones().values().map(|it| it.currency);
    let mut codes: Vec<Currency> = Vec::new();
    for code in now.into_iter().chain(of_range).chain(zones) {
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    let code = |it: Currency| (it.to_string(), it.to_string());
    codes.into_iter().map(code).collect()
}

/// The first day and the pay: `2026-11-20 8120000 EUR`, or the day alone.
fn sent_along(it: &Spell) -> String {
    match it.pay {
        Some(pay) => format!("{} {} {}", it.from, pay.minor, pay.currency),
        None => it.from.to_string(),
    }
}

/// The pay on a day, as whoever asks has seen it. What can't be read was not seen.
pub(super) fn seen_on<'s>(sent: impl Iterator<Item = &'s str>, on: Date) -> Option<Money> {
    let begun = sent.filter_map(read).filter(|(from, _)| *from <= on);
    begun.max_by_key(|(from, _)| *from)?.1
}

fn read(text: &str) -> Option<(Date, Option<Money>)> {
    let mut parts = text.split(' ');
    let from = parts.next()?.parse().ok()?;
    let pay = parts.next().zip(parts.next()).and_then(|(minor, code)| {
        Some(Money {
            minor: minor.parse().ok()?,
            currency: Currency::new(code).ok()?,
        })
    });
    Some((from, pay))
}
