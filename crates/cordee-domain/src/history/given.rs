//! Facts as a piece of a file gives them, kept by columns from the start.

use super::day::Day;
use super::names::Name;
use super::spans::{AtOnce, Row};
use crate::Ix;
use std::iter::repeat_n;

/// Facts in the order in which they were given.
#[derive(Clone, Debug)]
pub struct Given<T> {
    /// About whom, and how many facts in a row: people mostly come with all of theirs.
    pub(super) runs: Vec<(Ix<Name>, u32)>,
    pub(super) from: Vec<Day>,
    pub(super) until: Vec<Day>,
    pub(super) what: Vec<T>,
    days: Days,
}

/// How the facts within each run follow one another. Known while they are gathered, so that nobody goes
/// through millions of them again.
#[derive(Clone, Copy, Debug)]
struct Days {
    /// Each ends on its first day or later and begins no earlier than the one before.
    may_be_many: bool,
    /// Each begins after the one before, and after its end where one was given.
    may_be_one: bool,
    /// One that goes on has another after it.
    is_cut: bool,
}

/// The first and the last day of a fact.
type FromUntil = (Day, Day);

impl Days {
    const NONE: Self = Self {
        may_be_many: true,
        may_be_one: true,
        is_cut: false,
    };

    /// With another fact, `before` being the one before it in its run.
    fn then(self, before: Option<FromUntil>, (from, until): FromUntil) -> Self {
        let is_forward = from <= until;
        let Some((from_before, until_before)) = before else {
            return Self {
                may_be_many: self.may_be_many && is_forward,
                may_be_one: self.may_be_one && is_forward,
                ..self
            };
        };
        let goes_on = until_before == Day::OPEN;
        let is_after = from_before < from && (goes_on || until_before < from);
        Self {
            may_be_many: self.may_be_many && is_forward && from_before <= from,
            may_be_one: self.may_be_one && is_forward && is_after,
            is_cut: self.is_cut || goes_on,
        }
    }

    fn and(self, other: Self) -> Self {
        Self {
            may_be_many: self.may_be_many && other.may_be_many,
            may_be_one: self.may_be_one && other.may_be_one,
            is_cut: self.is_cut || other.is_cut,
        }
    }
}

impl<T> Default for Given<T> {
    fn default() -> Self {
        Self {
            runs: Vec::new(),
            from: Vec::new(),
            until: Vec::new(),
            what: Vec::new(),
            days: Days::NONE,
        }
    }
}

impl<T: Copy> Given<T> {
    /// None yet, and room for so many.
    pub fn with_room(rows: usize) -> Self {
        Self {
            runs: Vec::with_capacity(rows),
            from: Vec::with_capacity(rows),
            until: Vec::with_capacity(rows),
            what: Vec::with_capacity(rows),
            days: Days::NONE,
        }
    }

    /// Adds the facts of the next piece.
    pub fn append(&mut self, mut next: Self) {
        self.days = self.days.and(next.days);
        let mut runs = next.runs.drain(..).peekable();
        if let (Some(last), Some(first)) = (self.runs.last_mut(), runs.peek())
            && last.0 == first.0
        {
            last.1 = last.1.saturating_add(first.1);
            let first = next.from.first().copied().zip(next.until.first().copied());
            let before = self.from.last().copied().zip(self.until.last().copied());
            if let Some(first) = first {
                self.days = self.days.then(before, first);
            }
            runs.next();
        }
        self.runs.extend(runs);
        self.from.append(&mut next.from);
        self.until.append(&mut next.until);
        self.what.append(&mut next.what);
    }

    /// Adds a fact.
    pub fn push(&mut self, row: Row<T>) {
        let before = match self.runs.last_mut() {
            Some((who, facts)) if *who == row.who => {
                *facts = facts.saturating_add(1);
                self.from.last().copied().zip(self.until.last().copied())
            }
            _ => {
                self.runs.push((row.who, 1));
                None
            }
        };
        self.days = self.days.then(before, (row.from, row.until));
        self.from.push(row.from);
        self.until.push(row.until);
        self.what.push(row.what);
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.from.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.from.is_empty()
    }

    /// The facts one by one.
    pub fn rows(&self) -> impl Iterator<Item = Row<T>> {
        let whos = self.runs.iter();
        let whos = whos.flat_map(|(who, facts)| repeat_n(*who, *facts as usize));
        let days = self.from.iter().zip(&self.until);
        let each = whos.zip(days).zip(&self.what);
        each.map(|((who, (from, until)), what)| Row {
            who,
            from: *from,
            until: *until,
            what: *what,
        })
    }

    /// What is said of each fact, to be changed.
    pub fn whats(&mut self) -> impl Iterator<Item = &mut T> {
        self.what.iter_mut()
    }

    /// Whom facts are about, each once for some in a row, to be changed: no two into one.
    pub fn whos(&mut self) -> impl Iterator<Item = &mut Ix<Name>> {
        self.runs.iter_mut().map(|(who, _)| who)
    }

    /// Whether the facts come person after person and day after day and none contradicts another.
    pub(super) fn is_in_order(&self, at_once: AtOnce) -> bool {
        let days = match at_once {
            AtOnce::Many => self.days.may_be_many,
            AtOnce::One => self.days.may_be_one,
        };
        days && self.runs.is_sorted_by(|(who, _), (next, _)| who < next)
    }

    /// Ends each fact that goes on where the next of the same person begins.
    pub(super) fn end_where_the_next_begins(&mut self) {
        if !self.days.is_cut {
            return;
        }
        let mut begin = 0;
        for (_, facts) in &self.runs {
            let end = begin + *facts as usize;
            let nexts = self.from.get(begin + 1..end).unwrap_or_default();
            let untils = self.until.get_mut(begin..end).unwrap_or_default();
            for (until, next) in untils.iter_mut().zip(nexts) {
                if *until == Day::OPEN {
                    *until = next.previous();
                }
            }
            begin = end;
        }
    }
}
