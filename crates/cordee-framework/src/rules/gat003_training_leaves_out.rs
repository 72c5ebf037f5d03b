//! # The training before leading leaves out what leading is made of
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level: whether the trainings it asks
//! for cover, taken together, `coaching`, `delegating`, `conflict` and `psychological-safety`. A
//! move that asks for no training is left to `GAT002`.
//!
//! ## Why it matters
//!
//! A course on forms and labour law protects the organisation; it does not help the person who
//! has to tell a colleague of yesterday that their work is not good enough. These four are where
//! new managers fail, and where the people around them suffer for it. Whoever has practised them
//! once in a room where mistakes are cheap meets them differently.
//!
//! ## Fails
//!
//! ```yaml
//! training:
//!   - { id: labour-law, title: Labour law for leads, covers: [labour-law, delegating] }
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
//!     gates: { training: [labour-law] }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! training:
//!   - { id: labour-law, title: Labour law for leads, covers: [labour-law, delegating] }
//!   - { id: hard-talks, title: Hard talks, covers: [coaching, conflict, psychological-safety] }
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
//!     gates: { training: [labour-law, hard-talks] }
//! ```

use super::crossing::{ask_gates, trainings};
use super::query::listed;
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, Training};

pub(crate) static RULE: Rule = Rule {
    code: "GAT003",
    name: "training-leaves-out",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

const TO_ADD: &str = "say of each training what it `covers`, and ask for it under `training` in the `gates` of each `cross` into management";

fn check(framework: &Framework, report: &mut Report) -> Answer {
    ask_gates(framework, TO_ADD, |crossing, gates| {
        let asked: Vec<&Training> = trainings(framework, gates).collect();
        let Coverage::LeavesOut(missing) = coverage(&asked)? else {
            return Some(());
        };
        let names: Vec<String> = missing.iter().map(|topic| format!("`{topic}`")).collect();
        let message = format!(
            "the training before {} leaves out {}",
            crossing.called(),
            listed(&names)
        );
        let it = if names.len() == 1 { "it" } else { "them" };
        let help = format!(
            "ask for a training that covers {it} as well, or add {it} to what the training `covers`"
        );
        report.find(crossing.gate("training"), message).help(help);
        Some(())
    })
}

#[derive(Debug, PartialEq, Eq)]
enum Coverage {
    Enough,
    LeavesOut(Vec<&'static str>),
}

/// `None` when it can't be told, because a training does not say what it covers.
fn coverage(asked: &[&Training]) -> Option<Coverage> {
    let is_missing = |topic: &&str| !asked.iter().any(|training| training.covers(topic));
    let missing: Vec<_> = Training::NEEDED_TO_LEAD
        .into_iter()
        .filter(is_missing)
        .collect();
    if missing.is_empty() || asked.is_empty() {
        return Some(Coverage::Enough);
    }
    let is_known = asked.iter().all(|training| training.covers.is_some());
    is_known.then_some(Coverage::LeavesOut(missing))
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn what_the_trainings_cover_is_taken_together() {
        let after = |left: &str| {
            format!("the training before crossing from `R1` to `L1` leaves out {left}")
        };
        for (gates, wanted) in [
            ("{}", String::new()),
            (
                "{ training: [talks] }",
                after("`delegating` and `psychological-safety`"),
            ),
            ("{ training: [talks, trust] }", String::new()),
            ("{ training: [talks, silent] }", "not stated".to_owned()),
            ("{ training: [talks, trust, silent] }", String::new()),
            (
                "{ training: [nothing] }",
                after("`coaching`, `delegating`, `conflict` and `psychological-safety`"),
            ),
        ] {
            let text = format!(
                "training:
  - {{ id: talks, title: Talks, covers: [coaching, conflict] }}
  - {{ id: trust, title: Trust, covers: [delegating, psychological-safety] }}
  - {{ id: nothing, title: Nothing, covers: [] }}
  - {{ id: silent, title: Silent }}
tracks:
  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: R1 }}] }}
  - {{ id: l, title: L, kind: management, levels: [{{ id: l1, title: L1 }}] }}
moves: [{{ kind: cross, from: r1, to: l1, gates: {gates} }}]
"
            );
            assert_eq!(asked("GAT003", &text), wanted, "{gates}");
        }
    }
}
