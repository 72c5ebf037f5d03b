//! # A higher grade that is worth less
//!
//! ## What it checks
//!
//! Each grade with valued levels against the next higher one: whether every level of the higher
//! grade has at least as many points as every level of the lower. Of each pair of grades out of
//! order, the highest level below and the lowest above are named. A level counts once it has a
//! step on every sub-factor.
//!
//! ## Why it matters
//!
//! Pay follows the grade. When the points say that the lower grade holds the more valuable work,
//! somebody is paid less for more, and they will find out as soon as both figures are open to
//! them. The grades or the points can be wrong; the people at the lower one should not be who
//! discovers it.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2]
//! job_value:
//!   subfactors:
//!     - { id: knowledge, title: Knowledge, factor: skills, weight: 50 % }
//!     - { id: weather, title: Weather and height, factor: working-conditions, weight: 50 % }
//! tracks:
//!   - id: all
//!     title: All
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1, value: { knowledge: 3, weather: 4 } }
//!       - { id: designer, title: Designer, grade: g2, value: { knowledge: 4, weather: 0 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2]
//! job_value:
//!   subfactors:
//!     - { id: knowledge, title: Knowledge, factor: skills, weight: 50 % }
//!     - { id: weather, title: Weather and height, factor: working-conditions, weight: 50 % }
//! tracks:
//!   - id: all
//!     title: All
//!     kind: individual
//!     levels:
//!       - { id: designer, title: Designer, grade: g1, value: { knowledge: 4, weather: 0 } }
//!       - { id: roofer, title: Roofer, grade: g2, value: { knowledge: 3, weather: 4 } }
//! ```

use super::query::{called, grade_called};
use super::worth::{points_called, points_of};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Grade, Ix, Level};
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    code: "VAL006",
    name: "value-against-grade",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

#[derive(Clone, Copy)]
struct Valued {
    level: Ix<Level>,
    grade: Ix<Grade>,
    points: u32,
}

/// The levels of one grade with the fewest and the most points.
struct Spread {
    least: Valued,
    most: Valued,
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let spreads: Vec<Spread> = spreads(framework).into_values().collect();
    if spreads.is_empty() {
        return Answer::not_stated(
            "say the `grade` of the levels, and under `value` their step on every sub-factor",
        );
    }
    for (lower, higher) in spreads.iter().zip(spreads.iter().skip(1)) {
        if lower.most.points > higher.least.points {
            report_order(framework, lower.most, higher.least, report);
        }
    }
    Answer::Checked
}

/// The spread of each grade with valued levels, lowest grade first.
fn spreads(framework: &Framework) -> BTreeMap<Ix<Grade>, Spread> {
    let mut spreads: BTreeMap<Ix<Grade>, Spread> = BTreeMap::new();
    for valued in valued(framework) {
        let (least, most) = (valued, valued);
        let spread = spreads
            .entry(valued.grade)
            .or_insert(Spread { least, most });
        if valued.points < spread.least.points {
            spread.least = valued;
        }
        if valued.points > spread.most.points {
            spread.most = valued;
        }
    }
    spreads
}

fn valued(framework: &Framework) -> impl Iterator<Item = Valued> {
    framework.levels().iter().filter_map(|(ix, level)| {
        Some(Valued {
            level: ix,
            grade: level.grade?,
            points: points_of(framework, level)?,
        })
    })
}

fn report_order(framework: &Framework, lower: Valued, higher: Valued, report: &mut Report) {
    let message = format!(
        "{} at {} is valued at {}, {} at the lower {} at {}",
        called(framework, higher.level),
        grade_called(framework, higher.grade),
        points_called(higher.points),
        called(framework, lower.level),
        grade_called(framework, lower.grade),
        points_called(lower.points),
    );
    report
        .find(At::level(higher.level).key("value"), message)
        .help("look at the steps of both again, or change one of the grades")
        .also(
            At::level(lower.level).key("value"),
            "valued higher at a lower grade",
        );
}

#[cfg(test)]
mod tests {
    use super::super::testing::{is_not_stated, roofing, said};
    use super::*;

    fn level(grade: &str, step: u8) -> String {
        format!("grade: {grade}, value: {{ knowledge: {step}, people: {step} }}")
    }

    #[test]
    fn neighbouring_grades_are_held_against_each_other_whatever_the_track() {
        let said_of = |higher, lower| {
            format!(
                "`lead 0` at `{higher}` is valued at 200 points, `expert 0` at the lower `{lower}` at 300 points"
            )
        };
        for (lower, higher, wanted) in [
            (("g1", 3), ("g2", 2), Some(said_of("g2", "g1"))),
            (("g1", 3), ("g3", 2), Some(said_of("g3", "g1"))),
            (("g1", 2), ("g2", 2), None),
            (("g2", 3), ("g2", 2), None),
        ] {
            let (lower, higher) = (level(lower.0, lower.1), level(higher.0, higher.1));
            let said = said(&RULE, &roofing(&[&lower], &[&higher]));
            assert_eq!(said, Vec::from_iter(wanted), "{lower} / {higher}");
        }
    }

    #[test]
    fn one_pair_is_named_per_disordered_pair_of_grades() {
        let experts = [
            level("g1", 5),
            level("g1", 4),
            level("g2", 1),
            level("g2", 2),
        ];
        let experts: Vec<&str> = experts.iter().map(String::as_str).collect();
        let said = said(&RULE, &roofing(&experts, &[]));
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].contains("`expert 2`") && said[0].contains("`expert 0`"),
            "{said:?}"
        );
        assert!(is_not_stated(&RULE, &roofing(&["grade: g1"], &[])));
    }
}
