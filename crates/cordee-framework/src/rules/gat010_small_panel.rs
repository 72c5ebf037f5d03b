//! # The panel is small, or there is none
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level that states its `gates`: whether
//! a `panel` of at least three judges.
//!
//! ## Why it matters
//!
//! One person's impression is a matter of who had lunch with whom; two agree or are stuck. Three
//! who write down what they think before they hear the others see more of a person than any of
//! them alone, and owe a reason to each other. That protects the one who is passed over, and also
//! the one who is chosen.
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
//!     gates: { panel: { members: 2, chair: independent } }
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
//!     gates: { consent: required }
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
//!     gates: { panel: { members: 3, chair: independent } }
//! ```

use super::crossing::ask_gates;
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "GAT010",
    name: "small-panel",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// The least number of people who judge independently of each other.
const ENOUGH: u32 = 3;

const TO_ADD: &str =
    "say the `members` of the `panel` in the `gates` of each `cross` into management";

fn check(framework: &Framework, report: &mut Report) -> Answer {
    ask_gates(framework, TO_ADD, |crossing, gates| {
        let members = match &gates.panel {
            Some(panel) => panel.members?,
            None => 0,
        };
        if members < ENOUGH {
            let (message, at) = match &gates.panel {
                None => ("is judged by no panel".to_owned(), crossing.gate("panel")),
                Some(_) => (
                    format!("is judged by a panel of {members}"),
                    crossing.gate("panel").key("members"),
                ),
            };
            report
                .find(at, format!("{} {message}", crossing.called()))
                .help("ask for at least three who judge independently: `panel: { members: 3, chair: independent }`");
        }
        Some(())
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn a_panel_of_three_is_enough() {
        let crossing = "crossing from `R1` to `L1` is judged by";
        for (gates, wanted) in [
            ("", "not stated".to_owned()),
            (", gates: {}", format!("{crossing} no panel")),
            (
                ", gates: { panel: { chair: independent } }",
                "not stated".to_owned(),
            ),
            (
                ", gates: { panel: { members: 2 } }",
                format!("{crossing} a panel of 2"),
            ),
            (", gates: { panel: { members: 3 } }", String::new()),
        ] {
            let text = format!(
                "tracks:
  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: R1 }}] }}
  - {{ id: l, title: L, kind: management, levels: [{{ id: l1, title: L1 }}] }}
moves: [{{ kind: cross, from: r1, to: l1{gates} }}]
"
            );
            assert_eq!(asked("GAT010", &text), wanted, "{gates}");
        }
    }
}
