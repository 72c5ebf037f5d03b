//! # Levels of different tracks that ask exactly the same
//!
//! ## What it checks
//!
//! Levels of different tracks that one craft can be on: whether they ask for the same
//! competencies at the same steps, in the same words; and whether two of them at the same grade
//! have the same summary, where it has twelve words or several statements.
//!
//! ## Why it matters
//!
//! Two tracks stand for two different ways of working. Where both ask the same, the choice
//! between them is one of titles, and a person can't find out what they would be choosing.
//! When one of the two leads people, it also means that leading is judged by the craft, or the
//! craft by leading.
//!
//! ## Fails
//!
//! ```yaml
//! crafts:
//!   - { id: software, title: Software engineering }
//! competencies:
//!   - { id: architecture, title: Architecture }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     crafts: [software]
//!     levels:
//!       - { id: staff-engineer, title: Staff Engineer, expects: { architecture: 3 } }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     crafts: [software]
//!     levels:
//!       - { id: engineering-lead, title: Engineering Lead, expects: { architecture: 3 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! crafts:
//!   - { id: software, title: Software engineering }
//! competencies:
//!   - { id: architecture, title: Architecture }
//!   - { id: coaching, title: Coaching }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     crafts: [software]
//!     levels:
//!       - { id: staff-engineer, title: Staff Engineer, expects: { architecture: 3 } }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     crafts: [software]
//!     levels:
//!       - id: engineering-lead
//!         title: Engineering Lead
//!         expects: { architecture: 1, coaching: 3 }
//! ```

use super::likeness::words_in;
use super::query::called;
use super::side_by_side::SideBySide;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Craft, Expectation, Framework, Ix, Level, Prose};
use rustc_hash::FxHasher;
use std::collections::HashMap;
use std::hash::{Hash, Hasher};

pub(crate) static RULE: Rule = Rule {
    code: "SHP017",
    name: "twin-levels",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// Summaries of one statement count from so many words: short ones are alike by chance.
const FEWEST_WORDS: usize = 12;

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let in_order = || {
        framework
            .tracks()
            .values()
            .flat_map(|track| track.levels.iter().copied())
    };
    let asking = in_order()
        .filter(|ix| !framework.level(*ix).expectations.is_empty())
        .map(|ix| (hash_of_expectations(framework.level(ix)), ix));
    let described = in_order()
        .filter(|ix| has_telling_summary(framework.level(*ix)))
        .map(|ix| (hash_of_summary(framework.level(ix)), ix));
    let (asking, described): (Vec<_>, Vec<_>) = (asking.collect(), described.collect());
    if asking.is_empty() && described.is_empty() {
        return Answer::not_stated("say under `expects` what the levels of each track ask for");
    }
    let mut side_by_side = SideBySide::of(framework);
    each_twin(framework, asking, |level, twin| {
        if side_by_side.ask_the_same(framework.level(twin), framework.level(level)) {
            report_twin(framework, level, twin, "expects", report);
        }
    });
    each_twin(framework, described, |level, twin| {
        let (one, other) = (framework.level(level), framework.level(twin));
        if one.grade == other.grade && one.summary == other.summary {
            report_twin(framework, level, twin, "summary", report);
        }
    });
    Answer::Checked
}

fn has_telling_summary(level: &Level) -> bool {
    level.grade.is_some() && is_telling(&level.summary)
}

fn is_telling(summary: &Prose) -> bool {
    match summary.statements() {
        [] => false,
        [only] => words_in(only.as_str()).take(FEWEST_WORDS).count() == FEWEST_WORDS,
        _ => true,
    }
}

fn report_twin(
    framework: &Framework,
    level: Ix<Level>,
    twin: Ix<Level>,
    key: &'static str,
    report: &mut Report,
) {
    let same = if key == "expects" {
        "asks exactly what"
    } else {
        "has the very summary that"
    };
    let verb = if key == "expects" { "asks" } else { "has" };
    let message = format!(
        "{} {same} {} on another track {verb}",
        called(framework, level),
        called(framework, twin),
    );
    report
        .find(At::level(level).key(key), message)
        .help("say what sets the two apart, or make them one level")
        .also(At::level(twin).key(key), "the same on another track");
}

/// Shows each level with the first level of the same content, given as a hash, that stands on
/// another track of the same craft. Levels are given track by track.
fn each_twin(
    framework: &Framework,
    mut levels: Vec<(u64, Ix<Level>)>,
    mut show: impl FnMut(Ix<Level>, Ix<Level>),
) {
    // Stable: levels of one content stay in their order.
    levels.sort_by_key(|(content, _)| *content);
    for same in levels
        .chunk_by(|a, b| a.0 == b.0)
        .filter(|same| same.len() > 1)
    {
        let mut firsts = Firsts::default();
        for (_, level) in same {
            if let Some(twin) = firsts.meet(framework, *level) {
                show(*level, twin);
            }
        }
    }
}

/// Which tracks a level was met on.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Reach {
    /// Tracks of this craft.
    Craft(Ix<Craft>),
    /// Tracks across all crafts.
    Across,
    /// Any track.
    Any,
}

/// The first level met, per reach. One is enough: levels are met track by track, so when the
/// first is on the same track, none before it was on another.
#[derive(Default)]
struct Firsts(HashMap<Reach, Ix<Level>>);

impl Firsts {
    /// The first level met on another track of the same craft. Remembers this one.
    fn meet(&mut self, framework: &Framework, level: Ix<Level>) -> Option<Ix<Level>> {
        let track = framework.level(level).track;
        let crafts = &framework.track(track).crafts;
        let own = || crafts.iter().map(|craft| Reach::Craft(*craft));
        let (also_seen, also_seen_as) = if crafts.is_empty() {
            (Reach::Any, Some(Reach::Across))
        } else {
            (Reach::Across, None)
        };
        let twin = own()
            .chain([also_seen])
            .filter_map(|reach| self.0.get(&reach).copied())
            .filter(|other| framework.level(*other).track != track)
            .min();
        for reach in own().chain(also_seen_as).chain([Reach::Any]) {
            self.0.entry(reach).or_insert(level);
        }
        twin
    }
}

/// The same for the same expectations, in whatever order they are written.
fn hash_of_expectations(level: &Level) -> u64 {
    let hash = |expectation: &Expectation| {
        let mut hasher = FxHasher::default();
        (
            expectation.competency,
            expectation.step,
            expectation.is_optional,
        )
            .hash(&mut hasher);
        expectation.text.hash(&mut hasher);
        hasher.finish()
    };
    level
        .expectations
        .iter()
        .map(hash)
        .fold(0, u64::wrapping_add)
}

fn hash_of_summary(level: &Level) -> u64 {
    let mut hasher = FxHasher::default();
    (level.grade, &level.summary).hash(&mut hasher);
    hasher.finish()
}
