//! What only a person can know, asked by name.

use super::super::gather::{Gathered, LevelFound};
use super::super::mapping::Mapping;
use super::super::remarks::Remarks;
use super::tracks::TrackToWrite;
use std::collections::BTreeSet;

/// Asks for everything that was not found and is not said in the mapping.
pub(super) fn about(
    mapping: &Mapping,
    tracks: &[TrackToWrite<'_>],
    gathered: &Gathered,
    remarks: &mut Remarks,
) {
    for track in tracks.iter().filter(|track| track.kind.is_none()) {
        remarks.unknown(format!(
            "is the track `{}` one for individual contributors or for management? say `kind` under `tracks` in the mapping",
            track.id
        ));
    }
    about_levels(tracks, gathered, remarks);
    about_kinds(gathered, remarks);
    about_undescribed(gathered, remarks);
    if !mapping.adds("zones") && !gathered.has_list("zones") {
        about_zones(tracks, remarks);
    }
}

fn about_levels(tracks: &[TrackToWrite<'_>], gathered: &Gathered, remarks: &mut Remarks) {
    let placed = || tracks.iter().flat_map(|track| &track.levels);
    let is_placed = |level: &LevelFound| placed().any(|(placed, _)| placed.id == level.id);
    for level in gathered
        .levels
        .list
        .iter()
        .filter(|level| !is_placed(level))
    {
        remarks.unknown(format!(
            "which track is the level `{}` on? list it under `tracks` in the mapping; it was not written",
            level.id
        ));
    }
    let ungraded = placed().filter(|(_, grade)| grade.is_none()).count();
    if ungraded > 0 {
        let have = if ungraded == 1 {
            "level has"
        } else {
            "levels have"
        };
        remarks.unknown(format!(
            "{ungraded} {have} no grade: which levels of different tracks are worth the same? say `grades` under `tracks` in the mapping"
        ));
    }
}

fn about_kinds(gathered: &Gathered, remarks: &mut Remarks) {
    let competencies = gathered.competencies.list.iter();
    let count = competencies
        .filter(|competency| competency.kind.is_none())
        .count();
    if count > 0 {
        let have = if count == 1 {
            "competency has"
        } else {
            "competencies have"
        };
        remarks.unknown(format!(
            "{count} {have} no kind: which are about the craft, about leading people, or shared by all? say so under `kinds` in the mapping"
        ));
    }
}

/// Cells can name competencies whose catalogue is somewhere else.
fn about_undescribed(gathered: &Gathered, remarks: &mut Remarks) {
    let levels = gathered.levels.list.iter();
    let cells = levels.flat_map(|level| &level.cells.list);
    let named = cells.map(|cell| cell.competency.as_str());
    let is_missing = |id: &&str| gathered.competencies.get(id).is_none();
    let missing: BTreeSet<&str> = named.filter(is_missing).collect();
    if let Some(first) = missing.first() {
        let are = match missing.len() {
            1 => "1 competency is".to_owned(),
            count => format!("{count} competencies are"),
        };
        remarks.unknown(format!(
            "{are} asked for and described nowhere, such as `{first}`: which file describes them?"
        ));
    }
}

/// Amounts are in the currency of their zone, which tables leave to their readers.
fn about_zones(tracks: &[TrackToWrite<'_>], remarks: &mut Remarks) {
    let levels = tracks.iter().flat_map(|track| &track.levels);
    let pay = levels.flat_map(|(level, _)| &level.pay.list);
    let mut zones: Vec<&str> = pay.map(|pay| pay.zone.as_str()).collect();
    zones.sort_unstable();
    zones.dedup();
    for zone in zones {
        remarks.unknown(format!(
            "which currency is the pay of zone `{zone}` in? say `zones` under `add` in the mapping"
        ));
    }
}
