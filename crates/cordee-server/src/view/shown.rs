//! What somebody has shown of what a level asks. Pieces beside words, never a sum of them: what
//! has nothing beside it is simply not written down.

use super::asked::{Asked, KINDS, asked};
use super::evidence::{Piece, piece, standing};
use super::reader::Reader;
use cordee_domain::{Competency, CompetencyId, CompetencyKind, Doing, Ix, Level};
use cordee_store::EvidenceSeen;

/// What a level asks of one kind, with what was shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ShownGroup {
    pub(crate) kind: Option<CompetencyKind>,
    pub(crate) shown: Vec<Shown>,
}

/// One expectation, with what was shown of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) asked: Asked,
    /// Latest first.
    pub(crate) pieces: Vec<Piece>,
    /// Pieces of the craft that were tied to something about people: they can be read beside it
    /// and can't show it.
    pub(crate) context: Vec<Piece>,
}

/// Everything a level asks, with what was shown of it.
pub(crate) fn shown(
    reader: Reader<'_>,
    level: Ix<Level>,
    evidence: &[EvidenceSeen],
) -> Vec<ShownGroup> {
    let expectations = &reader.framework().level(level).expectations;
    let all: Vec<Shown> = expectations
        .iter()
        .map(|it| of_one(reader, asked(reader, level, it), it.competency, evidence))
        .collect();
    let groups = KINDS.into_iter().map(|kind| {
        let of_kind = all.iter().filter(|it| it.asked.kind == kind);
        let shown = of_kind.cloned().collect();
        ShownGroup { kind, shown }
    });
    groups.filter(|group| !group.shown.is_empty()).collect()
}

fn of_one(
    reader: Reader<'_>,
    asked: Asked,
    competency: Ix<Competency>,
    evidence: &[EvidenceSeen],
) -> Shown {
    let (pieces, context) = pieces_of(reader, competency, evidence);
    Shown {
        asked,
        pieces,
        context,
    }
}

/// The pieces tied to a competency: those that can show it, and those that are only its context.
pub(crate) fn pieces_of(
    reader: Reader<'_>,
    competency: Ix<Competency>,
    evidence: &[EvidenceSeen],
) -> (Vec<Piece>, Vec<Piece>) {
    let competency = reader.framework().competency(competency);
    let is_about_people = competency.kind == Some(CompetencyKind::People);
    let tied = standing(evidence).into_iter();
    let tied = tied.filter(|it| it.evidence.competencies.contains(&competency.id));
    let is_context =
        |it: &&EvidenceSeen| is_about_people && it.evidence.doing == Doing::CraftOutput;
    let (context, pieces): (Vec<_>, Vec<_>) = tied.partition(is_context);
    let lines = |all: Vec<&EvidenceSeen>| all.into_iter().map(|it| piece(reader, it)).collect();
    (lines(pieces), lines(context))
}

/// The pieces that are tied to nothing the level asks, latest first.
pub(crate) fn beyond(
    reader: Reader<'_>,
    level: Ix<Level>,
    evidence: &[EvidenceSeen],
) -> Vec<Piece> {
    let framework = reader.framework();
    let expectations = &framework.level(level).expectations;
    let asks = |id: &CompetencyId| {
        let mut asked = expectations.iter();
        asked.any(|it| framework.competency(it.competency).id == *id)
    };
    let all = standing(evidence).into_iter();
    all.filter(|it| !it.evidence.competencies.iter().any(asks))
        .map(|it| piece(reader, it))
        .collect()
}
