//! # Evidence from the craft counts towards leading
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level that states its `gates`: whether
//! `evidence` of `people` competencies is asked for, and evidence of `craft` competencies is not.
//!
//! ## Why it matters
//!
//! The engineer who writes the best code is made the lead of those who write code, and the team
//! loses one and gains the other only in name. How well somebody does their craft says next to
//! nothing about how well they will listen, hand over and settle a quarrel. Leading is a
//! different craft, and whoever wants to do it deserves to be judged by what it asks.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels: [{ id: engineer, title: Engineer }]
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels: [{ id: engineering-lead, title: Engineering Lead }]
//! moves:
//!   - kind: cross
//!     from: engineer
//!     to: engineering-lead
//!     gates: { evidence: [craft, people] }
//! ```
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels: [{ id: engineer, title: Engineer }]
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels: [{ id: engineering-lead, title: Engineering Lead }]
//! moves:
//!   - kind: cross
//!     from: engineer
//!     to: engineering-lead
//!     gates: { evidence: [shared] }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels: [{ id: engineer, title: Engineer }]
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels: [{ id: engineering-lead, title: Engineering Lead }]
//! moves:
//!   - kind: cross
//!     from: engineer
//!     to: engineering-lead
//!     gates: { evidence: [people, shared] }
//! ```

use super::crossing::{GATES_TO_ADD, ask_gates};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{CompetencyKind, Framework};

pub(crate) static RULE: Rule = Rule {
    code: "GAT005",
    name: "craft-evidence-for-leading",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    ask_gates(framework, GATES_TO_ADD, |crossing, gates| {
        if let Some(fault) = fault_of(gates.evidence.as_deref().unwrap_or_default()) {
            report
                .find(crossing.gate("evidence"), format!("{} {fault}", crossing.called()))
                .help("say `evidence: [people]`, or `[people, shared]`; what was achieved in the craft may be shown, but does not count");
        }
        Some(())
    })
}

fn fault_of(evidence: &[CompetencyKind]) -> Option<&'static str> {
    let counts = |kind| evidence.contains(&kind);
    match (
        counts(CompetencyKind::Craft),
        counts(CompetencyKind::People),
    ) {
        (false, true) => None,
        (true, true) => Some("lets evidence from the craft count towards leading"),
        (true, false) => {
            Some("goes by evidence from the craft, and asks for none of leading people")
        }
        (false, false) => Some("asks for no evidence of leading people"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_is_judged_by_evidence_of_leading() {
        use CompetencyKind::{Craft, People, Shared};
        for (evidence, words) in [
            (&[People][..], None),
            (&[Shared, People], None),
            (&[Craft, People], Some("count towards leading")),
            (&[Craft], Some("goes by evidence from the craft")),
            (&[Shared, Craft], Some("goes by evidence from the craft")),
            (&[Shared], Some("asks for no evidence")),
            (&[], Some("asks for no evidence")),
        ] {
            let fault = fault_of(evidence);
            assert_eq!(fault.is_some(), words.is_some(), "{evidence:?}");
            assert!(
                fault.unwrap_or("").contains(words.unwrap_or("")),
                "{evidence:?}: {fault:?}"
            );
        }
    }
}
