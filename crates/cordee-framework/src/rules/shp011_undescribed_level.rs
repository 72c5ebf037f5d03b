//! # A level that is declared and never described
//!
//! ## What it checks
//!
//! Levels that have neither a summary nor expectations, while another level of the framework
//! has one or the other; levels that lack the one of the two that most levels of the framework
//! have; and tracks without levels.
//!
//! ## Why it matters
//!
//! A level with a title and nothing else is a promise without content. Those who could rise to
//! it can't know what it would take, and whoever is asked to judge them will make it up. Most
//! often it is the highest level of the individual track that is left open, which tells the
//! most experienced people that nobody has thought about them.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, summary: Inspects lifts alone. }
//!       - { id: chief-inspector, title: Chief Inspector }
//! ```
//!
//! ```yaml
//! tracks:
//!   - { id: inspection, title: Inspection, kind: individual, levels: [] }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: inspection
//!     title: Inspection
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, summary: Inspects lifts alone. }
//!       - { id: chief-inspector, title: Chief Inspector, summary: Is asked when nobody knows. }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Level};

pub(crate) static RULE: Rule = Rule {
    code: "SHP011",
    name: "undescribed-level",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// What the levels of a framework usually say.
#[derive(Clone, Copy)]
struct Usual {
    /// At least one has a summary or expectations.
    something: bool,
    /// More than half have a summary.
    summary: bool,
    /// More than half have expectations.
    expectations: bool,
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let has_levels = check_tracks(framework, report);
    let usual = usual(framework);
    for (ix, level) in framework.levels().iter() {
        if let Some((lack, help)) = lack_of(level, usual) {
            let message = format!("{} {lack}", called(framework, ix));
            report.find(At::level(ix), message).help(help);
        }
    }
    if usual.something || !has_levels {
        return Answer::Checked;
    }
    Answer::not_stated("say in a `summary` or under `expects` what each level is")
}

/// Whether every track has levels.
fn check_tracks(framework: &Framework, report: &mut Report) -> bool {
    let mut all = true;
    for (ix, track) in framework
        .tracks()
        .iter()
        .filter(|(_, track)| track.levels.is_empty())
    {
        all = false;
        report
            .find(
                At::track(ix),
                format!("the track `{}` has no levels", track.title),
            )
            .help("add its `levels`, lowest first, or leave the track out");
    }
    all
}

fn usual(framework: &Framework) -> Usual {
    let levels = framework.levels();
    let count = |has: fn(&Level) -> bool| levels.values().filter(|level| has(level)).count();
    let (summaries, expecting) = (count(has_summary), count(has_expectations));
    Usual {
        something: summaries + expecting > 0,
        summary: 2 * summaries > levels.len(),
        expectations: 2 * expecting > levels.len(),
    }
}

/// What a level lacks beside the others, and what to do.
fn lack_of(level: &Level, usual: Usual) -> Option<(&'static str, &'static str)> {
    match (has_summary(level), has_expectations(level)) {
        (false, false) if usual.something => Some((
            "is not described: it has no summary and no expectations",
            "say in a `summary` and under `expects` what the level is and what it asks",
        )),
        (false, true) if usual.summary => Some((
            "has no summary, most other levels have one",
            "say in a `summary` what its holder is there for",
        )),
        (true, false) if usual.expectations => Some((
            "asks for nothing, most other levels say what they ask for",
            "say under `expects` what the level asks for",
        )),
        _ => None,
    }
}

fn has_summary(level: &Level) -> bool {
    !level.summary.statements().is_empty()
}

fn has_expectations(level: &Level) -> bool {
    !level.expectations.is_empty()
}
