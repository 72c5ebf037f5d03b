//! # A level that is neither terminal nor leads on
//!
//! ## What it checks
//!
//! For each level that is not said to be `terminal: true`: whether at least one move leads on
//! from it. Looked at only where the framework says of some level whether it is terminal.
//!
//! ## Why it matters
//!
//! Someone who stands there is told that they are not meant to stay, and is given nowhere to go.
//! A summit is a place to be proud of; without the word `terminal` it is only the place where a
//! career stops, and people read it as a sign to look for work elsewhere.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector, terminal: true }
//!       - { id: chief-inspector, title: Chief Inspector }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels:
//!       - { id: apprentice, title: Apprentice Inspector, terminal: false }
//!       - { id: inspector, title: Inspector, terminal: true }
//!       - { id: chief-inspector, title: Chief Inspector, terminal: true }
//! ```

use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::Framework;

pub(crate) static RULE: Rule = Rule {
    code: "PTH005",
    name: "dead-end",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    if framework
        .levels()
        .values()
        .all(|level| level.is_terminal.is_none())
    {
        return Answer::not_stated(
            "say `terminal: true` of each level at which a person may stay for good",
        );
    }
    let leads_on = leads_on(framework);
    for ((ix, level), leads_on) in framework.levels().iter().zip(leads_on) {
        if !leads_on && level.is_terminal != Some(true) {
            report
                .find(At::level(ix), format!("{} is not terminal, and no move leads on from it", called(framework, ix)))
                .help("say `terminal: true` if people may stay there for good, or state the move that leads on");
        }
    }
    Answer::Checked
}

/// For each level whether a move leads from it to another.
fn leads_on(framework: &Framework) -> Vec<bool> {
    let mut leads_on = vec![false; framework.levels().len()];
    for it in framework.moves().values() {
        for from in &it.from {
            let is_on = it.to.iter().any(|to| to != from);
            if let Some(mark) = leads_on.get_mut(from.position()) {
                *mark |= is_on;
            }
        }
    }
    leads_on
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn any_move_to_another_level_leads_on() {
        let dead = "`R2` is not terminal, and no move leads on from it";
        for (first, last, moves, wanted) in [
            ("", "", "", "not stated"),
            (", terminal: false", "", "", dead),
            (", terminal: false", ", terminal: false", "", dead),
            (", terminal: false", ", terminal: true", "", ""),
            (
                ", terminal: true",
                "",
                "{ kind: switch, from: r2, to: r2 }",
                dead,
            ),
            (
                ", terminal: true",
                "",
                "{ kind: switch, from: r2, to: r1 }",
                "",
            ),
        ] {
            let text = format!(
                "tracks:\n  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: R1{first} }}, {{ id: r2, title: R2{last} }}] }}\nmoves: [{moves}]\n"
            );
            assert_eq!(asked("PTH005", &text), wanted, "{first} {last} {moves}");
        }
    }
}
