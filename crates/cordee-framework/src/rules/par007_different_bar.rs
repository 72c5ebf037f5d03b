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
use cordee_domain::{Competency, CompetencyKind, Framework, Ix, Level, Step};
use std::cmp::Reverse;
use std::collections::BTreeMap;

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
    if !both_kinds_state(framework, |level| bar(framework, level).next().is_some()) {
        return Answer::not_stated(
            "say the `grade` of the levels of both kinds of track, and by step what they ask for in the competencies everyone needs",
        );
    }
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
        report_pair(framework, individual, leader, report);
    }
    Answer::Checked
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

fn report_pair(framework: &Framework, own: Ix<Level>, leader: Ix<Level>, report: &mut Report) {
    let theirs: BTreeMap<_, _> = bar(framework, framework.level(leader)).collect();
    let both: Vec<_> = bar(framework, framework.level(own))
        .filter_map(|(competency, step)| Some((competency, step, *theirs.get(&competency)?)))
        .collect();
    let different: Vec<_> = both.iter().filter(|(_, own, their)| own != their).collect();
    let steps = different.iter().map(|(competency, own, their)| {
        let title = &framework.competency(*competency).title;
        format!("`{title}` {} and {}", own.0, their.0)
    });
    let message = format!(
        "{}, {} and {} are asked for different steps in {} of {} competencies: {}",
        meeting_place(framework, own, leader),
        called(framework, own),
        called(framework, leader),
        different.len(),
        both.len(),
        listed(steps, usize::MAX),
    );
    report
        .find(At::level(own).key("expects"), message)
        .help("ask the same of both, or say on the two levels why one needs more of it")
        .also(
            At::level(leader).key("expects"),
            "another bar at the same grade",
        );
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
    fn steps_of_craft_competencies_alone_state_no_common_bar() {
        let level = "grade: g2, expects: { slating: 1 }";
        assert!(is_not_stated(&RULE, &roofing(&[level], &[level])));
    }
}
