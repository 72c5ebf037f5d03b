//! # A competency that no level asks for
//!
//! ## What it checks
//!
//! Whether at least one level asks for each competency, at a step above 0 or in its own words.
//! Where no level asks for anything at all, that is said once.
//!
//! ## Why it matters
//!
//! A person who finds an ability described in the framework takes it for something that counts
//! here, and may spend a year growing in it. At the panel they learn that no level asks for it.
//! Managers lose trust in the same way: a list that holds more than it means is soon not read
//! at all.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - { id: slating, title: Slating }
//!   - { id: estimating, title: Estimating }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, expects: { slating: 1, estimating: 0 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: slating, title: Slating }
//!   - { id: estimating, title: Estimating }
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, expects: { slating: 1, estimating: 0 } }
//!       - { id: master-roofer, title: Master Roofer, expects: { slating: 2, estimating: 1 } }
//! ```

use super::side_by_side::asks_for_something;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "SHP004",
    name: "unused-competency",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let competencies = framework.competencies();
    if competencies.is_empty() || framework.levels().is_empty() {
        return Answer::not_stated(
            "say under `expects` which of the `competencies` each level asks for",
        );
    }
    if framework
        .levels()
        .values()
        .all(|level| level.expectations.is_empty())
    {
        report_all(framework, report);
        return Answer::Checked;
    }
    let mut is_asked = vec![false; competencies.len()];
    let expectations = framework
        .levels()
        .values()
        .flat_map(|level| &level.expectations);
    for expectation in expectations.filter(|e| asks_for_something(e)) {
        if let Some(asked) = is_asked.get_mut(expectation.competency.position()) {
            *asked = true;
        }
    }
    let unused = competencies
        .iter()
        .zip(is_asked)
        .filter(|(_, asked)| !asked);
    for ((ix, competency), _) in unused {
        report
            .find(
                At::competency(ix),
                format!("no level asks for `{}`", competency.title),
            )
            .help("ask for it under `expects` of the levels that need it, or leave it out");
    }
    Answer::Checked
}

/// Where no level asks for anything, the titles hang on something else than ability.
fn report_all(framework: &Framework, report: &mut Report) {
    let Some(first) = framework.competencies().keys().next() else {
        return;
    };
    let message = match framework.competencies().len() {
        1 => format!(
            "no level asks for `{}`, nor for anything else",
            framework.competency(first).title
        ),
        count => format!(
            "no level asks for any of the {count} competencies: titles don't hang on what people can do"
        ),
    };
    report
        .find(At::competency(first), message)
        .help("say under `expects` what each level asks for");
}
