//! The move that joins two roles, or the way round.

use crate::commands::named::{gate, gate_kind, gate_label, pay_on_move, title};
use crate::sheet::{Sheet, plain};
use cordee_domain::MoveKind;
use cordee_domain::delta::{Delta, Leg, Taken, Way};

/// The way there, then the way back.
pub(super) fn there_and_back(sheet: &mut Sheet, delta: &Delta) {
    sheet.heading("The way there");
    way(sheet, &delta.way);
    sheet.heading("The way back");
    way(sheet, &delta.back);
}

fn way(sheet: &mut Sheet, way: &Way) {
    match way {
        Way::Here => {}
        Way::Defined { moves } => {
            for one in moves {
                taken(sheet, one);
            }
        }
        Way::NotDefined { round: None } => {
            sheet.block(
                2,
                "No move is defined, and none leads there over other levels.",
            );
        }
        Way::NotDefined { round: Some(legs) } => {
            sheet.block(2, "No move is defined. The shortest way round:");
            for (leg, number) in legs.iter().zip(1..) {
                round(sheet, leg, number);
            }
        }
    }
}

fn round(sheet: &mut Sheet, leg: &Leg, number: usize) {
    let kind = leg.taken.kind.as_str();
    let to = title(&leg.to);
    let gates = leg.taken.gates.iter().flatten();
    let gates: Vec<&str> = gates.map(|it| gate_label(gate_kind(it))).collect();
    let asks = if gates.is_empty() {
        String::new()
    } else {
        format!(": {}", gates.join(", "))
    };
    sheet.line(4, &format!("{number}. {kind} to {to}{asks}"));
}

fn taken(sheet: &mut Sheet, taken: &Taken) {
    let id = taken
        .id
        .as_ref()
        .map_or(String::new(), |id| format!(" `{id}`"));
    let meaning = meaning(taken.kind);
    sheet.block(2, &format!("{}{id}: {meaning}", taken.kind.as_str()));
    for statement in taken.summary.statements() {
        sheet.block(2, &plain(statement.as_str()));
    }
    match &taken.gates {
        None => sheet.labelled("conditions", "the framework says nothing of them"),
        Some(gates) if gates.is_empty() => sheet.labelled("conditions", "none"),
        Some(gates) => {
            for one in gates {
                sheet.labelled(gate_label(gate_kind(one)), &gate(one));
            }
        }
    }
    if let Some(pay) = taken.pay {
        sheet.labelled("pay", &pay_on_move(pay));
    }
}

fn meaning(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Advance => "up the same track",
        MoveKind::Cross => "to a track of the other kind, another craft to learn",
        MoveKind::Switch => "to another track or craft of the same kind",
        MoveKind::Return => "back after a crossing, without fault",
    }
}
