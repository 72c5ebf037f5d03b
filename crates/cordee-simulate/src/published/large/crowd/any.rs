//! How many of each of many groups are among some people, each person as likely as any other.

use super::super::bulk::Bulk;
use crate::chance::Alias;
use crate::published::tables::below;

/// Draws how many of each group go if `number` of all go, each as likely as any other.
///
/// First each goes with the same chance, so that a few too many go: so many are passed over before
/// the next one goes. Then single ones go back until there are as many as are wanted. Whatever number
/// goes at first, any so many are as likely as any others, and so they are in the end.
pub(super) fn parts_of_any(lengths: &[u32], number: usize, going: &mut Vec<u32>, bulk: &mut Bulk) {
    going.clear();
    let all: usize = lengths.iter().map(|it| *it as usize).sum();
    if number >= all {
        going.extend_from_slice(lengths);
    } else if number > FEW && number < all / 2 {
        most_by_chance(lengths, number, share(number, all), going, bulk);
    } else {
        singly(lengths, all, number, going, bulk);
    }
}

/// So few go one by one.
const FEW: usize = 64;

/// The chance by which mostly a few more than `number` of `all` go.
#[expect(clippy::cast_precision_loss, reason = "fewer than 2^32")]
fn share(number: usize, all: usize) -> f64 {
    let number = number as f64;
    (number + 2.0 * libm::sqrt(number)) / all as f64
}

/// Lets each go with the same chance, again if too few go, and some back.
#[expect(clippy::indexing_slicing, reason = "as many places as groups")]
fn most_by_chance(
    lengths: &[u32],
    number: usize,
    share: f64,
    going: &mut Vec<u32>,
    bulk: &mut Bulk,
) {
    let drawn = passed_over(share);
    let mut groups: Vec<u32> = Vec::new();
    while groups.len() < number {
        going.clear();
        groups.clear();
        by_chance(lengths, &drawn, going, &mut groups, bulk);
    }
    let mut left = groups.len();
    bulk.halves(left - number, |chance| {
        let place = below(chance, left as u32) as usize;
        left -= 1;
        going[groups[place] as usize] -= 1;
        groups[place] = groups[left];
    });
}

/// Draws made at a time.
const TRIES: usize = 256;

/// Lets each go with the same chance: how many of each group, and of which group each one is.
#[expect(clippy::indexing_slicing, reason = "at most one a draw")]
fn by_chance(
    lengths: &[u32],
    drawn: &Alias,
    going: &mut Vec<u32>,
    groups: &mut Vec<u32>,
    bulk: &mut Bulk,
) {
    let mut lengths = lengths.iter();
    let (mut group, mut rest, mut first) = (0, lengths.next().copied(), 0);
    let mut end = 0;
    while let Some(mut left) = rest {
        let mut passed = [0; TRIES];
        let mut places = passed.iter_mut();
        bulk.halves(TRIES, |chance| {
            if let Some(place) = places.next() {
                *place = drawn.at(chance);
            }
        });
        let mut gone = [0; TRIES];
        let mut number = 0;
        for passed in passed {
            let mut over = u32::from(passed);
            while over >= left {
                over -= left;
                going.push((end + number - first) as u32);
                (group, first) = (group + 1, end + number);
                rest = lengths.next().copied();
                // Behind the last group nobody is reached any more.
                left = rest.unwrap_or(u32::MAX);
            }
            gone[number % TRIES] = group;
            let goes = u32::from(passed < MOST);
            left -= over + goes;
            number += goes as usize;
        }
        groups.extend_from_slice(&gone[..number]);
        end += number;
        rest = rest.map(|_| left);
    }
    groups.truncate(first);
}

/// So many are passed over at most; then it is drawn again.
const MOST: u8 = 127;

/// How many are passed over before the next one goes, if each goes with the same chance.
fn passed_over(share: f64) -> Alias {
    let mut weights = [0.0; MOST as usize + 1];
    let mut none_yet = 1.0;
    for weight in &mut weights {
        *weight = none_yet * share;
        none_yet *= 1.0 - share;
    }
    if let Some(last) = weights.last_mut() {
        *last /= share;
    }
    Alias::new(0, &weights)
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
