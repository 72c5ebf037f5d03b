//! The tracks of one craft, by grade, before they are drawn.

use cordee_domain::{Craft, Framework, Grade, Ix, Level, Track};

/// The tracks of one craft side by side.
pub(super) struct Ladder<'f> {
    pub(super) title: &'f str,
    pub(super) tracks: Vec<TrackHead<'f>>,
    /// One row per grade, the highest first; the last may hold levels without a grade.
    pub(super) rows: Vec<Row<'f>>,
}

/// What stands above the levels of a track.
pub(super) struct TrackHead<'f> {
    pub(super) title: &'f str,
    pub(super) kind: &'static str,
    pub(super) is_across_crafts: bool,
}

/// One grade of all tracks.
pub(super) struct Row<'f> {
    /// The title of the grade; nothing for levels without one.
    pub(super) grade: Option<&'f str>,
    /// Whether it is the grade from which individual levels are an expert's.
    pub(super) is_expert: bool,
    /// For each track its levels at this grade, the highest first.
    pub(super) cells: Vec<Vec<Rung<'f>>>,
}

/// One level.
pub(super) struct Rung<'f> {
    pub(super) title: &'f str,
    pub(super) is_summit: bool,
}

impl<'f> Ladder<'f> {
    /// One ladder per craft; one of all tracks where there are no crafts.
    pub(super) fn all(framework: &'f Framework) -> Vec<Self> {
        if framework.crafts().is_empty() {
            let tracks: Vec<_> = framework.tracks().keys().collect();
            return vec![Self::of_tracks(framework, "All tracks", &tracks, None)];
        }
        let crafts = framework.crafts().values();
        crafts
            .map(|craft| Self::of_craft(framework, craft))
            .collect()
    }

    pub(super) fn of_craft(framework: &'f Framework, craft: &'f Craft) -> Self {
        let crafts = framework.crafts().iter();
        let here = crafts
            .filter(|(_, other)| other.id == craft.id)
            .map(|(ix, _)| ix)
            .next();
        let tracks = here.into_iter().flat_map(|ix| framework.tracks_of(ix));
        // Experts left, leaders right; the craft's own tracks before those across crafts.
        let mut tracks: Vec<_> = tracks
            .map(|(ix, track)| (track.kind, track.crafts.is_empty(), ix))
            .collect();
        tracks.sort();
        let tracks: Vec<_> = tracks.into_iter().map(|(.., ix)| ix).collect();
        Self::of_tracks(framework, craft.title.as_str(), &tracks, craft.expert_grade)
    }

    fn of_tracks(
        framework: &'f Framework,
        title: &'f str,
        tracks: &[Ix<Track>],
        expert: Option<Ix<Grade>>,
    ) -> Self {
        let grades = framework.grades().iter().rev();
        let grades = grades.map(|(ix, grade)| (Some(ix), Some(grade.title.as_str())));
        let rows = grades.chain([(None, None)]).map(|(ix, grade)| Row {
            grade,
            is_expert: ix.is_some() && ix == expert,
            cells: tracks
                .iter()
                .map(|track| rungs(framework, *track, ix))
                .collect(),
        });
        let is_used = |row: &Row<'_>| row.cells.iter().any(|cell| !cell.is_empty());
        Self {
            title,
            tracks: tracks.iter().map(|ix| head(framework.track(*ix))).collect(),
            rows: rows.filter(is_used).collect(),
        }
    }
}

fn head(track: &Track) -> TrackHead<'_> {
    TrackHead {
        title: track.title.as_str(),
        kind: track.kind.as_str(),
        is_across_crafts: track.crafts.is_empty(),
    }
}

fn rungs(framework: &Framework, track: Ix<Track>, grade: Option<Ix<Grade>>) -> Vec<Rung<'_>> {
    let summit = framework.summit(track);
    let rung = |ix: Ix<Level>| {
        let level = framework.level(ix);
        let is_here = level.grade == grade;
        is_here.then(|| Rung {
            title: level.title.as_str(),
            is_summit: Some(ix) == summit,
        })
    };
    framework
        .track(track)
        .levels
        .iter()
        .rev()
        .filter_map(|ix| rung(*ix))
        .collect()
}
