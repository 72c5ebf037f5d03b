//! A profile of expertise: where somebody has gone deep, by their own evidence.

use super::dates::{Day, day};
use super::evidence::{Piece, competency, piece};
use super::reader::Reader;
use super::words::Link;
use cordee_domain::{CompetencyKind, Evidence, profile};
use cordee_store::EvidenceSeen;

/// One competency of a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct DepthView {
    pub(crate) competency: Link,
    pub(crate) kind: Option<CompetencyKind>,
    /// Latest first.
    pub(crate) pieces: Vec<Piece>,
    /// How many different people vouch for any of it.
    pub(crate) vouched_by: usize,
    pub(crate) first: Day,
    pub(crate) latest: Day,
}

/// The profile that these pieces make: what has most behind it first.
pub(crate) fn depths(reader: Reader<'_>, evidence: &[EvidenceSeen]) -> Vec<DepthView> {
    let plain: Vec<Evidence> = evidence.iter().map(|it| it.evidence.clone()).collect();
    let depths = profile(reader.framework(), &plain).into_iter();
    let views = depths.filter_map(|depth| {
        let ix = competency(reader.framework(), &depth.competency)?;
        let pieces = depth.evidence.iter().filter_map(|id| {
            let mut all = evidence.iter();
            all.find(|it| it.evidence.id == *id)
                .map(|it| piece(reader, it))
        });
        Some(DepthView {
            competency: reader.competency(ix),
            kind: depth.kind,
            pieces: pieces.collect(),
            vouched_by: depth.vouched_by,
            first: day(reader.phrases, depth.between.0),
            latest: day(reader.phrases, depth.between.1),
        })
    });
    views.collect()
}
