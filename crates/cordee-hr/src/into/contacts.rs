//! Who the rows of an export are: what they are called and how they are reached.

use crate::columns::{self, Columns};
use crate::fault::{Fault, Faults, shortened};
use crate::mapping::{Field, Key, Mapping};
use crate::open::Opened;
use cordee_domain::PersonId;
use cordee_domain::import::Ground;
use cordee_tables::GridRow;
use hashbrown::{HashMap, HashSet};
use serde::Serialize;
use std::fmt;

/// The most letters of a key.
const LONGEST_KEY: usize = 200;
/// What the names of those begin with whom the source does not name.
const STRANGER: char = '\u{1}';

/// How people are found who are here already and whom the source never brought.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Matching {
    /// Not at all: who was never brought is new.
    #[default]
    Nobody,
    /// By their address for mail.
    Email,
    /// By their name, where nobody else has it.
    Name,
}

impl Matching {
    /// Every way, with its word.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Nobody, "nobody"),
        (Self::Email, "email"),
        (Self::Name, "name"),
    ];

    /// The way of this word.
    pub fn parse(word: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|it| it.1 == word);
        found.map(|it| it.0)
    }
}

/// How many people a way of finding them would find.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Matched {
    /// The way.
    pub by: Matching,
    /// How many rows are of people whom the source never brought.
    pub rows: u64,
    /// How many of them are one person who is here.
    pub found: u64,
    /// How many could be several, or share one person.
    pub unclear: u64,
}

impl fmt::Display for Matched {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let by = match self.by {
            Matching::Nobody => "by nothing",
            Matching::Email => "by email",
            Matching::Name => "by name",
        };
        write!(f, "{by}: {} of {} are here already", self.found, self.rows)?;
        if self.unclear > 0 {
            write!(f, ", {} are unclear", self.unclear)?;
        }
        Ok(())
    }
}

/// How somebody in a row is called and reached.
pub(super) struct Contact {
    pub(super) row: u32,
    pub(super) name: String,
    pub(super) email: String,
}

/// Everybody in an export, by key.
pub(super) struct Contacts {
    /// In the order of the rows.
    all: Vec<(String, Contact)>,
    places: HashMap<String, usize>,
}

/// Who is who.
pub(super) struct Who {
    /// People who are here, by the key of the source.
    pub(super) known: HashMap<String, PersonId>,
    /// What they are called by it.
    pub(super) keys: HashMap<PersonId, String>,
    /// Keys that were found now.
    pub(super) found: Vec<(String, PersonId)>,
    /// Keys whose rows are at fault.
    pub(super) faulty: HashSet<String>,
    /// How well each way finds people.
    pub(super) matched: Vec<Matched>,
}

/// The mapping with the usual headings of its system.
fn with_preset(opened: &Opened, mapping: &Mapping) -> Mapping {
    let mut said = Vec::new();
    match columns::headings_of(opened, mapping) {
        Ok((_, headings, _)) => columns::with_preset(mapping.clone(), &headings, &mut said),
        Err(_) => mapping.clone(),
    }
}

/// Whether an export has a column of this meaning.
pub(super) fn has(opened: &Opened, mapping: &Mapping, field: Field) -> bool {
    let columns = columns_of(opened, &with_preset(opened, mapping));
    columns.is_some_and(|it| it.has(field))
}

/// The columns of an export by a whole mapping, where it has headings; what is wrong the plan says.
fn columns_of<'o>(opened: &'o Opened, mapping: &Mapping) -> Option<Columns<'o>> {
    let table = columns::headings_of(opened, mapping).ok()?;
    let (mut faults, mut said) = (Faults::default(), Vec::new());
    Some(Columns::find(table, mapping, &mut faults, &mut said))
}

impl Contacts {
    /// Reads them; what can't be read the plan says.
    pub(super) fn read(opened: &Opened, mapping: &Mapping) -> Self {
        let mut contacts = Self {
            all: Vec::new(),
            places: HashMap::new(),
        };
        let mapping = with_preset(opened, mapping);
        let Some(columns) = columns_of(opened, &mapping) else {
            return contacts;
        };
        let key = mapping.person.unwrap_or(Key::Id).field();
        for row in columns.rows() {
            let who = columns.text(row, key);
            if !who.is_empty() && !contacts.places.contains_key(who) {
                contacts.places.insert(who.to_owned(), contacts.all.len());
                let contact = contact(&columns, row);
                contacts.all.push((who.to_owned(), contact));
            }
        }
        contacts
    }

    pub(super) fn of(&self, key: &str) -> Option<&Contact> {
        let at = self.places.get(key)?;
        self.all.get(*at).map(|it| &it.1)
    }

    /// Who is who: by the keys of the source, and beyond them by the chosen way.
    pub(super) fn who(&self, ground: &Ground, by: Matching, faults: &mut Faults) -> Who {
        let mut who = Who {
            known: HashMap::new(),
            keys: HashMap::new(),
            found: Vec::new(),
            faulty: HashSet::new(),
            matched: Vec::new(),
        };
        for (key, person) in &ground.keys {
            who.known.insert(key.clone(), *person);
            who.keys.insert(*person, key.clone());
        }
        for (key, contact) in &self.all {
            let is_one = key.chars().count() <= LONGEST_KEY && !key.contains(char::is_control);
            if !is_one {
                let what = format!("`{}` is no key for a person", shortened(key));
                let fault = Fault::of_row(contact.row, what);
                faults.push(fault.help("it is one line of at most 200 letters"));
                who.faulty.insert(key.clone());
            }
        }
        let ways = [Matching::Email, Matching::Name];
        let found = ways.map(|way| self.find(ground, &who, way));
        for found in found {
            who.matched.push(found.rate);
            if found.rate.by == by {
                who.take(found, faults);
            }
        }
        who
    }

    /// Whom a way finds among the people whom the source never brought.
    fn find<'c>(&'c self, ground: &Ground, who: &Who, by: Matching) -> Found<'c> {
        let mut here: HashMap<String, Option<PersonId>> = HashMap::new();
        for known in &ground.people {
            if !who.keys.contains_key(&known.id) {
                let text = match by {
                    Matching::Email => known.email.to_lowercase(),
                    _ => plain_name(&known.name),
                };
                let one = here.entry(text).or_insert(Some(known.id));
                *one = one.filter(|it| *it == known.id);
            }
        }
        let mut found = Found::new(by);
        let mut first: HashMap<PersonId, usize> = HashMap::new();
        let new = self.all.iter();
        let new = new.filter(|it| !who.known.contains_key(&it.0) && !who.faulty.contains(&it.0));
        for (key, contact) in new {
            found.rate.rows += 1;
            let text = match by {
                Matching::Email => contact.email.to_lowercase(),
                _ => plain_name(&contact.name),
            };
            match here.get(&text).filter(|_| !text.is_empty()) {
                None => {}
                Some(None) => found.unclear(key, contact, None),
                Some(Some(person)) => {
                    if let Some(row) = first.get(person) {
                        found.unclear(key, contact, Some(*row));
                    } else {
                        first.insert(*person, contact.row as usize);
                        found.rate.found += 1;
                        found.pairs.push((key, *person));
                    }
                }
            }
        }
        found
    }
}

/// Whom a way finds.
struct Found<'c> {
    rate: Matched,
    pairs: Vec<(&'c str, PersonId)>,
    unclear: Vec<(&'c str, Fault)>,
}

impl<'c> Found<'c> {
    fn new(by: Matching) -> Self {
        Self {
            rate: Matched {
                by,
                rows: 0,
                found: 0,
                unclear: 0,
            },
            pairs: Vec::new(),
            unclear: Vec::new(),
        }
    }

    fn unclear(&mut self, key: &'c str, contact: &Contact, row: Option<usize>) {
        self.rate.unclear += 1;
        let who = match self.rate.by {
            Matching::Email => shortened(&contact.email),
            _ => shortened(&contact.name),
        };
        let what = match row {
            Some(row) => format!("`{who}` is somebody here whom row {row} names already"),
            None => format!("`{who}` could be several people here"),
        };
        let fault = Fault::of_row(contact.row, what);
        let fault = fault.help("find people in another way, or mend the row");
        self.unclear.push((key, fault));
    }
}

impl Who {
    fn take(&mut self, found: Found<'_>, faults: &mut Faults) {
        for (key, person) in found.pairs {
            self.known.insert(key.to_owned(), person);
            self.keys.insert(person, key.to_owned());
            self.found.push((key.to_owned(), person));
        }
        for (key, fault) in found.unclear {
            self.faulty.insert(key.to_owned());
            faults.push(fault);
        }
    }

    /// What somebody is called in the history: by a key of the source, or by one that no source has.
    pub(super) fn name_of(&self, person: PersonId) -> String {
        let key = self.keys.get(&person).cloned();
        key.unwrap_or_else(|| format!("{STRANGER}{person}"))
    }

    /// Who is called so in the history, of those who are here.
    pub(super) fn called(&self, name: &str) -> Option<PersonId> {
        if let Some(person) = self.known.get(name) {
            return Some(*person);
        }
        let number = name.strip_prefix(STRANGER)?;
        number.parse().ok().map(PersonId)
    }
}

fn contact(columns: &Columns<'_>, row: GridRow<'_>) -> Contact {
    let text = |field| columns.text(row, field);
    let whole = text(Field::Name);
    let name = if whole.is_empty() {
        let parts = [Field::FirstName, Field::MiddleName, Field::LastName].map(text);
        let parts: Vec<&str> = parts.into_iter().filter(|it| !it.is_empty()).collect();
        parts.join(" ")
    } else {
        first_name_first(whole)
    };
    Contact {
        row: row.number,
        name,
        email: text(Field::Email).to_owned(),
    }
}

/// `Ada Okafor` of `Okafor, Ada`.
fn first_name_first(name: &str) -> String {
    match name.split_once(',') {
        Some((last, first)) if !first.trim().is_empty() && !first.contains(',') => {
            format!("{} {}", first.trim(), last.trim())
        }
        _ => name.to_owned(),
    }
}

fn plain_name(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    words.join(" ").to_lowercase()
}
