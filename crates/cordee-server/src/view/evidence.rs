//! Evidence in lists and beside expectations.

use super::dates::{Day, day};
use super::phrases::Phrases;
use super::reader::Reader;
use super::words::{Link, Words};
use crate::places::Place;
use cordee_domain::{Competency, CompetencyId, Doing, Framework, Ix};
use cordee_store::EvidenceSeen;

/// A piece of evidence in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Piece {
    pub(crate) link: Link,
    pub(crate) day: Day,
    pub(crate) doing: &'static str,
    pub(crate) shows: Vec<Shows>,
    pub(crate) vouched_by: Vec<String>,
    /// Who was asked and has not answered.
    pub(crate) asked: Vec<String>,
}

/// A competency that a piece is tied to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shows {
    /// The framework has it.
    Known(Link),
    /// The framework that counts now does not have it, only its name is known.
    Unknown(Words),
}

/// A piece of evidence in a list.
pub(crate) fn piece(reader: Reader<'_>, seen: &EvidenceSeen) -> Piece {
    let evidence = &seen.evidence;
    Piece {
        link: reader.link_at(&Place::Evidence(evidence.id), &*evidence.title),
        day: day(reader.phrases, evidence.on),
        doing: doing(reader.phrases, evidence.doing),
        shows: shows(reader, &evidence.competencies),
        vouched_by: seen.vouched_by.clone(),
        asked: seen.asked.iter().map(|it| it.name.clone()).collect(),
    }
}

/// The pieces that stand, latest first.
pub(crate) fn standing<'e>(
    evidence: impl IntoIterator<Item = &'e EvidenceSeen>,
) -> Vec<&'e EvidenceSeen> {
    let mut all: Vec<_> = evidence.into_iter().collect();
    all.retain(|it| it.evidence.withdrawn.is_none());
    all.sort_by_key(|it| (std::cmp::Reverse(it.evidence.on), it.evidence.id));
    all
}

/// The competencies of these names.
pub(crate) fn shows(reader: Reader<'_>, ids: &[CompetencyId]) -> Vec<Shows> {
    let each = ids.iter().map(|id| {
        let found = competency(reader.framework(), id);
        found.map_or_else(
            || Shows::Unknown(reader.ours(id.to_string())),
            |ix| Shows::Known(reader.competency(ix)),
        )
    });
    each.collect()
}

/// The competency of this name.
pub(crate) fn competency(framework: &Framework, id: &CompetencyId) -> Option<Ix<Competency>> {
    let mut all = framework.competencies().iter();
    all.find(|(_, it)| it.id == *id).map(|(ix, _)| ix)
}

/// The word for a sort of doing.
pub(crate) fn doing(p: &Phrases, doing: Doing) -> &'static str {
    let w = &p.practice;
    match doing {
        Doing::CraftOutput => w.doing_craft,
        Doing::WithPeople => w.doing_people,
        Doing::Shared => w.doing_shared,
    }
}
