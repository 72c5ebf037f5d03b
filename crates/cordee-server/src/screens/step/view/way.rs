//! The move that joins the two levels, or the way round.

use crate::view::gates::in_short;
use crate::view::reader::Reader;
use crate::view::ways::{Way, way};
use crate::view::words::Link;
use cordee_domain::delta::{self, moves_between, way_round};
use cordee_domain::{Ix, Level, MoveKind};

/// How one level is reached from the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum WayThere {
    /// It is the same level.
    Here,
    /// These moves join them.
    Defined(Vec<Way>),
    /// No move is defined; these lead round, where any do.
    NotDefined(Option<Vec<Leg>>),
}

/// One leg of a way round.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Leg {
    pub(crate) kind: MoveKind,
    pub(crate) to: Link,
    /// What it asks for, in a few words; nothing where it asks for nothing.
    pub(crate) asks: String,
    /// What changes on this leg.
    pub(crate) step_href: String,
}

pub(super) fn there(
    reader: Reader<'_>,
    told: &delta::Way,
    from: Ix<Level>,
    to: Ix<Level>,
) -> WayThere {
    let framework = reader.framework();
    match told {
        delta::Way::Here => WayThere::Here,
        delta::Way::Defined { .. } => {
            let moves = moves_between(framework, from, to).into_iter();
            WayThere::Defined(moves.map(|ix| way(reader, ix)).collect())
        }
        delta::Way::NotDefined { .. } => {
            let legs = way_round(framework, from, to);
            let legs = legs.map(|legs| legs.into_iter().map(|it| leg(reader, it)).collect());
            WayThere::NotDefined(legs)
        }
    }
}

fn leg(reader: Reader<'_>, (from, to, by): delta::Leap) -> Leg {
    let it = reader.framework().moves().at(by);
    Leg {
        kind: it.kind,
        to: reader.level(to),
        asks: it
            .gates
            .as_ref()
            .map(|gates| in_short(reader, gates))
            .unwrap_or_default(),
        step_href: reader.step_href(from, to),
    }
}
