//! Facts that hold for some days, by person.

use super::day::Day;
use super::given::Given;
use super::names::Name;
use crate::{Ix, Position};

/// A fact as it was given: about whom, for which days, and what.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Row<T> {
    /// About whom.
    pub who: Ix<Name>,
    /// The first day.
    pub from: Day,
    /// The last day. [`Day::OPEN`] where it goes on, or holds until the next fact begins.
    pub until: Day,
    /// What.
    pub what: T,
}

impl<T> Row<T> {
    /// What holds as long as a position.
    pub fn of_position(who: Ix<Name>, position: &Position, what: T) -> Self {
        Self {
            who,
            from: Day::from(position.from),
            until: position.until.map_or(Day::OPEN, Day::from),
            what,
        }
    }

    /// Adds it to others, or goes on with the last of them where that says the same and nothing lies
    /// between.
    pub fn join(self, rows: &mut Vec<Self>)
    where
        T: PartialEq,
    {
        let goes_on = |it: &&mut Self| {
            it.who == self.who && it.what == self.what && it.until.next() == Some(self.from)
        };
        match rows.last_mut().filter(goes_on) {
            Some(before) => before.until = self.until,
            None => rows.push(self),
        }
    }
}

/// How many facts of a person may hold on one day.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AtOnce {
    /// One: positions, pay, aspirations.
    One,
    /// Any number: trainings, assessments, moves.
    Many,
}

/// A fact as it is kept.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Span<T> {
    /// The first day.
    pub from: Day,
    /// The last day; [`Day::OPEN`] while it goes on.
    pub until: Day,
    /// What.
    pub what: T,
}

impl<T> Span<T> {
    /// Whether it holds on `day`.
    pub fn holds_on(&self, day: Day) -> bool {
        self.from <= day && day <= self.until
    }
}

/// What is wrong with a row, by its place among those that were given.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SpanFault {
    /// It ends before it begins.
    Backwards {
        /// Which row.
        row: usize,
    },
    /// It begins while an earlier one of the same person says that it still holds.
    Overlap {
        /// Which row.
        row: usize,
        /// The row that holds on that day.
        earlier: usize,
    },
}

/// Facts by person, earliest first.
#[derive(Clone, Debug)]
pub struct Spans<T> {
    /// Where each person's facts begin; one more at the end.
    starts: Vec<u32>,
    from: Vec<Day>,
    until: Vec<Day>,
    what: Vec<T>,
}

impl<T> Default for Spans<T> {
    fn default() -> Self {
        Self {
            starts: Vec::new(),
            from: Vec::new(),
            until: Vec::new(),
            what: Vec::new(),
        }
    }
}

impl<T: Copy> Spans<T> {
    /// Facts of which a person has one at a time, in whatever order they come.
    ///
    /// A row without a last day holds until the next of the same person begins. Rows at fault
    /// are told and left out.
    pub fn one_at_a_time(people: usize, rows: &[Row<T>]) -> (Self, Vec<SpanFault>) {
        let order = order(people, rows);
        let mut faults = Vec::new();
        let mut spans = Self::with_room(rows.len());
        let mut last: Option<(Ix<Name>, usize)> = None;
        for at in order {
            let Some(row) = rows.get(at as usize) else {
                continue;
            };
            let here = at as usize;
            if row.until < row.from {
                faults.push(SpanFault::Backwards { row: here });
                continue;
            }
            let before = last.filter(|(who, _)| *who == row.who);
            if let Some((_, earlier)) = before
                && !spans.ends_before(row.from)
            {
                faults.push(SpanFault::Overlap { row: here, earlier });
                continue;
            }
            spans.push(row);
            last = Some((row.who, here));
        }
        spans.close(people);
        faults.sort_unstable_by_key(SpanFault::row);
        (spans, faults)
    }

    /// Facts of which a person has any number on one day: trainings, assessments, moves.
    pub fn any_number(people: usize, rows: &[Row<T>]) -> (Self, Vec<SpanFault>) {
        let mut faults = Vec::new();
        let mut spans = Self::with_room(rows.len());
        for at in order(people, rows) {
            match rows.get(at as usize) {
                Some(row) if row.until < row.from => {
                    faults.push(SpanFault::Backwards { row: at as usize });
                }
                Some(row) => spans.push(row),
                None => {}
            }
        }
        spans.close(people);
        faults.sort_unstable_by_key(SpanFault::row);
        (spans, faults)
    }

    /// Facts that come person after person, each person's earliest first, and do not contradict each
    /// other, as programs write them: they are kept as they are, without a second copy.
    ///
    /// Anything else is given back: whether it is out of order or at fault is found out by
    /// [`Spans::one_at_a_time`] and [`Spans::any_number`].
    pub fn in_order(people: usize, mut given: Given<T>, at_once: AtOnce) -> Result<Self, Given<T>> {
        if !given.is_in_order(at_once) {
            return Err(given);
        }
        if at_once == AtOnce::One {
            given.end_where_the_next_begins();
        }
        let mut spans = Self {
            starts: Vec::with_capacity(people + 1),
            from: given.from,
            until: given.until,
            what: given.what,
        };
        let mut begin = 0_u32;
        for (who, facts) in given.runs {
            if spans.starts.len() <= who.position() {
                spans.starts.resize(who.position() + 1, begin);
            }
            begin = begin.saturating_add(facts);
        }
        spans.close(people);
        Ok(spans)
    }

    fn with_room(rows: usize) -> Self {
        Self {
            starts: Vec::new(),
            from: Vec::with_capacity(rows),
            until: Vec::with_capacity(rows),
            what: Vec::with_capacity(rows),
        }
    }

    fn push(&mut self, row: &Row<T>) {
        self.open_until(row.who.position());
        self.from.push(row.from);
        self.until.push(row.until);
        self.what.push(row.what);
    }

    /// Says for everybody up to `who` where their facts begin.
    fn open_until(&mut self, who: usize) {
        let here = u32::try_from(self.from.len()).unwrap_or(u32::MAX);
        if self.starts.len() <= who {
            self.starts.resize(who + 1, here);
        }
    }

    fn close(&mut self, people: usize) {
        self.open_until(people);
    }

    /// Whether the last fact ends before `day`; it is ended there where nobody said when it ends.
    fn ends_before(&mut self, day: Day) -> bool {
        let (Some(from), Some(until)) = (self.from.last(), self.until.last_mut()) else {
            return true;
        };
        if *until == Day::OPEN && *from < day {
            *until = day.previous();
        }
        *until < day
    }

    /// How many facts there are.
    pub fn len(&self) -> usize {
        self.from.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.from.is_empty()
    }

    /// The last day on which a fact is known to begin or to end.
    pub fn last_day(&self) -> Option<Day> {
        let ends = self.until.iter().filter(|it| **it != Day::OPEN);
        self.from.iter().chain(ends).max().copied()
    }

    /// Somebody's facts, earliest first.
    pub fn of(&self, who: Ix<Name>) -> impl DoubleEndedIterator<Item = Span<T>> + Clone {
        let range = self.range(who.position());
        let from = self.from.get(range.clone()).unwrap_or_default().iter();
        let until = self.until.get(range.clone()).unwrap_or_default().iter();
        let what = self.what.get(range).unwrap_or_default().iter();
        let each = from.zip(until).zip(what);
        each.map(|((from, until), what)| Span {
            from: *from,
            until: *until,
            what: *what,
        })
    }

    /// What holds for somebody on a day; where several do, the one that began last.
    pub fn on(&self, who: Ix<Name>, day: Day) -> Option<T> {
        let range = self.range(who.position());
        let from = self.from.get(range.clone()).unwrap_or_default();
        let until = self.until.get(range.clone()).unwrap_or_default();
        let what = self.what.get(range).unwrap_or_default();
        let begun = from.iter().rposition(|from| *from <= day)?;
        (*until.get(begun)? >= day).then(|| what.get(begun).copied())?
    }

    fn range(&self, who: usize) -> std::ops::Range<usize> {
        let start = |at: usize| self.starts.get(at).map_or(0, |start| *start as usize);
        start(who)..start(who + 1).max(start(who))
    }
}

impl SpanFault {
    /// The row it is about.
    pub fn row(&self) -> usize {
        match self {
            Self::Backwards { row } | Self::Overlap { row, .. } => *row,
        }
    }
}

/// The places of rows by person and first day; of equal ones the first given comes first.
///
/// Counted into place rather than sorted, since files mostly come in order already.
fn order<T>(people: usize, rows: &[Row<T>]) -> Vec<u32> {
    let mut ends = vec![0_u32; people + 1];
    for row in rows {
        if let Some(count) = ends.get_mut(row.who.position()) {
            *count += 1;
        }
    }
    let mut sum = 0;
    for count in &mut ends {
        (*count, sum) = (sum, sum + *count);
    }
    let mut order = vec![0_u32; sum as usize];
    for (at, row) in (0_u32..).zip(rows) {
        let Some(next) = ends.get_mut(row.who.position()) else {
            continue;
        };
        if let Some(place) = order.get_mut(*next as usize) {
            *place = at;
        }
        *next += 1;
    }
    let mut begin = 0;
    for end in ends {
        let from = |at: &u32| rows.get(*at as usize).map(|row| row.from);
        if let Some(own) = order.get_mut(begin..end as usize) {
            own.sort_by_key(from);
        }
        begin = end as usize;
    }
    order
}

#[cfg(test)]
mod tests;
