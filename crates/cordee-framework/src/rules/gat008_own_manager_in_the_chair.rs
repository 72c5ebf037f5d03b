//! # The own manager chairs the panel
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level whose `gates` name the chair of
//! the `panel`: whether it is the candidate's own manager.
//!
//! ## Why it matters
//!
//! Your own manager gains or loses by the answer: a colleague at the same table, or the best pair
//! of hands in the crew. Even one who is above that can't be contradicted freely by a panel that
//! works for them. Those who get on badly with their manager have a right to the same hearing,
//! and those who get on well to a promotion that nobody puts down to it.
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
//!     gates: { panel: { members: 3, chair: own-manager } }
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
//!     gates: { panel: { members: 3, chair: independent } }
//! ```

use super::crossing::ask_gates;
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Chair, Framework};

pub(crate) static RULE: Rule = Rule {
    code: "GAT008",
    name: "own-manager-in-the-chair",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

const TO_ADD: &str =
    "say who leads the `panel` (`chair`) in the `gates` of each `cross` into management";

fn check(framework: &Framework, report: &mut Report) -> Answer {
    ask_gates(framework, TO_ADD, |crossing, gates| {
        // That there is no panel at all is another rule's finding.
        let Some(panel) = &gates.panel else {
            return Some(());
        };
        if panel.chair? == Chair::OwnManager {
            let message = format!(
                "the candidate's own manager chairs the panel for {}",
                crossing.called()
            );
            report
                .find(crossing.gate("panel").key("chair"), message)
                .help("say `chair: independent` or `chair: people-operations`");
        }
        Some(())
    })
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn only_a_chair_that_is_named_can_be_the_wrong_one() {
        let wrong = "the candidate's own manager chairs the panel for crossing from `R1` to `L1`";
        for (gates, wanted) in [
            ("", "not stated"),
            (", gates: {}", ""),
            (", gates: { panel: { members: 3 } }", "not stated"),
            (", gates: { panel: { chair: people-operations } }", ""),
            (", gates: { panel: { chair: own-manager } }", wrong),
        ] {
            let text = format!(
                "tracks:
  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: R1 }}] }}
  - {{ id: l, title: L, kind: management, levels: [{{ id: l1, title: L1 }}] }}
moves: [{{ kind: cross, from: r1, to: l1{gates} }}]
"
            );
            assert_eq!(asked("GAT008", &text), wanted, "{gates}");
        }
    }
}
