//! Crossings: the moves that take someone from an individual level to a management level, and
//! what their gates ask for.
//!
//! It knows which moves count and how to speak of them; what is right or wrong about a gate is
//! each rule's own business.

use super::Answer;
use super::query::called;
use crate::finding::At;
use cordee_domain::{Framework, Gates, Ix, Level, Move, MoveKind, TrackKind, Training};

/// What to add where no crossing says what it takes.
pub(super) const GATES_TO_ADD: &str =
    "state each `cross` into management under `moves`, with its `gates`";

/// A move from individual levels to management levels.
pub(super) struct Crossing<'f> {
    framework: &'f Framework,
    /// Its handle.
    pub(super) ix: Ix<Move>,
    /// The move itself.
    pub(super) it: &'f Move,
}

/// Every crossing the framework states, whatever kind of move it is said to be. Going back to
/// management with a `return` is none.
pub(super) fn crossings(framework: &Framework) -> impl Iterator<Item = Crossing<'_>> {
    let stated = framework.parts().moves.iter();
    stated
        .filter(|(_, it)| it.kind != MoveKind::Return)
        .map(|(ix, it)| Crossing { framework, ix, it })
        .filter(|it| it.from().next().is_some() && it.to().next().is_some())
}

impl<'f> Crossing<'f> {
    /// The individual levels it starts from.
    pub(super) fn from(&self) -> impl Iterator<Item = Ix<Level>> + use<'f> {
        of_kind(self.framework, &self.it.from, TrackKind::Individual)
    }

    /// The management levels it leads to.
    pub(super) fn to(&self) -> impl Iterator<Item = Ix<Level>> + use<'f> {
        of_kind(self.framework, &self.it.to, TrackKind::Management)
    }

    /// How messages call it: "crossing from `Roofer` to `Roofing Lead`".
    pub(super) fn called(&self) -> String {
        let end = |mut levels: Vec<Ix<Level>>| {
            let others = levels.split_off(1.min(levels.len())).len();
            let first = levels
                .first()
                .map_or(String::new(), |level| called(self.framework, *level));
            match others {
                0 => first,
                others => format!("{first} (and {others} more)"),
            }
        };
        let (from, to) = (end(self.from().collect()), end(self.to().collect()));
        format!("crossing from {from} to {to}")
    }

    /// The place of one of its gates; of the whole block where the gate is not written.
    pub(super) fn gate(&self, key: &'static str) -> At {
        At::of_move(self.ix).key("gates").key(key)
    }
}

fn of_kind<'f>(
    framework: &'f Framework,
    levels: &'f [Ix<Level>],
    kind: TrackKind,
) -> impl Iterator<Item = Ix<Level>> + use<'f> {
    let levels = levels.iter().copied();
    levels.filter(move |level| framework.kind_of(*level) == kind)
}

/// Shows every crossing that states its gates. `judge` answers `None` where the facts it needs
/// are not there; if it never could judge, the answer is that `what_to_add` is not stated.
pub(super) fn ask_gates(
    framework: &Framework,
    what_to_add: &str,
    mut judge: impl FnMut(&Crossing<'_>, &Gates) -> Option<()>,
) -> Answer {
    let mut answer = Answer::not_stated(what_to_add);
    for crossing in crossings(framework) {
        let gates = crossing.it.gates.as_ref();
        if gates.and_then(|gates| judge(&crossing, gates)).is_some() {
            answer = Answer::Checked;
        }
    }
    answer
}

/// The trainings that gates ask for.
pub(super) fn trainings<'f>(
    framework: &'f Framework,
    gates: &'f Gates,
) -> impl Iterator<Item = &'f Training> {
    let asked = gates.training.iter().flatten();
    asked.map(|training| framework.trainings().at(*training))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Sources, check};

    #[test]
    fn only_moves_into_management_are_crossings() {
        for (a_move, wanted) in [
            (
                "kind: cross, from: r1, to: l1",
                Some("crossing from `R1` to `L1`"),
            ),
            (
                "kind: cross, from: [r1, r2], to: [l1, l2]",
                Some("crossing from `R1` (and 1 more) to `L1` (and 1 more)"),
            ),
            (
                "kind: advance, from: r2, to: l1",
                Some("crossing from `R2` to `L1`"),
            ),
            (
                "kind: switch, from: [l2, r2], to: l1",
                Some("crossing from `R2` to `L1`"),
            ),
            ("kind: cross, from: l1, to: r1", None),
            ("kind: return, from: r1, to: l1", None),
            ("kind: switch, from: r1, to: r2", None),
        ] {
            let text = format!(
                "tracks:\n  - {{ id: r, title: R, kind: individual, levels: [{{ id: r1, title: R1 }}, {{ id: r2, title: R2 }}] }}\n  - {{ id: l, title: L, kind: management, levels: [{{ id: l1, title: L1 }}, {{ id: l2, title: L2 }}] }}\nmoves: [{{ {a_move} }}]\n"
            );
            let framework = check(&Sources::single("framework.yaml", &text)).framework;
            let found = crossings(&framework).map(|c| c.called()).next();
            assert_eq!(found.as_deref(), wanted, "{a_move}");
        }
    }
}
