//! What the page of a track says.

use crate::view::findings::{FindingView, findings_about};
use crate::view::gates::{GateView, gates};
use crate::view::level::{LevelCard, level_card};
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Ix, Track, TrackKind};
use cordee_framework::Subject;

/// A track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TrackView {
    pub(super) title: Words,
    pub(super) kind: TrackKind,
    /// None means across all crafts.
    pub(super) crafts: Vec<Link>,
    pub(super) summary: Vec<Words>,
    /// Highest first.
    pub(super) levels: Vec<Rung>,
    /// What advancing by one level takes, where the framework says so.
    pub(super) advance: Option<Vec<GateView>>,
    /// What weighs how much when someone is looked at.
    pub(super) weights: Vec<(Link, String)>,
    pub(super) findings: Vec<FindingView>,
}

/// A level of the track, with what one reads before choosing to open its page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Rung {
    pub(super) card: LevelCard,
    pub(super) summary: Vec<Words>,
    /// The page of what changes on the way from the level below.
    pub(super) from_below: Option<String>,
}

pub(super) fn track(reader: Reader<'_>, ix: Ix<Track>) -> TrackView {
    let framework = reader.framework();
    let track = framework.track(ix);
    let weights = track.weights.iter();
    TrackView {
        title: reader.words(&track.title),
        kind: track.kind,
        crafts: track
            .crafts
            .iter()
            .map(|craft| reader.craft(*craft))
            .collect(),
        summary: reader.prose(&track.summary),
        levels: rungs(reader, track),
        advance: track.advance.as_ref().map(|asked| gates(reader, asked)),
        weights: weights
            .map(|(of, share)| (reader.competency(*of), share.to_string()))
            .collect(),
        findings: findings_about(reader, Subject::Track(ix)),
    }
}

fn rungs(reader: Reader<'_>, track: &Track) -> Vec<Rung> {
    let below = std::iter::once(None).chain(track.levels.iter().map(Some));
    let mut rungs: Vec<Rung> = track
        .levels
        .iter()
        .zip(below)
        .map(|(level, below)| Rung {
            card: level_card(reader, *level),
            summary: reader.prose(&reader.framework().level(*level).summary),
            from_below: below.map(|below| reader.step_href(*below, *level)),
        })
        .collect();
    rungs.reverse();
    rungs
}
