//! What values that stand at the same place have in common.

use super::super::super::value::{Value, ValueKind};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// How many texts of one place are kept.
const MOST_SAMPLES: usize = 3_000;
/// How many letters of each.
const SAMPLE: usize = 160;
/// How many keys of one place are told apart.
const MOST_FIELDS: usize = 300;

/// All values at one place, put together.
#[derive(Debug, Default)]
pub(super) struct Shape {
    pub(super) texts: usize,
    pub(super) maps: usize,
    pub(super) samples: Vec<String>,
    /// The items of lists.
    pub(super) item: Option<Box<Shape>>,
    /// The values of groups whose values are alike, and their keys.
    pub(super) entry: Option<Box<Shape>>,
    pub(super) keys: Vec<String>,
    /// The values of other groups by their keys, in the order in which they were found.
    pub(super) fields: Vec<(String, Shape)>,
    places: HashMap<String, usize>,
}

/// Lists of the same name that stand at several depths, each put together as one.
pub(super) type Lifted = BTreeMap<String, Shape>;

impl Shape {
    /// Adds a value; lists whose names are among `lifted` are put together there.
    pub(super) fn add(&mut self, value: &Value, lifted: &mut Lifted) {
        match &value.kind {
            ValueKind::Text(text) => {
                self.texts += 1;
                if self.samples.len() < MOST_SAMPLES {
                    self.samples.push(text.chars().take(SAMPLE).collect());
                }
            }
            ValueKind::List(items) => {
                let item = self.item.get_or_insert_default();
                for value in items {
                    item.add(value, lifted);
                }
            }
            ValueKind::Map(entries) if is_dictionary(entries) => {
                let entry = self.entry.get_or_insert_default();
                for (key, value) in entries {
                    if self.keys.len() < MOST_SAMPLES {
                        self.keys.push(key.clone());
                    }
                    entry.add(value, lifted);
                }
            }
            ValueKind::Map(entries) => {
                self.maps += 1;
                for (key, value) in entries {
                    self.add_field(key, value, lifted);
                }
            }
        }
    }

    fn add_field(&mut self, key: &str, value: &Value, lifted: &mut Lifted) {
        if let Some(mut shape) = lifted.remove(key) {
            shape.add(value, lifted);
            lifted.insert(key.to_owned(), shape);
            return;
        }
        let next = self.fields.len();
        let at = self.places.get(key).copied().unwrap_or(next);
        if at == next {
            if next == MOST_FIELDS {
                return;
            }
            self.places.insert(key.to_owned(), next);
            self.fields.push((key.to_owned(), Self::default()));
        }
        if let Some((_, field)) = self.fields.get_mut(at) {
            field.add(value, lifted);
        }
    }

    /// The keys of its records.
    pub(super) fn field_names(&self) -> BTreeSet<&str> {
        self.fields.iter().map(|(name, _)| name.as_str()).collect()
    }
}

/// Whether the values of a group are records of one sort.
fn is_dictionary(entries: &[(String, Value)]) -> bool {
    let keys = |value: &Value| match &value.kind {
        ValueKind::Map(inner) => Some(inner.iter().map(|(key, _)| key.clone()).collect()),
        ValueKind::Text(_) | ValueKind::List(_) => None,
    };
    let all: Option<Vec<BTreeSet<String>>> = entries.iter().map(|(_, value)| keys(value)).collect();
    let Some(all) = all.filter(|all| all.len() >= 2) else {
        return false;
    };
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for key in all.iter().flatten() {
        *counts.entry(key).or_default() += 1;
    }
    let common = counts
        .values()
        .filter(|count| **count * 2 > all.len())
        .count();
    common > 0 && common * 2 >= counts.len()
}
