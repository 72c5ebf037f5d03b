//! Which tracks share a column of the picture.

use super::Heights;
use cordee_domain::{Framework, Ix, Track, TrackKind};
use std::collections::BTreeSet;

/// Tracks of one kind that share a column: each begins above the end of the one below it, and a
/// move leads up from there. Without such a move "then" would promise a way that is not there.
pub(super) struct Packed {
    pub(super) kind: TrackKind,
    pub(super) tracks: Vec<Ix<Track>>,
    pub(super) lowest: usize,
    pub(super) highest: usize,
}

impl Packed {
    /// Whether `other` begins above its end. Levels without a grade (row 0) carry nothing.
    fn is_carried_on_by(&self, other: &Self, ways: &BTreeSet<(Ix<Track>, Ix<Track>)>) -> bool {
        let is_joined =
            |from: &Ix<Track>| other.tracks.iter().any(|to| ways.contains(&(*from, *to)));
        self.kind == other.kind
            && self.lowest > 0
            && self.highest < other.lowest
            && self.tracks.iter().any(is_joined)
    }
}

/// From which track moves lead to which other.
fn ways(framework: &Framework) -> BTreeSet<(Ix<Track>, Ix<Track>)> {
    let track = |level| framework.level(level).track;
    let moves = framework.moves().values();
    let pairs = moves.flat_map(|it| it.pairs().map(|(from, to)| (track(from), track(to))));
    pairs.filter(|(from, to)| from != to).collect()
}

/// The columns for these tracks.
pub(super) fn pack(framework: &Framework, heights: &Heights, tracks: &[Ix<Track>]) -> Vec<Packed> {
    let mut spans: Vec<Packed> = tracks
        .iter()
        .filter_map(|ix| {
            let track = framework.track(*ix);
            let rows = || track.levels.iter().filter_map(|level| heights.row(*level));
            Some(Packed {
                kind: track.kind,
                tracks: vec![*ix],
                lowest: rows().min()?,
                highest: rows().max()?,
            })
        })
        .collect();
    // Those that begin lowest come first, so that what carries them on finds them there.
    spans.sort_by_key(|span| (span.kind, span.lowest));
    let ways = ways(framework);
    let mut columns: Vec<Packed> = Vec::new();
    for span in spans {
        let below = columns
            .iter_mut()
            .find(|column| column.is_carried_on_by(&span, &ways));
        match below {
            Some(column) => {
                column.highest = span.highest;
                column.tracks.extend(span.tracks);
            }
            None => columns.push(span),
        }
    }
    columns
}
