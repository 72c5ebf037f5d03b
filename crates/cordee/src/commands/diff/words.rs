//! What changed, in words.

mod labels;

pub(super) use labels::{counted_sort, sort_words};

use super::entries::{Line, Span};
use crate::commands::named::{amount, difference, gate, gate_label, range, title, titles};
use crate::sheet::plain;
use crate::words::joined;
use cordee_domain::delta::Direction;
use cordee_domain::diff::{
    Change, Evidence, Field, List, Passage, Pointer, Side, Sort, Stated, Value, What, Word,
};
use cordee_domain::{Gate, Named, PayDifference, PayRange, Step, Text};
use labels::{bar_word, field_word, wording_word};

/// What a thing is called, and its id where it has one.
pub(super) fn name(sort: Sort, side: Option<&Side>) -> (String, Option<String>) {
    let Some(side) = side.filter(|_| sort != Sort::Framework) else {
        return ("the framework".to_owned(), None);
    };
    let id = side.id.as_ref().map(ToString::to_string);
    let title = side.title.as_ref().map(|it| plain(it.as_str()));
    let title = title.filter(|title| !title.is_empty());
    match (&side.joins, title) {
        (Some(joins), _) => {
            let (from, to) = (titles(&joins.from), titles(&joins.to));
            (format!("{} from {from} to {to}", joins.kind.as_str()), id)
        }
        (None, Some(title)) => (title, id),
        (None, None) => (id.unwrap_or_default(), None),
    }
}

/// Where a level stands: "on Roofing, g4".
pub(super) fn place(side: Option<&Side>) -> String {
    let track = side.and_then(|side| side.track.as_ref());
    let grade = side.and_then(|side| side.grade.as_ref());
    let places = [
        track.map(|track| format!("on {}", title(track))),
        grade.map(title),
    ];
    let places: Vec<String> = places.into_iter().flatten().collect();
    places.join(", ")
}

/// One change as a line.
pub(super) fn line(change: &Change) -> Line {
    let about = about(change);
    match &change.what {
        What::Added => Line::plain(about, "now there"),
        What::Removed => Line::plain(about, "no longer there"),
        What::Renamed { because } => renamed(change, *because),
        What::Retitled {
            lang,
            before,
            after,
        } => {
            let lang = lang.map_or(String::new(), |lang| format!(" ({lang})"));
            let label = with(&about, &format!("title{lang}"));
            Line::new(label, from_to(before.as_deref(), after.as_deref()))
        }
        What::Placed {
            field,
            before,
            after,
            direction,
        } => placed(*field, before.as_ref(), after.as_ref(), *direction),
        What::Listed {
            field,
            stated,
            gained,
            dropped,
        } => listed(*field, *stated, gained, dropped),
        What::Stepped {
            before,
            after,
            direction,
        } => stepped(about, *before, *after, *direction),
        What::Paid {
            before,
            after,
            difference,
        } => paid(about, before.as_ref(), after.as_ref(), *difference),
        What::Gated {
            gate,
            before,
            after,
            bar,
        } => {
            let label = format!("{}, {}", gate_label(*gate), bar_word(*bar));
            Line::new(label, gates(before.as_ref(), after.as_ref()))
        }
        What::Valued {
            field,
            before,
            after,
        } => {
            let label = with(&about, field_word(*field));
            let word = |value: &Option<Value>| value.as_ref().map(|it| value_word(*field, it));
            Line::new(
                label,
                from_to(word(before).as_deref(), word(after).as_deref()),
            )
        }
        What::Reworded { field, lang, words } => {
            let lang = lang.map_or(String::new(), |lang| format!(" ({lang})"));
            let label = with(&about, &format!("{}{lang}", wording_word(*field)));
            Line::new(label, reworded(words))
        }
        What::Reordered { sort } => Line::plain(
            "order",
            format!("the {} stand in another order", sort_words(*sort).1),
        ),
    }
}

/// What part of a thing a change is about: "asks Coaching", "pay in Harbour".
fn about(change: &Change) -> String {
    let side = change.of.latest();
    let other = side.and_then(|side| side.about.as_ref()).map(title);
    let other = other.unwrap_or_default();
    match change.of.sort {
        Sort::Expectation => format!("asks {other}"),
        Sort::Pay => format!("pay in {other}"),
        Sort::Worth => format!("worth, {other}"),
        Sort::Weight => format!("weight of {other}"),
        Sort::Proficiency => match side.and_then(|side| side.step) {
            Some(step) => format!("step {}", step.0),
            None => "step".to_owned(),
        },
        Sort::Factor => match side.and_then(|side| side.id.as_ref()) {
            Some(id) => format!("factor {id}"),
            None => String::new(),
        },
        _ => String::new(),
    }
}

fn with(about: &str, what: &str) -> String {
    if about.is_empty() {
        what.to_owned()
    } else {
        format!("{about}, {what}")
    }
}

fn from_to(before: Option<&str>, after: Option<&str>) -> Vec<Span> {
    let shown = |text: Option<&str>| text.map_or_else(|| "not stated".to_owned(), plain);
    vec![
        Span::Removed(shown(before)),
        Span::Plain(" → ".to_owned()),
        Span::Added(shown(after)),
    ]
}

fn renamed(change: &Change, because: Evidence) -> Line {
    let id = |side: &Option<Side>| {
        let id = side.as_ref().and_then(|side| side.id.as_ref());
        id.map_or_else(|| "none".to_owned(), ToString::to_string)
    };
    let mut spans = from_to(Some(&id(&change.of.before)), Some(&id(&change.of.after)));
    let why = match (because, change.of.sort) {
        (Evidence::SameContent, _) => "everything else is the same",
        (Evidence::SameTitleAndPlace, Sort::Level) => "title, track and grade are the same",
        (Evidence::SameTitleAndPlace, Sort::Move) => "kind and levels are the same",
        (Evidence::SameTitleAndPlace, _) => "the title is the same",
    };
    spans.push(Span::Plain(format!(" (concluded: {why})")));
    Line::new("id", spans)
}

fn placed(
    field: Pointer,
    before: Option<&Named>,
    after: Option<&Named>,
    direction: Option<Direction>,
) -> Line {
    let label = match field {
        Pointer::Track => "track",
        Pointer::Grade => "grade",
        Pointer::Scope => "scope",
        Pointer::Autonomy => "autonomy",
        Pointer::ExpertGrade => "expert grade",
    };
    let (before, after) = (before.map(title), after.map(title));
    let mut spans = from_to(before.as_deref(), after.as_deref());
    let word = match direction {
        Some(Direction::Higher) => " (higher)",
        Some(Direction::Lower) => " (lower)",
        Some(Direction::Same) | None => "",
    };
    spans.push(Span::Plain(word.to_owned()));
    Line::new(label, spans)
}

fn listed(field: List, stated: Stated, gained: &[Named], dropped: &[Named]) -> Line {
    let label = match field {
        List::Rights => "rights",
        List::Recognition => "recognition",
        List::Duties => "duties",
        List::Crafts => "crafts",
        List::From => "from",
        List::To => "to",
        List::Covers => "covers",
    };
    let or_none = |list: &[Named]| {
        if list.is_empty() {
            "none".to_owned()
        } else {
            titles(list)
        }
    };
    let spans = match stated {
        Stated::Before => from_to(Some(&or_none(dropped)), None),
        Stated::After => from_to(None, Some(&or_none(gained))),
        Stated::Both => {
            let less = dropped.iter().map(|it| Span::Removed(title(it)));
            let more = gained.iter().map(|it| Span::Added(title(it)));
            apart(less.chain(more).collect())
        }
    };
    Line::new(label, spans)
}

/// Spans with commas between them.
fn apart(all: Vec<Span>) -> Vec<Span> {
    let mut spans = Vec::new();
    for span in all {
        if !spans.is_empty() {
            spans.push(Span::Plain(", ".to_owned()));
        }
        spans.push(span);
    }
    spans
}

fn stepped(
    about: String,
    before: Option<Step>,
    after: Option<Step>,
    direction: Option<Direction>,
) -> Line {
    let word = |step: Option<Step>| step.map(|step| format!("step {}", step.0));
    let (before, after) = (word(before), word(after));
    let mut spans = from_to(before.as_deref(), after.as_deref());
    let word = match direction {
        Some(Direction::Higher) => " (raised)",
        Some(Direction::Lower) => " (lowered)",
        Some(Direction::Same) | None => "",
    };
    spans.push(Span::Plain(word.to_owned()));
    Line::new(about, spans)
}

fn paid(
    about: String,
    before: Option<&PayRange>,
    after: Option<&PayRange>,
    by: Option<PayDifference>,
) -> Line {
    let word = |it: &PayRange| {
        let currency = it.minimum().currency;
        format!(
            "{} (midpoint {}) {currency}",
            range(it),
            amount(it.midpoint())
        )
    };
    let (shown_before, shown_after) = (before.map(word), after.map(word));
    let mut spans = from_to(shown_before.as_deref(), shown_after.as_deref());
    if let Some((by, range)) = by.zip(after) {
        let currency = range.minimum().currency;
        let named = [
            ("minimum", by.minimum_minor),
            ("midpoint", by.midpoint_minor),
            ("maximum", by.maximum_minor),
        ];
        let named = named.map(|(name, minor)| format!("{name} {}", difference(minor, currency)));
        spans.push(Span::Plain(format!("; {}", named.join(", "))));
    }
    Line::new(about, spans)
}

fn gates(before: Option<&Gate>, after: Option<&Gate>) -> Vec<Span> {
    let word = |it: Option<&Gate>| it.map_or_else(|| "no such gate".to_owned(), gate);
    from_to(Some(&word(before)), Some(&word(after)))
}

fn value_word(field: Field, value: &Value) -> String {
    match value {
        Value::Is(true) => "yes".to_owned(),
        Value::Is(false) => "no".to_owned(),
        Value::Number(number) => number.to_string(),
        Value::Share(share) if field == Field::PayOnMove => format!("rises by {share}"),
        Value::Share(share) => share.to_string(),
        Value::Word(word) => word.clone(),
    }
}

/// How many words of what stayed are shown on each side of a change.
const WORDS_BESIDE: usize = 6;

fn reworded(words: &[Word]) -> Vec<Span> {
    let last = words.len().saturating_sub(1);
    let spans = words.iter().enumerate().map(|(at, word)| match word {
        Word::Kept(text) => Span::Plain(shortened(text, at > 0, at < last)),
        Word::Removed(text) => Span::Removed(steady(text)),
        Word::Added(text) => Span::Added(steady(text)),
    });
    spans.collect()
}

/// A text that does not steer the terminal, with the white space at its ends.
fn steady(text: &str) -> String {
    let inside = plain(text);
    let before = if text.starts_with(char::is_whitespace) {
        " "
    } else {
        ""
    };
    let after = if text.ends_with(char::is_whitespace) {
        " "
    } else {
        ""
    };
    if inside.is_empty() {
        return " ".to_owned();
    }
    format!("{before}{inside}{after}")
}

/// A long stretch that stayed: its words next to changes are enough.
fn shortened(text: &str, is_after_change: bool, is_before_change: bool) -> String {
    let text = steady(text);
    let words: Vec<&str> = text.split_inclusive(' ').collect();
    let head = if is_after_change { WORDS_BESIDE } else { 0 };
    let tail = if is_before_change { WORDS_BESIDE } else { 0 };
    if words.len() <= head + tail + 2 {
        return text;
    }
    let before: String = words.iter().take(head).copied().collect();
    let after: String = words.iter().skip(words.len() - tail).copied().collect();
    format!("{before}… {after}").trim_end().to_owned()
}

/// A place of a text: "Master Roofer, asks Covering (text)".
pub(super) fn passage(passage: &Passage) -> String {
    let side = &passage.of;
    let named = side.title.as_ref().map(Text::as_str).map(plain);
    let name = match &side.joins {
        Some(_) => name(passage.sort, Some(side)).0,
        None => named.filter(|it| !it.is_empty()).unwrap_or_else(|| {
            side.id
                .as_ref()
                .map_or_else(|| "the framework".to_owned(), ToString::to_string)
        }),
    };
    let mut parts = vec![name];
    parts.extend(side.about.as_ref().map(title));
    parts.extend(side.step.map(|step| format!("step {}", step.0)));
    parts.push(wording_word(passage.field).to_owned());
    parts.join(", ")
}

/// Several places of a text.
pub(super) fn passages(all: &[Passage]) -> String {
    joined(&all.iter().map(passage).collect::<Vec<_>>())
}
