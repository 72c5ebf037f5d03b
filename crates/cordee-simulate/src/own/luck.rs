//! Draws that depend on nothing but what they are for.
//!
//! A stream that is drawn from in turn would give somebody another fate as soon as a policy asks one
//! question more before their turn comes. Here a draw has an address instead: the run, whom it is
//! about, what it is for, and when. Policies that treat somebody alike see them do the same, and a
//! difference between policies is not blurred by chance.

use crate::chance::{Streams, quantile};
use rand_xoshiro::rand_core::Rng;
use std::sync::LazyLock;

/// What is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum For {
    /// Craft skill.
    Skill = 1,
    /// The part of people skill that craft skill does not tell.
    People,
    /// Whether they want to lead.
    Willing,
    /// Whether they would stay on an open individual track.
    Staying,
    /// Where in a range they are paid.
    Pay,
    /// How much hazard they bear before they leave.
    Patience,
    /// Their grade at the start or on being hired, beside what skill says.
    Grade,
    /// Years of service at the start.
    Service,
    /// How long they stand at their grade at the start.
    Since,
    /// A year's performance beside what is lasting.
    Year,
    /// A rating's noise.
    Rating,
    /// The noise of an assessment of people skill.
    Assessment,
    /// Who is chosen among those in question.
    Chosen,
    /// Whether they are among those trained as usual.
    Trained,
    /// Whether they return.
    Return,
    /// Whether a seat is filled from outside; about a seat.
    Outside,
}

/// The luck of a run.
#[derive(Clone, Copy, Debug)]
pub(super) struct Luck {
    key: u64,
}

impl Luck {
    /// The luck of the run of this number.
    pub(super) fn of(streams: Streams, run: u32) -> Self {
        let mut stream = streams.stream(&["own"], u64::from(run));
        Self {
            key: stream.next_u64(),
        }
    }

    /// 64 bits at an address; the steps of `SplitMix64`, twice.
    fn bits(self, about: u32, what: For, when: i32) -> u64 {
        let address = ((what as u64) << 32) | u64::from(when.cast_unsigned());
        let of_person = mixed(self.key.wrapping_add(u64::from(about).wrapping_mul(GOLDEN)));
        mixed(of_person.wrapping_add(address.wrapping_mul(GOLDEN)))
    }

    /// Between 0 and 1, never either.
    pub(super) fn share(self, about: u32, what: For, when: i32) -> f64 {
        share_of(self.bits(about, what, when))
    }

    /// A standard normal.
    pub(super) fn normal(self, about: u32, what: For, when: i32) -> f64 {
        normal_of(self.bits(about, what, when))
    }

    /// Exponential with mean 1.
    pub(super) fn exponential(self, about: u32, what: For, when: i32) -> f64 {
        -libm::log(self.share(about, what, when))
    }

    /// With the Gumbel distribution: of several, the greatest of a number plus this is each with a
    /// probability in proportion to the exponential of its number.
    pub(super) fn gumbel(self, about: u32, what: For, when: i32) -> f64 {
        -libm::log(self.exponential(about, what, when))
    }
}

const GOLDEN: u64 = 0x9E37_79B9_7F4A_7C15;

/// The finaliser of `SplitMix64` (Steele, Lea, Flood 2014, with the constants of Stafford's variant
/// 13): every bit of what comes in changes every bit of what goes out half of the time.
fn mixed(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// 52 bits and a half: of 53 the greatest would round to 1.
#[expect(clippy::cast_precision_loss, reason = "52 bits")]
fn share_of(bits: u64) -> f64 {
    ((bits >> 12) as f64 + 0.5) / 4_503_599_627_370_496.0
}

const BITS: u32 = 13;
const CELLS: usize = 1 << BITS;
/// So many cells at each end are worked out instead of looked up.
const ENDS: usize = 64;

/// Quantiles of the normal distribution at even shares; straight lines between them are within 2e-5.
#[expect(clippy::cast_precision_loss, reason = "at most 2^13")]
static TABLE: LazyLock<Vec<f64>> = LazyLock::new(|| {
    let share = |cell: usize| cell as f64 / CELLS as f64;
    (0..=CELLS).map(|cell| quantile(share(cell))).collect()
});

#[expect(clippy::indexing_slicing, reason = "a cell is the upper bits")]
fn normal_of(bits: u64) -> f64 {
    let cell = (bits >> (64 - BITS)) as usize;
    if !(ENDS..CELLS - ENDS).contains(&cell) {
        return quantile(share_of(bits));
    }
    let table: &[f64] = &TABLE;
    let (from, to) = (table[cell], table[cell + 1]);
    from + (to - from) * share_of(bits << BITS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_draws_are_these_in_every_version_and_on_every_machine() {
        let luck = Luck::of(Streams::new(1), 0);
        let bits = [
            luck.bits(0, For::Skill, 0),
            luck.bits(1, For::Skill, 0),
            luck.bits(0, For::Skill, 1),
        ];
        assert_eq!(
            bits,
            [
                7_527_153_657_914_278_956,
                17_412_902_005_962_362_190,
                8_281_425_065_750_926_070,
            ]
        );
    }

    #[test]
    fn the_table_is_the_quantile() {
        assert!(share_of(u64::MAX) < 1.0 && share_of(0) > 0.0);
        for step in 0..=2_000_u64 {
            let bits = step * (u64::MAX / 2_000);
            let apart = normal_of(bits) - quantile(share_of(bits));
            assert!(apart.abs() < 2e-5, "{step}: {apart}");
        }
    }

    /// Correlations of neighbouring addresses, each of 100,000 pairs: three standard errors are 0.01.
    #[test]
    fn neighbouring_addresses_do_not_know_of_each_other() {
        let luck = Luck::of(Streams::new(7), 3);
        let here = |it: u32| luck.normal(it, For::Skill, 0);
        let count = 100_000_u32;
        for other in [
            |luck: Luck, it: u32| luck.normal(it + 1, For::Skill, 0),
            |luck: Luck, it: u32| luck.normal(it, For::People, 0),
            |luck: Luck, it: u32| luck.normal(it, For::Skill, 1),
        ] {
            let sum: f64 = (0..count).map(|it| here(it) * other(luck, it)).sum();
            let correlation = sum / f64::from(count);
            assert!(correlation.abs() < 0.0126, "{correlation}");
        }
        let squares: f64 = (0..count).map(|it| here(it) * here(it)).sum();
        assert!((squares / f64::from(count) - 1.0).abs() < 0.018);
    }

    #[test]
    fn the_greatest_with_gumbel_is_chosen_in_proportion() {
        let luck = Luck::of(Streams::new(2), 0);
        let weight = libm::log(3.0);
        let wins = (0..40_000)
            .filter(|at| {
                let first = weight + luck.gumbel(0, For::Chosen, *at);
                first > luck.gumbel(1, For::Chosen, *at)
            })
            .count();
        // Three standard errors of a share of 3/4 of 40,000 are 260.
        assert!((29_740..=30_260).contains(&wins), "{wins}");
    }
}
