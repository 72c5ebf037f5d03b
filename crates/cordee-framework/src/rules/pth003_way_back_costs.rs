//! # A way back that costs grade or pay
//!
//! ## What it checks
//!
//! For each `return` from a management level: whether it, or another move from there, leads to an
//! individual level of at least the same grade; and whether pay may fall on it.
//!
//! ## Why it matters
//!
//! Coming back to the craft is not a defeat. The person tried what the organisation asked them to
//! try and learned where they are at their best. If it costs them a grade or a part of their pay,
//! they stay where they are, and everyone they lead pays instead; and the next colleague, who has
//! watched it, never tries at all.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2]
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1 }
//!       - { id: senior-roofer, title: Senior Roofer, grade: g2 }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g2 }
//! moves:
//!   - { kind: return, from: roofing-lead, to: roofer }
//! ```
//!
//! ```yaml
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead }
//! moves:
//!   - { kind: return, from: roofing-lead, to: roofer, pay: may-fall }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2]
//! tracks:
//!   - id: roofers
//!     title: Roofers
//!     kind: individual
//!     levels:
//!       - { id: roofer, title: Roofer, grade: g1 }
//!       - { id: senior-roofer, title: Senior Roofer, grade: g2 }
//!   - id: roofing-leads
//!     title: Leads in roofing
//!     kind: management
//!     levels:
//!       - { id: roofing-lead, title: Roofing Lead, grade: g2 }
//! moves:
//!   - { kind: return, from: roofing-lead, to: senior-roofer, pay: unchanged }
//! ```

use super::query::{called, grade_called};
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Grade, Ix, Level, Move, MoveKind, PayOnMove, TrackKind};

pub(crate) static RULE: Rule = Rule {
    code: "PTH003",
    name: "way-back-costs",
    severity: Severity::Error,
    since: "0.1.0",
    check: Check::Framework(check),
};

/// The best that the individual levels behind one management level offer.
#[derive(Clone, Copy, Default)]
struct Landing {
    highest: Option<Ix<Grade>>,
    has_unknown: bool,
}

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated(
        "state each `return` from management under `moves`, with its `pay`, and the `grade` of the levels it joins",
    );
    let landings = landings(framework);
    let returns = framework.parts().moves.iter();
    for (ix, it) in returns.filter(|(_, it)| it.kind == MoveKind::Return) {
        let by_grade = compare_grades(framework, ix, it, &landings, report);
        let by_pay = compare_pay(framework, ix, it, report);
        if by_grade.or(by_pay).is_some() {
            answer = Answer::Checked;
        }
    }
    answer
}

/// For each level where all its moves to individual levels can lead.
fn landings(framework: &Framework) -> Vec<Landing> {
    let mut landings = vec![Landing::default(); framework.levels().len()];
    for it in framework.moves().values() {
        let to = it
            .to
            .iter()
            .filter(|to| framework.kind_of(**to) == TrackKind::Individual);
        let grades = to.map(|to| framework.level(*to).grade);
        let here = grades.fold(Landing::default(), |so_far, grade| Landing {
            highest: so_far.highest.max(grade),
            has_unknown: so_far.has_unknown || grade.is_none(),
        });
        for from in &it.from {
            if let Some(landing) = landings.get_mut(from.position()) {
                landing.highest = landing.highest.max(here.highest);
                landing.has_unknown |= here.has_unknown;
            }
        }
    }
    landings
}

fn leaders<'f>(
    framework: &'f Framework,
    it: &'f Move,
) -> impl Iterator<Item = Ix<Level>> + use<'f> {
    let from = it.from.iter().copied();
    from.filter(|level| framework.kind_of(*level) == TrackKind::Management)
}

/// `None` when no grade of its levels can be compared.
fn compare_grades(
    framework: &Framework,
    ix: Ix<Move>,
    it: &Move,
    landings: &[Landing],
    report: &mut Report,
) -> Option<()> {
    let mut answer = None;
    let mut falls = Vec::new();
    for leader in leaders(framework, it) {
        let Some(grade) = framework.level(leader).grade else {
            continue;
        };
        let Some(landing) = landings.get(leader.position()) else {
            continue;
        };
        let Some(highest) = landing.highest else {
            continue;
        };
        if highest >= grade {
            answer = Some(());
        } else if !landing.has_unknown {
            answer = Some(());
            falls.push((leader, grade, highest));
        }
    }
    if let Some((leader, grade, highest)) = falls.first() {
        let others = match falls.len() - 1 {
            0 => String::new(),
            more => format!(", and {more} more levels fall likewise"),
        };
        let message = format!(
            "whoever returns from {} falls from {} to {}{others}",
            called(framework, *leader),
            grade_called(framework, *grade),
            grade_called(framework, *highest),
        );
        report
            .find(At::of_move(ix).key("to"), message)
            .help("let a `return` lead to an individual level of the grade that is left")
            .also(At::level(*leader).key("grade"), "the grade that is left");
    }
    answer
}

/// `None` when the move does not say what happens to pay.
fn compare_pay(framework: &Framework, ix: Ix<Move>, it: &Move, report: &mut Report) -> Option<()> {
    let leader = leaders(framework, it).next()?;
    if it.pay? == PayOnMove::MayFall {
        let message = format!(
            "pay may fall when someone returns from {}",
            called(framework, leader)
        );
        report
            .find(At::of_move(ix).key("pay"), message)
            .help("say `pay: unchanged`");
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    fn found(lead: &str, moves: &str) -> String {
        let text = format!(
            "grades: [g1, g2, g3]\ntracks:\n  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: R1, grade: g1 }}, {{ id: r2, title: R2, grade: g2 }}, {{ id: rx, title: RX }}] }}\n  - {{ id: l, title: L, kind: management, levels: [{{ id: l1, title: L1{lead} }}] }}\nmoves: [{moves}]\n"
        );
        asked("PTH003", &text)
    }

    #[test]
    fn the_best_landing_of_all_moves_counts() {
        let falls = "whoever returns from `L1` falls from `g2` to `g1`";
        for (lead, moves, wanted) in [
            (", grade: g2", "", "not stated"),
            ("", "{ kind: return, from: l1, to: r1 }", "not stated"),
            (", grade: g2", "{ kind: return, from: l1, to: r1 }", falls),
            (
                ", grade: g2",
                "{ kind: return, from: l1, to: [r1, r2] }",
                "",
            ),
            (
                ", grade: g2",
                "{ kind: return, from: l1, to: r1 }, { kind: return, from: l1, to: r2 }",
                "",
            ),
            (
                ", grade: g2",
                "{ kind: return, from: l1, to: [r1, rx] }",
                "not stated",
            ),
            (
                ", grade: g1",
                "{ kind: return, from: l1, to: [r1, rx] }",
                "",
            ),
            (", grade: g1", "{ kind: return, from: l1, to: r2 }", ""),
            (
                "",
                "{ kind: return, from: l1, to: r1, pay: may-fall }",
                "pay may fall when someone returns from `L1`",
            ),
            (
                "",
                "{ kind: return, from: l1, to: r1, pay: within-range }",
                "",
            ),
        ] {
            assert_eq!(found(lead, moves), wanted, "{lead} {moves}");
        }
    }
}
