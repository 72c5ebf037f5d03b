//! How many of each of many groups are among some people, each person as likely as any other.

use super::super::bulk::Bulk;
use crate::chance::Alias;
use crate::published::tables::below;
use std::collections::BTreeMap;

/// Draws how many of each group are among some.
#[derive(Default)]
pub(super) struct Lots {
    /// How many of 1, 2, 4, … go by each chance that was asked for; by its place in the order of chances.
    drawn: BTreeMap<u32, Vec<Alias>>,
    /// Room for the numbers that are drawn with.
    chances: Vec<u32>,
}

impl Lots {
    /// Draws how many of each group go if `number` of all go, each as likely as any other.
    ///
    /// First each goes with the same chance, so that a few too many go, and of each group their number
    /// is drawn at once. Then single ones go back until there are as many as are wanted. Whatever
    /// number goes at first, any so many are as likely as any others, and so they are in the end.
    pub(super) fn parts_of_any(
        &mut self,
        lengths: &[u32],
        number: usize,
        going: &mut Vec<u32>,
        bulk: &mut Bulk,
    ) {
        going.clear();
        let all = sum(lengths);
        if number >= all {
            going.extend_from_slice(lengths);
        } else if number > all / 2 {
            // Who stays is drawn in their place, as those are fewer.
            self.parts_of_any(lengths, all - number, going, bulk);
            for (going, length) in going.iter_mut().zip(lengths) {
                *going = length - *going;
            }
        } else if number > FEW {
            self.most_by_chance(lengths, number, all, going, bulk);
        } else {
            singly(lengths, all, number, going, bulk);
        }
    }

    /// Lets each go with the same chance, again if too few go, and some back.
    fn most_by_chance(
        &mut self,
        lengths: &[u32],
        number: usize,
        all: usize,
        going: &mut Vec<u32>,
        bulk: &mut Bulk,
    ) {
        let (place, chance) = chance_above(wanted(number, all));
        let drawn = self
            .drawn
            .entry(place)
            .or_insert_with(|| powers_of_two(chance));
        let mut went = 0;
        while went < number {
            by_chance(lengths, drawn, going, &mut self.chances, bulk);
            went = sum(going);
        }
        let mut back = Vec::new();
        singly(going, went, went - number, &mut back, bulk);
        for (going, back) in going.iter_mut().zip(back) {
            *going -= back;
        }
    }
}

/// So few go one by one.
const FEW: usize = 64;

fn sum(lengths: &[u32]) -> usize {
    lengths.iter().map(|it| *it as usize).sum()
}

/// The chance by which mostly a few more than `number` of `all` go.
#[expect(clippy::cast_precision_loss, reason = "fewer than 2^32")]
fn wanted(number: usize, all: usize) -> f64 {
    let number = number as f64;
    (number + 2.0 * libm::sqrt(number)) / all as f64
}

/// Of the chances 1, 0.98, 0.98 squared and so on the least that is above this one, and its place among
/// them: from step to step they are nearly the same, and the tables of so few can be kept.
fn chance_above(wanted: f64) -> (u32, f64) {
    const RATIO: f64 = 0.98;
    let (mut place, mut chance) = (0, 1.0);
    while chance * RATIO >= wanted && chance > f64::MIN_POSITIVE {
        (place, chance) = (place + 1, chance * RATIO);
    }
    (place, chance)
}

/// How many of 1, 2, 4, … people go if each goes with this chance, as long as it is next to never more
/// than a table has numbers.
fn powers_of_two(chance: f64) -> Vec<Alias> {
    const MOST: u32 = 127;
    let fits = |people: &u32| {
        let mean = f64::from(*people) * chance;
        *people <= MOST || mean + 8.0 * libm::sqrt(mean) <= f64::from(MOST)
    };
    let sizes = (0..16).map(|power| 1 << power).take_while(fits);
    sizes.map(|it| number_of(it, chance)).collect()
}

/// How many of so many people go if each goes with this chance: a binomial distribution.
fn number_of(people: u32, chance: f64) -> Alias {
    let mut weights = [0.0; 128];
    let odds = chance / (1.0 - chance);
    let mut next = libm::pow(1.0 - chance, f64::from(people));
    for (number, weight) in (0..=people).zip(&mut weights) {
        *weight = next;
        next *= f64::from(people - number) / f64::from(number + 1) * odds;
    }
    Alias::new(0, &weights)
}

/// Lets each go with the same chance: a group is drawn in pieces of powers of two.
#[expect(
    clippy::indexing_slicing,
    reason = "a power is one of those of the tables"
)]
fn by_chance(
    lengths: &[u32],
    drawn: &[Alias],
    going: &mut Vec<u32>,
    chances: &mut Vec<u32>,
    bulk: &mut Bulk,
) {
    let largest = drawn.len().saturating_sub(1);
    let smaller = (1 << largest) - 1;
    let pieces = |length: u32| (length >> largest) + (length & smaller).count_ones();
    let all: u32 = lengths.iter().map(|it| pieces(*it)).sum();
    chances.resize(all as usize, 0);
    let mut places = chances.iter_mut();
    bulk.halves(all as usize, |chance| {
        if let Some(place) = places.next() {
            *place = chance;
        }
    });
    let mut chances = chances.iter();
    going.clear();
    going.extend(lengths.iter().map(|length| {
        let mut number = 0;
        let mut add = |power: usize| {
            let chance = chances.next().copied().unwrap_or_default();
            number += u32::from(drawn[power].at(chance));
        };
        (0..length >> largest).for_each(|_| add(largest));
        let mut rest = length & smaller;
        while rest != 0 {
            add(rest.trailing_zeros() as usize);
            rest &= rest - 1;
        }
        number
    }));
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
