//! What a figure tells of whom: the book that the floor is kept by.
//!
//! A measure puts the people it is about into cells, each in one, and says of every number it tells of
//! which cells it is the sum. Nothing that is counted may be left out of the book.

use crate::measures::Answer;
use cordee_domain::Ix;
use cordee_domain::history::Name;
use hashbrown::HashSet;

/// For everybody the cell of a question they are in, if any.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Cells {
    pub(super) of: Vec<u16>,
    pub(super) counts: Vec<u64>,
}

/// Who is in no cell.
pub(super) const NOWHERE: u16 = u16::MAX;

impl Cells {
    /// The cell of each person, in the order of the handles.
    pub fn new(of: impl Iterator<Item = Option<usize>>, cells: usize) -> Self {
        let mut all = Self {
            of: Vec::with_capacity(of.size_hint().0),
            counts: vec![0; cells],
        };
        for cell in of {
            let cell = all.counted(cell);
            all.of.push(cell);
        }
        all
    }

    /// The cells of things that people do or that happen to them, each with whose it is. The first of
    /// each stands for its person; whatever else is theirs is added behind everybody.
    pub fn of_each(
        people: usize,
        things: impl IntoIterator<Item = (Ix<Name>, usize)>,
        cells: usize,
    ) -> Self {
        let mut all = Self {
            of: vec![NOWHERE; people],
            counts: vec![0; cells],
        };
        let mut seen: HashSet<Ix<Name>> = HashSet::new();
        for (who, cell) in things {
            let cell = all.counted(Some(cell));
            match all.of.get_mut(who.position()) {
                Some(own) if seen.insert(who) => *own = cell,
                _ => all.of.push(cell),
            }
        }
        all
    }

    /// The same of something else of everybody, such as their pay: who knows of how many people a number
    /// is does not know of how much pay.
    #[must_use]
    pub fn of_something_else(self) -> Self {
        let nobody = vec![NOWHERE; self.of.len()];
        Self {
            of: nobody.into_iter().chain(self.of).collect(),
            ..self
        }
    }

    fn counted(&mut self, cell: Option<usize>) -> u16 {
        let Some((cell, count)) = cell.and_then(|it| Some((it, self.counts.get_mut(it)?))) else {
            return NOWHERE;
        };
        *count += 1;
        u16::try_from(cell).unwrap_or(NOWHERE)
    }
}

/// Where a number stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub enum At {
    /// The figure itself: value, numerator, denominator, interval, people.
    Whole,
    /// A part, by its place.
    Part(usize),
    /// Those left out, by the reason.
    Excluded(&'static str),
}

/// Some cells of one of the questions.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) struct Group {
    pub(super) split: usize,
    pub(super) cells: Vec<u16>,
}

/// What a figure tells of whom.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Ledger {
    pub(super) splits: Vec<Cells>,
    /// The groups whose numbers stand in a place; a place is told as a whole or not at all.
    pub(super) told: Vec<(At, Group)>,
    /// Groups that must not be known although they have as many people as the floor.
    pub(super) guarded: Vec<Group>,
    /// Places that are not told for another reason.
    pub(super) barred: Vec<At>,
    /// What parts are called where they are withheld, when their label says more.
    pub(super) bare: Vec<(usize, String)>,
}

impl Answer {
    /// The same with people put into cells; what follows is about them.
    #[must_use]
    pub fn split(mut self, cells: Cells) -> Self {
        self.ledger.splits.push(cells);
        self
    }

    /// The figure itself tells how many these are.
    #[must_use]
    pub fn whole(self, groups: impl IntoIterator<Item = Vec<usize>>) -> Self {
        self.tells(At::Whole, groups)
    }

    /// A part tells how many these are.
    #[must_use]
    pub fn part(self, part: usize, groups: impl IntoIterator<Item = Vec<usize>>) -> Self {
        self.tells(At::Part(part), groups)
    }

    /// So many are left out for a reason.
    #[must_use]
    pub fn left_out(self, reason: &'static str, cells: Vec<usize>) -> Self {
        self.tells(At::Excluded(reason), [cells])
    }

    /// These must not be known, however many they are.
    #[must_use]
    pub fn guard(mut self, cells: impl IntoIterator<Item = usize>) -> Self {
        let group = self.group(cells);
        self.ledger.guarded.push(group);
        self
    }

    /// This is not told, whoever it is about.
    #[must_use]
    pub fn bar(mut self, at: At) -> Self {
        self.ledger.barred.push(at);
        self
    }

    /// What a part is called where it is withheld.
    #[must_use]
    pub fn bare(mut self, part: usize, label: String) -> Self {
        self.ledger.bare.push((part, label));
        self
    }

    fn tells(mut self, at: At, groups: impl IntoIterator<Item = Vec<usize>>) -> Self {
        for cells in groups {
            let group = self.group(cells);
            self.ledger.told.push((at, group));
        }
        self
    }

    fn group(&self, cells: impl IntoIterator<Item = usize>) -> Group {
        let mut cells: Vec<u16> = cells
            .into_iter()
            .filter_map(|it| u16::try_from(it).ok())
            .collect();
        cells.sort_unstable();
        cells.dedup();
        Group {
            split: self.ledger.splits.len().saturating_sub(1),
            cells,
        }
    }
}
