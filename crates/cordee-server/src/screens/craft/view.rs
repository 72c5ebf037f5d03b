//! What the page of a craft says.

use crate::view::ascent::{Ascent, of_craft};
use crate::view::findings::{FindingView, findings_about};
use crate::view::map::{self, Map};
use crate::view::reader::Reader;
use crate::view::summits::{Parity, parity, summit};
use crate::view::ways::{Way, way};
use crate::view::words::Words;
use cordee_domain::{Craft, Ix, Level, MoveKind, TrackKind};
use cordee_framework::Subject;
use std::collections::HashSet;

/// A craft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CraftView {
    pub(super) title: Words,
    pub(super) summary: Vec<Words>,
    pub(super) parity: Parity,
    pub(super) ascent: Ascent,
    pub(super) map: Option<Map>,
    /// Every crossing, return and switch that touches its levels.
    pub(super) ways: Vec<Way>,
    /// Findings about the craft itself and about its tracks.
    pub(super) findings: Vec<FindingView>,
}

pub(super) fn craft(reader: Reader<'_>, ix: Ix<Craft>) -> CraftView {
    let framework = reader.framework();
    let craft = framework.crafts().at(ix);
    let individual = summit(reader, ix, TrackKind::Individual);
    let management = summit(reader, ix, TrackKind::Management);
    let tracks = framework
        .tracks_of(ix)
        .map(|(track, _)| Subject::Track(track));
    let subjects = std::iter::once(Subject::Craft(ix)).chain(tracks);
    CraftView {
        title: reader.words(&craft.title),
        summary: reader.prose(&craft.summary),
        parity: parity(individual.as_ref(), management.as_ref()),
        ascent: of_craft(reader, ix),
        map: map::of_craft(reader, ix),
        ways: ways(reader, ix),
        findings: subjects
            .flat_map(|subject| findings_about(reader, subject))
            .collect(),
    }
}

/// Only ways within the craft and across kinds of track lead the eye here: those of which both
/// ends are levels a person of this craft can hold, or which lead out of the craft.
fn ways(reader: Reader<'_>, craft: Ix<Craft>) -> Vec<Way> {
    let framework = reader.framework();
    let here: HashSet<Ix<Level>> = framework
        .tracks_of(craft)
        .flat_map(|(_, track)| track.levels.iter().copied())
        .collect();
    // A level that is held across all crafts is near to everyone; a way between two of those, or
    // from another craft to one of them, is not this craft's.
    let own: HashSet<Ix<Level>> = framework
        .tracks_of(craft)
        .filter(|(_, track)| !track.crafts.is_empty())
        .flat_map(|(_, track)| track.levels.iter().copied())
        .collect();
    let moves = framework.moves().iter();
    let mut ways: Vec<Way> = moves
        .filter(|(_, it)| it.kind != MoveKind::Advance)
        .filter(|(_, it)| {
            let touches = |levels: &[Ix<Level>], set: &HashSet<_>| {
                levels.iter().any(|level| set.contains(level))
            };
            touches(&it.from, &own) || (touches(&it.to, &own) && touches(&it.from, &here))
        })
        .map(|(ix, _)| way(reader, ix))
        .collect();
    ways.sort_by_key(|way| way.kind);
    ways
}
