//! What changed, as Markdown for a comment beside a change. A comment is read by many, so people
//! are counted and never named.

use super::entries::{Entry, Line, Span, summary};
use super::words::{passages, sort_words};
use super::{Report, Version};
use crate::sheet::{capitalised, plain};
use crate::words::{add_line, joined};
use cordee_domain::diff::Sort;

pub(super) fn shown(report: &Report<'_>) -> String {
    let mut out = String::new();
    let (before, after) = (called(report.before), called(report.after));
    add_line(
        &mut out,
        format_args!("### Career framework: {before} → {after}\n"),
    );
    if report.diff.is_empty() {
        add_line(&mut out, "Both say the same.");
        return out;
    }
    let entries = report.entries();
    let counts = summary(&entries, &report.diff.moved_texts);
    add_line(&mut out, format_args!("{}.", capitalised(&joined(&counts))));
    if let Some((touched, all)) = report.touched_of_all() {
        add_line(
            &mut out,
            format_args!("\nTouches {touched} of {all} people."),
        );
    }
    let mut last = None;
    for entry in &entries {
        if last != Some(entry.sort) {
            add_line(
                &mut out,
                format_args!("\n#### {}\n", capitalised(sort_words(entry.sort).1)),
            );
            last = Some(entry.sort);
        }
        thing(&mut out, report, entry);
    }
    if !report.diff.moved_texts.is_empty() {
        add_line(&mut out, "\n#### Texts that moved\n");
    }
    for text in &report.diff.moved_texts {
        let (from, to) = (escaped(&passages(&text.from)), escaped(&passages(&text.to)));
        let text = escaped(&plain(&text.text));
        add_line(
            &mut out,
            format_args!("- “{text}”\n  - from {from}\n  - to {to}"),
        );
    }
    for version in [report.before, report.after] {
        if version.errors() > 0 {
            let name = code(&version.name);
            let errors = crate::words::counted(version.errors(), "error");
            add_line(
                &mut out,
                format_args!("\n{name} has {errors}, which may hide something."),
            );
        }
    }
    out
}

fn called(version: &Version) -> String {
    let name = version.framework().parts().version.as_deref();
    let name = name.map_or(String::new(), |name| {
        format!(" ({})", escaped(&plain(name)))
    });
    format!("{}{name}", code(&version.name))
}

fn thing(out: &mut String, report: &Report<'_>, entry: &Entry) {
    let indent = if entry.sort == Sort::Framework {
        ""
    } else {
        "  "
    };
    if entry.sort != Sort::Framework {
        let id = entry
            .id
            .as_ref()
            .map_or(String::new(), |id| format!(" {}", code(id)));
        let place = if entry.place.is_empty() {
            String::new()
        } else {
            format!(" {}", escaped(&entry.place))
        };
        let title = escaped(&entry.title);
        let word = entry.mark.word();
        add_line(
            out,
            format_args!("- **{title}**{id} {word}{place}{}", touches(report, entry)),
        );
    }
    for line in &entry.lines {
        add_line(out, format_args!("{indent}- {}", said(line)));
    }
}

fn touches(report: &Report<'_>, entry: &Entry) -> String {
    match report.people_touched(&entry.changes).len() {
        0 => String::new(),
        1 => " (touches 1 person)".to_owned(),
        count => format!(" (touches {count} people)"),
    }
}

fn said(line: &Line) -> String {
    let spans = line.spans.iter().map(|span| match span {
        Span::Plain(text) => escaped(text),
        Span::Removed(text) => marked(text, "del"),
        Span::Added(text) => marked(text, "ins"),
    });
    format!("{}: {}", escaped(&line.label), spans.collect::<String>())
}

/// A text between tags, which code hosts keep and which need no white space around them.
fn marked(text: &str, tag: &str) -> String {
    let inside = text.trim();
    let (before, rest) = text.split_at(text.len() - text.trim_start().len());
    let after = rest.get(inside.len()..).unwrap_or_default();
    format!("{before}<{tag}>{}</{tag}>{after}", escaped(inside))
}

/// Users' words as words: nothing in them is a sign of Markdown or HTML, or calls anyone.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '&' => out.push_str("&amp;"),
            '@' => out.push_str("&#64;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '#' | '|' | '~' | '!' => {
                out.push('\\');
                out.push(c);
            }
            c => out.push(c),
        }
    }
    out
}

fn code(text: &str) -> String {
    format!("`{}`", plain(text).replace('`', "'"))
}
