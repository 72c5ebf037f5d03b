//! # Management is entered without training
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level that states its `gates`: whether
//! they ask for at least one `training`.
//!
//! ## Why it matters
//!
//! Nobody is let into a lift shaft without having learned how to come out of it. Yet two new
//! managers in three begin without any training that counts, and learn on the people they lead:
//! they decide everything themselves, put off the hard talks, keep the work. Training comes
//! before the role, for after it there is no time.
//!
//! ## Fails
//!
//! ```yaml
//! training:
//!   - { id: before-you-lead, title: Before you lead }
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels: [{ id: inspector, title: Inspector }]
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     levels: [{ id: inspection-lead, title: Inspection Lead }]
//! moves:
//!   - kind: cross
//!     from: inspector
//!     to: inspection-lead
//!     gates: { consent: required }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! training:
//!   - { id: before-you-lead, title: Before you lead }
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels: [{ id: inspector, title: Inspector }]
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     levels: [{ id: inspection-lead, title: Inspection Lead }]
//! moves:
//!   - kind: cross
//!     from: inspector
//!     to: inspection-lead
//!     gates: { consent: required, training: [before-you-lead] }
//! ```

use super::crossing::{GATES_TO_ADD, ask_gates};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "GAT002",
    name: "no-training",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    ask_gates(framework, GATES_TO_ADD, |crossing, gates| {
        if gates.training.as_ref().is_none_or(Vec::is_empty) {
            let message = format!("{} asks for no training", crossing.called());
            report
                .find(crossing.gate("training"), message)
                .help("ask under `training` for what people learn before they lead");
        }
        Some(())
    })
}
