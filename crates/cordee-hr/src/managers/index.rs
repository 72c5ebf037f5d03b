//! Everybody by each key that may name them.

use crate::columns::Columns;
use crate::mapping::{Field, Key};
use cordee_tables::GridRow;
use hashbrown::HashMap;

/// Whom a text names.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Found<'g> {
    One { who: &'g str, row: u32 },
    Several([u32; 2]),
}

/// Everybody by one key.
pub(super) type Index<'g> = HashMap<String, Found<'g>>;

pub(super) fn indexes<'g>(columns: &Columns<'g>, person: Key) -> Vec<(Key, Index<'g>)> {
    let mut indexes = Vec::new();
    for key in Key::ALL {
        let index = index(columns, key, person);
        if !index.is_empty() {
            indexes.push((key, index));
        }
    }
    indexes
}

fn index<'g>(columns: &Columns<'g>, key: Key, person: Key) -> Index<'g> {
    let mut index = Index::default();
    for row in columns.rows() {
        let who = columns.text(row, person.field());
        if who.is_empty() {
            continue;
        }
        for text in texts(columns, row, key) {
            let found = Found::One {
                who,
                row: row.number,
            };
            let entry = index.entry(text).or_insert(found);
            match *entry {
                Found::One {
                    who: other,
                    row: first,
                } if other != who => {
                    *entry = Found::Several([first, row.number]);
                }
                _ => {}
            }
        }
    }
    index
}

/// What a row is called by a key, as it is compared.
fn texts<'g>(columns: &Columns<'g>, row: GridRow<'g>, key: Key) -> Vec<String> {
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
