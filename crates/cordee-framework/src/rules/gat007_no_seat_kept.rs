//! # The old seat is not kept
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level that states its `gates`: whether
//! `seat: kept` is one of them.
//!
//! ## Why it matters
//!
//! A trial from which there is nothing to come back to is none. The inspector who knows that her
//! lift district waits for her can find out in earnest whether leading is for her. The one whose
//! district was given away on the first day will say that all is well, whatever happens.
//!
//! ## Fails
//!
//! ```yaml
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
//!     gates: { trial: { months: 6 }, seat: given-up }
//! ```
//!
//! ```yaml
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
//!     gates: { trial: { months: 6 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
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
//!     gates: { trial: { months: 6 }, seat: kept }
//! ```

use super::crossing::{GATES_TO_ADD, ask_gates};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, Seat};

pub(crate) static RULE: Rule = Rule {
    code: "GAT007",
    name: "no-seat-kept",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    ask_gates(framework, GATES_TO_ADD, |crossing, gates| {
        let fault = match gates.seat {
            Some(Seat::Kept) => return Some(()),
            Some(Seat::GivenUp) => "gives up the person's old seat",
            None => "does not keep the person's old seat",
        };
        report
            .find(crossing.gate("seat"), format!("{} {fault}", crossing.called()))
            .help("say `seat: kept`, so that there is a seat to come back to for as long as the trial lasts");
        Some(())
    })
}
