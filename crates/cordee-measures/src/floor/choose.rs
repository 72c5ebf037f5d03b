//! What is told: as much as can be, without anybody learning of a group below the floor.

use super::atoms::Row;
use super::book::{Book, Entry, Place};
use super::span::{PRIME, Span};
use super::{bounds, unions};
use hashbrown::HashSet;

/// Places one after the other, each told unless it would give something away.
#[derive(Debug)]
pub(super) struct Choice<'b> {
    pub(super) book: &'b Book,
    /// The atoms that are computed with, those of few people first.
    pub(super) looked_at: &'b [usize],
    watched: &'b Watched,
    pub(super) span: Span,
    /// What is told so far.
    pub(super) told: Vec<&'b Entry>,
}

/// How many atoms are computed with. Of the others everybody is supposed to know everything, so that
/// at most too much is withheld.
const ATOMS: usize = 600;

/// The places that may be told.
pub(super) fn told(book: &Book) -> HashSet<Place> {
    let looked_at = looked_at(book);
    let watched = Watched::of(book, &looked_at);
    let mut barred: HashSet<Place> = HashSet::new();
    loop {
        let choice = Choice::without(book, (&looked_at, &watched), &barred);
        let Some(next) = bounds::to_bar(&choice) else {
            return choice.told.iter().map(|it| it.place).collect();
        };
        barred.insert(next);
    }
}

/// The same by sums alone.
#[cfg(test)]
pub(super) fn told_by_sums(book: &Book) -> std::collections::BTreeSet<Place> {
    let looked_at = looked_at(book);
    let watched = Watched::of(book, &looked_at);
    let choice = Choice::without(book, (&looked_at, &watched), &HashSet::new());
    choice.told.iter().map(|it| it.place).collect()
}

/// Of what nobody may know and of each cell some atoms, and those with the most people.
fn looked_at(book: &Book) -> Vec<usize> {
    let people = |atom: &usize| book.atoms.people.get(*atom).copied().unwrap_or(0);
    let mut wanted: Vec<usize> = Vec::new();
    if book.atoms.count() > ATOMS {
        let few = |row: &Row| row.atoms().take(2).collect::<Vec<_>>();
        wanted.extend(book.kept.iter().flat_map(few));
        wanted.extend(book.splits.iter().flatten().flat_map(few));
    }
    let mut all: Vec<usize> = (0..book.atoms.count()).collect();
    all.sort_by_key(|it| (std::cmp::Reverse(people(it)), *it));
    let mut seen: HashSet<usize> = HashSet::new();
    let mut first: Vec<usize> = wanted.into_iter().chain(all).collect();
    first.retain(|it| seen.insert(*it));
    first.truncate(ATOMS);
    first.sort_by_key(|it| (people(it), *it));
    first
}

impl<'b> Choice<'b> {
    fn without(
        book: &'b Book,
        (looked_at, watched): (&'b [usize], &'b Watched),
        barred: &HashSet<Place>,
    ) -> Self {
        let mut choice = Self {
            book,
            span: Span::new(looked_at.len()),
            looked_at,
            watched,
            told: Vec::new(),
        };
        for entry in book.entries.iter().filter(|it| !barred.contains(&it.place)) {
            let rank = choice.span.rank();
            choice.told.push(entry);
            if choice.would_tell(entry) {
                choice.span.cut(rank);
                choice.told.pop();
            }
        }
        choice
    }

    /// The same without a place, nothing else told instead.
    pub(super) fn less(&self, place: Place) -> Self {
        let mut rest = Self {
            book: self.book,
            span: Span::new(self.looked_at.len()),
            looked_at: self.looked_at,
            watched: self.watched,
            told: Vec::new(),
        };
        for entry in self.told.iter().filter(|it| it.place != place) {
            for row in &entry.rows {
                let ones = rest.places(row);
                rest.span.add(ones.into_iter());
            }
            rest.told.push(entry);
        }
        rest
    }

    /// Whether anything below the floor can be computed with this as well, which is the last told.
    fn would_tell(&mut self, entry: &Entry) -> bool {
        if self.leaves_few(entry) {
            return true;
        }
        let mut is_new = false;
        for row in &entry.rows {
            let ones = self.places(row);
            is_new |= self.span.add(ones.into_iter());
        }
        if !is_new {
            return false;
        }
        let change = self.span.any_change();
        let is_known = |places: &Vec<usize>| sum_of(&change, places) == 0;
        self.watched.kept.iter().any(is_known)
            || self.is_rest_known(&change)
            || unions::is_known(self, &change)
    }

    /// Whether a group of this place and one of what is told differ by fewer people than the floor.
    fn leaves_few(&self, entry: &Entry) -> bool {
        let is_few = |of: &Row, it: &Row| {
            let few = of.people.saturating_sub(it.people);
            let is_few = 0 < few && few < self.book.floor;
            is_few && of.without(it).is_some()
        };
        let told = self.told.iter().flat_map(|it| &it.rows);
        let small = |it: &Row| it.people < self.book.floor;
        entry.rows.iter().any(small)
            || told
                .flat_map(|it| entry.rows.iter().map(move |own| (own, it)))
                .any(|(own, it)| is_few(own, it) || is_few(it, own))
    }

    /// Whether all that is not known of a question is, taken together, known and below the floor.
    fn is_rest_known(&self, change: &[u64]) -> bool {
        self.watched.cells.iter().any(|cells| {
            let (mut sum, mut people) = (0, 0);
            for (places, of_cell) in cells {
                let change = sum_of(change, places);
                if change != 0 {
                    sum += change;
                    people += of_cell;
                }
            }
            0 < people && people < self.book.floor && sum % PRIME == 0
        })
    }

    /// What is not told.
    pub(super) fn withheld(&self) -> impl Iterator<Item = &'b Entry> {
        let told: HashSet<Place> = self.told.iter().map(|it| it.place).collect();
        let all = self.book.entries.iter();
        all.filter(move |it| !told.contains(&it.place))
    }

    /// Where the atoms of a row are among those that are computed with.
    pub(super) fn places(&self, row: &Row) -> Vec<usize> {
        places(self.looked_at, row)
    }

    /// By how much a change changes a group.
    pub(super) fn sum(&self, change: &[u64], row: &Row) -> u64 {
        sum_of(change, &self.places(row))
    }
}

/// What may not become known, by the places of the atoms that are computed with.
#[derive(Debug)]
struct Watched {
    kept: Vec<Vec<usize>>,
    /// The cells of each question, with how many people are in each.
    cells: Vec<Vec<(Vec<usize>, u64)>>,
}

impl Watched {
    fn of(book: &Book, looked_at: &[usize]) -> Self {
        let cell = |it: &Row| (places(looked_at, it), it.people);
        let splits = book.splits.iter();
        Self {
            kept: book.kept.iter().map(|it| places(looked_at, it)).collect(),
            cells: splits.map(|it| it.iter().map(cell).collect()).collect(),
        }
    }
}

fn places(looked_at: &[usize], row: &Row) -> Vec<usize> {
    let all = looked_at.iter().enumerate();
    let within = all.filter(|(_, atom)| row.has(**atom));
    within.map(|(place, _)| place).collect()
}

fn sum_of(change: &[u64], places: &[usize]) -> u64 {
    let own = places.iter().filter_map(|it| change.get(*it));
    own.sum::<u64>() % PRIME
}
