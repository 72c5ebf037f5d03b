//! # A management level asks for nothing that leading is made of
//!
//! ## What it checks
//!
//! For each management level with expectations: whether at least one of them is in a competency
//! of `kind: people`. One at step 0, or one that is optional, asks for nothing.
//!
//! ## Why it matters
//!
//! What is not asked for is not learned, not looked at and not thanked for. A lead who is
//! measured by roofs alone will see to the roofs, and the people on them get what is left of the
//! week. It is unfair to the lead as well, who is blamed in the end for what nobody ever told
//! them was the work.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - { id: slating, title: Slating, kind: craft }
//!   - { id: listening, title: Listening, kind: people }
//! tracks:
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, expects: { slating: 4 } }
//! ```
//!
//! ```yaml
//! competencies:
//!   - { id: slating, title: Slating, kind: craft }
//!   - { id: listening, title: Listening, kind: people }
//! tracks:
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, expects: { slating: 2, listening: 0 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: slating, title: Slating, kind: craft }
//!   - { id: listening, title: Listening, kind: people }
//! tracks:
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, expects: { slating: 2, listening: 3 } }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{CompetencyKind, Expectation, Framework, Level, Step, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "GAT011",
    name: "leading-asks-nothing-of-people",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated(
        "say under `expects` what each management level asks for, and the `kind` of each competency",
    );
    let levels = framework.levels().iter();
    for (ix, level) in levels.filter(|(ix, _)| framework.kind_of(*ix) == TrackKind::Management) {
        let Some(asks) = asks_of_people(framework, level) else {
            continue;
        };
        answer = Answer::Checked;
        if !asks {
            let message = format!(
                "{} leads people, and nothing is asked of its holder in a people competency",
                called(framework, ix)
            );
            report.find(At::level(ix).key("expects"), message).help(
                "ask for a competency of `kind: people`, such as listening, coaching or delegating",
            );
        }
    }
    answer
}

/// Whether a level asks for a people competency; `None` when that can't be told.
fn asks_of_people(framework: &Framework, level: &Level) -> Option<bool> {
    let kind = |expectation: &Expectation| framework.competency(expectation.competency).kind;
    let asks =
        |expectation: &&Expectation| !expectation.is_optional && expectation.step != Some(Step(0));
    let mut asked = level.expectations.iter().filter(asks);
    if asked.any(|it| kind(it) == Some(CompetencyKind::People)) {
        return Some(true);
    }
    let is_known = level.expectations.iter().all(|it| kind(it).is_some());
    (is_known && !level.expectations.is_empty()).then_some(false)
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn a_level_that_leads_asks_for_something_of_leading() {
        let silent = "`L1` leads people, and nothing is asked of its holder in a people competency";
        for (expects, wanted) in [
            ("{}", "not stated"),
            ("{ people: 1 }", ""),
            ("{ people: { text: Listens. } }", ""),
            ("{ people: 0, craft: 1 }", silent),
            ("{ people: { at: 2, optional: true }, craft: 1 }", silent),
            ("{ craft: 1, shared: 2 }", silent),
            ("{ craft: 1, unknown: 2 }", "not stated"),
            ("{ people: 1, unknown: 2 }", ""),
        ] {
            let text = format!(
                "competencies:
  - {{ id: people, title: People, kind: people }}
  - {{ id: craft, title: Craft, kind: craft }}
  - {{ id: shared, title: Shared, kind: shared }}
  - {{ id: unknown, title: Unknown }}
tracks:
  - {{ id: l, title: L, kind: management, levels: [{{ id: l1, title: L1, expects: {expects} }}] }}
"
            );
            assert_eq!(asked("GAT011", &text), wanted, "{expects}");
        }
    }
}
