//! # An expectation that falls on the way up
//!
//! ## What it checks
//!
//! Neighbouring levels of a track: whether the higher one asks for a lower step of a competency
//! than the one below it. What may be shown and need not be does not hold the level above.
//!
//! ## Why it matters
//!
//! Going up, people are asked to unlearn something. Those who were good at it wonder what it
//! was worth, and the panel can't say whether the fall is meant or a slip of the keyboard. A
//! craft that is asked for less and less with every level is also how a track quietly turns
//! into management.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - { id: testing, title: Testing }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: senior-engineer, title: Senior Engineer, expects: { testing: 3 } }
//!       - { id: staff-engineer, title: Staff Engineer, expects: { testing: 2 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: testing, title: Testing }
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: senior-engineer, title: Senior Engineer, expects: { testing: 2 } }
//!       - { id: staff-engineer, title: Staff Engineer, expects: { testing: 3 } }
//! ```

use super::query::called;
use super::side_by_side::SideBySide;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Expectation, Framework, Ix, Level};

pub(crate) static RULE: Rule = Rule {
    code: "SHP009",
    name: "falling-expectation",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut side_by_side = SideBySide::of(framework);
    let mut answer = Answer::not_stated(
        "ask for competencies by step under `expects`, such as `listening: 2`, at neighbouring levels",
    );
    for (lower, upper) in framework.neighbours() {
        for pair in side_by_side.pairs(framework.level(lower), framework.level(upper)) {
            if let Some(is_fall) = falls(pair) {
                answer = Answer::Checked;
                if is_fall {
                    report_fall(framework, lower, upper, pair, report);
                }
            }
        }
    }
    answer
}

/// `None` when one of the two is not asked for by step.
fn falls((below, above): (&Expectation, &Expectation)) -> Option<bool> {
    let is_lower = above.step? < below.step?;
    Some(is_lower && (above.is_optional || !below.is_optional))
}

fn report_fall(
    framework: &Framework,
    lower: Ix<Level>,
    upper: Ix<Level>,
    (below, above): (&Expectation, &Expectation),
    report: &mut Report,
) {
    let of = above.competency;
    let step = |expectation: &Expectation| expectation.step.map_or(0, |step| step.0);
    let message = format!(
        "{} asks for step {} of `{}`, {} below it for step {}",
        called(framework, upper),
        step(above),
        framework.competency(of).title,
        called(framework, lower),
        step(below),
    );
    report
        .find(At::expectation(framework, upper, of), message)
        .help("ask for at least the step of the level below")
        .also(
            At::expectation(framework, lower, of),
            "asked for at the level below",
        );
}
