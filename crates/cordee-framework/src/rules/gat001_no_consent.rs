//! # Management is entered without consent
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level that states its `gates`: whether
//! `consent: required` is one of them.
//!
//! ## Why it matters
//!
//! Most people who never wanted to manage were never asked; it was assumed that nobody says no to
//! a promotion. A yes that is given privately, and that can be taken back, is the only way to
//! find out. Whoever was made a manager without it resents the work or fails at it, and those
//! they lead are the first to notice.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     levels: [{ id: designer, title: Designer }]
//!   - id: design-leads
//!     title: Leads in design
//!     kind: management
//!     levels: [{ id: design-lead, title: Design Lead }]
//! moves:
//!   - kind: cross
//!     from: designer
//!     to: design-lead
//!     gates: { consent: not-asked, trial: { months: 6 } }
//! ```
//!
//! ```yaml
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     levels: [{ id: designer, title: Designer }]
//!   - id: design-leads
//!     title: Leads in design
//!     kind: management
//!     levels: [{ id: design-lead, title: Design Lead }]
//! moves:
//!   - kind: cross
//!     from: designer
//!     to: design-lead
//!     gates: { trial: { months: 6 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     levels: [{ id: designer, title: Designer }]
//!   - id: design-leads
//!     title: Leads in design
//!     kind: management
//!     levels: [{ id: design-lead, title: Design Lead }]
//! moves:
//!   - kind: cross
//!     from: designer
//!     to: design-lead
//!     gates: { consent: required, trial: { months: 6 } }
//! ```

use super::crossing::{GATES_TO_ADD, ask_gates};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Consent, Framework};

pub(crate) static RULE: Rule = Rule {
    code: "GAT001",
    name: "no-consent",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    ask_gates(framework, GATES_TO_ADD, |crossing, gates| {
        if gates.consent != Some(Consent::Required) {
            let message = format!(
                "{} does not ask for the person's consent",
                crossing.called()
            );
            report
                .find(crossing.gate("consent"), message)
                .help("say `consent: required` among its `gates`");
        }
        Some(())
    })
}
