//! # Two neighbouring levels that ask exactly the same
//!
//! ## What it checks
//!
//! Neighbouring levels of a track that both ask for something: whether they ask for the same
//! competencies at the same steps, in the same words.
//!
//! ## Why it matters
//!
//! When nothing more is asked, something else decides: who has waited longest, who asks
//! loudest, whom the manager likes. The person below does the work of the level above and is
//! told it is not yet time. The panel has no words for a refusal, nor for an approval.
//!
//! ## Fails
//!
//! ```yaml
//! competencies:
//!   - { id: facade, title: Facades }
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     levels:
//!       - { id: designer, title: Designer, expects: { facade: 2 } }
//!       - { id: senior-designer, title: Senior Designer, expects: { facade: 2 } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! competencies:
//!   - { id: facade, title: Facades }
//! tracks:
//!   - id: designers
//!     title: Designers
//!     kind: individual
//!     levels:
//!       - { id: designer, title: Designer, expects: { facade: 2 } }
//!       - id: senior-designer
//!         title: Senior Designer
//!         expects:
//!           facade: { at: 2, text: Also where the client keeps changing the brief. }
//! ```

use super::query::called;
use super::side_by_side::SideBySide;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "SHP010",
    name: "neighbours-ask-the-same",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut side_by_side = SideBySide::of(framework);
    let mut answer =
        Answer::not_stated("say under `expects` what neighbouring levels of a track ask for");
    for (lower, upper) in framework.neighbours() {
        let (below, above) = (framework.level(lower), framework.level(upper));
        if below.expectations.is_empty() || above.expectations.is_empty() {
            continue;
        }
        answer = Answer::Checked;
        if side_by_side.ask_the_same(below, above) {
            let message = format!(
                "{} asks exactly what {} below it asks",
                called(framework, upper),
                called(framework, lower),
            );
            report
                .find(At::level(upper).key("expects"), message)
                .help("say what more the higher level asks, or make the two levels one")
                .also(At::level(lower).key("expects"), "the same is asked here");
        }
    }
    answer
}
