//! Documents: a heading for each level, with what is asked below it; and tables in them.
//!
//! Knows sections as [`super::super::document`] makes them.

use super::super::value::{Value, ValueKind};
use super::plan::{Guess, Holds, SourcePlan, Sureness, TakePlan, key};
use super::render::scalar;
use super::tables::{self, Grid, examples};
use super::words::{Meaning, is_like_level, most, of_field, of_list};
use std::collections::BTreeMap;

/// The keys of a section that the document gives it, not its front matter.
pub(super) const KEYS: [&str; 8] = [
    "level", "text", "items", "body", "labels", "groups", "tables", "sections",
];

/// A section, and the path that leads to it.
struct Place<'v> {
    section: &'v Value,
    path: String,
}

/// What documents most likely hold.
pub(super) fn propose(file: &str, root: &Value) -> Option<SourcePlan> {
    let mut plan = SourcePlan {
        files: vec![file.to_owned()],
        ..SourcePlan::default()
    };
    let mut places = Vec::new();
    let path = ".".to_owned();
    places.push(Place {
        section: root,
        path,
    });
    below(root, 0, &mut places);
    let mut taken: Vec<&Value> = Vec::new();
    for place in &places {
        // What stands below a level belongs to it.
        if taken.iter().any(|it| std::ptr::eq(*it, place.section)) {
            taken.extend(sections(place.section));
            continue;
        }
        let children = sections(place.section);
        let titles = || children.iter().filter_map(|child| title(child));
        if children.len() >= 2 && most(titles(), is_like_level) {
            levels(place, &children, &mut plan);
            taken.extend(&children);
        }
    }
    let free = |place: &&Place<'_>| !taken.iter().any(|it| std::ptr::eq(*it, place.section));
    for place in places.iter().filter(free) {
        for (at, table) in items(place.section.get("tables")).iter().enumerate() {
            in_table(file, place, at + 1, table, &mut plan);
        }
    }
    (!plan.take.is_empty()).then_some(plan)
}

/// How deep sections are looked for.
const MOST_DEPTH: usize = 8;

fn below<'v>(section: &'v Value, depth: usize, places: &mut Vec<Place<'v>>) {
    let children = sections(section);
    for child in &children {
        let own = title(child).and_then(key);
        let path = if depth == 0 && children.len() == 1 {
            Some("sections[1]".to_owned())
        } else {
            own.map(|own| format!("**.sections.{own}"))
        };
        if let Some(path) = path {
            places.push(Place {
                section: child,
                path,
            });
        }
        if depth < MOST_DEPTH {
            below(child, depth + 1, places);
        }
    }
}

/// The sections of a place are levels.
fn levels(place: &Place<'_>, children: &[&Value], plan: &mut SourcePlan) {
    let titles = || children.iter().filter_map(|child| title(child));
    let named = place.path != ".";
    let track = if named && title(place.section).is_some() {
        vec![("title", "title".to_owned())]
    } else {
        vec![("id", "$file".to_owned()), ("title", "$file".to_owned())]
    };
    let mut take = TakePlan::of(&place.path).with("track", track);
    let mut level = TakePlan::of("sections[]");
    let has_code = most(titles(), |title| {
        let code = title.split_once(" - ").map_or("", |(code, _)| code);
        !code.is_empty() && !code.contains(' ')
    });
    let mut fields = if has_code {
        let part = |part: u32| format!("{{ path: title, split: \" - \", part: {part} }}");
        vec![("id", part(1)), ("title", part(2))]
    } else {
        vec![("title", "title".to_owned())]
    };
    level.guesses.push(Guess {
        file: plan.files.join(", "),
        what: "each heading here is a level".to_owned(),
        sureness: Sureness::Likely,
        because: format!("they are called {}", examples(titles())),
    });
    match cells(children) {
        Some((cells, because)) => {
            fields.push(("summary", scalar("text[]")));
            level.guesses.push(Guess {
                file: plan.files.join(", "),
                what: "what stands below names competencies".to_owned(),
                sureness: Sureness::Likely,
                because,
            });
            level.inside.push(cells);
        }
        None => fields.push(("summary", scalar("body[]"))),
    }
    plan.knows(titles().map(str::to_owned));
    take.inside.push(level.with("level", fields));
    plan.take.push(take);
}

/// What a level asks: labels, headings or rows of a table that come again at other levels.
fn cells(levels: &[&Value]) -> Option<(TakePlan, String)> {
    let labels = |level: &&Value| match level.get("labels").map(|it| &it.kind) {
        Some(ValueKind::Map(entries)) => entries.iter().map(|(key, _)| key.clone()).collect(),
        _ => Vec::new(),
    };
    if let Some(shown) = repeated(levels.iter().map(labels)) {
        let take = TakePlan::of("labels{}")
            .with("competency", vec![("title", "$key".to_owned())])
            .with("cell", vec![("text", ".".to_owned())]);
        return Some((
            take,
            format!("the labels {shown} come again at other levels"),
        ));
    }
    let headings = |level: &&Value| {
        let inner = sections(level).into_iter();
        inner
            .filter_map(|it| title(it).map(str::to_owned))
            .collect()
    };
    if let Some(shown) = repeated(levels.iter().map(headings)) {
        let take = TakePlan::of("sections[]")
            .with("competency", vec![("title", "title".to_owned())])
            .with("cell", vec![("text", scalar("body[]"))]);
        return Some((
            take,
            format!("the headings {shown} come again at other levels"),
        ));
    }
    in_rows(levels)
}

/// Each level has a table with a row for each competency.
fn in_rows(levels: &[&Value]) -> Option<(TakePlan, String)> {
    let row = |level: &&Value| {
        let tables = items(level.get("tables"));
        let row = items(tables.first().copied()).into_iter().next()?;
        match &row.kind {
            ValueKind::Map(entries) => Some(entries.iter().map(|(key, _)| key.clone()).collect()),
            ValueKind::List(_) | ValueKind::Text(_) => None,
        }
    };
    let headings: Vec<String> = levels.iter().find_map(row)?;
    let [first, second, ..] = headings.as_slice() else {
        return None;
    };
    let is_competency =
        of_field(first) == Some(Meaning::Competency) || of_list(first) == Some(Meaning::Competency);
    let (competency, text) = (key(first)?, key(second)?);
    is_competency.then(|| {
        let take = TakePlan::of("tables[1][]")
            .with("competency", vec![("title", scalar(&competency))])
            .with("cell", vec![("text", scalar(&text))]);
        (take, format!("a table below is headed `{first}`"))
    })
}

/// The first names that stand at nearly every level, where most names do.
fn repeated(names: impl Iterator<Item = Vec<String>>) -> Option<String> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    let mut levels = 0;
    for mut own in names {
        levels += 1;
        own.sort_unstable();
        own.dedup();
        for name in own {
            *counts.entry(name).or_default() += 1;
        }
    }
    let common = || {
        counts
            .iter()
            .filter(|(_, count)| **count * 10 >= levels * 8 && **count >= 2)
    };
    let is_most = common().count() >= 2 && common().count() * 2 > counts.len();
    is_most.then(|| examples(common().map(|(name, _)| name.as_str())))
}

/// A table inside a document, looked at as any table is.
fn in_table(file: &str, place: &Place<'_>, at: usize, table: &Value, plan: &mut SourcePlan) {
    let rows = items(Some(table));
    let Some(ValueKind::Map(first)) = rows.first().map(|row| &row.kind) else {
        return;
    };
    let headings: Vec<String> = first.iter().map(|(key, _)| key.clone()).collect();
    let cells = |row: &&Value| {
        let cells = headings
            .iter()
            .map(|key| row.get(key).and_then(Value::as_text));
        cells.map(|cell| cell.unwrap_or("").to_owned()).collect()
    };
    let mut all: Vec<Vec<String>> = vec![headings.clone()];
    all.extend(rows.iter().map(cells));
    let rows = all.iter().map(Vec::as_slice).collect();
    let grid = Grid {
        sheet: title(place.section),
        rows,
    };
    let Some(mut own) = tables::propose(file, &grid).filter(|own| own.table.is_empty()) else {
        return;
    };
    // Pages hold small tables of all sorts: only what is clear is taken.
    let has_guess = own.guesses.iter().any(|it| it.sureness == Sureness::AGuess);
    if has_guess || own.holds == Holds::Steps {
        return;
    }
    let prefix = if place.path == "." {
        String::new()
    } else {
        format!("{}.", place.path)
    };
    for (number, take) in own.take.iter_mut().enumerate() {
        if take.each == "." {
            of_section(take, place, at);
            plan.knows(title(place.section).map(str::to_owned));
            for guess in &mut own.guesses {
                guess.what = guess.what.replace("each sheet is", "this section is");
            }
        } else {
            take.each = format!("{prefix}tables[{at}]{}", take.each);
        }
        if number == 0 {
            take.guesses.append(&mut own.guesses);
        }
    }
    plan.names.append(&mut own.names);
    plan.take.append(&mut own.take);
}

/// A table that describes the one competency its section is called by.
fn of_section(take: &mut TakePlan, place: &Place<'_>, at: usize) {
    take.each.clone_from(&place.path);
    for (_, value) in take.things.iter_mut().flat_map(|thing| &mut thing.fields) {
        "title".clone_into(value);
    }
    for rows in &mut take.inside {
        rows.each = format!("tables[{at}][]");
    }
}

fn title(section: &Value) -> Option<&str> {
    section.get("title")?.as_text()
}

fn sections(section: &Value) -> Vec<&Value> {
    items(section.get("sections"))
}

fn items(value: Option<&Value>) -> Vec<&Value> {
    match value.map(|it| &it.kind) {
        Some(ValueKind::List(items)) => items.iter().collect(),
        _ => Vec::new(),
    }
}
