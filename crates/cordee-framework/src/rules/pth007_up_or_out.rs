//! # Up or out
//!
//! ## What it checks
//!
//! Whether a level has a time limit (`time_limit_months`) within which its holder must have moved
//! on; and whether a level that is said to be terminal has one all the same.
//!
//! ## Why it matters
//!
//! A clock behind a level tells people that doing their work well is not enough: they must want
//! more, or go. So good engineers apply for work they don't want, managing above all, or leave
//! although everybody would have liked to keep them. An apprenticeship that ends on a day may be
//! allowed at its place, with that as the reason.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer, time_limit_months: 36 }
//!       - { id: senior-engineer, title: Senior Engineer }
//! ```
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: senior-engineer, title: Senior Engineer, terminal: true, time_limit_months: 60 }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer }
//!       - { id: senior-engineer, title: Senior Engineer, terminal: true }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "PTH007",
    name: "up-or-out",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// A framework that states no time limit has none: the rule can always answer.
fn check(framework: &Framework, report: &mut Report) -> Answer {
    for (ix, level) in framework.levels().iter() {
        let Some(months) = level.time_limit_months else {
            continue;
        };
        let name = called(framework, ix);
        let message = if level.is_terminal == Some(true) {
            format!(
                "{name} is terminal, and yet its holder must have moved on after {months} months"
            )
        } else {
            format!("the holder of {name} must have moved on after {months} months: up or out")
        };
        report
            .find(At::level(ix).key("time_limit_months"), message)
            .help("take the limit out; whoever does this work well may go on doing it");
    }
    Answer::Checked
}
