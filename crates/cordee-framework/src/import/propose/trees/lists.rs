//! The lists of records in a tree, with what stands in each record.

use super::super::plan::key;
use super::super::words::{Meaning, of_field};
use super::shape::Shape;

/// A list or dictionary of records, or the root of a file.
#[derive(Debug)]
pub(super) struct List<'s> {
    /// Which group of files it is in.
    pub(super) group: usize,
    /// The list around it.
    pub(super) parent: Option<usize>,
    /// Where it is, seen from the list around it: `levels[]`.
    pub(super) path: String,
    /// The key it stands under; empty for a root.
    pub(super) name: String,
    /// The keys of its records, where it is a dictionary.
    pub(super) keys: &'s [String],
    pub(super) is_root: bool,
    pub(super) leaves: Vec<Leaf<'s>>,
}

/// Something in a record that is no list of records.
#[derive(Debug)]
pub(super) struct Leaf<'s> {
    /// Where it is, seen from the record: `pay.from`, `bullets[]`.
    pub(super) path: String,
    /// Its own key.
    pub(super) name: &'s str,
    pub(super) meaning: Option<Meaning>,
    pub(super) form: Form,
    pub(super) shape: &'s Shape,
}

/// What a leaf is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    Text,
    Texts,
    /// A group of texts.
    Group,
}

impl<'s> List<'s> {
    pub(super) fn leaf(&self, meaning: Meaning) -> Option<&Leaf<'s>> {
        self.leaves
            .iter()
            .find(|leaf| leaf.meaning == Some(meaning) && leaf.form == Form::Text)
    }

    /// What may be the name of a record: where it is, and the names there are.
    pub(super) fn names(&self) -> Vec<(String, &'s [String])> {
        let mut names = Vec::new();
        if !self.keys.is_empty() {
            names.push(("$key".to_owned(), self.keys));
        }
        for meaning in [Meaning::Id, Meaning::Title] {
            if let Some(leaf) = self.leaf(meaning) {
                names.push((leaf.path.clone(), leaf.shape.samples.as_slice()));
            }
        }
        names
    }
}

/// Finds the lists below a root.
pub(super) fn find<'s>(root: &'s Shape, group: usize, lists: &mut Vec<List<'s>>) {
    let at = lists.len();
    let path = ".".to_owned();
    lists.push(list(root, group, None, path, ""));
    if let Some(first) = lists.last_mut() {
        first.is_root = true;
    }
    let place = Place {
        group,
        parent: at,
        path: String::new(),
        name: "",
    };
    below(root, &place, lists);
}

/// Finds a list that stands at several depths, and the lists below it.
pub(super) fn find_lifted<'s>(
    name: &'s str,
    shape: &'s Shape,
    group: usize,
    root: usize,
    lists: &mut Vec<List<'s>>,
) {
    let Some(own) = key(name) else { return };
    let place = Place {
        group,
        parent: root,
        path: format!("**.{own}"),
        name,
    };
    below(shape, &place, lists);
}

/// Where the search stands.
struct Place<'s> {
    group: usize,
    parent: usize,
    path: String,
    name: &'s str,
}

fn below<'s>(shape: &'s Shape, place: &Place<'s>, lists: &mut Vec<List<'s>>) {
    let inner = [
        (shape.item.as_deref(), "[]"),
        (shape.entry.as_deref(), "{}"),
    ];
    for (records, through) in inner {
        let Some(records) = records.filter(|it| it.maps > 0) else {
            continue;
        };
        let at = lists.len();
        let path = format!("{}{through}", place.path);
        let mut found = list(records, place.group, Some(place.parent), path, place.name);
        if through == "{}" {
            found.keys = &shape.keys;
        }
        lists.push(found);
        let place = Place {
            group: place.group,
            parent: at,
            path: String::new(),
            name: place.name,
        };
        below(records, &place, lists);
    }
    for (name, field) in &shape.fields {
        let Some(own) = key(name) else { continue };
        let path = if place.path.is_empty() {
            own
        } else {
            format!("{}.{own}", place.path)
        };
        let place = Place {
            group: place.group,
            parent: place.parent,
            path,
            name,
        };
        below(field, &place, lists);
    }
}

fn list<'s>(
    shape: &'s Shape,
    group: usize,
    parent: Option<usize>,
    path: String,
    name: &str,
) -> List<'s> {
    let mut leaves = Vec::new();
    add_leaves(shape, "", 0, &mut leaves);
    List {
        group,
        parent,
        path,
        name: name.to_owned(),
        keys: &[],
        is_root: false,
        leaves,
    }
}

/// How deep groups inside a record are looked into.
const MOST_INSIDE: usize = 3;

fn add_leaves<'s>(shape: &'s Shape, before: &str, depth: usize, leaves: &mut Vec<Leaf<'s>>) {
    for (name, field) in &shape.fields {
        let Some(own) = key(name) else { continue };
        let path = if before.is_empty() {
            own
        } else {
            format!("{before}.{own}")
        };
        let mut add = |path: String, form: Form, shape: &'s Shape| {
            leaves.push(Leaf {
                path,
                name,
                meaning: of_field(name),
                form,
                shape,
            });
        };
        if field.texts > 0 {
            add(path.clone(), Form::Text, field);
        }
        if let Some(item) = field.item.as_deref().filter(|item| item.texts > 0) {
            add(format!("{path}[]"), Form::Texts, item);
        }
        let is_group = !field.fields.is_empty() && field.fields.iter().all(|(_, it)| it.texts > 0);
        if is_group {
            add(path.clone(), Form::Group, field);
        }
        if field.maps > 0 && depth < MOST_INSIDE {
            add_leaves(field, &path, depth + 1, leaves);
        }
    }
}
