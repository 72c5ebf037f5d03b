//! Ways from level to level, in words.

use super::findings::{FindingView, anchor, findings_about};
use super::gates::{GateView, gates, pay_on_move};
use super::reader::Reader;
use super::words::{Link, Words};
use cordee_domain::{Ix, Level, Move, MoveKind, MoveOrigin, TrackKind};
use cordee_framework::Subject;

/// A way from some levels to others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Way {
    pub(crate) anchor: String,
    pub(crate) kind: MoveKind,
    pub(crate) from: Vec<Stop>,
    pub(crate) to: Vec<Stop>,
    pub(crate) summary: Vec<Words>,
    /// `None` where the framework says nothing of them.
    pub(crate) gates: Option<Vec<GateView>>,
    pub(crate) pay: Option<String>,
    pub(crate) origin: MoveOrigin,
    pub(crate) findings: Vec<FindingView>,
}

/// One end of a way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Stop {
    pub(crate) link: Link,
    pub(crate) kind: TrackKind,
    pub(crate) grade: Option<Words>,
    /// The page of what changes, seen from the level at hand.
    pub(crate) step_href: Option<String>,
}

/// A way as a whole.
pub(crate) fn way(reader: Reader<'_>, ix: Ix<Move>) -> Way {
    let it = reader.framework().moves().at(ix);
    Way {
        anchor: anchor(reader.framework(), ix),
        kind: it.kind,
        from: it.from.iter().map(|level| stop(reader, *level)).collect(),
        to: it.to.iter().map(|level| stop(reader, *level)).collect(),
        summary: reader.prose(&it.summary),
        gates: it.gates.as_ref().map(|g| gates(reader, g)),
        pay: it.pay.map(|pay| pay_on_move(reader, pay)),
        origin: it.origin,
        findings: findings_about(reader, Subject::Move(ix)),
    }
}

/// Every way that begins at `level`, as seen from there: advancing, crossing, switching,
/// returning, in this order.
pub(crate) fn ways_from(reader: Reader<'_>, level: Ix<Level>) -> Vec<Way> {
    let moves = reader.framework().moves().iter();
    let mut ways: Vec<Way> = moves
        .filter(|(_, it)| it.from.contains(&level))
        .map(|(ix, it)| {
            let mut seen = way(reader, ix);
            for (stop, to) in seen.to.iter_mut().zip(&it.to) {
                let has_page = reader.has_step(level, *to);
                stop.step_href = has_page.then(|| reader.step_href(level, *to));
            }
            seen
        })
        .collect();
    ways.sort_by_key(|way| way.kind);
    ways
}

fn stop(reader: Reader<'_>, ix: Ix<Level>) -> Stop {
    let framework = reader.framework();
    Stop {
        link: reader.level(ix),
        kind: framework.kind_of(ix),
        grade: framework.level(ix).grade.map(|grade| reader.grade(grade)),
        step_href: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{in_lang, level, small};

    #[test]
    fn ways_from_a_level_come_in_one_order_and_lead_to_what_changes() {
        let published = small();
        let ways = ways_from(in_lang(&published, "en"), level(&published, "roofer"));
        let kinds: Vec<_> = ways.iter().map(|way| way.kind).collect();
        assert_eq!(kinds, [MoveKind::Advance, MoveKind::Cross]);
        let to = &ways[1].to[0];
        assert_eq!(
            to.step_href.as_deref(),
            Some("/levels/crew-lead/from/roofer")
        );
        assert_eq!(to.kind, TrackKind::Management);
    }
}
