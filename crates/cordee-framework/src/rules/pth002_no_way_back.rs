//! # No way back from management
//!
//! ## What it checks
//!
//! For each management level that an individual contributor can cross into: whether a move leads
//! back to an individual level, from that level or from a management level that can be reached
//! from it.
//!
//! ## Why it matters
//!
//! Nobody knows whether leading is for them before they have led. Where the bridge is burnt
//! behind them, those who would have tried don't dare to, and those who find out that it is not
//! for them have two ways left: to stay and be bad at it, with a team that pays for it, or to
//! resign. A return that is written down turns a failure into an answer.
//!
//! ## Fails
//!
//! ```yaml
//! tracks:
//!   - id: inspectors
//!     title: Inspectors
//!     kind: individual
//!     levels:
//!       - { id: inspector, title: Inspector }
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     levels:
//!       - { id: inspection-lead, title: Inspection Lead }
//! moves:
//!   - { kind: cross, from: inspector, to: inspection-lead }
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
//!       - { id: inspector, title: Inspector }
//!   - id: inspection-leads
//!     title: Leads in inspection
//!     kind: management
//!     levels:
//!       - { id: inspection-lead, title: Inspection Lead }
//! moves:
//!   - { kind: cross, from: inspector, to: inspection-lead }
//!   - { kind: return, from: inspection-lead, to: inspector }
//! ```

use super::crossing::crossings;
use super::graph::{Reached, Ways};
use super::query::{called, listed};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Ix, Level, Move, Track, TrackKind};
use petgraph::Direction::Incoming;

pub(crate) static RULE: Rule = Rule {
    code: "PTH002",
    name: "no-way-back",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let Some(entered_by) = crossed_into(framework) else {
        return Answer::not_stated(
            "state under `moves` each `cross` into management, and each `return` from there",
        );
    };
    let back = with_way_back(framework);
    for (ix, track) in framework.tracks().iter() {
        let entered = track.levels.iter().filter_map(|level| {
            let by = entered_by.get(level.position()).copied().flatten()?;
            Some((*level, by))
        });
        let without: Vec<_> = entered.filter(|(level, _)| !back.has(*level)).collect();
        say(framework, ix, &without, report);
    }
    Answer::Checked
}

/// For each level the first crossing that leads to it; `None` where there are no crossings.
fn crossed_into(framework: &Framework) -> Option<Vec<Option<Ix<Move>>>> {
    let mut crossings = crossings(framework).peekable();
    crossings.peek()?;
    let mut entered_by = vec![None; framework.levels().len()];
    for crossing in crossings {
        for level in crossing.to() {
            if let Some(by) = entered_by.get_mut(level.position()) {
                by.get_or_insert(crossing.ix);
            }
        }
    }
    Some(entered_by)
}

/// The individual levels, and the management levels from which one of them can be reached.
fn with_way_back(framework: &Framework) -> Reached {
    let is_manager = |level| framework.kind_of(level) == TrackKind::Management;
    let individual = framework
        .levels()
        .keys()
        .filter(|level| !is_manager(*level));
    Ways::of(framework).walk(individual, Incoming, is_manager)
}

fn say(
    framework: &Framework,
    track: Ix<Track>,
    without: &[(Ix<Level>, Ix<Move>)],
    report: &mut Report,
) {
    let Some((_, crossing)) = without.first() else {
        return;
    };
    let names: Vec<String> = without
        .iter()
        .map(|(level, _)| called(framework, *level))
        .collect();
    let message = format!(
        "no way leads back from {} to an individual level",
        listed(&names)
    );
    report
        .find(At::track(track), message)
        .help("state a `return` to an individual level of the same grade, with the pay unchanged")
        .also(At::of_move(*crossing), "people cross over here");
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    fn found(moves: &str) -> String {
        let level = |id: &str| format!("{{ id: {id}, title: {id} }}");
        let text = format!(
            "tracks:\n  - {{ id: r, title: R, kind: individual, levels: [{}, {}] }}\n  - {{ id: l, title: L, kind: management, levels: [{}, {}, {}] }}\nmoves: [{moves}]\n",
            level("r1"),
            level("r2"),
            level("l1"),
            level("l2"),
            level("l3"),
        );
        asked("PTH002", &text)
    }

    #[test]
    fn a_way_back_may_lead_through_other_management_levels() {
        let cross = "{ kind: cross, from: r1, to: l1 }";
        let both = "{ kind: cross, from: [r1, r2], to: [l1, l2] }";
        let back = |from: &str| format!("{{ kind: return, from: {from}, to: r1 }}");
        for (moves, wanted) in [
            (String::new(), "not stated"),
            ("{ kind: switch, from: r1, to: r2 }".into(), "not stated"),
            (
                cross.into(),
                "no way leads back from `l1` to an individual level",
            ),
            (
                both.into(),
                "no way leads back from `l1` and `l2` to an individual level",
            ),
            (format!("{cross}, {}", back("l1")), ""),
            (format!("{cross}, {}", back("l3")), ""),
            (
                format!("{both}, {}", back("l1")),
                "no way leads back from `l2` to an individual level",
            ),
            (
                format!(
                    "{both}, {}, {{ kind: switch, from: l2, to: l1 }}",
                    back("l1")
                ),
                "",
            ),
        ] {
            assert_eq!(found(&moves), wanted, "{moves}");
        }
    }
}
