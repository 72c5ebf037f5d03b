//! Findings for people: the words underlined, what is wrong, what to do.

mod cut;
mod places;

use super::Report;
use crate::io::Paint;
use crate::words::{add_line, counted, joined, wrapped};
use annotate_snippets::{Group, Level, Renderer, normalize_untrusted_str};
use cordee_framework::{Finding, Severity, Sources};
use places::Places;

/// Wider than any line that is shown.
const WIDE: usize = 1 << 20;

pub(super) fn report(report: &Report<'_>, most: usize, paint: Paint, width: usize) -> String {
    let found = &report.checked.findings;
    let mut out = findings(found, report.sources, most, paint, width);
    out += &not_stated(report, paint, width);
    add_line(&mut out, paint.strong(&summary(report)));
    if !found.is_empty() {
        add_line(
            &mut out,
            paint.quiet("`cordee explain CODE` says why a rule matters."),
        );
    }
    out
}

/// The findings themselves, an empty line after each.
pub(in crate::commands) fn findings(
    findings: &[Finding],
    sources: &Sources,
    most: usize,
    paint: Paint,
    width: usize,
) -> String {
    let mut out = String::new();
    // Lines are cut before they are rendered.
    let renderer = if paint.is_on {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let renderer = renderer.term_width(WIDE);
    for finding in most_severe(findings, most) {
        out += &shown(finding, sources, &renderer, width);
        out += "\n\n";
    }
    if findings.len() > most {
        add_line(&mut out, paint.strong(&left_out(findings, most)));
        out.push('\n');
    }
    out
}

/// The most severe findings, in their order.
fn most_severe(findings: &[Finding], most: usize) -> impl Iterator<Item = &Finding> {
    let mut by_severity: Vec<(usize, &Finding)> = findings.iter().enumerate().collect();
    by_severity.sort_by_key(|(_, finding)| std::cmp::Reverse(finding.severity));
    by_severity.truncate(most);
    by_severity.sort_by_key(|(at, _)| *at);
    by_severity.into_iter().map(|(_, finding)| finding)
}

fn left_out(findings: &[Finding], most: usize) -> String {
    let more = findings.len() - most;
    let more = counted(more, "more finding");
    let least = most_severe(findings, most)
        .map(|finding| finding.severity)
        .min();
    let graver = if least < Some(Severity::Error) {
        ", none graver than these"
    } else {
        ""
    };
    format!("and {more}{graver}; `--most all` shows them")
}

fn shown(finding: &Finding, sources: &Sources, renderer: &Renderer, width: usize) -> String {
    let mut places = places::of(finding, sources, width);
    let columns = std::mem::take(&mut places.columns);
    let drawn = renderer.render(&[group(finding, places, width)]);
    columns
        .iter()
        .fold(drawn, |text, (wrong, right)| text.replacen(wrong, right, 1))
}

fn group<'a>(finding: &'a Finding, places: Places<'a>, width: usize) -> Group<'a> {
    let level = match finding.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note | Severity::Off => Level::NOTE,
    };
    // As far as `warning[CODE]: ` reaches.
    let beside = finding.severity.as_str().len() + finding.code.len() + 4;
    let message = wrapped(
        &one_line(&finding.message),
        width.saturating_sub(beside).max(40),
        ("", ""),
    );
    let title = level.primary_title(message.join("\n")).id(finding.code);
    let mut group = Group::with_title(title).elements(places.snippets);
    for note in places.notes {
        group = group.element(Level::NOTE.message(normalize_untrusted_str(&note)));
    }
    if !finding.help.is_empty() {
        let help = normalize_untrusted_str(&finding.help);
        // As far as `   = help: ` reaches.
        let lines = wrapped(&help, width.saturating_sub(13).max(40), ("", ""));
        group = group.element(Level::HELP.message(lines.join("\n")));
    }
    group
}

/// Users' words may hold line breaks; a message is one line.
fn one_line(text: &str) -> String {
    text.replace(['\n', '\r', '\t'], " ")
}

/// One quiet line for each rule that could not answer.
fn not_stated(report: &Report<'_>, paint: Paint, width: usize) -> String {
    let mut out = String::new();
    for it in &report.checked.not_stated {
        let message = normalize_untrusted_str(&it.message);
        let first = format!("not stated  {}  ", it.code);
        let others = " ".repeat(first.len());
        for line in wrapped(&message, width, (&first, &others)) {
            add_line(&mut out, paint.quiet(&line));
        }
    }
    if !out.is_empty() {
        out.push('\n');
    }
    out
}

/// What was found, in one line of plain words.
pub(super) fn summary(report: &Report<'_>) -> String {
    let checked = report.checked;
    let counts = checked.summary();
    let found: Vec<String> = [
        (counts.errors, "error"),
        (counts.warnings, "warning"),
        (counts.notes, "note"),
    ]
    .into_iter()
    .filter(|(count, _)| *count > 0)
    .map(|(count, one)| counted(count, one))
    .collect();
    let found = if found.is_empty() {
        "nothing found".to_owned()
    } else {
        joined(&found)
    };
    let framework = &checked.framework;
    let facts = format!(
        "{found} in {}: {} on {}",
        counted(report.sources.files().len(), "file"),
        counted(framework.levels().len(), "level"),
        counted(framework.tracks().len(), "track"),
    );
    let mut parts = vec![facts];
    if checked.allowed > 0 {
        parts.push(format!("{} allowed", counted(checked.allowed, "finding")));
    }
    if !checked.not_stated.is_empty() {
        parts.push(format!(
            "{} could not answer",
            counted(checked.not_stated.len(), "rule")
        ));
    }
    parts.join("; ")
}
