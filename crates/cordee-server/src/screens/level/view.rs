//! What the page of a level says.

mod place;

use crate::view::asked::{AskedGroup, asked_groups};
use crate::view::compare::{CompareForm, with_another};
use crate::view::findings::{FindingView, findings_about};
use crate::view::level::{LevelCard, Mark, level_card, marks};
use crate::view::reader::Reader;
use crate::view::stay::stay;
use crate::view::summits::share_a_craft;
use crate::view::ways::{Way, ways_from};
use crate::view::words::{Link, Words};
use cordee_domain::{Ix, Level, TrackKind};
use cordee_framework::Subject;

pub(super) use crate::view::stay::{Room, Stay};
pub(super) use place::{Named, Place, Value, ValueLine, ZonePay};

/// A level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LevelView {
    pub(super) title: Words,
    pub(super) kind: TrackKind,
    pub(super) track: Link,
    pub(super) crafts: Vec<Link>,
    pub(super) grade: Option<Words>,
    pub(super) marks: Vec<Mark>,
    pub(super) summary: Vec<Words>,
    pub(super) place: Place,
    /// Pay zone by zone, this level first, then its twins.
    pub(super) pay: Vec<ZonePay>,
    pub(super) asked: Vec<AskedGroup>,
    pub(super) stay: Stay,
    pub(super) ways: Vec<Way>,
    /// The page of what changes on the way from the level below.
    pub(super) from_below: Option<Link>,
    /// The levels of the other kind of track that are worth the same.
    pub(super) twins: Vec<LevelCard>,
    pub(super) value: Option<Value>,
    /// Where another level to compare with is chosen; a site has no form.
    pub(super) form: Option<CompareForm>,
    /// Other levels to compare with, by track.
    pub(super) others: Vec<(Link, Vec<Link>)>,
    pub(super) findings: Vec<FindingView>,
}

pub(super) fn level(reader: Reader<'_>, ix: Ix<Level>) -> LevelView {
    let framework = reader.framework();
    let level = framework.level(ix);
    let track = framework.track(level.track);
    let twins = twins(reader, ix);
    LevelView {
        title: reader.words(&level.title),
        kind: track.kind,
        track: reader.track(level.track),
        crafts: track
            .crafts
            .iter()
            .map(|craft| reader.craft(*craft))
            .collect(),
        grade: level.grade.map(|grade| reader.grade(grade)),
        marks: marks(framework, ix),
        summary: reader.prose(&level.summary),
        place: place::place(reader, level),
        pay: place::pay(reader, ix, &twins),
        asked: asked_groups(reader, ix),
        stay: stay(reader, ix),
        ways: ways_from(reader, ix),
        from_below: from_below(reader, ix),
        twins: twins
            .into_iter()
            .map(|twin| level_card(reader, twin))
            .collect(),
        value: place::value(reader, level),
        form: with_another(reader, ix),
        others: others(reader, ix),
        findings: findings_about(reader, Subject::Level(ix)),
    }
}

/// The levels of the other kind of track at the same grade that a person of the same craft
/// could hold.
fn twins(reader: Reader<'_>, ix: Ix<Level>) -> Vec<Ix<Level>> {
    let framework = reader.framework();
    let level = framework.level(ix);
    let own = framework.track(level.track);
    let Some(grade) = level.grade else {
        return Vec::new();
    };
    let is_twin = |other: &Level| {
        let track = framework.track(other.track);
        other.grade == Some(grade) && track.kind != own.kind && share_a_craft(own, track)
    };
    let levels = framework.levels().iter();
    levels
        .filter(|(_, other)| is_twin(other))
        .map(|(other, _)| other)
        .collect()
}

fn from_below(reader: Reader<'_>, ix: Ix<Level>) -> Option<Link> {
    let framework = reader.framework();
    let levels = &framework.track(framework.level(ix).track).levels;
    let position = levels.iter().position(|level| *level == ix)?;
    let below = *levels.get(position.checked_sub(1)?)?;
    Some(Link {
        href: reader.step_href(below, ix),
        words: reader.level(below).words,
    })
}

/// The most levels that are offered for comparison.
const MOST_OTHERS: usize = 200;

/// Every other level, those of tracks that share a craft first; not more than a reader can use.
fn others(reader: Reader<'_>, ix: Ix<Level>) -> Vec<(Link, Vec<Link>)> {
    let framework = reader.framework();
    let own = framework.track(framework.level(ix).track);
    let mut tracks: Vec<_> = framework.tracks().iter().collect();
    tracks.sort_by_key(|(_, track)| !share_a_craft(own, track));
    let mut left = MOST_OTHERS;
    let mut groups = Vec::new();
    for (track_ix, track) in tracks {
        let others = track.levels.iter();
        let others = others.filter(|other| **other != ix && reader.has_step(ix, **other));
        let links: Vec<Link> = others
            .take(left)
            .map(|other| Link {
                href: reader.step_href(ix, *other),
                words: reader.level(*other).words,
            })
            .collect();
        left -= links.len();
        if !links.is_empty() {
            groups.push((reader.track(track_ix), links));
        }
    }
    groups
}
