//! Where the roles stand: grade, scope, autonomy, craft time, lists, worth, pay.

use crate::commands::named::{amount, difference, pay_unit, title, titles};
use crate::sheet::Sheet;
use crate::words::joined;
use cordee_domain::delta::{Delta, PayDelta, Placed, Shared};
use cordee_domain::{DutyKind, Named, NamedDuty, PayRange};

/// What both roles have alike, each with its label.
pub(super) fn kept(delta: &Delta) -> Vec<(&'static str, String)> {
    let mut kept = Vec::new();
    for (label, before, after) in facts(delta) {
        if let Some(same) = before.filter(|before| after.as_ref() == Some(before)) {
            kept.push((label, same));
        }
    }
    for (label, list) in lists(delta) {
        if !list.kept.is_empty() {
            kept.push((label, list.kept));
        }
    }
    kept
}

type Fact = (&'static str, Option<String>, Option<String>);

fn facts(delta: &Delta) -> Vec<Fact> {
    let named = |label, it: &Placed<Named>| -> Fact {
        (
            label,
            it.before.as_ref().map(title),
            it.after.as_ref().map(title),
        )
    };
    let time = &delta.craft_time;
    let share = |it: Option<cordee_domain::Share>| it.map(|share| format!("{share} of the week"));
    let mut facts = vec![
        named("grade", &delta.grade),
        named("scope", &delta.scope),
        named("autonomy", &delta.autonomy),
        ("craft time", share(time.before), share(time.after)),
    ];
    if let Some(value) = &delta.job_value {
        let points = |points: Option<u32>| points.map(|it| of_hundred(it, value.most));
        let (before, after) = (value.points.before, value.points.after);
        facts.push(("worth", points(before), points(after)));
    }
    facts
}

/// Points of all there are, as points of a hundred.
fn of_hundred(points: u32, most: u32) -> String {
    let tenths = u64::from(points) * 1_000 / u64::from(most.max(1));
    format!("{}.{} points of 100", tenths / 10, tenths % 10)
}

/// A list in words: what stays, what is gained, what is given up, and what one side alone states.
#[derive(Default)]
struct List {
    kept: String,
    gained: String,
    dropped: String,
    unstated: Option<String>,
}

fn lists(delta: &Delta) -> [(&'static str, List); 3] {
    let duties = |all: &[NamedDuty]| joined(&all.iter().map(duty).collect::<Vec<_>>());
    [
        ("rights", list(&delta.rights, titles)),
        ("recognition", list(&delta.recognition, titles)),
        ("duties", list(&delta.duties, duties)),
    ]
}

fn duty(duty: &NamedDuty) -> String {
    let kind = match duty.kind {
        DutyKind::People => " (people)",
        DutyKind::Craft => " (craft)",
        DutyKind::Shared => "",
    };
    format!("{}{kind}", title(&duty.duty))
}

fn list<T>(of: &Shared<T>, words: impl Fn(&[T]) -> String) -> List {
    let or_none = |list: &[T]| {
        if list.is_empty() {
            "none".to_owned()
        } else {
            words(list)
        }
    };
    let unstated = match of {
        Shared::Both {
            kept,
            gained,
            dropped,
        } => {
            return List {
                kept: words(kept),
                gained: words(gained),
                dropped: words(dropped),
                unstated: None,
            };
        }
        Shared::Before { before } => format!("{}, then not stated", or_none(before)),
        Shared::After { after } => format!("not stated, then {}", or_none(after)),
        Shared::Neither => return List::default(),
    };
    List {
        unstated: Some(unstated),
        ..List::default()
    }
}

/// What changes of all this.
pub(super) fn changes(sheet: &mut Sheet, delta: &Delta) {
    let facts: Vec<Fact> = facts(delta)
        .into_iter()
        .filter(|(_, before, after)| before != after)
        .collect();
    if !facts.is_empty() {
        sheet.heading("Where it stands");
    }
    for (label, before, after) in facts {
        let or_not = |it: Option<String>| it.unwrap_or_else(|| "not stated".to_owned());
        sheet.labelled(label, &format!("{} → {}", or_not(before), or_not(after)));
    }
    for ((_, list), (heading, more, less)) in lists(delta).into_iter().zip(LISTS) {
        let lines = [(more, list.gained), (less, list.dropped)];
        let is_any = lines.iter().any(|(_, text)| !text.is_empty()) || list.unstated.is_some();
        if is_any {
            sheet.heading(heading);
        }
        for (label, text) in lines.into_iter().filter(|(_, text)| !text.is_empty()) {
            sheet.labelled(label, &text);
        }
        if let Some(unstated) = list.unstated {
            sheet.block(2, &unstated);
        }
    }
}

/// The heading of each list, what more of it is called, and what less.
const LISTS: [(&str, &str, &str); 3] = [
    ("Decision rights", "gained", "given up"),
    ("Recognition", "gained", "given up"),
    ("Duties", "taken on", "laid down"),
];

/// Pay, zone by zone.
pub(super) fn pay(sheet: &mut Sheet, delta: &Delta) {
    if delta.pay.is_empty() {
        return;
    }
    sheet.heading("Pay");
    for (at, zone) in delta.pay.iter().enumerate() {
        if at > 0 && !is_same(zone) {
            sheet.gap();
        }
        let unit = pay_unit(zone.currency, zone.per);
        let place = format!("{}, {unit}", title(&zone.zone));
        if is_same(zone) {
            let range = zone.after.as_ref().map(amounts).unwrap_or_default();
            sheet.line(
                2,
                &format!("{place}: the same range, {}", range.join(" · ")),
            );
        } else {
            sheet.table(&table(zone, place, delta));
        }
    }
}

fn is_same(zone: &PayDelta) -> bool {
    zone.before.is_some() && zone.before == zone.after
}

fn amounts(range: &PayRange) -> Vec<String> {
    vec![
        amount(range.minimum()),
        amount(range.midpoint()),
        amount(range.maximum()),
    ]
}

fn table(zone: &PayDelta, place: String, delta: &Delta) -> Vec<Vec<String>> {
    let row = |name: String, cells: Option<Vec<String>>| {
        let mut row = vec![name];
        row.extend(cells.unwrap_or_else(|| vec!["not stated".to_owned()]));
        row
    };
    let words = ["minimum", "midpoint", "maximum"].map(str::to_owned);
    let mut rows = vec![
        row(place, Some(words.into())),
        row(title(&delta.from.level), zone.before.as_ref().map(amounts)),
        row(title(&delta.to.level), zone.after.as_ref().map(amounts)),
    ];
    if let Some(it) = zone.difference {
        let all = [it.minimum_minor, it.midpoint_minor, it.maximum_minor];
        let cells = all.map(|minor| difference(minor, zone.currency));
        rows.push(row("difference".to_owned(), Some(cells.into())));
    }
    rows
}
