//! # The same statement twice at one level
//!
//! ## What it checks
//!
//! Each level: whether a statement stands twice in its summary, twice in what it asks of one
//! competency, or, from four words on, under two competencies. What only holds the place of a
//! text is left to `SHP007`.
//!
//! ## Why it matters
//!
//! What stands twice counts twice. A panel that goes through the expectations one by one will
//! hold the same weakness against a person in two places, or credit the same strength twice.
//! Often the second one took the place of something that should have been said.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - id: apprentice
//!         title: Apprentice
//!         summary:
//!           - Asks when a test is unclear.
//!           - Reads code before changing it.
//!           - Asks when a test is unclear.
//! ```
//!
//! ```yaml
//! competencies:
//!   - { id: listening, title: Listening }
//!   - { id: reports, title: Reports }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - id: inspector
//!         title: Inspector
//!         expects:
//!           listening: { text: Lets the owner of the house finish. }
//!           reports: { text: Lets the owner of the house finish. }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: listening, title: Listening }
//!   - { id: reports, title: Reports }
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - id: inspector
//!         title: Inspector
//!         expects:
//!           listening: { text: Lets the owner of the house finish. }
//!           reports: { text: Writes what the owner of the house said first. }
//! ```

use super::likeness::words_in;
use super::query::called;
use super::shp007_placeholder_text::fault_of;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use crate::read::shortened;
use cordee_domain::{Competency, Framework, Ix, Level, Text};
use std::cmp::Ordering;

pub(crate) static RULE: Rule = Rule {
    code: "SHP018",
    name: "repeated-statement",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// From so many words on, a statement under two competencies is a repetition.
const FEWEST_WORDS: usize = 4;

/// A statement and where it stands.
#[derive(Clone, Copy)]
struct Statement<'f> {
    /// Without the signs around it.
    text: &'f str,
    /// The competency it is asked for; `None` in the summary.
    of: Option<Ix<Competency>>,
    position: usize,
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut is_stated = false;
    let mut statements = Vec::new();
    for (ix, level) in framework.levels().iter() {
        statements.clear();
        gather(level.summary.statements(), None, &mut statements);
        check_statements(framework, ix, &mut statements, report);
        is_stated |= !statements.is_empty();
        statements.clear();
        for expectation in &level.expectations {
            gather(
                expectation.text.statements(),
                Some(expectation.competency),
                &mut statements,
            );
        }
        check_statements(framework, ix, &mut statements, report);
        is_stated |= !statements.is_empty();
    }
    if is_stated {
        return Answer::Checked;
    }
    Answer::not_stated("say in a `summary`, or in a `text` under `expects`, what levels ask")
}

fn gather<'f>(texts: &'f [Text], of: Option<Ix<Competency>>, into: &mut Vec<Statement<'f>>) {
    let is_sign = |c: char| !c.is_alphanumeric();
    for (position, text) in texts.iter().enumerate() {
        let text = text.as_str().trim_matches(is_sign);
        if !text.is_empty() {
            into.push(Statement { text, of, position });
        }
    }
}

fn check_statements(
    framework: &Framework,
    level: Ix<Level>,
    statements: &mut [Statement<'_>],
    report: &mut Report,
) {
    // Stable: of the same statements the first stays first.
    statements.sort_by(|a, b| order(a.text, b.text));
    for same in statements.chunk_by(|a, b| order(a.text, b.text).is_eq()) {
        if let [first, second, ..] = same
            && is_repetition(same)
            && fault_of(first.text).is_none()
        {
            report_repeated(framework, level, first, second, same.len(), report);
        }
    }
}

/// By length first: most statements differ there already.
fn order(a: &str, b: &str) -> Ordering {
    fn lower(text: &str) -> impl Iterator<Item = u8> {
        text.bytes().map(|byte| byte.to_ascii_lowercase())
    }
    a.len().cmp(&b.len()).then_with(|| lower(a).cmp(lower(b)))
}

/// A few words, such as "as above", may well stand under several competencies.
fn is_repetition(same: &[Statement<'_>]) -> bool {
    let is_within_one = || {
        same.iter()
            .zip(same.iter().skip(1))
            .any(|(a, b)| a.of == b.of)
    };
    let is_long = || {
        same.iter()
            .any(|s| words_in(s.text).nth(FEWEST_WORDS - 1).is_some())
    };
    same.len() > 1 && (is_within_one() || is_long())
}

fn report_repeated(
    framework: &Framework,
    level: Ix<Level>,
    first: &Statement<'_>,
    second: &Statement<'_>,
    count: usize,
    report: &mut Report,
) {
    let at = |statement: &Statement<'_>| match statement.of {
        None => At::level(level).key("summary").item(statement.position),
        Some(of) => At::expectation(framework, level, of)
            .key("text")
            .item(statement.position),
    };
    let times = if count == 2 {
        "twice".to_owned()
    } else {
        format!("{count} times")
    };
    let message = format!(
        "{} says `{}` {times}",
        called(framework, level),
        shortened(first.text)
    );
    report
        .find(at(second), message)
        .help("say it once, where it belongs")
        .also(at(first), "said here first");
}
