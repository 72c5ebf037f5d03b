//! Facts as a piece of a file gives them, kept by columns from the start.

use super::day::Day;
use super::names::Name;
use super::spans::{AtOnce, Row};
use crate::Ix;

/// Facts in the order in which they were given.
#[derive(Clone, Debug)]
pub struct Given<T> {
    pub(super) who: Vec<Ix<Name>>,
    pub(super) from: Vec<Day>,
    pub(super) until: Vec<Day>,
    pub(super) what: Vec<T>,
}

impl<T> Default for Given<T> {
    fn default() -> Self {
        Self {
            who: Vec::new(),
            from: Vec::new(),
            until: Vec::new(),
            what: Vec::new(),
        }
    }
}

impl<T: Copy> Given<T> {
    /// None yet, and room for so many.
    pub fn with_room(rows: usize) -> Self {
        Self {
            who: Vec::with_capacity(rows),
            from: Vec::with_capacity(rows),
            until: Vec::with_capacity(rows),
            what: Vec::with_capacity(rows),
        }
    }

    /// Adds the facts of the next piece.
    pub fn append(&mut self, mut next: Self) {
        self.who.append(&mut next.who);
        self.from.append(&mut next.from);
        self.until.append(&mut next.until);
        self.what.append(&mut next.what);
    }

    /// Adds a fact.
    pub fn push(&mut self, row: Row<T>) {
        self.who.push(row.who);
        self.from.push(row.from);
        self.until.push(row.until);
        self.what.push(row.what);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.who.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.who.is_empty()
    }

    /// The facts one by one.
    pub fn rows(&self) -> impl Iterator<Item = Row<T>> {
        let days = self.from.iter().zip(&self.until);
        let each = self.who.iter().zip(days).zip(&self.what);
        each.map(|((who, (from, until)), what)| Row {
            who: *who,
            from: *from,
            until: *until,
            what: *what,
        })
    }

    /// What is said of each fact, to be changed.
    pub fn whats(&mut self) -> impl Iterator<Item = &mut T> {
        self.what.iter_mut()
    }

    /// Whom each fact is about, to be changed.
    pub fn whos(&mut self) -> impl Iterator<Item = &mut Ix<Name>> {
        self.who.iter_mut()
    }

    /// Whether the facts come person after person and day after day and none contradicts another.
    pub(super) fn is_in_order(&self, at_once: AtOnce) -> bool {
        let mut before = None;
        self.rows().all(|row| {
            let here = (row.who, row.from, row.until);
            let follows = before.is_none_or(|before| follows(before, here, at_once));
            before = Some(here);
            follows && row.from <= row.until
        })
    }

    /// Ends each fact that goes on where the next of the same person begins.
    pub(super) fn end_where_the_next_begins(&mut self) {
        let each = self.who.iter().copied().zip(self.from.iter().copied());
        let nexts = each.clone().skip(1);
        for (((who, _), next), until) in each.zip(nexts).zip(&mut self.until) {
            if *until == Day::OPEN && next.0 == who {
                *until = next.1.previous();
            }
        }
    }
}

/// About whom a fact is, its first and its last day.
type Fact = (Ix<Name>, Day, Day);

/// Whether a fact may come after another.
fn follows(before: Fact, (who, from, _): Fact, at_once: AtOnce) -> bool {
    let (who_before, from_before, until_before) = before;
    if who_before != who {
        return who_before < who;
    }
    match at_once {
        AtOnce::Many => from_before <= from,
        AtOnce::One => from_before < from && (until_before == Day::OPEN || until_before < from),
    }
}
