//! Everybody by each key that may name them.

use crate::columns::Columns;
use crate::mapping::{Field, Key};
use cordee_tables::GridRow;
use hashbrown::hash_table::Entry as Place;
use hashbrown::{DefaultHashBuilder, HashTable};
use std::hash::BuildHasher;

/// Whom a text names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Found<'g> {
    One { who: &'g str },
    Several([u32; 2]),
}

/// Everybody by one key. It keeps where people stand in the export and not what they are called, so
/// that a million people need sixteen bytes each.
pub(super) struct Index {
    key: Key,
    /// By which key people are known.
    person: Key,
    found: HashTable<Entry>,
    hasher: DefaultHashBuilder,
}

/// The row that is called so, and the first that is somebody else's.
struct Entry {
    hash: u64,
    at: usize,
    other: Option<u32>,
}

impl Index {
    pub(super) fn new(columns: &Columns<'_>, key: Key, person: Key) -> Self {
        let mut index = Self {
            key,
            person,
            found: HashTable::new(),
            hasher: DefaultHashBuilder::default(),
        };
        for (at, row) in columns.placed_rows() {
            if !columns.text(row, person.field()).is_empty() {
                for text in texts(columns, row, key) {
                    index.add(columns, at, row, &text);
                }
            }
        }
        index
    }

    pub(super) fn is_empty(&self) -> bool {
        self.found.is_empty()
    }

    pub(super) fn key(&self) -> Key {
        self.key
    }

    fn add(&mut self, columns: &Columns<'_>, at: usize, row: GridRow<'_>, text: &str) {
        let (key, person) = (self.key, self.person);
        let hash = self.hasher.hash_one(text);
        let same = |it: &Entry| it.hash == hash && is_called(columns, it.at, key, text);
        match self.found.entry(hash, same, |it| it.hash) {
            Place::Occupied(mut known) => {
                let known = known.get_mut();
                let who = |row| columns.text(row, person.field());
                let first = columns.grid.row(known.at).map(who);
                if known.other.is_none() && first != Some(who(row)) {
                    known.other = Some(row.number);
                }
            }
            Place::Vacant(free) => {
                free.insert(Entry {
                    hash,
                    at,
                    other: None,
                });
            }
        }
    }

    /// Whom a text names.
    pub(super) fn find<'g>(&self, columns: &Columns<'g>, text: &str) -> Option<Found<'g>> {
        let text = comparable(text, self.key);
        let hash = self.hasher.hash_one(&*text);
        let same = |it: &Entry| it.hash == hash && is_called(columns, it.at, self.key, &text);
        let found = self.found.find(hash, same)?;
        let row = columns.grid.row(found.at)?;
        Some(match found.other {
            Some(other) => Found::Several([row.number, other]),
            None => Found::One {
                who: columns.text(row, self.person.field()),
            },
        })
    }
}

fn is_called(columns: &Columns<'_>, at: usize, key: Key, text: &str) -> bool {
    let row = columns.grid.row(at);
    row.is_some_and(|row| texts(columns, row, key).iter().any(|it| it == text))
}

/// An index for each key that anybody has.
pub(super) fn indexes(columns: &Columns<'_>, person: Key) -> Vec<Index> {
    let all = Key::ALL.into_iter();
    let all = all.map(|key| Index::new(columns, key, person));
    all.filter(|it| !it.is_empty()).collect()
}

/// What a row is called by a key, as it is compared.
fn texts(columns: &Columns<'_>, row: GridRow<'_>, key: Key) -> Vec<String> {
    if key != Key::Name {
        let text = columns.text(row, key.field());
        return if text.is_empty() {
            Vec::new()
        } else {
            vec![comparable(text, key)]
        };
    }
    let [first, middle, last, whole] = [
        Field::FirstName,
        Field::MiddleName,
        Field::LastName,
        Field::Name,
    ]
    .map(|it| columns.text(row, it));
    let mut texts = Vec::new();
    if !last.is_empty() && !first.is_empty() {
        texts.push(format!("{last}, {first} {middle}"));
        texts.push(format!("{last}, {first}"));
        texts.push(format!("{first} {last}"));
        texts.push(format!("{first} {middle} {last}"));
    }
    if !whole.is_empty() {
        texts.push(whole.to_owned());
        if let Some((last, first)) = whole.split_once(',') {
            texts.push(format!("{first} {last}"));
        }
    }
    let mut texts: Vec<String> = texts.iter().map(|it| comparable(it, key)).collect();
    texts.sort();
    texts.dedup();
    texts
}

/// `Okafor, Ada` of `Okafor, Ada Mary`, for an export that holds no middle names.
pub(super) fn without_middle_name(text: &str) -> Option<String> {
    let (last, given) = text.split_once(',')?;
    let first = given.split_whitespace().next()?;
    Some(format!("{last}, {first}"))
}

pub(super) fn comparable(text: &str, key: Key) -> String {
    match key {
        Key::Id | Key::Number => text.to_owned(),
        Key::Email => text.to_lowercase(),
        Key::Name => {
            let words: Vec<&str> = text.split_whitespace().collect();
            words.join(" ").to_lowercase().replace(" ,", ",")
        }
    }
}
