//! What the page of all tracks says.

use crate::view::ascent::{Ascent, ascent};
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Ix, Track, TrackKind};

/// All tracks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tracks {
    /// One for each craft; those across all crafts last.
    pub(super) groups: Vec<Group>,
    /// The tracks across all crafts, side by side.
    pub(super) across: Ascent,
}

/// The tracks of a craft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) craft: Option<Link>,
    pub(super) tracks: Vec<Line>,
}

/// A track in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) link: Link,
    pub(super) kind: TrackKind,
    pub(super) levels: String,
    pub(super) summary: Option<Words>,
}

pub(super) fn tracks(reader: Reader<'_>) -> Tracks {
    let framework = reader.framework();
    let of_crafts = framework.crafts().keys().map(|craft| {
        let own = framework
            .tracks()
            .iter()
            .filter(|(_, t)| t.crafts.contains(&craft));
        Group {
            craft: Some(reader.craft(craft)),
            tracks: own.map(|(ix, track)| line(reader, ix, track)).collect(),
        }
    });
    let across: Vec<Ix<Track>> = framework
        .tracks()
        .iter()
        .filter(|(_, track)| track.crafts.is_empty())
        .map(|(ix, _)| ix)
        .collect();
    let last = Group {
        craft: None,
        tracks: across
            .iter()
            .map(|ix| line(reader, *ix, framework.track(*ix)))
            .collect(),
    };
    Tracks {
        groups: of_crafts
            .chain([last])
            .filter(|group| !group.tracks.is_empty())
            .collect(),
        across: ascent(reader, &across, None),
    }
}

fn line(reader: Reader<'_>, ix: Ix<Track>, track: &Track) -> Line {
    Line {
        link: reader.track(ix),
        kind: track.kind,
        levels: reader.phrases.counted(
            track.levels.len(),
            (reader.phrases.one_level, reader.phrases.many_levels),
        ),
        summary: reader.prose(&track.summary).into_iter().next(),
    }
}
