//! # A vague word without an example
//!
//! ## What it checks
//!
//! Descriptions of proficiencies, what levels ask in their own words, and summaries of levels:
//! whether a statement leans on a word that everyone fills differently (good, strong,
//! excellent, great, solid, high quality, appropriate, effective, relevant, various, proactive,
//! as needed, etc.) while neither the statement itself holds a number or an example ("for
//! example", "such as") nor an example is given beside it. A summary is left alone when the
//! level's expectations have examples. The words are English ones.
//!
//! ## Why it matters
//!
//! "Strong communication" is in the eye of the beholder. People who resemble the panel are
//! found to have it, others are told to work on it and never learn what was missing. One
//! example of what could be seen or heard is worth more than three adjectives, and it can be
//! discussed: a person can say "I did that, in March".
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - id: listening
//!     title: Listening
//!     proficiencies:
//!       - { text: Shows strong listening skills and responds as needed. }
//! ```
//!
//! ```yaml
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     levels:
//!       - { id: designer, title: Designer, summary: Delivers high-quality work in various media. }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - id: listening
//!     title: Listening
//!     proficiencies:
//!       - text: Listens well enough to calm an effective argument down.
//!         examples: [Repeated to the caretaker in her own words what she was afraid of.]
//!       - text: Holds appropriate silence, for example after asking what went wrong.
//!       - { text: Says what was agreed within 2 days. }
//! ```

use super::phrases::Anchors;
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use crate::read::listed;
use cordee_domain::{Expectation, Framework, Ix, Level, Prose};
use std::ops::Range;
use std::sync::LazyLock;

pub(crate) static RULE: Rule = Rule {
    code: "WRD002",
    name: "vague-without-example",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// Words that say "enough" without saying how much, and words that leave a list open. Adverbs
/// ending in "ly" are understood.
#[rustfmt::skip]
const VAGUE: [&str; 29] = [
    "adequate", "and so forth", "and so on", "and the like", "appropriate", "as necessary",
    "as needed", "as required", "effective", "efficient", "etc.", "excellent", "exceptional",
    "good", "great", "high quality", "high-quality", "if needed", "outstanding", "proactive",
    "relevant", "solid", "strong", "suitable", "various", "when needed", "when required",
    "where needed", "where required",
];

/// Where a word of the list means something else.
#[rustfmt::skip]
const IDIOMS: [&str; 12] = [
    "for good", "in good faith", "as good as", "the good of", "good enough", "great deal",
    "as effective as", "effective date", "strong wind", "strong current", "solid wood",
    "solid ground",
];

/// What makes a statement something that could be observed.
#[rustfmt::skip]
const EXAMPLES: [&str; 8] = [
    "for example", "for instance", "such as", "e.g.", "zum beispiel", "z. b.", "z.b.",
    "par exemple",
];

/// The vague words as they are searched for: without the first letter, which may be a capital;
/// whole where less than four bytes would be left, which take long to search for.
static PARTS: LazyLock<Anchors> = LazyLock::new(|| {
    let tail = |word: &&'static str| word.get(1..).filter(|tail| tail.len() > 3);
    let tails = VAGUE.iter().filter_map(tail);
    let parts: Vec<&str> = tails.chain(["etc.", "good", "Good"]).collect();
    Anchors::new(&parts)
});

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let scales = check_scales(framework, report);
    let levels = check_levels(framework, report);
    if scales || levels {
        return Answer::Checked;
    }
    Answer::not_stated("describe levels in a `summary`, and competencies by `proficiencies`")
}

/// Whether proficiencies are described.
fn check_scales(framework: &Framework, report: &mut Report) -> bool {
    let mut is_stated = false;
    for (ix, competency) in framework.competencies().iter() {
        for (position, proficiency) in competency.proficiencies.iter().enumerate() {
            is_stated |= !proficiency.text.statements().is_empty();
            if !proficiency.examples.is_empty() {
                continue;
            }
            if let Some(vague) = vague_in(&proficiency.text) {
                let what = format!("step {} of `{}`", proficiency.step.0, competency.title);
                let at = At::competency(ix)
                    .key("proficiencies")
                    .item(position)
                    .key("text");
                vague.report(at, &what, report);
            }
        }
    }
    is_stated
}

/// Whether levels are described in words.
fn check_levels(framework: &Framework, report: &mut Report) -> bool {
    let mut is_stated = false;
    for (ix, level) in framework.levels().iter() {
        for expectation in &level.expectations {
            is_stated |= !expectation.text.statements().is_empty();
            check_expectation(framework, ix, expectation, report);
        }
        is_stated |= !level.summary.statements().is_empty();
        if let Some(vague) = vague_in(&level.summary)
            && !level
                .expectations
                .iter()
                .any(|e| has_examples(framework, e))
        {
            let what = format!("the summary of {}", called(framework, ix));
            vague.report(At::level(ix).key("summary"), &what, report);
        }
    }
    is_stated
}

fn check_expectation(
    framework: &Framework,
    level: Ix<Level>,
    expectation: &Expectation,
    report: &mut Report,
) {
    if expectation.examples.is_empty()
        && let Some(vague) = vague_in(&expectation.text)
        && !has_examples(framework, expectation)
    {
        let competency = framework.competency(expectation.competency);
        let what = format!(
            "what {} asks of `{}`",
            called(framework, level),
            competency.title
        );
        let at = At::expectation(framework, level, expectation.competency).key("text");
        vague.report(at, &what, report);
    }
}

/// Whether an expectation, or the proficiency it asks for, has examples.
fn has_examples(framework: &Framework, expectation: &Expectation) -> bool {
    let competency = framework.competency(expectation.competency);
    let proficiency = || {
        expectation
            .step
            .and_then(|step| competency.proficiency(step))
    };
    !expectation.examples.is_empty() || proficiency().is_some_and(|p| !p.examples.is_empty())
}

/// The vague words of a text.
struct Vague {
    /// The first statement that leans on one.
    position: usize,
    /// Each once, in lower case.
    words: Vec<String>,
}

impl Vague {
    fn report(&self, at: At, what: &str, report: &mut Report) {
        let words = listed(self.words.iter().map(String::as_str));
        let message = format!("{what} leans on {words}, without a number or an example");
        let at = at.item(self.position);
        let at = self.words.first().map_or(at.clone(), |word| at.words(word));
        report.find(at, message).help(
            "add an example of what could be seen or heard, or say how much, how often, by when",
        );
    }
}

fn vague_in(text: &Prose) -> Option<Vague> {
    let mut found: Option<Vague> = None;
    for (position, statement) in text.statements().iter().enumerate() {
        let words = vague_words(statement.as_str());
        if words.is_empty() {
            continue;
        }
        let vague = found.get_or_insert_with(|| Vague {
            position,
            words: Vec::new(),
        });
        for word in words {
            if !vague.words.contains(&word) {
                vague.words.push(word);
            }
        }
    }
    found
}

/// The vague words of a statement without a number or an example.
fn vague_words(statement: &str) -> Vec<String> {
    let mut words = Vec::new();
    for part in PARTS.all_in(statement) {
        if let Some(range) = whole_word(statement, &part)
            && !is_in_an_idiom(statement, &range)
        {
            words.extend(statement.get(range).map(str::to_lowercase));
        }
    }
    if !words.is_empty() && is_observable(statement) {
        words.clear();
    }
    words
}

/// The vague word that this is a part of, with its "ly", if it stands there as a word.
fn whole_word(statement: &str, part: &Range<usize>) -> Option<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    let is_vague = |start: &usize| {
        let word = statement.get(*start..part.end).unwrap_or_default();
        VAGUE.iter().any(|vague| vague.eq_ignore_ascii_case(word))
    };
    let start = [Some(part.start), part.start.checked_sub(1)]
        .into_iter()
        .flatten()
        .find(is_vague)?;
    let rest = statement.get(part.end..)?;
    let (end, rest) = match rest.strip_prefix("ly") {
        Some(after) => (part.end + "ly".len(), after),
        None => (part.end, rest),
    };
    let before = statement.get(..start)?.chars().next_back();
    let is_whole = !before.is_some_and(is_part) && !rest.starts_with(is_part);
    is_whole.then_some(start..end)
}

fn is_observable(statement: &str) -> bool {
    let lower = statement.to_lowercase();
    lower.contains(char::is_numeric) || EXAMPLES.iter().any(|example| lower.contains(example))
}

fn is_in_an_idiom(statement: &str, word: &Range<usize>) -> bool {
    let lower = statement.to_ascii_lowercase();
    IDIOMS.iter().any(|idiom| {
        let mut places = lower.match_indices(idiom);
        places.any(|(start, _)| start <= word.start && word.end <= start + idiom.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vague_word_is_found_small_and_with_a_capital() {
        for word in VAGUE {
            assert_eq!(vague_words(&format!("Does it {word}")), [word]);
            let capital = word[..1].to_uppercase() + &word[1..];
            let is_at_the_beginning = word != "etc.";
            assert_eq!(
                vague_words(&capital).len(),
                usize::from(is_at_the_beginning),
                "{word}"
            );
        }
    }

    #[test]
    fn vague_words_are_told_from_observable_ones() {
        for (statement, wanted) in [
            ("Writes good reports", vec!["good"]),
            (
                "Good reports, strong drawings, etc.",
                vec!["good", "strong", "etc."],
            ),
            ("Communicates appropriately", vec!["appropriately"]),
            (
                "Does high-quality work where needed",
                vec!["high-quality", "where needed"],
            ),
            ("Writes good reports within 2 days", vec![]),
            (
                "Writes good reports, such as one the owner understands",
                vec![],
            ),
            ("Delivers the goods", vec![]),
            ("Finds cost-effective joints", vec![]),
            ("May stay here for good", vec![]),
            ("Ties down slate before a strong wind", vec![]),
            ("Sketches the etched glass", vec![]),
            ("Hears a worn bearing from across the hall", vec![]),
        ] {
            assert_eq!(vague_words(statement), wanted, "{statement:?}");
        }
    }
}
