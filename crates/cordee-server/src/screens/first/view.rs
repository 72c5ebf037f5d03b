//! What the first page says.

use crate::links::Target;
use crate::view::ascent::of_craft;
use crate::view::phrases::Phrases;
use crate::view::picture::{Picture, picture};
use crate::view::reader::Reader;
use crate::view::summits::{Parity, Summit, parity, summit};
use crate::view::words::{Link, Words};
use cordee_domain::{Craft, Framework, Grade, Ix, Lang, Track, TrackKind};
use cordee_framework::Summary;

/// The first page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct First {
    pub(super) title: Words,
    /// What this is, in one sentence that is true of this framework.
    pub(super) promise: &'static str,
    pub(super) summary: Vec<Words>,
    pub(super) crafts: Vec<CraftCard>,
    /// Tracks that run across all crafts.
    pub(super) across: Vec<TrackLine>,
    pub(super) across_href: String,
    pub(super) check: String,
    pub(super) findings_href: String,
}

/// A craft with its tracks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CraftCard {
    pub(super) link: Link,
    pub(super) summary: Option<Words>,
    pub(super) picture: Picture,
    /// The individual summit, then the management one, as far as there are any.
    pub(super) summits: Vec<Summit>,
    pub(super) parity: Parity,
    pub(super) tracks: Vec<TrackLine>,
}

/// A track in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TrackLine {
    pub(super) link: Link,
    pub(super) kind: TrackKind,
    pub(super) levels: String,
    /// The lowest and the highest grade.
    pub(super) grades: Option<(Words, Words)>,
    pub(super) summary: Option<Words>,
}

pub(super) fn first(reader: Reader<'_>) -> First {
    let framework = reader.framework();
    let crafts: Vec<CraftCard> = framework
        .crafts()
        .keys()
        .map(|ix| craft(reader, ix))
        .collect();
    let across = framework
        .tracks()
        .iter()
        .filter(|(_, t)| t.crafts.is_empty());
    First {
        title: reader.title(),
        promise: promise(reader.phrases, &crafts),
        summary: reader.prose(&framework.parts().summary),
        crafts,
        across: across
            .map(|(ix, track)| track_line(reader, ix, track))
            .collect(),
        across_href: reader.to(Target::Tracks),
        check: in_a_line(reader.published.summary()),
        findings_href: reader.to(Target::Findings),
    }
}

fn promise(p: &Phrases, crafts: &[CraftCard]) -> &'static str {
    let is_level = |craft: &CraftCard| {
        matches!(
            craft.parity,
            Parity::Level(_) | Parity::IndividualHigher(..)
        )
    };
    let is_lower = |craft: &CraftCard| {
        let only = Parity::OnlyOne(TrackKind::Management);
        matches!(craft.parity, Parity::IndividualLower(..)) || craft.parity == only
    };
    if crafts.iter().any(is_lower) {
        p.is_not_level
    } else if !crafts.is_empty() && crafts.iter().all(is_level) {
        p.is_level
    } else {
        p.is_not_known
    }
}

fn craft(reader: Reader<'_>, ix: Ix<Craft>) -> CraftCard {
    let framework = reader.framework();
    let individual = summit(reader, ix, TrackKind::Individual);
    let management = summit(reader, ix, TrackKind::Management);
    // Tracks across all crafts have a part of the page of their own.
    let own = framework
        .tracks_of(ix)
        .filter(|(_, track)| !track.crafts.is_empty());
    CraftCard {
        link: reader.craft(ix),
        summary: reader
            .prose(&framework.crafts().at(ix).summary)
            .into_iter()
            .next(),
        picture: picture(&of_craft(reader, ix)),
        parity: parity(individual.as_ref(), management.as_ref()),
        summits: individual.into_iter().chain(management).collect(),
        tracks: own
            .map(|(ix, track)| track_line(reader, ix, track))
            .collect(),
    }
}

fn track_line(reader: Reader<'_>, ix: Ix<Track>, track: &Track) -> TrackLine {
    let framework = reader.framework();
    TrackLine {
        link: reader.track(ix),
        kind: track.kind,
        levels: levels(reader, track),
        grades: grades(framework, track)
            .map(|(lowest, highest)| (reader.grade(lowest), reader.grade(highest))),
        summary: reader.prose(&track.summary).into_iter().next(),
    }
}

fn levels(reader: Reader<'_>, track: &Track) -> String {
    let p = reader.phrases;
    p.counted(track.levels.len(), (p.one_level, p.many_levels))
}

fn grades(framework: &Framework, track: &Track) -> Option<(Ix<Grade>, Ix<Grade>)> {
    let grades = || {
        track
            .levels
            .iter()
            .filter_map(|level| framework.level(*level).grade)
    };
    Some((grades().min()?, grades().max()?))
}

/// What the check says is in English, as its findings are.
fn in_a_line(summary: Summary) -> String {
    let p = Phrases::of(Lang::EN);
    let counts = [
        (summary.errors, "error", "errors"),
        (summary.warnings, "warning", "warnings"),
        (summary.notes, "note", "notes"),
    ];
    let said: Vec<String> = counts
        .into_iter()
        .filter(|(count, _, _)| *count > 0)
        .map(|(count, one, many)| p.counted(count, (one, many)))
        .collect();
    if said.is_empty() {
        "The check found nothing against this framework.".to_owned()
    } else {
        format!("The check of this framework says: {}.", p.listed(&said))
    }
}
