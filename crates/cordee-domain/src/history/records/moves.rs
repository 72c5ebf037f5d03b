//! What cases know of the moves they led to.

use super::{Telling, on_day};
use crate::case::{Case, GateKind, State};
use crate::history::names::Name;
use crate::history::{Day, Departure, Moved, Outcome, Said};
use crate::{Ix, MoveKind};
use jiff::civil::Date;

/// Adds the move of a case that has taken effect, and the return where there was one.
pub(super) fn tell(
    telling: &mut Telling<'_>,
    who: Ix<Name>,
    case: &Case,
    left: Option<(Date, Departure)>,
) {
    let Some((since, trial_until, outcome)) = made(case, left) else {
        return;
    };
    let moved = Moved {
        kind: case.proposal.kind,
        consent: unless_waived(case, GateKind::Consent),
        way_back: way_back(case),
        trial_until: trial_until.map(Day::from),
        outcome,
    };
    telling.moves.push(on_day(who, since, moved));
    if let State::Returned { on, .. } = case.state {
        let back = Moved {
            kind: MoveKind::Return,
            consent: Said::Yes,
            way_back: Said::NotRecorded,
            trial_until: None,
            outcome: None,
        };
        telling.moves.push(on_day(who, on, back));
    }
}

/// Since when a move has been made, until when it was tried, and how that ended.
fn made(
    case: &Case,
    left: Option<(Date, Departure)>,
) -> Option<(Date, Option<Date>, Option<Outcome>)> {
    match &case.state {
        State::OnTrial(trial) => {
            let is_gone = left.is_some_and(|(on, _)| on <= trial.ends_on);
            let outcome = is_gone.then_some(Outcome::Left);
            Some((trial.going_on.since, Some(trial.ends_on), outcome))
        }
        State::Settled(going_on) => {
            let is_crossing = case.proposal.kind == MoveKind::Cross;
            Some((going_on.since, None, is_crossing.then_some(Outcome::WentOn)))
        }
        State::Returned { going_on, on } => {
            Some((going_on.since, Some(*on), Some(Outcome::Returned)))
        }
        _ => None,
    }
}

/// A seat is kept for whoever crosses, unless people operations waived that; other moves have none.
fn way_back(case: &Case) -> Said {
    if case.proposal.kind == MoveKind::Cross {
        unless_waived(case, GateKind::Seat)
    } else {
        Said::NotRecorded
    }
}

fn unless_waived(case: &Case, gate: GateKind) -> Said {
    if case.waivers.iter().any(|it| it.gate == gate) {
        Said::No
    } else {
        Said::Yes
    }
}
