//! # A different bar for the same ability at the same grade
//!
//! ## What it checks
//!
//! Individual levels against the management levels of the same grade that a person of the same
//! craft could hold: whether they ask for the same step in the competencies that every colleague
//! needs, that is of kind `shared` or of no stated kind. Only what both must show and ask for by
//! step is compared, and either side may be higher. Each individual level is named once, with the
//! management level from which it differs in most competencies.
//!
//! Where a craft has several individual tracks, their levels of the same grade are compared with
//! those of the first track too, in competencies of kind `shared`: a craft may well have tracks
//! that ask for different things, but what every colleague needs they ask for alike.
//!
//! ## Why it matters
//!
//! Listening is listening, whoever does it. If one side of a grade must show more of it than the
//! other, either one of them gets the grade for less, or the harder demand is there to keep
//! people away. Both sides will compare, and both deserve an answer; a difference that is meant
//! should be said.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g3]
//! competencies:
//!   - { id: solving-problems, title: Solving problems, kind: shared }
//!   - { id: working-together, title: Working together, kind: shared }
//! crafts:
//!   - { id: software, title: Software engineering }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     crafts: [software]
//!     levels:
//!       - id: staff-engineer
//!         title: Staff Engineer
//!         grade: g3
//!         expects: { solving-problems: 3, working-together: 3 }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     crafts: [software]
//!     levels:
//!       - id: engineering-lead
//!         title: Engineering Lead
//!         grade: g3
//!         expects: { solving-problems: 4, working-together: 3 }
//! ```
//!
//! ```yaml
//! grades: [g3]
//! competencies:
//!   - { id: reach, title: Reach, kind: shared }
//! crafts:
//!   - { id: software, title: Software engineering }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     crafts: [software]
//!     levels:
//!       - { id: staff-engineer, title: Staff Engineer, grade: g3, expects: { reach: 3 } }
//!   - id: architects
//!     title: Architects
//!     kind: individual
//!     crafts: [software]
//!     levels:
//!       - { id: architect, title: Architect, grade: g3, expects: { reach: 2 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g3]
//! competencies:
//!   - { id: solving-problems, title: Solving problems, kind: shared }
//!   - { id: working-together, title: Working together, kind: shared }
//! crafts:
//!   - { id: software, title: Software engineering }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     crafts: [software]
//!     levels:
//!       - id: staff-engineer
//!         title: Staff Engineer
//!         grade: g3
//!         expects: { solving-problems: 3, working-together: 3 }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     crafts: [software]
//!     levels:
//!       - id: engineering-lead
//!         title: Engineering Lead
//!         grade: g3
//!         expects: { solving-problems: 3, working-together: 3 }
//! ```

use super::parity::{both_kinds_state, groups, listed, meeting_place};
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{
    Competency, CompetencyKind, Craft, Framework, Grade, Ix, Level, Step, TrackKind,
};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

pub(crate) static RULE: Rule = Rule {
    code: "PAR007",
    name: "different-bar",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// The lowest and the highest step that management levels ask for, and who asks for it.
#[derive(Clone, Copy)]
struct Span {
    least: (Step, Ix<Level>),
    most: (Step, Ix<Level>),
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let tracks_compared = compare_tracks(framework, report);
    if both_kinds_state(framework, |level| bar(framework, level).next().is_some()) {
        compare_kinds(framework, report);
    } else if tracks_compared == 0 {
        return Answer::not_stated(
            "say the `grade` of the levels of both kinds of track, and by step what they ask for in the competencies everyone needs",
        );
    }
    Answer::Checked
}

/// Compares individual levels with those of the first individual track of their craft; how many
/// pairs there were to compare.
fn compare_tracks(framework: &Framework, report: &mut Report) -> usize {
    let mut first: BTreeMap<(Ix<Craft>, Ix<Grade>), Ix<Level>> = BTreeMap::new();
    let mut pairs = BTreeSet::new();
    for (ix, level) in framework.levels().iter() {
        let track = framework.track(level.track);
        let (TrackKind::Individual, Some(grade)) = (track.kind, level.grade) else {
            continue;
        };
        for craft in &track.crafts {
            let beside = *first.entry((*craft, grade)).or_insert(ix);
            if framework.level(beside).track != level.track {
                pairs.insert((ix, beside));
            }
        }
    }
    let mut compared = 0;
    for (own, beside) in pairs {
        let both = Both::of(own, beside, shared_bar, framework);
        compared += usize::from(!both.steps.is_empty());
        both.report(framework, report);
    }
    compared
}

fn compare_kinds(framework: &Framework, report: &mut Report) {
    let mut unlike: BTreeMap<Ix<Level>, (usize, Ix<Level>)> = BTreeMap::new();
    // One row of spans, emptied after each group: a row of its own for each would be large.
    let mut spans = vec![None; framework.competencies().len()];
    for group in groups(framework) {
        widen(framework, &group.management, &mut spans);
        for individual in &group.individual {
            let Some(found) = most_unlike(framework, *individual, &spans) else {
                continue;
            };
            let before = unlike.entry(*individual).or_insert(found);
            if found.0 > before.0 {
                *before = found;
            }
        }
        empty(framework, &group.management, &mut spans);
    }
    for (individual, (_, leader)) in unlike {
        Both::of(individual, leader, bar, framework).report(framework, report);
    }
}

/// What a level must show in the competencies that every colleague needs, by step.
fn bar<'f>(
    framework: &'f Framework,
    level: &'f Level,
) -> impl Iterator<Item = (Ix<Competency>, Step)> + 'f {
    let asked = level.expectations.iter().filter(|e| !e.is_optional);
    let shared = asked.filter(|e| {
        let kind = framework.competency(e.competency).kind;
        matches!(kind, None | Some(CompetencyKind::Shared))
    });
    shared.filter_map(|e| Some((e.competency, e.step?)))
}

fn widen(framework: &Framework, leaders: &[Ix<Level>], spans: &mut [Option<Span>]) {
    for leader in leaders {
        for (competency, step) in bar(framework, framework.level(*leader)) {
            let Some(span) = spans.get_mut(competency.position()) else {
                continue;
            };
            let own = (step, *leader);
            let span = span.get_or_insert(Span {
                least: own,
                most: own,
            });
            if step < span.least.0 {
                span.least = own;
            }
            if step > span.most.0 {
                span.most = own;
            }
        }
    }
}

fn empty(framework: &Framework, leaders: &[Ix<Level>], spans: &mut [Option<Span>]) {
    for leader in leaders {
        for (competency, _) in bar(framework, framework.level(*leader)) {
            if let Some(span) = spans.get_mut(competency.position()) {
                *span = None;
            }
        }
    }
}

/// The management level that stands out against `level` in most competencies, and in how many.
/// `None` only if every management level asks for the same as it does.
fn most_unlike(
    framework: &Framework,
    level: Ix<Level>,
    spans: &[Option<Span>],
) -> Option<(usize, Ix<Level>)> {
    let mut unlike = Vec::new();
    for (competency, step) in bar(framework, framework.level(level)) {
        let Some(Some(span)) = spans.get(competency.position()) else {
            continue;
        };
        if span.least.0 != step {
            unlike.push(span.least.1);
        }
        if span.most.0 != step && span.most.1 != span.least.1 {
            unlike.push(span.most.1);
        }
    }
    unlike.sort_unstable();
    unlike
        .chunk_by(|a, b| a == b)
        .filter_map(|same| Some((same.len(), *same.first()?)))
        .max_by_key(|(times, leader)| (*times, Reverse(*leader)))
}

/// What a level must show in the competencies that are said to be shared by all, by step.
fn shared_bar<'f>(
    framework: &'f Framework,
    level: &'f Level,
) -> impl Iterator<Item = (Ix<Competency>, Step)> + 'f {
    let is_shared = |it: &(Ix<Competency>, Step)| framework.competency(it.0).kind.is_some();
    bar(framework, level).filter(is_shared)
}

/// Two levels at one grade, and the steps that both ask for.
struct Both {
    own: Ix<Level>,
    other: Ix<Level>,
    /// The steps of `own` and of `other`.
    steps: Vec<(Ix<Competency>, Step, Step)>,
}

impl Both {
    fn of<'f, B: Iterator<Item = (Ix<Competency>, Step)> + 'f>(
        own: Ix<Level>,
        other: Ix<Level>,
        bar: impl Fn(&'f Framework, &'f Level) -> B,
        framework: &'f Framework,
    ) -> Self {
        let theirs: BTreeMap<_, _> = bar(framework, framework.level(other)).collect();
        let steps = bar(framework, framework.level(own));
        let steps = steps.filter_map(|(of, step)| Some((of, step, *theirs.get(&of)?)));
        let steps = steps.collect();
        Self { own, other, steps }
    }

    /// Reports where they differ.
    fn report(&self, framework: &Framework, report: &mut Report) {
        let different = self.steps.iter().filter(|(_, own, other)| own != other);
        let different: Vec<_> = different.collect();
        if different.is_empty() {
            return;
        }
        let steps = different.iter().map(|(competency, own, other)| {
            let title = &framework.competency(*competency).title;
            format!("`{title}` {} and {}", own.0, other.0)
        });
        let message = format!(
            "{}, {} and {} are asked for different steps in {} of {} competencies: {}",
            meeting_place(framework, self.own, self.other),
            called(framework, self.own),
            called(framework, self.other),
            different.len(),
            self.steps.len(),
            listed(steps, usize::MAX),
        );
        report
            .find(At::level(self.own).key("expects"), message)
            .help("ask the same of both, or say on the two levels why one needs more of it")
            .also(
                At::level(self.other).key("expects"),
                "another bar at the same grade",
            );
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    #[test]
    fn only_what_both_must_show_by_step_is_compared() {
        let wanted = |which: &str| {
            format!(
                "at `g2` in `Roofing`, `expert 0` and `lead 0` are asked for different steps in {which}"
            )
        };
        for (own, lead, said_of) in [
            ("listening: 2, safety: 2", "listening: 2, safety: 2", None),
            (
                "listening: 2, safety: 3",
                "safety: 2, listening: 3",
                Some("2 of 2 competencies: `Listening` 2 and 3, `Safety` 3 and 2"),
            ),
            (
                "listening: 2, safety: 2",
                "listening: 1, safety: 2",
                Some("1 of 2 competencies: `Listening` 2 and 1"),
            ),
            ("slating: 4, safety: 1", "slating: 1, safety: 1", None),
            ("listening: 2, safety: 1", "safety: 1", None),
            (
                "listening: { at: 2, optional: true }, safety: 1",
                "listening: 3, safety: 1",
                None,
            ),
            (
                "listening: { text: Hears }, safety: 1",
                "listening: 3, safety: 1",
                None,
            ),
        ] {
            let keys = |expects: &str| format!("grade: g2, expects: {{ {expects} }}");
            let text = roofing(&[&keys(own)], &[&keys(lead)]);
            let wanted = said_of.map(wanted);
            assert_eq!(said(&RULE, &text), Vec::from_iter(wanted), "{own} / {lead}");
        }
    }

    #[test]
    fn the_lead_that_differs_in_most_competencies_is_named() {
        let expert = "grade: g2, expects: { listening: 2, safety: 2 }";
        let leads = [
            expert,
            "grade: g2, expects: { listening: 2, safety: 3 }",
            "grade: g2, expects: { listening: 3, safety: 1 }",
            "grade: g1, expects: { listening: 4, safety: 4 }",
        ];
        let said = said(&RULE, &roofing(&[expert], &leads));
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("`expert 0` and `lead 2`"), "{said:?}");
    }

    #[test]
    fn individual_tracks_of_one_craft_share_the_bar_of_what_is_shared_by_all() {
        let levels = "grade: g2, expects: { listening: 2, safety: 2, slating: 2 }";
        for (other, wanted) in [
            ("listening: 3, safety: 3, slating: 3", 1),
            ("listening: 2, safety: 3, slating: 3", 0),
            ("safety: 3", 0),
        ] {
            let other = format!("grade: g2, expects: {{ {other} }}");
            let text = roofing(&[levels], &[&other]);
            let text = text.replace("kind: management", "kind: individual");
            let said = said(&RULE, &text);
            assert_eq!(said.len(), wanted, "{said:?}");
            let named = "`lead 0` and `expert 0` are asked for different steps in 1 of 1 competencies: `Listening` 3 and 2";
            assert!(said.iter().all(|it| it.contains(named)), "{said:?}");
        }
    }

    #[test]
    fn steps_of_craft_competencies_alone_state_no_common_bar() {
        let level = "grade: g2, expects: { slating: 1 }";
        assert!(is_not_stated(&RULE, &roofing(&[level], &[level])));
    }
}
