//! People who are in the same cells of all questions.

use super::ledger::{Cells, NOWHERE};
use hashbrown::HashMap;
use rayon::prelude::*;

/// The atoms: each with how many people it has, and the cell it is in of each question.
#[derive(Debug)]
pub(super) struct Atoms {
    pub(super) people: Vec<u64>,
    /// For each question, for each atom.
    cells: Vec<Vec<u16>>,
}

/// Which atoms a group is made of, and how many people that is.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(super) struct Row {
    bits: Vec<u64>,
    pub(super) people: u64,
}

/// How many people one thread looks at before it asks for more.
const PIECE: usize = 1 << 15;

impl Atoms {
    pub(super) fn of(splits: &[&Cells]) -> Self {
        let people = splits.iter().map(|it| it.of.len()).max().unwrap_or(0);
        let starts: Vec<usize> = (0..people).step_by(PIECE).collect();
        let pieces: Vec<Piece> = starts
            .into_par_iter()
            .map(|start| Piece::of(splits, start..people.min(start + PIECE)))
            .collect();
        let mut places: HashMap<u64, usize> = HashMap::new();
        let mut firsts: Vec<(usize, u64)> = Vec::new();
        for (key, first, count) in pieces.into_iter().flat_map(|it| it.seen) {
            let place = *places.entry(key).or_insert(firsts.len());
            match firsts.get_mut(place) {
                Some((_, people)) => *people += count,
                None => firsts.push((first, count)),
            }
        }
        let cell = |split: &Cells, who: usize| split.of.get(who).copied().unwrap_or(NOWHERE);
        let of_split = |split: &&Cells| firsts.iter().map(|(who, _)| cell(split, *who)).collect();
        Self {
            people: firsts.iter().map(|(_, people)| *people).collect(),
            cells: splits.iter().map(of_split).collect(),
        }
    }

    pub(super) fn count(&self) -> usize {
        self.people.len()
    }

    /// Which atoms are in each of the cells of a question, of those that have any.
    pub(super) fn rows(&self, split: usize, cells: usize) -> Vec<Row> {
        let none = Row {
            bits: vec![0; self.count().div_ceil(64)],
            people: 0,
        };
        let mut rows = vec![none; cells];
        let own = self.cells.get(split).into_iter().flatten().enumerate();
        for (atom, cell) in own {
            if let Some(row) = rows.get_mut(usize::from(*cell)) {
                row.add(atom, self.people.get(atom).copied().unwrap_or(0));
            }
        }
        rows.retain(|it| it.people > 0);
        rows
    }

    /// Which atoms are in one of these cells.
    pub(super) fn row(&self, split: usize, cells: &[u16]) -> Row {
        let own = self.cells.get(split).into_iter().flatten().enumerate();
        let within = own.filter(|(_, cell)| cells.binary_search(cell).is_ok());
        self.row_of(within.map(|(atom, _)| atom))
    }

    fn row_of(&self, atoms: impl Iterator<Item = usize>) -> Row {
        let mut row = Row {
            bits: vec![0; self.count().div_ceil(64)],
            people: 0,
        };
        for atom in atoms {
            row.add(atom, self.people.get(atom).copied().unwrap_or(0));
        }
        row
    }
}

impl Row {
    fn add(&mut self, atom: usize, people: u64) {
        if let Some(word) = self.bits.get_mut(atom / 64) {
            *word |= 1 << (atom % 64);
            self.people += people;
        }
    }

    /// The atoms of it.
    pub(super) fn atoms(&self) -> impl Iterator<Item = usize> + '_ {
        let words = self.bits.iter().enumerate();
        words.flat_map(|(at, word)| {
            let mut left = *word;
            std::iter::from_fn(move || {
                let bit = left.trailing_zeros() as usize;
                left &= left.checked_sub(1)?;
                Some(at * 64 + bit)
            })
        })
    }

    pub(super) fn has(&self, atom: usize) -> bool {
        let word = self.bits.get(atom / 64).copied().unwrap_or(0);
        word >> (atom % 64) & 1 == 1
    }

    /// Who is in it and not in another, where all of the other are in it.
    pub(super) fn without(&self, other: &Self) -> Option<Self> {
        let mut words = self.bits.iter().zip(&other.bits);
        let is_within = words.clone().all(|(own, it)| it & !own == 0);
        is_within.then(|| Self {
            bits: words.by_ref().map(|(own, it)| own & !it).collect(),
            people: self.people - other.people,
        })
    }

    pub(super) fn meets(&self, other: &Self) -> bool {
        self.bits.iter().zip(&other.bits).any(|(a, b)| a & b != 0)
    }
}

/// The atoms of some people, in the order in which they come: a number that stands for all their cells,
/// the first who is in it, and how many are.
struct Piece {
    seen: Vec<(u64, usize, u64)>,
}

impl Piece {
    fn of(splits: &[&Cells], people: std::ops::Range<usize>) -> Self {
        let mut keys = vec![0_u64; people.len()];
        for (at, split) in (1_u64..).zip(splits) {
            let own = split.of.get(people.start..).unwrap_or_default();
            for (key, cell) in keys.iter_mut().zip(own) {
                if *cell != NOWHERE {
                    *key = key.wrapping_add(mixed(at << 16 | u64::from(*cell)));
                }
            }
        }
        let mut places: HashMap<u64, usize> = HashMap::new();
        let mut seen: Vec<(u64, usize, u64)> = Vec::new();
        for (who, key) in people.zip(keys).filter(|(_, key)| *key != 0) {
            let place = *places.entry(key).or_insert(seen.len());
            match seen.get_mut(place) {
                Some((_, _, count)) => *count += 1,
                None => seen.push((key, who, 1)),
            }
        }
        Self { seen }
    }
}

/// A number all over the place for each number (`SplitMix64`): sums of some of them are alike once in
/// many thousand million reports.
pub(super) fn mixed(number: u64) -> u64 {
    let it = number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let it = (it ^ it >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let it = (it ^ it >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    it ^ it >> 31
}
