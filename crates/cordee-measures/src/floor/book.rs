//! All that several figures could tell, put into one book.

use super::atoms::{Atoms, Row};
use super::ledger::{At, Cells, Group};
use crate::figure::Figure;
use crate::measures::Answer;
use hashbrown::HashSet;

/// A place in which numbers stand.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub(super) struct Place {
    pub(super) figure: usize,
    pub(super) at: At,
}

/// A place with the groups of atoms whose numbers it tells.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) place: Place,
    /// Those that hold anybody.
    pub(super) rows: Vec<Row>,
}

/// Everything that could be told of anybody.
#[derive(Debug)]
pub(super) struct Book {
    pub(super) atoms: Atoms,
    /// The places, the most important first.
    pub(super) entries: Vec<Entry>,
    /// The groups that nobody may know.
    pub(super) kept: Vec<Row>,
    /// The cells of each question.
    pub(super) splits: Vec<Vec<Row>>,
    pub(super) floor: u64,
}

impl Book {
    pub(super) fn of(answers: &[Answer], floor: u64) -> Self {
        let splits: Vec<&Cells> = answers.iter().flat_map(|it| &it.ledger.splits).collect();
        let mut book = Self {
            atoms: Atoms::of(&splits),
            entries: Vec::new(),
            kept: Vec::new(),
            splits: Vec::new(),
            floor,
        };
        for (at, split) in splits.iter().enumerate() {
            let rows = book.atoms.rows(at, split.counts.len());
            book.splits.push(rows);
        }
        let mut first = 0;
        for (figure, answer) in answers.iter().enumerate() {
            book.enter(figure, answer, first);
            first += answer.ledger.splits.len();
        }
        book.entries.sort_by_key(|it| {
            (
                importance(it.place),
                it.place.figure,
                it.least(),
                it.place.at,
            )
        });
        book.keep();
        book
    }

    /// Enters what one figure tells; its first question is the report's `first`.
    fn enter(&mut self, figure: usize, answer: &Answer, first: usize) {
        let row = |group: &Group| self.atoms.row(first + group.split, &group.cells);
        let guarded: Vec<Row> = answer.ledger.guarded.iter().map(row).collect();
        for (at, group) in &answer.ledger.told {
            let row = row(group);
            let place = Place { figure, at: *at };
            if answer.ledger.barred.contains(at) || !stands(&answer.figure, *at) {
                continue;
            }
            let known = self.entries.iter_mut().rfind(|it| it.place == place);
            let rows = Some(row).filter(|it| it.people > 0).into_iter();
            match known {
                Some(entry) => entry.rows.extend(rows),
                None => self.entries.push(Entry {
                    place,
                    rows: rows.collect(),
                }),
            }
        }
        self.kept
            .extend(guarded.into_iter().filter(|it| it.people > 0));
    }

    /// Gathers what nobody may know: cells, groups that have a number, and what is left of one group
    /// of a place without another, where they are below the floor; and what is guarded.
    fn keep(&mut self) {
        let is_small = |it: &Row| 0 < it.people && it.people < self.floor;
        let mut kept = std::mem::take(&mut self.kept);
        let cells = self.splits.iter().flatten();
        kept.extend(cells.filter(|it| is_small(it)).cloned());
        for entry in &self.entries {
            let named = entry.named().into_iter();
            kept.extend(named.filter(|it| is_small(it)));
        }
        let mut seen: HashSet<Row> = HashSet::new();
        kept.retain(|it| seen.insert(it.clone()));
        self.kept = kept;
    }
}

impl Entry {
    /// The groups that a place names: those whose numbers it tells, and the rest of each.
    pub(super) fn named(&self) -> Vec<Row> {
        let rows = self.rows.iter();
        let pairs = rows.flat_map(|of| self.rows.iter().map(move |it| (of, it)));
        let rests = pairs.filter_map(|(of, it)| of.without(it));
        let rests = rests.filter(|it| it.people > 0);
        self.rows.iter().cloned().chain(rests).collect()
    }

    /// What is told of few people is told last, within a figure.
    fn least(&self) -> std::cmp::Reverse<u64> {
        let people = self.rows.iter().map(|it| it.people).min();
        std::cmp::Reverse(people.unwrap_or(u64::MAX))
    }
}

/// Whether anything stands in a place at all.
fn stands(figure: &Figure, at: At) -> bool {
    match at {
        At::Whole => true,
        At::Part(part) => part < figure.parts.len(),
        At::Excluded(reason) => figure.excluded.iter().any(|it| it.reason == reason),
    }
}

/// Figures come before their parts, and those before who was left out.
fn importance(place: Place) -> u8 {
    match place.at {
        At::Whole => 0,
        At::Part(_) => 1,
        At::Excluded(_) => 2,
    }
}
