//! # An empty text or a placeholder
//!
//! ## What it checks
//!
//! Titles, summaries, descriptions and examples that are empty or that only hold the place of a
//! text: "TODO", "TBD", "to be added", "lorem ipsum", "criteria for …", "no special notes", dots
//! and dashes, or a gap such as `{role}` that nobody has filled.
//!
//! ## Why it matters
//!
//! A person reads this page to learn what would be asked of them. An empty cell tells them that
//! nobody has thought about it yet, and that someone will decide it about them all the same.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - id: flashing
//!     title: Flashing
//!     summary: TODO
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - id: flashing
//!     title: Flashing
//!     summary: Makes the joints between roof and wall tight for fifty years.
//! ```

use super::query::each_text;
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use crate::read::shortened;
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "SHP007",
    name: "placeholder-text",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// Texts that are nothing but one of these, whatever signs stand around them.
const WHOLE: [&str; 14] = [
    "todo",
    "tbd",
    "tba",
    "tbc",
    "fixme",
    "xxx",
    "n/a",
    "na",
    "none",
    "placeholder",
    "example",
    "text",
    "no special notes",
    "to do",
];
/// Texts that begin with one of these.
const BEGINNINGS: [&str; 10] = [
    "todo:",
    "todo ",
    "tbd:",
    "tbd ",
    "lorem ipsum",
    "criteria for ",
    "to be added",
    "to be defined",
    "to be written",
    "this level still needs",
];

fn check(framework: &Framework, report: &mut Report) -> Answer {
    each_text(framework, |text, at| {
        if let Some(message) = fault_of(text.as_str()) {
            report
                .find(at.here(), message)
                .help("write what people would need to know, or leave the key out");
        }
    });
    Answer::Checked
}

/// What is wrong with a text that says nothing.
pub(super) fn fault_of(text: &str) -> Option<String> {
    if text.is_empty() {
        return Some("this text is empty".to_owned());
    }
    if let Some(gap) = gap_in(text) {
        return Some(format!("`{gap}` is a gap that nobody has filled"));
    }
    let is_word = |c: char| c.is_alphanumeric();
    if !text.contains(is_word) {
        return Some(format!("`{text}` only holds the place of a text"));
    }
    let head = text.trim_start_matches(|c: char| !is_word(c));
    let bare = head.trim_end_matches(|c: char| !is_word(c));
    let is_whole = bare.len() <= 20 && WHOLE.iter().any(|word| bare.eq_ignore_ascii_case(word));
    let is_placeholder = is_whole || BEGINNINGS.iter().any(|words| begins(head, words));
    is_placeholder.then(|| format!("`{}` only holds the place of a text", shortened(text)))
}

/// Whether a text begins with these words, in any case.
fn begins(text: &str, words: &str) -> bool {
    text.get(..words.len())
        .is_some_and(|head| head.eq_ignore_ascii_case(words))
}

/// A single word in braces or in pointed brackets: `{role}`, `<name>`.
fn gap_in(text: &str) -> Option<&str> {
    let open = memchr::memchr2(b'{', b'<', text.as_bytes())?;
    let rest = text.get(open..)?;
    let close = if rest.starts_with('{') { '}' } else { '>' };
    let end = rest.find(close)?;
    let inside = rest.get(1..end)?;
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | ' ');
    let is_gap = inside == inside.trim() && (1..=40).contains(&inside.len());
    let is_gap = is_gap && inside.chars().all(is_word);
    if is_gap { rest.get(..=end) } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_told_from_texts() {
        for (text, is_fault) in [
            ("", true),
            ("TODO", true),
            ("**TODO:** write this level", true),
            ("...", true),
            ("—", true),
            ("No special notes.", true),
            ("Criteria for step A", true),
            ("Staff {Role} Engineer", true),
            ("Stops the lift when a rope is worn", false),
            ("Writes to-do lists nobody has to read twice", false),
            ("Knows that a < b and c > d", false),
            ("None of their welds has failed", false),
            ("屋根", false),
        ] {
            assert_eq!(fault_of(text).is_some(), is_fault, "{text:?}");
        }
    }
}
