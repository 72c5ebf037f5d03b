//! How many of each of many groups are among some people, each person as likely as any other.

use super::super::bulk::Bulk;
use super::super::parting::binomial;
use crate::published::tables::below;

/// Draws how many of each group go if `number` of all go, each as likely as any other.
///
/// First each goes with the same chance, so that a few too many go, and of each group its number is
/// drawn at once. Then single ones go back until there are as many as are wanted. Whatever number
/// goes at first, any so many are as likely as any others, and so they are in the end.
pub(super) fn parts_of_any(lengths: &[u32], number: usize, going: &mut Vec<u32>, bulk: &mut Bulk) {
    going.clear();
    let all = sum(lengths);
    if number >= all {
        going.extend_from_slice(lengths);
    } else if number > all / 2 {
        // Who stays is drawn in their place, as those are fewer.
        parts_of_any(lengths, all - number, going, bulk);
        take_away(going, lengths);
    } else if number > FEW {
        most_by_chance(lengths, number, share(number, all), going, bulk);
    } else {
        singly(lengths, all, number, going, bulk);
    }
}

/// So few go one by one.
const FEW: usize = 64;

fn sum(lengths: &[u32]) -> usize {
    lengths.iter().map(|it| *it as usize).sum()
}

/// What is left of each group without these.
fn take_away(these: &mut [u32], of: &[u32]) {
    for (these, of) in these.iter_mut().zip(of) {
        *these = of - *these;
    }
}

/// The chance of 2^32 by which mostly a few more than `number` of `all` go.
#[expect(clippy::cast_precision_loss, reason = "fewer than 2^32")]
#[expect(clippy::cast_sign_loss, reason = "a share of 2^32")]
fn share(number: usize, all: usize) -> u64 {
    let number = number as f64;
    let share = (number + 2.0 * libm::sqrt(number)) / all as f64;
    (share * 4_294_967_296.0) as u64
}

/// Lets each go with the same chance, again if too few go, and some back.
fn most_by_chance(
    lengths: &[u32],
    number: usize,
    share: u64,
    going: &mut Vec<u32>,
    bulk: &mut Bulk,
) {
    while sum(going) < number {
        going.clear();
        going.extend(
            lengths
                .iter()
                .map(|it| binomial(*it as usize, share, bulk) as u32),
        );
    }
    let most = sum(going);
    let mut back = Vec::new();
    parts_of_any(going, most - number, &mut back, bulk);
    for (going, back) in going.iter_mut().zip(back) {
        *going -= back;
    }
}

/// Lets so many go one by one, fewer than there are.
///
/// A number stands for a place among all; those already gone from a group are taken to be its first
/// places, since nothing is known of where they were.
#[expect(clippy::indexing_slicing, reason = "as many places as groups")]
fn singly(lengths: &[u32], all: usize, number: usize, going: &mut Vec<u32>, bulk: &mut Bulk) {
    let shares = Shares::new(lengths, all);
    going.resize(lengths.len(), 0);
    let mut missing = number;
    while missing > 0 {
        let tries = missing;
        bulk.halves(tries, |chance| {
            let (group, place) = shares.place(chance);
            let goes = place >= going[group];
            going[group] += u32::from(goes);
            missing -= usize::from(goes);
        });
    }
}

/// Finds the group in which a place of all groups together is.
struct Shares {
    all: u32,
    shift: u32,
    /// By the upper bits of a place: the group in which such places begin.
    guide: Vec<u32>,
    /// The first place of each group, and one more for the end.
    first: Vec<u32>,
}

impl Shares {
    fn new(lengths: &[u32], all: usize) -> Self {
        let mut first = vec![0];
        let mut next = 0;
        for length in lengths {
            next += length;
            first.push(next);
        }
        let shift = (usize::BITS - all.leading_zeros()).saturating_sub(10);
        let mut group = 0;
        let guide = (0..=(all >> shift) as u32)
            .map(|part| {
                while first
                    .get(group as usize + 1)
                    .is_some_and(|end| *end <= part << shift)
                {
                    group += 1;
                }
                group
            })
            .collect();
        Self {
            all: all as u32,
            shift,
            guide,
            first,
        }
    }

    /// The group, and the place within it.
    #[inline]
    #[expect(clippy::indexing_slicing, reason = "a place is one of all")]
    fn place(&self, chance: u32) -> (usize, u32) {
        let place = below(chance, self.all);
        let mut group = self.guide[(place >> self.shift) as usize] as usize;
        while self.first[group + 1] <= place {
            group += 1;
        }
        (group, place - self.first[group])
    }
}
