//! Some of many lists, each person as likely as any other.

use super::super::bulk::Bulk;
use super::{Person, STEP};
use crate::chance::Alias;
use crate::published::tables::below;

/// Takes `number` of those in lists by year, a power of two of them, each as likely as any other; or
/// all there are.
///
/// First each goes with the same chance, a little less than as many as are wanted: so many are passed
/// over before the next one goes, and nobody of them is looked at. Then single ones go until there
/// are enough. Whatever number goes at first, any so many are as likely as any others, and so they
/// are in the end.
pub(super) fn take_any(
    years: &mut [Vec<Person>],
    number: usize,
    taken: &mut Vec<Person>,
    bulk: &mut Bulk,
) {
    taken.clear();
    let all: usize = years.iter().map(Vec::len).sum();
    if number >= all {
        taken.extend(years.iter_mut().flat_map(|year| year.drain(..)));
        return;
    }
    if number > FEW {
        take_by_chance(years, share(number, all), taken, bulk);
    }
    while taken.len() > number {
        let place = below((bulk.one() >> 32) as u32, taken.len() as u32);
        let person = taken.swap_remove(place as usize);
        let last = years.len() - 1;
        if let Some(year) = years.get_mut((person & STEP) as usize & last) {
            year.push(person);
        }
    }
    let missing = number - taken.len();
    take_singly(years, missing, taken, bulk);
}

/// So few are taken one by one.
const FEW: usize = 256;

/// The chance by which hardly ever more than `number` of `all` go.
#[expect(clippy::cast_precision_loss, reason = "fewer than 2^32")]
fn share(number: usize, all: usize) -> f64 {
    let number = number as f64;
    (number - 3.0 * libm::sqrt(number)) / all as f64
}

/// Takes each with the same chance.
fn take_by_chance(
    years: &mut [Vec<Person>],
    share: f64,
    taken: &mut Vec<Person>,
    bulk: &mut Bulk,
) {
    const TRIES: usize = 128;
    let passed = Passed::new(share);
    let mut years = years.iter_mut();
    let Some(mut year) = years.next() else { return };
    // Those before this place have not been asked.
    let mut place = year.len();
    let mut is_over = false;
    while !is_over {
        bulk.halves(TRIES, |chance| {
            let (mut over, goes) = passed.at(chance);
            while over >= place && !is_over {
                over -= place;
                match years.next() {
                    Some(next) => year = next,
                    None => is_over = true,
                }
                place = year.len();
            }
            if is_over {
                return;
            }
            place -= over;
            if goes {
                place -= 1;
                taken.push(year.swap_remove(place));
            }
        });
    }
}

/// How many are passed over before the next one goes, if each goes with the same chance.
struct Passed(Alias);

impl Passed {
    /// So many are passed over at most; then it is drawn again.
    const MOST: u8 = 127;

    fn new(share: f64) -> Self {
        let mut weights = [0.0; Self::MOST as usize + 1];
        let mut none_yet = 1.0;
        for weight in &mut weights {
            *weight = none_yet * share;
            none_yet *= 1.0 - share;
        }
        if let Some(last) = weights.last_mut() {
            *last /= share;
        }
        Self(Alias::new(0, &weights))
    }

    /// How many are passed over, and whether one goes then.
    #[inline]
    fn at(&self, chance: u32) -> (usize, bool) {
        let passed = self.0.at(chance);
        (usize::from(passed), passed < Self::MOST)
    }
}

/// Takes so many, fewer than there are.
///
/// First it is drawn how many go of each year of retirement. A number stands for a place among all;
/// those already gone from a year are taken to be its first places, since nothing is known of where
/// they were. Then each year gives so many of its people, drawn one by one.
#[expect(clippy::indexing_slicing, reason = "as many places as years")]
fn take_singly(
    years: &mut [Vec<Person>],
    number: usize,
    taken: &mut Vec<Person>,
    bulk: &mut Bulk,
) {
    let shares = Shares::new(years, years.iter().map(Vec::len).sum());
    let mut going = vec![0_u32; years.len()];
    let mut missing = number;
    while missing > 0 {
        let tries = missing;
        bulk.halves(tries, |chance| {
            let (year, place) = shares.place(chance);
            let goes = place >= going[year];
            going[year] += u32::from(goes);
            missing -= usize::from(goes);
        });
    }
    for (year, going) in years.iter_mut().zip(going) {
        take_of(year, going as usize, taken, bulk);
    }
}

/// Takes so many of a list, each as likely as any other.
#[inline]
#[expect(clippy::indexing_slicing, reason = "a place is below the length")]
fn take_of(
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
struct Shares {
    all: u32,
    shift: u32,
    /// By the upper bits of a place: the list in which such places begin.
    guide: Vec<u16>,
    /// The first place of each list, and one more for the end.
    first: Vec<u32>,
}

impl Shares {
    fn new(lists: &[Vec<Person>], all: usize) -> Self {
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
    fn place(&self, chance: u32) -> (usize, u32) {
        let place = below(chance, self.all);
        let mut list = usize::from(self.guide[(place >> self.shift) as usize]);
        while self.first[list + 1] <= place {
            list += 1;
        }
        (list, place - self.first[list])
    }
}
