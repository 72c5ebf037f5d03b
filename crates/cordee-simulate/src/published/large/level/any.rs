//! Some of many lists, each person as likely as any other.

use super::super::bulk::Bulk;
use super::Person;
use crate::published::tables::below;

/// Takes so many of a list, each as likely as any other.
#[inline]
#[expect(clippy::indexing_slicing, reason = "a place is below the length")]
pub(super) fn take_of(
    list: &mut Vec<Person>,
    number: usize,
    taken: &mut Vec<Person>,
    bulk: &mut Bulk,
) {
    let mut length = list.len();
    bulk.halves(number, |chance| {
        let place = below(chance, length as u32) as usize;
        taken.push(list[place]);
        length -= 1;
        list[place] = list[length];
    });
    list.truncate(length);
}

/// Finds the list in which a place of all lists together is.
pub(super) struct Shares {
    all: u32,
    shift: u32,
    /// By the upper bits of a place: the list in which such places begin.
    guide: Vec<u16>,
    /// The first place of each list, and one more for the end.
    first: Vec<u32>,
}

impl Shares {
    pub(super) fn new(lists: &[Vec<Person>], all: usize) -> Self {
        let mut first = vec![0];
        let mut next = 0;
        for list in lists {
            next += list.len() as u32;
            first.push(next);
        }
        let shift = (usize::BITS - all.leading_zeros()).saturating_sub(10);
        let mut list = 0;
        let guide = (0..=(all >> shift) as u32)
            .map(|part| {
                while first.get(list + 1).is_some_and(|end| *end <= part << shift) {
                    list += 1;
                }
                list as u16
            })
            .collect();
        Self {
            all: all as u32,
            shift,
            guide,
            first,
        }
    }

    /// The list, and the place within it.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "a place is one of all")]
    pub(super) fn place(&self, chance: u32) -> (usize, u32) {
        let place = below(chance, self.all);
        let mut list = usize::from(self.guide[(place >> self.shift) as usize]);
        while self.first[list + 1] <= place {
            list += 1;
        }
        (list, place - self.first[list])
    }
}
