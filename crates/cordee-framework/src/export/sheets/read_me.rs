//! The sheet that says in plain words what the others hold.

use super::{Cell, Look, Sheet, Sort, Speaker};
use crate::notation;

pub(super) fn sheet(
    speaker: &Speaker<'_>,
    name: String,
    others: &[Sheet],
    left_out: &[String],
) -> Sheet {
    let mut rows = vec![heading(&title(speaker))];
    let summary = &speaker.framework.parts().summary;
    let summary = speaker.list(summary.statements());
    rows.extend(summary.iter().map(|text| words(&notation::in_line(text))));
    rows.push(words(&version(speaker)));
    rows.push(heading("What is where"));
    rows.extend(
        others
            .iter()
            .map(|sheet| said(&sheet.name, about(sheet.sort))),
    );
    rows.push(heading("How to read a track"));
    rows.extend(READING.map(words));
    rows.push(heading("How to change it and bring it back"));
    rows.extend(CHANGING.map(words));
    if !left_out.is_empty() {
        rows.push(heading("What this file does not hold"));
        rows.extend(left_out.iter().map(|text| words(&sentence(text))));
    }
    Sheet {
        name,
        file: "read-me".to_owned(),
        sort: Sort::ReadMe,
        rows,
        widths: vec![30, 90],
        fixed: (0, 0),
    }
}

const READING: [&str; 4] = [
    "Levels stand side by side, the lowest on the left. The rows on top say what each level is; \
     below them stands what it asks, a row for each competency.",
    "“Step 2” means the second step of the competency; the sheet “Competencies” says what that is. \
     Words below it are the level's own. What stands under “For example:” could be observed.",
    "“(optional)” may be shown but need not be. “Asked” means that it is asked for and no more is \
     said. “(none)” means none on purpose; an empty cell says nothing.",
    "The words in grey are lasting names. Titles may change, names stay, because decisions refer \
     to them. Behind a title they stand in square brackets.",
];

const CHANGING: [&str; 4] = [
    "Change any words you like. To change a step, write another number. Several texts in one cell \
     each begin with “•”.",
    "A new competency is a new row with a name of its own in grey, in “Competencies” and in the \
     tracks that ask for it. A new level is a new column.",
    "Leave the grey names and the headings as they are: they are how everything is found again.",
    "The mapping that came with this file reads it back: “cordee import FILE --mapping MAPPING \
     --output FOLDER”.",
];

fn about(sort: Sort) -> &'static str {
    match sort {
        Sort::ReadMe => "this page",
        Sort::Track { .. } => "a track with its levels and what they ask",
        Sort::Tracks => "all tracks, and what advancing by one level takes",
        Sort::Competencies => "every competency with its steps",
        Sort::Crafts => "the crafts",
        Sort::Training => "what people learn before they lead",
        Sort::Moves => "the ways from one level to another, and their conditions",
        Sort::Lists => "grades, scopes and the other things that levels refer to",
    }
}

fn title(speaker: &Speaker<'_>) -> String {
    let title = speaker.framework.title();
    title.map_or_else(
        || "Careers".to_owned(),
        |title| notation::in_line(&speaker.say(title)),
    )
}

fn version(speaker: &Speaker<'_>) -> String {
    let version = speaker.framework.version();
    let content = version.content;
    match version.name {
        Some(name) => format!("Version {name}, content hash {content}"),
        None => format!("Content hash {content}"),
    }
}

/// A text as a sentence.
fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next().map(char::to_uppercase);
    let rest = letters.as_str();
    first.map_or_else(String::new, |first| {
        format!("{}{rest}.", first.collect::<String>())
    })
}

fn heading(text: &str) -> Vec<Cell> {
    vec![Cell::new(Look::Heading, text), Cell::new(Look::Heading, "")]
}

fn words(text: &str) -> Vec<Cell> {
    vec![Cell::default(), Cell::words(text)]
}

fn said(what: &str, text: &str) -> Vec<Cell> {
    vec![Cell::new(Look::Label, what), Cell::words(text)]
}
