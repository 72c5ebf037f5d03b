//! # A level that nobody can reach
//!
//! ## What it checks
//!
//! For each level: whether a chain of moves leads to it from a level that people are hired into.
//! Without `entry`, that is the first level of every individual track. Looked at only where the
//! framework states moves other than advances.
//!
//! ## Why it matters
//!
//! A level without a way to it is a promise that can't be kept. People see it on the map, aim for
//! it, and learn after years that it is filled by word of mouth, mostly by those who resemble the
//! ones already there.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer }
//!   - id: testers
//!     title: Testers
//!     kind: individual
//!     levels:
//!       - { id: tester, title: Tester }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels:
//!       - { id: engineering-lead, title: Engineering Lead }
//! moves:
//!   - { kind: switch, from: engineer, to: tester }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels:
//!       - { id: engineer, title: Engineer }
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels:
//!       - { id: engineering-lead, title: Engineering Lead }
//! moves:
//!   - { kind: cross, from: engineer, to: engineering-lead }
//! ```

use super::graph::{Reached, Ways};
use super::query::{called, listed};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Track};
use petgraph::Direction::Outgoing;

pub(crate) static RULE: Rule = Rule {
    code: "PTH004",
    name: "unreachable-level",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    if !framework.states_moves() {
        return Answer::not_stated(
            "state under `moves` how people `cross`, `switch` and `return`; so far only the steps of each track are known to be joined",
        );
    }
    let entries = framework
        .levels()
        .keys()
        .filter(|level| framework.is_entry(*level));
    let reached = Ways::of(framework).walk(entries, Outgoing, |_| true);
    for track in framework.tracks().values() {
        check_track(framework, track, &reached, report);
    }
    Answer::Checked
}

/// Neighbours are joined upwards, so what can't be reached is the lower end of a track: one
/// finding, at its first level.
fn check_track(framework: &Framework, track: &Track, reached: &Reached, report: &mut Report) {
    let unreached: Vec<_> = track
        .levels
        .iter()
        .copied()
        .filter(|level| !reached.has(*level))
        .collect();
    let Some(first) = unreached.first() else {
        return;
    };
    let names: Vec<String> = unreached
        .iter()
        .map(|level| called(framework, *level))
        .collect();
    let message = format!(
        "nobody can reach {}: no way leads there from where people are hired",
        listed(&names)
    );
    report.find(At::level(*first), message).help(
        "state the move that leads there, or say `entry: true` where people are hired into it",
    );
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn what_cannot_be_reached_is_said_once_per_track() {
        let silent =
            "nobody can reach `l1` and `l2`: no way leads there from where people are hired";
        for (lead, moves, wanted) in [
            ("", "", "not stated"),
            ("", "{ kind: return, from: l2, to: r1 }", silent),
            ("", "{ kind: switch, from: l2, to: l1 }", silent),
            (", entry: true", "{ kind: return, from: l2, to: r1 }", ""),
            ("", "{ kind: cross, from: r1, to: l1 }", ""),
            (
                "",
                "{ kind: cross, from: r1, to: l2 }",
                "nobody can reach `l1`: no way leads there from where people are hired",
            ),
        ] {
            let text = format!(
                "tracks:\n  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: r1 }}] }}\n  - {{ id: l, title: L, kind: management, levels: [{{ id: l1, title: l1{lead} }}, {{ id: l2, title: l2 }}] }}\nmoves: [{moves}]\n"
            );
            assert_eq!(asked("PTH004", &text), wanted, "{lead} {moves}");
        }
    }
}
