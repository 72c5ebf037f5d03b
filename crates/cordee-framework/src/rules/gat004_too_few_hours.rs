//! # There is too little training before leading
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level: whether the trainings it asks
//! for take at least 24 hours in all. That is three working days, a convention of Cordée. A move
//! that asks for no training is left to `GAT002`.
//!
//! ## Why it matters
//!
//! A roofer learns for years before being left alone on a steep roof. The same person is handed
//! the working lives of six others after an afternoon of slides, and is told afterwards that
//! leading is perhaps not for them. Listening, handing over and settling a quarrel take practice,
//! and practice takes days.
//!
//! ## Fails
//!
//! ```yaml
//! training:
//!   - { id: lunch-talk, title: Talk at lunch, hours: 2 }
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
//!     gates: { training: [lunch-talk] }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! training:
//!   - { id: before-you-lead, title: Before you lead, hours: 16 }
//!   - { id: beside-a-lead, title: Days beside a lead, hours: 16 }
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
//!     gates: { training: [before-you-lead, beside-a-lead] }
//! ```

use super::crossing::{ask_gates, trainings};
use super::{Answer, Check, Report, Rule};
use crate::finding::Severity;
use cordee_domain::{Framework, Training};

pub(crate) static RULE: Rule = Rule {
    code: "GAT004",
    name: "too-few-hours",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

const TO_ADD: &str = "say of each training how many `hours` it takes, and ask for it under `training` in the `gates` of each `cross` into management";

fn check(framework: &Framework, report: &mut Report) -> Answer {
    const ENOUGH: u32 = Training::SUBSTANTIVE_HOURS;
    ask_gates(framework, TO_ADD, |crossing, gates| {
        let asked: Vec<&Training> = trainings(framework, gates).collect();
        let hours = too_few(&asked)?;
        if let Some(hours) = hours {
            let unit = if hours == 1 { "hour" } else { "hours" };
            let message = format!(
                "{} asks for {hours} {unit} of training, fewer than {ENOUGH}",
                crossing.called()
            );
            report
                .find(crossing.gate("training"), message)
                .help("ask for more training before the role begins, or say how many `hours` it really takes");
        }
        Some(())
    })
}

/// `Some(Some(hours))` when the hours are too few, `Some(None)` when they are enough or no
/// training is asked for; `None` when a training that could make the difference does not say.
#[expect(clippy::option_option, reason = "unknown, fine, or so many hours")]
fn too_few(asked: &[&Training]) -> Option<Option<u32>> {
    let known = asked.iter().filter_map(|training| training.hours);
    let hours = known.fold(0, u32::saturating_add);
    if hours >= Training::SUBSTANTIVE_HOURS || asked.is_empty() {
        return Some(None);
    }
    let is_known = asked.iter().all(|training| training.hours.is_some());
    is_known.then_some(Some(hours))
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn hours_are_added_up_as_far_as_they_are_known() {
        let few = |hours: &str| {
            format!("crossing from `R1` to `L1` asks for {hours} of training, fewer than 24")
        };
        for (gates, wanted) in [
            ("{}", String::new()),
            ("{ training: [one] }", few("1 hour")),
            ("{ training: [one, twelve] }", few("13 hours")),
            ("{ training: [twelve, twelve-more] }", String::new()),
            ("{ training: [twelve, silent] }", "not stated".to_owned()),
            ("{ training: [twelve, twelve-more, silent] }", String::new()),
        ] {
            let text = format!(
                "training:
  - {{ id: one, title: One, hours: 1 }}
  - {{ id: twelve, title: Twelve, hours: 12 }}
  - {{ id: twelve-more, title: Twelve more, hours: 12 }}
  - {{ id: silent, title: Silent }}
tracks:
  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: R1 }}] }}
  - {{ id: l, title: L, kind: management, levels: [{{ id: l1, title: L1 }}] }}
moves: [{{ kind: cross, from: r1, to: l1, gates: {gates} }}]
"
            );
            assert_eq!(asked("GAT004", &text), wanted, "{gates}");
        }
    }
}
