//! Which tracks are written, with which levels on which grades: what was found, and what the
//! mapping adds.

use super::super::gather::{Gathered, LevelFound, TrackFound};
use super::super::mapping::{Mapping, TrackRule};
use super::super::remarks::{About, Remarks};
use crate::read::did_you_mean;

/// A track as it will be written.
pub(super) struct TrackToWrite<'g> {
    pub(super) id: String,
    pub(super) title: String,
    pub(super) kind: Option<&'static str>,
    pub(super) crafts: Vec<String>,
    pub(super) found: Option<&'g TrackFound>,
    rule: Option<&'g TrackRule>,
    pub(super) levels: Vec<(&'g LevelFound, Option<String>)>,
}

impl TrackToWrite<'_> {
    pub(super) fn is_terminal(&self, level: &LevelFound) -> bool {
        self.rule
            .is_some_and(|rule| rule.terminal.contains(&level.id))
    }
}

/// The tracks the mapping lists, in its order, then the others as found.
pub(super) fn to_write<'g>(
    mapping: &'g Mapping,
    gathered: &'g Gathered,
    remarks: &mut Remarks,
) -> Vec<TrackToWrite<'g>> {
    let mut tracks = Vec::new();
    for rule in &mapping.tracks {
        let found = gathered.tracks.get(&rule.id);
        if found.is_none() && rule.levels.is_empty() {
            remarks.unknown(not_found(rule, gathered));
            continue;
        }
        let track = track_to_write(found, Some(rule), gathered, remarks);
        if found.is_some() || !track.levels.is_empty() {
            tracks.push(track);
        }
    }
    for found in &gathered.tracks.list {
        if !mapping.tracks.iter().any(|rule| rule.id == found.id) {
            tracks.push(track_to_write(Some(found), None, gathered, remarks));
        }
    }
    tracks
}

fn not_found(rule: &TrackRule, gathered: &Gathered) -> String {
    let known = gathered.tracks.list.iter().map(|track| track.id.as_str());
    let help =
        did_you_mean(&rule.id, known).unwrap_or_else(|| "which are its `levels`?".to_owned());
    format!(
        "the track `{}` of the mapping was not found: {help}",
        rule.id
    )
}

fn track_to_write<'g>(
    found: Option<&'g TrackFound>,
    rule: Option<&'g TrackRule>,
    gathered: &'g Gathered,
    remarks: &mut Remarks,
) -> TrackToWrite<'g> {
    let id = rule
        .map(|rule| &rule.id)
        .or_else(|| found.map(|found| &found.id));
    let mut track = TrackToWrite {
        id: id.cloned().unwrap_or_default(),
        title: title_of(found, rule),
        kind: rule
            .and_then(|rule| rule.kind)
            .map(cordee_domain::TrackKind::as_str),
        crafts: rule.map_or_else(Vec::new, |rule| rule.crafts.clone()),
        found,
        rule,
        levels: Vec::new(),
    };
    track.kind = track.kind.or_else(|| found?.kind);
    if track.crafts.is_empty() {
        track
            .crafts
            .extend(found.into_iter().flat_map(|found| found.crafts.clone()));
    }
    place_levels(&mut track, gathered, remarks);
    if let Some(rule) = rule {
        compare(&track, rule, remarks);
    }
    track
}

fn title_of(found: Option<&TrackFound>, rule: Option<&TrackRule>) -> String {
    let stated = rule.and_then(|rule| rule.title.as_deref());
    let title = stated.or_else(|| found?.shown_title());
    let title = title.or_else(|| rule.map(|rule| rule.called.as_str()));
    title.unwrap_or_default().to_owned()
}

/// Puts the levels in the order the mapping lists, or else in that of the source.
fn place_levels<'g>(track: &mut TrackToWrite<'g>, gathered: &'g Gathered, remarks: &mut Remarks) {
    let listed = track
        .rule
        .map(|rule| &rule.levels)
        .filter(|levels| !levels.is_empty());
    let names = listed.or_else(|| track.found.map(|found| &found.levels));
    let mut levels: Vec<&LevelFound> = Vec::new();
    for name in names.into_iter().flatten() {
        if let Some(level) = gathered.levels.get(name) {
            levels.push(level);
        } else {
            remarks.unknown(level_not_found(&track.id, name, gathered));
        }
    }
    if listed.is_none() {
        levels.sort_by_key(|level| level.order);
        say_if_numbers_differ(track.found, &levels, remarks);
    }
    let grades = track.rule.map_or(&[][..], |rule| &rule.grades);
    let with_grades = levels.into_iter().enumerate().map(|(position, level)| {
        let grade = grades.get(position).cloned();
        (level, grade.or_else(|| level.grade.clone()))
    });
    track.levels = with_grades.collect();
}

fn level_not_found(track: &str, name: &str, gathered: &Gathered) -> String {
    let known = gathered.levels.list.iter().map(|level| level.id.as_str());
    let help = did_you_mean(name, known).map_or(String::new(), |it| format!(": {it}"));
    format!("the track `{track}` lists the level `{name}`, which was not found{help}")
}

/// A source that says it has five levels and numbers them 2 to 6.
fn say_if_numbers_differ(
    found: Option<&TrackFound>,
    levels: &[&LevelFound],
    remarks: &mut Remarks,
) -> Option<()> {
    let found = found?;
    let stated = found.level_count?;
    let (first, last) = (levels.first()?.order?, levels.last()?.order?);
    if (first, last) != (1, i64::from(stated)) {
        let message = format!(
            "the track `{}` is said to have {stated} levels and numbers them {first} to {last}",
            found.id
        );
        About::file("", remarks).broken(0, message);
    }
    Some(())
}

/// Says what the mapping states of a track that does not fit what was found.
fn compare(track: &TrackToWrite<'_>, rule: &TrackRule, remarks: &mut Remarks) {
    let (id, levels, grades) = (&track.id, track.levels.len(), rule.grades.len());
    if grades > 0 && grades != levels {
        remarks.unknown(format!(
            "the track `{id}` has {levels} levels and the mapping lists {grades} grades: which belong together?"
        ));
    }
    for name in &rule.terminal {
        if !track.levels.iter().any(|(level, _)| level.id == *name) {
            remarks.unknown(format!(
                "the track `{id}` has no level `{name}` that could be `terminal`"
            ));
        }
    }
}
