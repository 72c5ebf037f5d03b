//! What was gathered, as framework files; and what only a person can know, asked by name.

use super::gather::{CellFound, CompetencyFound, Gathered, LevelFound, TrackFound};
use super::mapping::{Mapping, TrackRule};
use super::yaml::Yaml;
use super::{Remark, RemarkKind};
use cordee_domain::Slug;

/// A track as it will be written: what was found and what the mapping adds.
struct TrackToWrite<'g> {
    id: String,
    title: String,
    kind: Option<&'static str>,
    crafts: Vec<String>,
    found: Option<&'g TrackFound>,
    rule: Option<&'g TrackRule>,
    levels: Vec<(&'g LevelFound, Option<String>)>,
}

/// The framework files.
pub(super) fn files(
    mapping: &Mapping,
    gathered: &Gathered,
    remarks: &mut Vec<Remark>,
) -> Vec<(String, String)> {
    let tracks = tracks_to_write(mapping, gathered, remarks);
    ask_about(&tracks, gathered, remarks);
    let mut files = vec![(
        "framework.yaml".to_owned(),
        framework(mapping, &tracks, gathered),
    )];
    if !gathered.competencies.list.is_empty() {
        files.push((
            "competencies.yaml".to_owned(),
            competencies(&gathered.competencies.list),
        ));
    }
    if !tracks.is_empty() || !gathered.crafts.list.is_empty() {
        files.push(("tracks.yaml".to_owned(), tracks_file(&tracks, gathered)));
    }
    files
}

/// The tracks the mapping lists, in its order, then the others as found.
fn tracks_to_write<'g>(
    mapping: &'g Mapping,
    gathered: &'g Gathered,
    remarks: &mut Vec<Remark>,
) -> Vec<TrackToWrite<'g>> {
    let mut tracks = Vec::new();
    for rule in &mapping.tracks {
        let found = gathered.tracks.get(&rule.id);
        tracks.push(track_to_write(found, Some(rule), gathered, remarks));
    }
    for found in &gathered.tracks.list {
        if !mapping.tracks.iter().any(|rule| rule.id == found.id) {
            tracks.push(track_to_write(Some(found), None, gathered, remarks));
        }
    }
    tracks
}

fn track_to_write<'g>(
    found: Option<&'g TrackFound>,
    rule: Option<&'g TrackRule>,
    gathered: &'g Gathered,
    remarks: &mut Vec<Remark>,
) -> TrackToWrite<'g> {
    let id = rule
        .map(|r| r.id.clone())
        .or_else(|| found.map(|f| f.id.clone()))
        .unwrap_or_default();
    let listed = rule.filter(|r| !r.levels.is_empty()).map(|r| &r.levels);
    let names = listed.or_else(|| found.map(|f| &f.levels));
    let mut levels = Vec::new();
    for (position, name) in names.into_iter().flatten().enumerate() {
        let grade = rule.and_then(|r| r.grades.get(position)).cloned();
        match gathered.levels.get(name) {
            Some(level) => levels.push((level, grade.or_else(|| level.grade.clone()))),
            None => remarks.push(unknown(format!(
                "the track `{id}` lists the level `{name}`, which was not found"
            ))),
        }
    }
    if listed.is_none() {
        levels.sort_by_key(|(level, _)| level.order);
        remarks.extend(found.and_then(|found| numbers_that_differ(found, &levels)));
    }
    let stated = found.and_then(|f| f.kind.as_deref()).and_then(kind_word);
    let mut crafts = rule.map_or_else(Vec::new, |r| r.crafts.clone());
    if crafts.is_empty() {
        crafts.extend(found.and_then(|f| f.craft.clone()));
    }
    let title = rule
        .and_then(|r| r.title.clone())
        .or_else(|| found.map(|f| f.title.clone()));
    TrackToWrite {
        title: title.unwrap_or_else(|| id.clone()),
        kind: rule
            .and_then(|r| r.kind)
            .map(cordee_domain::TrackKind::as_str)
            .or(stated),
        id,
        crafts,
        found,
        rule,
        levels,
    }
}

/// A source that says it has five levels and numbers them 2 to 6.
fn numbers_that_differ(
    found: &TrackFound,
    levels: &[(&LevelFound, Option<String>)],
) -> Option<Remark> {
    let stated: i64 = found.level_count.as_ref()?.parse().ok()?;
    let first = levels.first()?.0.order?;
    let last = levels.last()?.0.order?;
    let fits = (first, last) == (1, stated);
    (!fits).then(|| Remark {
        kind: RemarkKind::Broken,
        file: String::new(),
        line: 0,
        message: format!(
            "the track `{}` is said to have {stated} levels and numbers them {first} to {last}",
            found.id
        ),
    })
}

fn kind_word(text: &str) -> Option<&'static str> {
    ["individual", "management"]
        .into_iter()
        .find(|word| *word == text)
}

fn unknown(message: String) -> Remark {
    Remark {
        kind: RemarkKind::Unknown,
        file: String::new(),
        line: 0,
        message,
    }
}

/// What only a person can know.
fn ask_about(tracks: &[TrackToWrite<'_>], gathered: &Gathered, remarks: &mut Vec<Remark>) {
    for track in tracks.iter().filter(|track| track.kind.is_none()) {
        remarks.push(unknown(format!(
            "is the track `{}` one for individual contributors or for management? say `kind` under `tracks` in the mapping",
            track.id
        )));
    }
    let is_placed = |level: &LevelFound| {
        tracks
            .iter()
            .flat_map(|track| &track.levels)
            .any(|(placed, _)| placed.id == level.id)
    };
    for level in gathered
        .levels
        .list
        .iter()
        .filter(|level| !is_placed(level))
    {
        remarks.push(unknown(format!(
            "which track is the level `{}` on? list it under `tracks` in the mapping; it was not written",
            level.id
        )));
    }
    let ungraded = tracks
        .iter()
        .flat_map(|t| &t.levels)
        .filter(|(_, grade)| grade.is_none())
        .count();
    if ungraded > 0 {
        remarks.push(unknown(format!(
            "{ungraded} levels have no grade: which levels of different tracks are worth the same? say `grades` under `tracks` in the mapping"
        )));
    }
    if gathered
        .competencies
        .list
        .iter()
        .any(|competency| competency.kind.is_none())
    {
        let count = gathered
            .competencies
            .list
            .iter()
            .filter(|c| c.kind.is_none())
            .count();
        remarks.push(unknown(format!(
            "{count} competencies have no kind: which are about the craft, about leading people, or shared by all?"
        )));
    }
}

fn framework(mapping: &Mapping, tracks: &[TrackToWrite<'_>], gathered: &Gathered) -> String {
    let mut yaml = Yaml::default();
    if let Some(title) = &mapping.title {
        yaml.nested("framework", |yaml| yaml.entry("title", title));
        yaml.blank();
    }
    let adds = |section: &str| {
        mapping
            .add
            .lines()
            .any(|line| line.starts_with(&format!("{section}:")))
    };
    if !adds("grades") {
        write_grades(&mut yaml, tracks);
    }
    let named: Vec<&str> = tracks
        .iter()
        .flat_map(|t| &t.crafts)
        .map(String::as_str)
        .collect();
    if !adds("crafts") {
        write_crafts(&mut yaml, &named, gathered);
    }
    yaml.raw(&mapping.add);
    yaml.finish()
}

/// Grades in the order of their first mention, which a person has to look at.
fn write_grades(yaml: &mut Yaml, tracks: &[TrackToWrite<'_>]) {
    let mut grades: Vec<&str> = Vec::new();
    for (_, grade) in tracks.iter().flat_map(|track| &track.levels) {
        if let Some(grade) = grade.as_deref()
            && !grades.contains(&grade)
        {
            grades.push(grade);
        }
    }
    if grades.is_empty() {
        return;
    }
    if grades.iter().all(|grade| grade.parse::<u32>().is_ok()) {
        grades.sort_by_key(|grade| grade.parse::<u32>().unwrap_or(0));
    } else {
        yaml.comment("in the order in which they were found: put the lowest first");
    }
    yaml.short_list("grades", grades.iter().copied());
    yaml.blank();
}

fn write_crafts(yaml: &mut Yaml, named: &[&str], gathered: &Gathered) {
    let mut named: Vec<&str> = named
        .iter()
        .copied()
        .filter(|id| gathered.crafts.get(id).is_none())
        .collect();
    named.sort_unstable();
    named.dedup();
    if named.is_empty() && gathered.crafts.list.is_empty() {
        return;
    }
    yaml.nested("crafts", |yaml| {
        for craft in &gathered.crafts.list {
            yaml.item(|yaml| {
                yaml.entry("id", &craft.id);
                yaml.entry("title", &craft.title);
                if !craft.summary.is_empty() {
                    yaml.prose("summary", &craft.summary);
                }
            });
        }
        for id in named {
            yaml.item(|yaml| {
                yaml.entry("id", id);
                yaml.entry("title", &sentence_case(id));
            });
        }
    });
    yaml.blank();
}

/// `visual-design` as `Visual design`.
fn sentence_case(id: &str) -> String {
    let words = id.replace('-', " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}

fn competencies(list: &[CompetencyFound]) -> String {
    let mut yaml = Yaml::default();
    yaml.nested("competencies", |yaml| {
        for competency in list {
            yaml.item(|yaml| write_competency(yaml, competency));
            yaml.blank();
        }
    });
    yaml.finish()
}

fn write_competency(yaml: &mut Yaml, competency: &CompetencyFound) {
    yaml.entry("id", &competency.id);
    yaml.entry("title", &competency.title);
    if let Some(kind) = &competency.kind {
        yaml.entry("kind", kind);
    }
    if !competency.summary.is_empty() {
        yaml.prose("summary", &competency.summary);
    }
    let proficiencies = &competency.proficiencies.list;
    if proficiencies.is_empty() {
        return;
    }
    yaml.nested("proficiencies", |yaml| {
        for proficiency in proficiencies {
            yaml.item(|yaml| {
                let entries = [
                    ("id", &proficiency.id),
                    ("step", &proficiency.step),
                    ("title", &proficiency.title),
                ];
                for (key, value) in entries {
                    if let Some(value) = value.as_deref().filter(|value| !value.is_empty()) {
                        yaml.entry(key, value);
                    }
                }
                if proficiency.text.is_empty() {
                    yaml.entry("text", "");
                } else {
                    yaml.prose("text", &proficiency.text);
                }
                if !proficiency.examples.is_empty() {
                    yaml.nested("examples", |yaml| {
                        for example in &proficiency.examples {
                            yaml.item_text(example);
                        }
                    });
                }
            });
        }
    });
}

fn tracks_file(tracks: &[TrackToWrite<'_>], gathered: &Gathered) -> String {
    let mut yaml = Yaml::default();
    yaml.nested("tracks", |yaml| {
        for track in tracks {
            yaml.item(|yaml| write_track(yaml, track, gathered));
            yaml.blank();
        }
    });
    yaml.finish()
}

fn write_track(yaml: &mut Yaml, track: &TrackToWrite<'_>, gathered: &Gathered) {
    yaml.entry("id", &track.id);
    yaml.entry("title", &track.title);
    match track.kind {
        Some(kind) => yaml.entry("kind", kind),
        None => yaml.comment("kind: individual, or management?"),
    }
    if !track.crafts.is_empty() {
        yaml.short_list("crafts", track.crafts.iter().map(String::as_str));
    }
    if let Some(found) = track.found {
        if !found.summary.is_empty() {
            yaml.prose("summary", &found.summary);
        }
        if let Some(count) = &found.level_count {
            yaml.entry("level_count", count);
        }
        if !found.weights.is_empty() {
            yaml.nested("weights", |yaml| {
                found
                    .weights
                    .iter()
                    .for_each(|(name, share)| yaml.entry(name, &share.to_string()));
            });
        }
    }
    if track.levels.is_empty() {
        return;
    }
    yaml.nested("levels", |yaml| {
        for (level, grade) in &track.levels {
            let is_terminal = track
                .rule
                .is_some_and(|rule| rule.terminal.contains(&level.id));
            yaml.item(|yaml| {
                write_level(yaml, level, grade.as_deref());
                if is_terminal {
                    yaml.entry("terminal", "true");
                }
                write_cells(yaml, level, gathered);
            });
        }
    });
}

fn write_level(yaml: &mut Yaml, level: &LevelFound, grade: Option<&str>) {
    yaml.entry("id", &level.id);
    yaml.entry("title", &level.title);
    if let Some(grade) = grade.and_then(Slug::from_title) {
        yaml.entry("grade", grade.as_str());
    }
    match level.summary.as_deref() {
        None => {}
        Some([]) => yaml.entry("summary", ""),
        Some(summary) => yaml.prose("summary", summary),
    }
    if let Some(scope) = &level.scope {
        yaml.entry("scope", scope);
    }
    if !level.pay.is_empty() {
        yaml.nested("pay", |yaml| {
            for pay in &level.pay {
                yaml.nested(&pay.zone, |yaml| {
                    yaml.entry("minimum", &pay.minimum);
                    if let Some(midpoint) = &pay.midpoint {
                        yaml.entry("midpoint", midpoint);
                    }
                    yaml.entry("maximum", &pay.maximum);
                });
            }
        });
    }
}

fn write_cells(yaml: &mut Yaml, level: &LevelFound, gathered: &Gathered) {
    if level.cells.list.is_empty() {
        return;
    }
    yaml.nested("expects", |yaml| {
        for cell in &level.cells.list {
            match (
                &cell.step,
                cell.text.is_empty() && cell.examples.is_empty() && !cell.is_optional,
            ) {
                (Some(step), true) => yaml.entry(&cell.competency, &step_of(cell, step, gathered)),
                _ => yaml.nested(&cell.competency, |yaml| write_cell(yaml, cell, gathered)),
            }
        }
    });
}

fn write_cell(yaml: &mut Yaml, cell: &CellFound, gathered: &Gathered) {
    if let Some(step) = &cell.step {
        yaml.entry("at", &step_of(cell, step, gathered));
    }
    if !cell.text.is_empty() {
        yaml.prose("text", &cell.text);
    }
    if !cell.examples.is_empty() {
        yaml.nested("examples", |yaml| {
            for example in &cell.examples {
                yaml.item_text(example);
            }
        });
    }
    if cell.is_optional {
        yaml.entry("optional", "true");
    }
}

/// A step as it is, or by the name of the proficiency that has it.
fn step_of(cell: &CellFound, step: &str, gathered: &Gathered) -> String {
    let competency = gathered.competencies.get(&cell.competency);
    let named = competency
        .and_then(|c| c.proficiencies.get(step))
        .and_then(|p| p.id.clone());
    named.unwrap_or_else(|| step.to_owned())
}
