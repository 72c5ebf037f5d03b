//! Moves and the conditions on them.

use super::super::node::Node;
use super::{Entries, Writer};
use crate::read::word_of;
use cordee_domain::{Framework, Gates, Ix, Level, Move, PayOnMove, Training};

impl Writer<'_> {
    /// A move.
    pub(super) fn way(&self, way: &Move) -> Node {
        let mut entry = Entries::default();
        entry.some("id", way.id.as_ref().map(|id| Node::text(id.as_str())));
        entry.word("kind", Some(way.kind));
        entry.put("from", self.levels(&way.from));
        entry.put("to", self.levels(&way.to));
        self.prose("summary", &way.summary, &mut entry);
        entry.some("pay", way.pay.map(pay));
        entry.some(
            "gates",
            way.gates.as_ref().map(|it| gates(it, self.framework)),
        );
        entry.done()
    }

    fn levels(&self, levels: &[Ix<Level>]) -> Node {
        let id = |ix: &Ix<Level>| self.framework.level(*ix).id.as_str();
        match levels {
            [only] => Node::text(id(only)),
            many => Node::texts(many.iter().map(id)),
        }
    }
}

fn pay(pay: PayOnMove) -> Node {
    match pay {
        PayOnMove::Unchanged => Node::text("unchanged"),
        PayOnMove::WithinRange => Node::text("within-range"),
        PayOnMove::MayFall => Node::text("may-fall"),
        PayOnMove::RisesBy(share) => {
            let mut rise = Entries::default();
            rise.text("rises_by", share.to_string());
            rise.done()
        }
    }
}

/// Conditions, in the order of the guide.
pub(crate) fn gates(gates: &Gates, framework: &Framework) -> Node {
    let mut entry = Entries::default();
    entry.word("consent", gates.consent);
    let id = |ix: &Ix<Training>| framework.trainings().at(*ix).id.as_str();
    let training = gates.training.as_ref();
    entry.some(
        "training",
        training.map(|list| Node::texts(list.iter().map(id))),
    );
    let evidence = gates.evidence.as_ref();
    entry.some(
        "evidence",
        evidence.map(|kinds| Node::texts(kinds.iter().map(|kind| word_of(*kind)))),
    );
    entry.some(
        "panel",
        gates.panel.map(|panel| {
            let mut entry = Entries::default();
            entry.number("members", panel.members);
            entry.word("chair", panel.chair);
            entry.done()
        }),
    );
    entry.some(
        "trial",
        gates.trial.map(|trial| {
            let mut entry = Entries::default();
            entry.number("months", Some(trial.months));
            entry.yes_no("mentor", trial.has_mentor);
            entry.done()
        }),
    );
    entry.word("seat", gates.seat);
    entry.done()
}
