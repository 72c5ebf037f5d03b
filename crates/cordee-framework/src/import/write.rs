//! What was gathered, as framework files; and what only a person can know, asked by name.
//!
//! Knows the framework language; not where anything was found.

mod ask;
mod lists;
mod moves;
mod tracks;

use super::gather::{CellFound, CompetencyFound, Gathered, LevelFound, PayFound, ProficiencyFound};
use super::mapping::Mapping;
use super::names::slug;
use super::remarks::Remarks;
use super::yaml::Yaml;
use crate::export::Node;
use lists::{LISTS, lists};
use tracks::TrackToWrite;

/// The framework files, and how many tracks and moves are in them.
pub(super) fn files(
    mapping: &Mapping,
    gathered: &Gathered,
    remarks: &mut Remarks,
) -> (Vec<(String, String)>, usize, usize) {
    let tracks = tracks::to_write(mapping, gathered, remarks);
    ask::about(mapping, &tracks, gathered, remarks);
    let (moves, move_count) = moves::file(&tracks, gathered, remarks);
    let listed_moves = lists(gathered, &["moves"]);
    // A framework may state its moves in several files.
    let found_moves = if listed_moves.is_empty() {
        "moves.yaml"
    } else {
        "more-moves.yaml"
    };
    let files = [
        ("framework.yaml", framework(mapping, &tracks, gathered)),
        (
            "competencies.yaml",
            competencies(&gathered.competencies.list),
        ),
        ("tracks.yaml", tracks_file(&tracks, gathered)),
        ("lists.yaml", lists(gathered, &LISTS)),
        ("training.yaml", lists(gathered, &["training"])),
        ("moves.yaml", listed_moves),
        (found_moves, moves),
    ];
    let written = files.into_iter().filter(|(_, text)| !text.is_empty());
    let written = written.map(|(path, text)| (path.to_owned(), laid_out(text)));
    (written.collect(), tracks.len(), move_count)
}

/// As `cordee fmt` would have it, so that the first change is a change of what is said.
fn laid_out(text: String) -> String {
    crate::fmt::format(&text).unwrap_or(text)
}

fn framework(mapping: &Mapping, tracks: &[TrackToWrite<'_>], gathered: &Gathered) -> String {
    let mut yaml = Yaml::default();
    let title = mapping
        .title
        .as_ref()
        .filter(|_| !mapping.adds("framework"));
    if let Some(title) = title {
        yaml.nested("framework", |yaml| yaml.entry("title", title));
        yaml.blank();
    }
    let levels = || tracks.iter().flat_map(|track| &track.levels);
    let holds = |list| mapping.adds(list) || gathered.has_list(list);
    if !holds("grades") {
        let grades = levels().filter_map(|(_, grade)| grade.as_deref());
        write_scale(&mut yaml, "grades", "put the lowest first", grades);
    }
    if !holds("scopes") {
        let scopes = levels().filter_map(|(level, _)| level.scope.as_deref());
        write_scale(&mut yaml, "scopes", "put the narrowest first", scopes);
    }
    if !mapping.adds("crafts") {
        write_crafts(&mut yaml, tracks, gathered);
    }
    yaml.raw(&mapping.add);
    yaml.finish()
}

/// The steps of a scale. Numbers have an order; of words a person has to say which is first.
fn write_scale<'g>(yaml: &mut Yaml, key: &str, order: &str, found: impl Iterator<Item = &'g str>) {
    let mut steps: Vec<(String, &str)> = Vec::new();
    for text in found {
        let Some(id) = slug(text) else { continue };
        if !steps.iter().any(|(known, _)| *known == id) {
            steps.push((id, text));
        }
    }
    if steps.is_empty() {
        return;
    }
    let number = |id: &str| id.parse::<u32>().ok();
    if steps.iter().all(|(id, _)| number(id).is_some()) {
        steps.sort_by_key(|(id, _)| number(id));
    } else {
        yaml.comment(&format!("in the order in which they were found: {order}"));
    }
    if steps.iter().all(|(id, text)| id == text) {
        yaml.short_list(key, steps.iter().map(|(id, _)| id.as_str()));
    } else {
        yaml.nested(key, |yaml| {
            for (id, text) in &steps {
                yaml.item(|yaml| {
                    yaml.entry("id", id);
                    yaml.entry("title", text);
                });
            }
        });
    }
    yaml.blank();
}

fn write_crafts(yaml: &mut Yaml, tracks: &[TrackToWrite<'_>], gathered: &Gathered) {
    let named = tracks
        .iter()
        .flat_map(|track| &track.crafts)
        .map(String::as_str);
    let mut named: Vec<&str> = named
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
                write_prose(yaml, "summary", &craft.summary);
                if let Some(grade) = &craft.expert_grade {
                    yaml.entry("expert_grade", grade);
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

fn write_prose(yaml: &mut Yaml, key: &str, statements: &[String]) {
    if !statements.is_empty() {
        yaml.prose(key, statements);
    }
}

fn write_examples(yaml: &mut Yaml, examples: &[String]) {
    if !examples.is_empty() {
        yaml.nested("examples", |yaml| {
            for example in examples {
                yaml.item_text(example);
            }
        });
    }
}

fn competencies(list: &[CompetencyFound]) -> String {
    let mut yaml = Yaml::default();
    if list.is_empty() {
        return yaml.finish();
    }
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
    yaml.entry("title", competency.shown_title());
    if let Some(kind) = competency.kind {
        yaml.entry("kind", kind);
    }
    write_prose(yaml, "summary", &competency.summary);
    if !competency.proficiencies.list.is_empty() {
        yaml.nested("proficiencies", |yaml| {
            for (proficiency, step) in in_order(&competency.proficiencies.list) {
                yaml.item(|yaml| write_proficiency(yaml, proficiency, step));
            }
        });
    }
}

/// Proficiencies by their steps, as far as all have one; a step that would not rise is left out.
fn in_order(found: &[ProficiencyFound]) -> Vec<(&ProficiencyFound, Option<u32>)> {
    let mut ordered: Vec<&ProficiencyFound> = found.iter().collect();
    if found.iter().all(|proficiency| proficiency.step.is_some()) {
        ordered.sort_by_key(|proficiency| proficiency.step);
    }
    let mut before = None;
    let with_step = |proficiency: &ProficiencyFound| {
        let is_next = |step: &u32| u8::try_from(*step).is_ok() && before < Some(*step);
        let step = proficiency.step.filter(is_next);
        before = step.or_else(|| Some(before.unwrap_or(0) + 1));
        step
    };
    let steps: Vec<Option<u32>> = ordered.iter().copied().map(with_step).collect();
    ordered.into_iter().zip(steps).collect()
}

fn write_proficiency(yaml: &mut Yaml, proficiency: &ProficiencyFound, step: Option<u32>) {
    if let Some(id) = &proficiency.id {
        yaml.entry("id", id);
    }
    if let Some(step) = step {
        yaml.entry("step", &step.to_string());
    }
    if let Some(title) = &proficiency.title {
        yaml.entry("title", title);
    }
    if proficiency.text.is_empty() {
        yaml.entry("text", "");
    } else {
        yaml.prose("text", &proficiency.text);
    }
    write_examples(yaml, &proficiency.examples);
}

fn tracks_file(tracks: &[TrackToWrite<'_>], gathered: &Gathered) -> String {
    let mut yaml = Yaml::default();
    if tracks.is_empty() {
        return yaml.finish();
    }
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
        write_prose(yaml, "summary", &found.summary);
        write_more(yaml, &found.more);
        if let Some(count) = found.level_count {
            yaml.entry("level_count", &count.to_string());
        }
        if !found.weights.list.is_empty() {
            yaml.nested("weights", |yaml| {
                for (name, share) in &found.weights.list {
                    yaml.entry(name, &share.to_string());
                }
            });
        }
    }
    if !track.levels.is_empty() {
        yaml.nested("levels", |yaml| {
            for (level, grade) in &track.levels {
                yaml.item(|yaml| {
                    write_level(yaml, level, grade.as_deref());
                    let is_said = level.more.iter().any(|(key, _)| key == "terminal");
                    if track.is_terminal(level) && !is_said {
                        yaml.yes("terminal");
                    }
                    write_cells(yaml, level, gathered);
                });
            }
        });
    }
}

fn write_level(yaml: &mut Yaml, level: &LevelFound, grade: Option<&str>) {
    yaml.entry("id", &level.id);
    yaml.entry("title", level.shown_title());
    if let Some(grade) = grade.and_then(slug) {
        yaml.entry("grade", &grade);
    }
    match level.summary.as_deref() {
        None => {}
        Some([]) => yaml.entry("summary", ""),
        Some(summary) => yaml.prose("summary", summary),
    }
    if let Some(scope) = level.scope.as_deref().and_then(slug) {
        yaml.entry("scope", &scope);
    }
    write_more(yaml, &level.more);
    if !level.value.list.is_empty() {
        yaml.nested("value", |yaml| {
            for (subfactor, step) in &level.value.list {
                yaml.entry(subfactor, step);
            }
        });
    }
    if !level.pay.list.is_empty() {
        yaml.nested("pay", |yaml| {
            for pay in &level.pay.list {
                write_pay(yaml, pay);
            }
        });
    }
}

fn write_more(yaml: &mut Yaml, more: &[(String, Node)]) {
    for (key, value) in more {
        value.write(key, yaml);
    }
}

fn write_pay(yaml: &mut Yaml, pay: &PayFound) {
    yaml.nested(&pay.zone, |yaml| {
        yaml.entry("minimum", &pay.minimum);
        if let Some(midpoint) = &pay.midpoint {
            yaml.entry("midpoint", midpoint);
        }
        yaml.entry("maximum", &pay.maximum);
    });
}

fn write_cells(yaml: &mut Yaml, level: &LevelFound, gathered: &Gathered) {
    if level.cells.list.is_empty() {
        return;
    }
    yaml.nested("expects", |yaml| {
        for cell in &level.cells.list {
            let says_more = !cell.text.is_empty() || !cell.examples.is_empty() || cell.is_optional;
            match step_of(cell, gathered) {
                Some(step) if !says_more => yaml.entry(&cell.competency, &step),
                None if !says_more => yaml.nothing_in(&cell.competency),
                step => yaml.nested(&cell.competency, |yaml| write_cell(yaml, cell, step)),
            }
        }
    });
}

fn write_cell(yaml: &mut Yaml, cell: &CellFound, step: Option<String>) {
    if let Some(step) = step {
        yaml.entry("at", &step);
    }
    write_prose(yaml, "text", &cell.text);
    write_examples(yaml, &cell.examples);
    if cell.is_optional {
        yaml.yes("optional");
    }
}

/// The step of a cell as it is, or by the name of the proficiency that has it. Where another step
/// is called by that number, zeros before it make it a number alone.
fn step_of(cell: &CellFound, gathered: &Gathered) -> Option<String> {
    let mut step = cell.step.clone()?;
    let competency = gathered.competencies.get(&cell.competency);
    let named = competency.and_then(|c| c.proficiencies.get(&step));
    if let Some(id) = named.and_then(|p| p.id.clone()) {
        return Some(id);
    }
    let is_called = |text: &str| {
        let proficiencies = competency.iter().flat_map(|c| &c.proficiencies.list);
        let mut ids = proficiencies.filter_map(|p| p.id.as_deref());
        ids.any(|id| id == text)
    };
    while step.parse::<u8>().is_ok() && is_called(&step) {
        step.insert(0, '0');
    }
    Some(step)
}
