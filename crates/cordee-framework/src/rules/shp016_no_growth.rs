//! # Expectations that stay the same from one level to the next
//!
//! ## What it checks
//!
//! Neighbouring levels of a track: which competencies both ask for at the same step. It is off
//! unless a framework asks for it: not everything has to grow with every level.
//!
//! ## Why it matters
//!
//! People who want to grow look for what is different one level up. Where most expectations
//! stand still, the step is smaller than its title says, or its real demands are kept
//! somewhere else, in the heads of those who decide. Seeing what does not grow helps those who
//! write the framework to say what does.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - { id: slating, title: Slating }
//!   - { id: rigging, title: Rigging }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, expects: { slating: 1, rigging: 2 } }
//!       - { id: master-roofer, title: Master Roofer, expects: { slating: 2, rigging: 2 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: slating, title: Slating }
//!   - { id: rigging, title: Rigging }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, expects: { slating: 1, rigging: 1 } }
//!       - { id: master-roofer, title: Master Roofer, expects: { slating: 2, rigging: 2 } }
//! ```

use super::query::called;
use super::side_by_side::SideBySide;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use crate::read::listed;
use cordee_domain::{Competency, Expectation, Framework, Ix, Level};

pub(crate) static RULE: Rule = Rule {
    code: "SHP016",
    name: "no-growth",
    severity: Severity::Off,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut side_by_side = SideBySide::of(framework);
    let mut answer = Answer::not_stated(
        "ask for competencies by step under `expects`, such as `listening: 2`, at neighbouring levels",
    );
    for (lower, upper) in framework.neighbours() {
        let mut standing = Vec::new();
        for (below, above) in side_by_side.pairs(framework.level(lower), framework.level(upper)) {
            if let Some(stands) = stands_still(below, above) {
                answer = Answer::Checked;
                standing.extend(stands.then_some(above.competency));
            }
        }
        report_standing(framework, lower, upper, &standing, report);
    }
    answer
}

/// `None` when one of the two is not asked for by step.
fn stands_still(below: &Expectation, above: &Expectation) -> Option<bool> {
    let (lower, upper) = (below.step?, above.step?);
    Some(lower == upper && below.is_optional == above.is_optional)
}

fn report_standing(
    framework: &Framework,
    lower: Ix<Level>,
    upper: Ix<Level>,
    standing: &[Ix<Competency>],
    report: &mut Report,
) {
    let Some(first) = standing.first() else {
        return;
    };
    let titles = standing
        .iter()
        .map(|ix| framework.competency(*ix).title.as_str());
    let message = format!(
        "{} asks no higher step than {} below it of {}",
        called(framework, upper),
        called(framework, lower),
        listed(titles),
    );
    report
        .find(At::expectation(framework, upper, *first), message)
        .help("ask for a higher step of what should grow")
        .also(At::level(lower).key("expects"), "the level below");
}
