//! Which moves are written, and what kind each is: seen from the tracks of its two ends.

use super::super::gather::{Gathered, MoveFound};
use super::super::remarks::{About, Remarks};
use super::super::yaml::Yaml;
use super::tracks::TrackToWrite;
use super::write_prose;
use cordee_domain::MoveKind;

/// The file of moves; empty where there are none.
pub(super) fn file(
    tracks: &[TrackToWrite<'_>],
    gathered: &Gathered,
    remarks: &mut Remarks,
) -> (String, usize) {
    let mut moves: Vec<(&MoveFound, &'static str)> = Vec::new();
    for found in &gathered.moves.list {
        match kind_of(found, tracks) {
            Ok(kind) => moves.push((found, kind)),
            Err(why) => about(why, found, remarks),
        }
    }
    let mut yaml = Yaml::default();
    if !moves.is_empty() {
        yaml.nested("moves", |yaml| {
            for (found, kind) in &moves {
                yaml.item(|yaml| {
                    yaml.entry("kind", kind);
                    yaml.entry("from", &found.from);
                    yaml.entry("to", &found.to);
                    write_prose(yaml, "summary", &found.summary);
                });
            }
        });
    }
    (yaml.finish(), moves.len())
}

/// Why a move is not written.
#[derive(Clone, Copy)]
enum NoMove<'m> {
    /// One of its ends was not found, or is on no track.
    NoLevel(&'m str),
    /// It leads to itself or down its own track.
    Down,
    /// Whether a track is management is not known, which is asked elsewhere.
    NoKind,
}

/// Where a level stands: the track, and how high on it.
fn place(tracks: &[TrackToWrite<'_>], level: &str) -> Option<(usize, usize)> {
    tracks.iter().enumerate().find_map(|(at, track)| {
        let mut levels = track.levels.iter();
        let height = levels.position(|(found, _)| found.id == level)?;
        Some((at, height))
    })
}

fn kind_of<'m>(
    found: &'m MoveFound,
    tracks: &[TrackToWrite<'_>],
) -> Result<&'static str, NoMove<'m>> {
    let end = |level: &'m str| place(tracks, level).ok_or(NoMove::NoLevel(level));
    let ((from_track, from), (to_track, to)) = (end(&found.from)?, end(&found.to)?);
    if let Some(kind) = found.kind {
        return Ok(kind);
    }
    if from_track == to_track {
        return if to > from {
            Ok(MoveKind::Advance.as_str())
        } else {
            Err(NoMove::Down)
        };
    }
    let kind = |at: usize| {
        tracks
            .get(at)
            .and_then(|track| track.kind)
            .ok_or(NoMove::NoKind)
    };
    Ok(match (kind(from_track)?, kind(to_track)?) {
        ("individual", "management") => MoveKind::Cross,
        ("management", "individual") => MoveKind::Return,
        _ => MoveKind::Switch,
    }
    .as_str())
}

fn about(why: NoMove<'_>, found: &MoveFound, remarks: &mut Remarks) {
    let MoveFound { from, to, .. } = found;
    let mut about = About::file(&found.file, remarks);
    match why {
        NoMove::NoLevel(level) => {
            let other = if level == to { from } else { to };
            let message = format!(
                "a move between `{other}` and `{level}` was not taken: there is no level `{level}` on any track"
            );
            about.broken(found.line, message);
        }
        NoMove::Down => {
            let message = format!("a move from `{from}` down to `{to}` was not taken: what is it?");
            about.skipped(found.line, message);
        }
        NoMove::NoKind => {
            let message = format!(
                "the move from `{from}` to `{to}` was not written: of which `kind` are their tracks?"
            );
            about.unknown(found.line, message);
        }
    }
}
