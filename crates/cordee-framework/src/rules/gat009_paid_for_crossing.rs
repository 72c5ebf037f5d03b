//! # Crossing into management is paid for
//!
//! ## What it checks
//!
//! For each move from an individual level to a management level at the same grade: whether pay
//! rises on its day (`rises_by`).
//!
//! ## Why it matters
//!
//! The grade says that both roles are worth the same. A rise that is to be had only by crossing
//! says otherwise, and people hear it: Sarah has a flat to pay for, so she becomes a lead, and
//! the work she loved goes to no one. Pay must never be the reason to give up a craft.
//!
//! ## Fails
//!
//! ```yaml
//! grades: [g1, g2]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels: [{ id: engineer, title: Engineer, grade: g2 }]
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels: [{ id: engineering-lead, title: Engineering Lead, grade: g2 }]
//! moves:
//!   - { kind: cross, from: engineer, to: engineering-lead, pay: { rises_by: 5 % } }
//! ```
//!
//! ## Passes
//!
//! ```yaml
//! grades: [g1, g2]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels: [{ id: engineer, title: Engineer, grade: g2 }]
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels: [{ id: engineering-lead, title: Engineering Lead, grade: g2 }]
//! moves:
//!   - { kind: cross, from: engineer, to: engineering-lead, pay: unchanged }
//! ```
//!
//! ```yaml
//! grades: [g1, g2]
//! tracks:
//!   - id: engineers
//!     title: Engineers
//!     kind: individual
//!     levels: [{ id: engineer, title: Engineer, grade: g1 }]
//!   - id: engineering-leads
//!     title: Leads in engineering
//!     kind: management
//!     levels: [{ id: engineering-lead, title: Engineering Lead, grade: g2 }]
//! moves:
//!   - { kind: cross, from: engineer, to: engineering-lead, pay: { rises_by: 5 % } }
//! ```

use super::crossing::{Crossing, crossings};
use super::query::called;
use super::{Answer, Check, Report, Rule};
use crate::finding::{At, Severity};
use cordee_domain::{Framework, Grade, Ix, Level, PayOnMove, Share};
use std::collections::BTreeMap;

pub(crate) static RULE: Rule = Rule {
    code: "GAT009",
    name: "paid-for-crossing",
    severity: Severity::Warning,
    since: "0.1.0",
    check: Check::Framework(check),
};

fn check(framework: &Framework, report: &mut Report) -> Answer {
    let mut answer = Answer::not_stated(
        "say the `pay` of each `cross` into management, and the `grade` of the levels it joins",
    );
    for crossing in crossings(framework) {
        if ask(framework, &crossing, report).is_some() {
            answer = Answer::Checked;
        }
    }
    answer
}

/// `None` when the move says nothing of pay, or joins no two levels whose grades are known.
fn ask(framework: &Framework, crossing: &Crossing<'_>, report: &mut Report) -> Option<()> {
    let share = match crossing.it.pay? {
        PayOnMove::RisesBy(share) if share > Share::default() => share,
        _ => return Some(()),
    };
    let mut by_grade: BTreeMap<Ix<Grade>, Ix<Level>> = BTreeMap::new();
    for level in crossing.from() {
        if let Some(grade) = framework.level(level).grade {
            by_grade.entry(grade).or_insert(level);
        }
    }
    by_grade.first_key_value()?;
    let mut targets = crossing
        .to()
        .filter_map(|level| Some((framework.level(level).grade?, level)))
        .peekable();
    targets.peek()?;
    let twin = targets.find_map(|(grade, to)| Some((*by_grade.get(&grade)?, to)));
    if let Some((from, to)) = twin {
        let message = format!(
            "pay rises by {share} for crossing from {} to {}, which are of the same grade",
            called(framework, from),
            called(framework, to),
        );
        report
            .find(At::of_move(crossing.ix).key("pay"), message)
            .help("say `pay: unchanged`; if leading is worth more here, say so by its grade")
            .also(At::level(to).key("grade"), "the same grade");
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use crate::rules::asked::asked;

    #[test]
    fn only_a_rise_on_the_same_grade_is_a_price() {
        let paid = "pay rises by 5 % for crossing from `R2` to `L2`, which are of the same grade";
        for (a_move, wanted) in [
            ("from: r1, to: l2", "not stated"),
            ("from: r1, to: l2, pay: unchanged", ""),
            ("from: r1, to: l2, pay: { rises_by: 5 % }", ""),
            ("from: r2, to: l2, pay: within-range", ""),
            ("from: r2, to: l2, pay: { rises_by: 0 % }", ""),
            ("from: r2, to: l2, pay: { rises_by: 5 % }", paid),
            ("from: [r1, r2], to: [lx, l2], pay: { rises_by: 5 % }", paid),
            ("from: r2, to: lx, pay: { rises_by: 5 % }", "not stated"),
        ] {
            let text = format!(
                "grades: [g1, g2]
tracks:
  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: R1, grade: g1 }}, {{ id: r2, title: R2, grade: g2 }}] }}
  - {{ id: l, title: L, kind: management, levels: [{{ id: l2, title: L2, grade: g2 }}, {{ id: lx, title: LX }}] }}
moves: [{{ kind: cross, {a_move} }}]
"
            );
            assert_eq!(asked("GAT009", &text), wanted, "{a_move}");
        }
    }
}
