//! # Valued lower than managing at the same grade
//!
//! ## What it checks
//!
//! Individual levels against the management levels of the same grade that a person of the same
//! craft could hold: whether they have at least as many points of job value. A level counts once
//! it has a step on every sub-factor. Each individual level is named once, with the management
//! level that has the most points.
//!
//! ## Why it matters
//!
//! One grade says "of equal worth", and the points below it say otherwise: one of the two is not
//! true, and people will hold the organisation to both. Often it is the scheme that leans, since
//! budgets and reports are easy to count and a trained ear is not. Points that lean make the next
//! pay round lean too.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g3]
//! job_value:
//!   subfactors:
//!     - { id: knowledge, title: Knowledge, factor: skills, weight: 50 % }
//!     - { id: for-people, title: For people, factor: responsibility, weight: 50 % }
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: master-roofer, title: Master Roofer, grade: g3, value: { knowledge: 4, for-people: 1 } }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g3, value: { knowledge: 2, for-people: 4 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g3]
//! job_value:
//!   subfactors:
//!     - { id: knowledge, title: Knowledge, factor: skills, weight: 50 % }
//!     - { id: for-people, title: For people, factor: responsibility, weight: 50 % }
//! crafts:
//!   - { id: roofing, title: Roofing }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     crafts: [roofing]
//!     levels:
//!       - { id: master-roofer, title: Master Roofer, grade: g3, value: { knowledge: 5, for-people: 1 } }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     crafts: [roofing]
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g3, value: { knowledge: 2, for-people: 4 } }
//! ```

use super::parity::{Outdone, meeting_place, outdone};
use super::query::called;
use super::worth::{points_called, points_of};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Ix, Level};

pub(crate) static RULE: Rule = Rule {
    code: "PAR008",
    name: "lower-job-value",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let Some(lower) = outdone(framework, |level| points_of(framework, level)) else {
        return Answer::not_stated(
            "say the `grade` of the levels of both kinds of track, and under `value` their step on every sub-factor",
        );
    };
    for pair in lower {
        report_pair(framework, &pair, report);
    }
    Answer::Checked
}

fn report_pair(framework: &Framework, pair: &Outdone, report: &mut Report) {
    let (own, leader) = (pair.individual, pair.management);
    let message = format!(
        "{}, {} is valued at {}, {} at {}",
        meeting_place(framework, own, leader),
        called(framework, own),
        points(framework, own),
        called(framework, leader),
        points(framework, leader),
    );
    report
        .find(At::level(own).key("value"), message)
        .help("look at the steps of both again with people who hold them, or give the two different grades")
        .also(At::level(leader).key("value"), "valued higher at the same grade");
}

fn points(framework: &Framework, level: Ix<Level>) -> String {
    let points = points_of(framework, framework.level(level));
    points.map_or_else(String::new, points_called)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    #[test]
    fn points_are_compared_and_named() {
        let wanted =
            "at `g2` in `Roofing`, `expert 0` is valued at 250 points, `lead 0` at 300 points";
        let keys = |knowledge: u8, people: u8| {
            format!("grade: g2, value: {{ knowledge: {knowledge}, people: {people} }}")
        };
        for (own, lead, wanted) in [
            ((4, 1), (2, 4), Some(wanted)),
            ((4, 2), (2, 4), None),
            ((5, 5), (2, 4), None),
        ] {
            let text = roofing(&[&keys(own.0, own.1)], &[&keys(lead.0, lead.1)]);
            assert_eq!(
                said(&RULE, &text),
                Vec::from_iter(wanted),
                "{own:?} {lead:?}"
            );
        }
    }

    #[test]
    fn a_level_with_a_step_missing_has_no_value() {
        let (half, whole) = (
            "grade: g2, value: { knowledge: 1 }",
            "grade: g2, value: { knowledge: 2, people: 3 }",
        );
        assert!(is_not_stated(&RULE, &roofing(&[half], &[whole])));
    }
}
