//! What somebody has written down of what they did.

use crate::places::Place;
use crate::view::compare::{ChoiceGroup, groups};
use crate::view::evidence::{Piece, piece, standing};
use crate::view::reader::Reader;
use crate::view::standing::level_of;
use crate::view::words::Link;
use cordee_store::{EvidenceSeen, PersonSeen};

/// Their own evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct MyEvidence {
    /// Latest first.
    pub(crate) pieces: Vec<Piece>,
    /// What was taken back, latest first.
    pub(crate) withdrawn: Vec<Piece>,
    /// Beside what their own level asks.
    pub(crate) own_level: Option<Link>,
    /// The levels it can be seen beside.
    pub(crate) levels: Vec<ChoiceGroup>,
}

pub(crate) fn my_evidence(
    reader: Reader<'_>,
    me: &PersonSeen,
    evidence: &[EvidenceSeen],
) -> MyEvidence {
    let framework = reader.framework();
    let own = level_of(framework, me.standing.as_ref());
    let mut withdrawn: Vec<&EvidenceSeen> = evidence.iter().collect();
    withdrawn.retain(|it| it.evidence.withdrawn.is_some());
    withdrawn.sort_by_key(|it| (std::cmp::Reverse(it.evidence.on), it.evidence.id));
    let lines = |all: Vec<&EvidenceSeen>| all.into_iter().map(|it| piece(reader, it)).collect();
    MyEvidence {
        pieces: lines(standing(evidence)),
        withdrawn: lines(withdrawn),
        own_level: own.map(|ix| Link {
            href: reader.at(&Place::MyEvidenceAgainst(framework.level(ix).id.clone())),
            words: reader.level(ix).words,
        }),
        levels: groups(reader, own),
    }
}
