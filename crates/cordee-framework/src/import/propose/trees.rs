//! Trees of values: YAML, JSON, front matter and constants.
//!
//! Files that are built alike are looked at together; what each of their lists holds is seen from
//! what refers to what, from what stands inside, and last from its name.

mod lists;
mod roles;
mod shape;
mod takes;

use super::super::value::{Value, ValueKind};
use super::files::pattern_of;
use super::plan::SourcePlan;
use lists::List;
use roles::{Role, Roles};
use shape::{Lifted, Shape};
use std::collections::{BTreeMap, BTreeSet};
use takes::Takings;

/// Files that are built alike.
struct Group<'v> {
    /// Keys at the top, and the ending of the names.
    mark: (BTreeSet<&'v str>, &'v str),
    files: Vec<(&'v str, &'v Value)>,
    root: Shape,
    lifted: Lifted,
}

/// What trees most likely hold. `paths` are all files there are.
pub(super) fn propose(trees: &[(String, Value)], paths: &[String]) -> Vec<SourcePlan> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for (path, value) in trees {
        let mark = (top_keys(value), ending(path));
        let alike = groups.iter_mut().find(|group| is_alike(&group.mark, &mark));
        match alike {
            Some(group) => group.files.push((path, value)),
            None => groups.push(Group {
                mark,
                files: vec![(path, value)],
                root: Shape::default(),
                lifted: Lifted::new(),
            }),
        }
    }
    groups.iter_mut().for_each(Group::read);
    let mut lists: Vec<List<'_>> = Vec::new();
    let mut roots = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        roots.push(lists.len());
        lists::find(&group.root, at, &mut lists);
        let root = roots.last().copied().unwrap_or(0);
        for (name, shape) in &group.lifted {
            lists::find_lifted(name, shape, at, root, &mut lists);
        }
    }
    let roles = Roles::assign(&lists);
    let plans = groups.iter().zip(&roots).enumerate();
    plans
        .filter_map(|(at, (group, root))| plan(at, *root, group, &roles, paths))
        .collect()
}

impl Group<'_> {
    /// Puts its files together; lists that stand at several depths are read as one.
    fn read(&mut self) {
        for (_, value) in &self.files {
            self.root.add(value, &mut self.lifted);
        }
        let repeated = repeated(&self.root);
        if repeated.is_empty() {
            return;
        }
        self.root = Shape::default();
        self.lifted = repeated
            .into_iter()
            .map(|name| (name, Shape::default()))
            .collect();
        for (_, value) in &self.files {
            self.root.add(value, &mut self.lifted);
        }
    }
}

/// Names of lists that stand at several places with the same keys, not one inside the other.
fn repeated(root: &Shape) -> BTreeSet<String> {
    let mut places: BTreeMap<&str, Vec<(String, BTreeSet<&str>)>> = BTreeMap::new();
    note(root, "", &mut places);
    let is_repeated = |places: &[(String, BTreeSet<&str>)]| {
        let Some(((first, keys), rest)) = places.split_first() else {
            return false;
        };
        let is_apart =
            |path: &String| !path.starts_with(first.as_str()) && !first.starts_with(path.as_str());
        rest.iter().any(|(path, other)| {
            is_apart(path) && keys.intersection(other).count() * 2 > keys.union(other).count()
        })
    };
    let is_nested = |places: &[(String, BTreeSet<&str>)]| {
        let nested = |one: &String| {
            places
                .iter()
                .any(|(other, _)| other != one && other.starts_with(one.as_str()))
        };
        places.iter().any(|(path, _)| nested(path))
    };
    let repeated = places
        .iter()
        .filter(|(_, places)| is_repeated(places) && !is_nested(places));
    let repeated: BTreeMap<_, _> = repeated.collect();
    // What is repeated because it stands inside what is repeated stays there.
    let is_inside = |(name, places): &(&&str, &Vec<(String, BTreeSet<&str>)>)| {
        let mut others = repeated.keys().filter(|other| **other != *name);
        others.any(|other| {
            let folder = format!("/{other}/");
            places.iter().all(|(path, _)| path.contains(&folder))
        })
    };
    let outermost = repeated.iter().map(|(name, places)| (*name, *places));
    let outermost = outermost.filter(|it| !is_inside(it));
    outermost.map(|(name, _)| (*name).to_owned()).collect()
}

fn note<'s>(
    shape: &'s Shape,
    path: &str,
    places: &mut BTreeMap<&'s str, Vec<(String, BTreeSet<&'s str>)>>,
) {
    for (name, field) in &shape.fields {
        let path = format!("{path}/{name}/");
        if let Some(records) = field.item.as_deref().filter(|it| it.maps > 0) {
            let place = (path.clone(), records.field_names());
            places.entry(name).or_default().push(place);
        }
        note(field, &path, places);
    }
    for inner in [&shape.item, &shape.entry].into_iter().flatten() {
        note(inner, path, places);
    }
}

fn plan(
    at: usize,
    root: usize,
    group: &Group<'_>,
    roles: &Roles<'_, '_>,
    paths: &[String],
) -> Option<SourcePlan> {
    let own = || {
        (0..roles.lists.len())
            .filter(|it| roles.lists.get(*it).is_some_and(|list| list.group == at))
    };
    if !own().any(|it| roles.role(it).is_some()) || is_schema(&group.root) {
        return None;
    }
    let files: Vec<&str> = group.files.iter().map(|(path, _)| *path).collect();
    let mut plan = SourcePlan {
        files: pattern_of(&files, paths),
        is_tree: true,
        ..SourcePlan::default()
    };
    let of_role =
        |wanted: &dyn Fn(&Role) -> bool| own().any(|it| roles.role(it).is_some_and(wanted));
    let levels = |role: &Role| matches!(role, Role::Level);
    let has_track = own().any(|it| {
        let list = roles.lists.get(it);
        roles.role(it) == Some(&Role::Level)
            && list.is_some_and(|list| list.leaf(super::words::Meaning::Track).is_some())
    });
    let is_of_file = of_role(&|role| matches!(role, Role::CellsOfCompetency { .. }));
    let is_one_of_many = files.len() > 1 && of_role(&levels);
    let has_tracks = of_role(&|role| *role == Role::Track);
    let mut takings = Takings {
        roles,
        group: at,
        files: plan.files.join(", "),
        file_is_track: is_of_file || (is_one_of_many && !has_track && !has_tracks),
        steps: Vec::new(),
    };
    plan.questions.extend(versions(at, group, roles));
    plan.take = takings.of_root(root);
    plan.steps = takings.steps;
    for it in own() {
        let Some(list) = roles.lists.get(it) else {
            continue;
        };
        if matches!(roles.role(it), Some(Role::Competency | Role::Level)) {
            for (_, names) in list.names() {
                plan.knows(names.iter().cloned());
            }
        }
    }
    (!plan.take.is_empty()).then_some(plan)
}

/// Asks about files that name the same levels.
fn versions(at: usize, group: &Group<'_>, roles: &Roles<'_, '_>) -> Option<String> {
    let lists = roles.lists.iter().enumerate();
    let levels =
        lists.filter(|(it, list)| list.group == at && roles.role(*it) == Some(&Role::Level));
    let levels: Vec<&List<'_>> = levels.map(|(_, list)| list).collect();
    let mut known: Vec<(&str, BTreeSet<String>)> = Vec::new();
    for (path, value) in &group.files {
        let mut shape = Shape::default();
        shape.add(value, &mut Lifted::new());
        let mut lists = Vec::new();
        lists::find(&shape, at, &mut lists);
        let own = lists
            .iter()
            .filter(|list| levels.iter().any(|it| it.path == list.path));
        let names = own.filter_map(|list| Some(list.names().first()?.1));
        let names: BTreeSet<String> = names.flatten().cloned().collect();
        let twin = known.iter().find(|(_, others)| {
            let common = others.intersection(&names).count();
            common >= 2 && common * 2 >= names.len().min(others.len())
        });
        if let Some((other, _)) = twin {
            return Some(format!(
                "are `{other}` and `{path}` two versions of one ladder? They name the same levels: take out the line of a file that does not belong."
            ));
        }
        known.push((path, names));
    }
    None
}

/// A JSON Schema describes a ladder and is none.
fn is_schema(root: &Shape) -> bool {
    let names = root.field_names();
    names.contains("$schema")
        && (names.contains("properties")
            || names.contains("definitions")
            || names.contains("$defs")
            || names.contains("items"))
}

fn top_keys(value: &Value) -> BTreeSet<&str> {
    let records = match &value.kind {
        ValueKind::Map(_) => value,
        ValueKind::List(items) => items.first().unwrap_or(value),
        ValueKind::Text(_) => return BTreeSet::new(),
    };
    match &records.kind {
        ValueKind::Map(entries) => entries.iter().map(|(key, _)| key.as_str()).collect(),
        ValueKind::List(_) | ValueKind::Text(_) => BTreeSet::new(),
    }
}

fn is_alike(one: &(BTreeSet<&str>, &str), other: &(BTreeSet<&str>, &str)) -> bool {
    let common = one.0.intersection(&other.0).count();
    one.1 == other.1 && common > 0 && common * 2 >= one.0.union(&other.0).count()
}

fn ending(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(_, ending)| ending)
}
