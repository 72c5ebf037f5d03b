//! What changed, for people in a terminal. What went stands in `[-…-]`, what came in `{+…+}`, so
//! that it can be read without colours.

use super::entries::{Entry, Line, Mark, Span, summary};
use super::words::{passages, sort_words};
use super::{Report, Version};
use crate::io::Paint;
use crate::sheet::{Sheet, capitalised, plain};
use crate::words::joined;
use anstyle::{AnsiColor, Style};
use cordee_domain::diff::{MovedText, Sort};

const REMOVED: Style = AnsiColor::Red.on_default();
const ADDED: Style = AnsiColor::Green.on_default();

/// How many people are named at one change.
const MOST_NAMES: usize = 8;

pub(super) fn shown(report: &Report<'_>, paint: Paint, width: usize) -> String {
    let mut sheet = Sheet::new(paint, width);
    sheet.title(&format!(
        "From {} to {}",
        called(report.before),
        called(report.after)
    ));
    if report.diff.is_empty() {
        sheet.block(0, "Both say the same.");
        return sheet.text();
    }
    let entries = report.entries();
    let counts = summary(&entries, &report.diff.moved_texts);
    sheet.block(0, &capitalised(&format!("{}.", joined(&counts))));
    if let Some((touched, all)) = report.touched_of_all() {
        let people = if all == 1 { "person" } else { "people" };
        sheet.block(0, &format!("Touches {touched} of {all} {people}."));
    }
    let mut last = None;
    for entry in &entries {
        if last != Some(entry.sort) {
            sheet.heading(&capitalised(sort_words(entry.sort).1));
            last = Some(entry.sort);
        }
        thing(&mut sheet, entry);
        touches(&mut sheet, &report.people_touched(&entry.changes));
    }
    if !report.diff.moved_texts.is_empty() {
        sheet.heading("Texts that moved");
    }
    for (at, text) in report.diff.moved_texts.iter().enumerate() {
        moved(&mut sheet, text);
        touches(&mut sheet, &report.people_touched_by_text(at));
    }
    sheet.text()
}

/// "`HEAD~1:careers` (2026-1)".
fn called(version: &Version) -> String {
    let name = version.framework().parts().version.as_deref();
    let name = name.map_or(String::new(), |name| format!(" ({})", plain(name)));
    format!("`{}`{name}", plain(&version.name))
}

fn thing(sheet: &mut Sheet, entry: &Entry) {
    let paint = sheet.paint();
    if entry.sort != Sort::Framework {
        let sign = match entry.mark {
            Mark::Added => paint.of(ADDED, entry.mark.sign()),
            Mark::Removed => paint.of(REMOVED, entry.mark.sign()),
            Mark::Changed => paint.quiet(entry.mark.sign()),
        };
        let title = each_word(&entry.title, &|word| paint.strong(word));
        let id = entry
            .id
            .as_ref()
            .map_or(String::new(), |id| format!("  `{id}`"));
        let place = if entry.place.is_empty() {
            String::new()
        } else {
            format!("  {}", entry.place)
        };
        sheet.line(2, &format!("{sign} {title}{}{place}", paint.quiet(&id)));
    }
    for line in &entry.lines {
        sheet.line(6, &said(line, paint));
    }
}

fn said(line: &Line, paint: Paint) -> String {
    let spans = line.spans.iter().map(|span| match span {
        Span::Plain(text) => text.clone(),
        Span::Removed(text) => marked(text, ("[-", "-]"), &|word| paint.of(REMOVED, word)),
        Span::Added(text) => marked(text, ("{+", "+}"), &|word| paint.of(ADDED, word)),
    });
    format!("{}: {}", line.label, spans.collect::<String>())
}

/// A text between its marks; white space at its ends stays outside.
fn marked(text: &str, (open, close): (&str, &str), look: &dyn Fn(&str) -> String) -> String {
    let inside = text.trim();
    let before = text.len() - text.trim_start().len();
    let (before, rest) = text.split_at(before);
    let after = rest.get(inside.len()..).unwrap_or_default();
    let words = each_word(&format!("{open}{inside}{close}"), look);
    format!("{before}{words}{after}")
}

/// Each word in a style of its own, so that lines can be broken between them.
fn each_word(text: &str, look: &dyn Fn(&str) -> String) -> String {
    let words: Vec<String> = text.split(' ').map(look).collect();
    words.join(" ")
}

fn touches(sheet: &mut Sheet, people: &[&str]) {
    if people.is_empty() {
        return;
    }
    let mut names: Vec<String> = people
        .iter()
        .take(MOST_NAMES)
        .map(|name| plain(name))
        .collect();
    if people.len() > MOST_NAMES {
        names.push(format!("{} more", people.len() - MOST_NAMES));
    }
    sheet.quiet_block(6, &format!("touches {}", joined(&names)));
}

fn moved(sheet: &mut Sheet, text: &MovedText) {
    let lang = text.lang.map_or(String::new(), |lang| format!(" ({lang})"));
    sheet.line(2, &format!("→ “{}”{lang}", plain(&text.text)));
    sheet.line(6, &format!("from {}", passages(&text.from)));
    sheet.line(6, &format!("to {}", passages(&text.to)));
}
