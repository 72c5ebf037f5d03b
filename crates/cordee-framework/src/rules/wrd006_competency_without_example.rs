//! # A competency without a single example
//!
//! ## What it checks
//!
//! Competencies with described proficiencies: whether at least one example is given, with a
//! proficiency or where a level asks for the competency.
//!
//! ## Why it matters
//!
//! A description says what is meant, an example lets people recognise it. Without one, a
//! practitioner can't tell whether what they did last month counts, and two members of a panel
//! can agree on the words while they think of different things. One example per competency
//! already changes the talk from what someone is like to what someone did.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - id: shielding
//!     title: Shielding
//!     proficiencies:
//!       - { text: Keeps pressure from above away from the team. }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - id: shielding
//!     title: Shielding
//!     proficiencies:
//!       - text: Keeps pressure from above away from the team.
//!         examples: [Told the client that the date stands and took the call alone.]
//! ```

use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Competency, Framework};

pub(crate) static RULE: Rule = Rule {
    code: "WRD006",
    name: "competency-without-example",
    severity: Severity::Note,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated("describe the steps of competencies under `proficiencies`");
    let is_shown = shown_at_levels(framework);
    for ((ix, competency), is_shown) in framework.competencies().iter().zip(is_shown) {
        if competency.proficiencies.iter().all(|p| p.text.is_blank()) {
            continue;
        }
        answer = Answer::Checked;
        if !is_shown && !has_example(competency) {
            let message = format!(
                "`{}` is described without a single example",
                competency.title
            );
            report
                .find(At::competency(ix), message)
                .help("add under `examples` something a person did that shows it");
        }
    }
    answer
}

fn has_example(competency: &Competency) -> bool {
    competency
        .proficiencies
        .iter()
        .any(|p| !p.examples.is_empty())
}

/// Per competency, whether a level gives an example of it.
fn shown_at_levels(framework: &Framework) -> Vec<bool> {
    let mut is_shown = vec![false; framework.competencies().len()];
    for expectation in framework
        .levels()
        .values()
        .flat_map(|level| &level.expectations)
    {
        if let Some(shown) = is_shown.get_mut(expectation.competency.position()) {
            *shown |= !expectation.examples.is_empty();
        }
    }
    is_shown
}
