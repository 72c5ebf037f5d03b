//! # Management is entered without a trial
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level that states its `gates`: whether
//! it begins with a `trial` of at least one month.
//!
//! ## Why it matters
//!
//! Whether somebody likes to lead, and whether people like to be led by them, shows after months
//! of doing it. With a date on which everyone looks again, and the person speaks first, going
//! back is one of two answers. Without it, it is a demotion that nobody dares to suggest.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels: [{ id: roofer, title: Roofer }]
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels: [{ id: roofing-lead, title: Roofing Lead }]
//! moves:
//!   - kind: cross
//!     from: roofer
//!     to: roofing-lead
//!     gates: { consent: required }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels: [{ id: roofer, title: Roofer }]
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels: [{ id: roofing-lead, title: Roofing Lead }]
//! moves:
//!   - kind: cross
//!     from: roofer
//!     to: roofing-lead
//!     gates: { consent: required, trial: { months: 6, mentor: true } }
//! ```

use super::crossing::{GATES_TO_ADD, ask_gates};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "GAT006",
    name: "no-trial",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    ask_gates(framework, GATES_TO_ADD, |crossing, gates| {
        if gates.trial.is_none_or(|trial| trial.months == 0) {
            let message = format!("{} does not begin with a trial", crossing.called());
            report
                .find(crossing.gate("trial"), message)
                .help("add `trial: { months: 6, mentor: true }`, or the months you give");
        }
        Some(())
    })
}
