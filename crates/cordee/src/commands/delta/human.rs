//! What another role would ask and give, for people: first what stays.

mod place;
mod way;

use crate::commands::named::{competency_kind, step, title};
use crate::io::Paint;
use crate::sheet::{Sheet, plain};
use crate::words::joined;
use cordee_domain::delta::{Asked, Delta, ExpectationDelta, Role, Shift};

/// The whole answer.
pub(super) fn shown(delta: &Delta, paint: Paint, width: usize) -> String {
    let mut sheet = Sheet::new(paint, width);
    head(&mut sheet, delta);
    if delta.from.level == delta.to.level {
        sheet.gap();
        sheet.block(0, "It is the same level: everything stays.");
        return sheet.text();
    }
    what_stays(&mut sheet, delta);
    what_is_asked(&mut sheet, delta);
    place::changes(&mut sheet, delta);
    place::pay(&mut sheet, delta);
    way::there_and_back(&mut sheet, delta);
    sheet.text()
}

fn head(sheet: &mut Sheet, delta: &Delta) {
    let (from, to) = (title(&delta.from.level), title(&delta.to.level));
    sheet.title(&format!("From {from} to {to}"));
    sheet.aside(&format!("from {}", where_it_stands(&delta.from)));
    sheet.aside(&format!("to {}", where_it_stands(&delta.to)));
    sheet.gap();
    let for_good = match delta.from.is_terminal {
        Some(true) => "It is a place to stay for good.",
        _ => "Nobody has to leave it for this.",
    };
    sheet.block(
        0,
        &format!("Staying at {from} is an answer too. {for_good}"),
    );
}

fn where_it_stands(role: &Role) -> String {
    let crafts: Vec<String> = role.crafts.iter().map(title).collect();
    let crafts = if crafts.is_empty() {
        "across all crafts".to_owned()
    } else {
        joined(&crafts)
    };
    let (track, kind) = (title(&role.track), role.kind.as_str());
    format!("`{}` on {track} ({kind}; {crafts})", role.level.id)
}

fn of(delta: &Delta, shift: Shift) -> impl Iterator<Item = &ExpectationDelta> {
    let all = delta.expectations.iter();
    all.filter(move |it| it.shift == shift)
}

fn what_stays(sheet: &mut Sheet, delta: &Delta) {
    sheet.heading("What stays");
    let mut is_any = false;
    let kept: Vec<String> = of(delta, Shift::Kept).map(in_short).collect();
    if !kept.is_empty() {
        sheet.labelled("asked", &joined(&kept));
        is_any = true;
    }
    for (label, kept) in place::kept(delta) {
        sheet.labelled(label, &kept);
        is_any = true;
    }
    if !is_any {
        sheet.line(2, "Nothing that the framework states of both.");
    }
}

/// "Judgement (step 3)".
fn in_short(it: &ExpectationDelta) -> String {
    let name = title(&it.competency);
    match it
        .after
        .as_ref()
        .or(it.before.as_ref())
        .and_then(|asked| asked.step)
    {
        Some(step) => format!("{name} (step {})", step.0),
        None => name,
    }
}

fn what_is_asked(sheet: &mut Sheet, delta: &Delta) {
    for (shift, heading) in [
        (Shift::Raised, "Asked at a higher step"),
        (Shift::Gained, "New"),
        (Shift::Reworded, "Asked in other words"),
    ] {
        if of(delta, shift).next().is_some() {
            sheet.heading(heading);
        }
        for it in of(delta, shift) {
            asked_now(sheet, it);
        }
    }
    for (shift, heading) in [
        (Shift::Lowered, "Asked at a lower step"),
        (Shift::Dropped, "No longer asked"),
    ] {
        let all: Vec<String> = of(delta, shift).map(before_and_after).collect();
        if !all.is_empty() {
            sheet.heading(heading);
            sheet.block(2, &joined(&all));
        }
    }
    if delta.expectations.is_empty() {
        sheet.heading("What is asked");
        sheet.line(2, "Neither level says what it asks.");
    }
}

/// "Slating (step 4, then 2)".
fn before_and_after(it: &ExpectationDelta) -> String {
    let step = |asked: &Option<Asked>| asked.as_ref().and_then(|asked| asked.step);
    let name = title(&it.competency);
    match (step(&it.before), step(&it.after)) {
        (Some(before), Some(after)) => format!("{name} (step {}, then {})", before.0, after.0),
        (Some(before), None) => format!("{name} (step {})", before.0),
        _ => name,
    }
}

/// An expectation with its words and one thing that could be observed.
fn asked_now(sheet: &mut Sheet, it: &ExpectationDelta) {
    let Some(asked) = &it.after else { return };
    let name = sheet.paint().strong(&title(&it.competency));
    let kind = it
        .kind
        .map_or(String::new(), |kind| format!(", {}", competency_kind(kind)));
    let before = it.before.as_ref().and_then(|asked| asked.step);
    let from = match before {
        Some(before) if it.shift == Shift::Raised => format!("step {} → ", before.0),
        _ => String::new(),
    };
    let optional = if asked.is_optional { ", optional" } else { "" };
    let now = step(asked.step, asked.step_title.as_ref());
    let now = if from.is_empty() {
        now
    } else {
        now.replacen("step ", "", 1)
    };
    sheet.line(2, &format!("{name}  {from}{now}{kind}{optional}"));
    for statement in asked.text.statements() {
        sheet.block(4, &plain(statement.as_str()));
    }
    if let Some(example) = asked.examples.first() {
        let example = format!("for example: {}", plain(example.as_str()));
        sheet.quiet_block(4, &example);
    }
}
