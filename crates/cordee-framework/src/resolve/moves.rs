//! Moves and their gates.

use super::{AllNames, Faults, Sites, table};
use crate::read::{
    FileText, GatesText, MoveText, Name, NodeRef, OneOrMany, PayOnMoveText, PayWord,
};
use cordee_domain::{FrameworkParts, Gates, Ix, Level, Move, MoveOrigin, Panel, PayOnMove, Trial};
use std::collections::HashMap;

pub(super) fn moves<'d>(
    files: &'d [FileText<'d>],
    parts: &mut FrameworkParts,
    names: &mut AllNames<'d>,
    sites: &mut Sites,
    faults: &mut Faults<'_>,
) {
    let mut rows = Vec::new();
    let mut seen: HashMap<&str, NodeRef> = HashMap::new();
    for text in files
        .iter()
        .filter_map(|f| f.moves.as_ref())
        .flat_map(|list| &list.items)
    {
        if let Some(id) = &text.id {
            if let Some(first) = seen.get(id.value.as_str()) {
                faults.duplicate("move", id.value.as_str(), id.node, *first);
                continue;
            }
            seen.insert(id.value.as_str(), id.node);
        }
        if let Some(row) = resolve_move(text, names, faults) {
            sites.moves.push(text.node);
            rows.push(row);
        }
    }
    parts.moves = table(rows);
}

fn resolve_move<'d>(
    text: &'d MoveText<'d>,
    names: &mut AllNames<'d>,
    faults: &mut Faults<'_>,
) -> Option<Move> {
    let kind = text.kind.as_ref()?.value.0;
    let from = levels(text.from.as_ref()?, names, faults);
    let to = levels(text.to.as_ref()?, names, faults);
    Some(Move {
        id: text.id.as_ref().map(|id| id.value.clone().into()),
        kind,
        from,
        to,
        summary: super::scales::prose(text.summary.as_ref()),
        gates: text.gates.as_ref().map(|g| gates(g, names, faults)),
        pay: text.pay.map(pay),
        origin: MoveOrigin::Stated,
    })
}

fn levels(
    list: &OneOrMany<Name<'_>>,
    names: &mut AllNames<'_>,
    faults: &mut Faults<'_>,
) -> Vec<Ix<Level>> {
    names.levels.look_up_all("level", list, faults)
}

fn pay(text: PayOnMoveText) -> PayOnMove {
    match text {
        PayOnMoveText::Word(PayWord::Unchanged) => PayOnMove::Unchanged,
        PayOnMoveText::Word(PayWord::WithinRange) => PayOnMove::WithinRange,
        PayOnMoveText::Word(PayWord::MayFall) => PayOnMove::MayFall,
        PayOnMoveText::RisesBy(share) => PayOnMove::RisesBy(share),
    }
}

pub(super) fn gates<'d>(
    text: &'d GatesText<'d>,
    names: &mut AllNames<'d>,
    faults: &mut Faults<'_>,
) -> Gates {
    let training = text.training.as_ref();
    let evidence = text.evidence.as_ref();
    Gates {
        consent: text.consent.as_ref().map(|it| it.value.0),
        training: training.map(|list| names.trainings.look_up_all("training", list, faults)),
        evidence: evidence.map(|list| list.items.iter().map(|kind| kind.value.0).collect()),
        panel: text.panel.as_ref().map(|panel| Panel {
            members: panel.members.as_ref().map(|it| it.value),
            chair: panel.chair.as_ref().map(|it| it.value.0),
        }),
        trial: text.trial.as_ref().and_then(|trial| {
            let months = trial.months.as_ref()?.value;
            Some(Trial {
                months,
                has_mentor: trial.mentor.as_ref().map(|it| it.value),
            })
        }),
        seat: text.seat.as_ref().map(|it| it.value.0),
    }
}
