//! A distribution of competence, as a table of its quantiles.

use super::normal::{cumulative, quantile};
use crate::competence::{Competence, ONE};

/// Cells of the table: few enough to stay near the processor. The straight lines between its points
/// are within 1e-4 of a point of competence but for the outermost hundredth of each tail, where they
/// stay within 0.05; shares of people are right to 2e-5.
const CELLS: usize = 1 << BITS;
const BITS: u32 = 10;
/// Points are kept finer than competence is, so that nothing leans to one side.
const FINER: u32 = 8;

/// A normal distribution between two bounds, to draw from by one 32-bit number.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Quantiles {
    points: Box<[u32; CELLS + 1]>,
}

/// What happens to what falls beyond the bounds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Beyond {
    /// It is moved to the bound.
    Clipped,
    /// It is drawn again until it falls inside.
    Redrawn,
}

impl Quantiles {
    /// The normal distribution of this mean and standard deviation between `least` and `most`.
    pub(crate) fn normal(mean: f64, sd: f64, [least, most]: [f64; 2], beyond: Beyond) -> Self {
        let (low, high) = match beyond {
            Beyond::Clipped => (0.0, 1.0),
            Beyond::Redrawn => (
                cumulative((least - mean) / sd),
                cumulative((most - mean) / sd),
            ),
        };
        let point = |cell: usize| {
            #[expect(clippy::cast_precision_loss, reason = "at most 4,096")]
            let share = cell as f64 / CELLS as f64;
            let value = mean + sd * quantile(low + (high - low) * share);
            fine(value.clamp(least, most))
        };
        Self {
            points: Box::new(core::array::from_fn(point)),
        }
    }

    /// The competence at the share `chance` of 2^32.
    #[inline]
    #[expect(
        clippy::indexing_slicing,
        reason = "the cell is the number's upper bits"
    )]
    #[expect(clippy::cast_possible_truncation, reason = "between two points")]
    pub(crate) fn at(&self, chance: u32) -> Competence {
        let cell = (chance >> (32 - BITS)) as usize;
        let within = u64::from(chance << BITS >> BITS);
        let (from, to) = (self.points[cell], self.points[cell + 1]);
        let fine = u64::from(from) + ((u64::from(to - from) * within) >> (32 - BITS));
        ((fine + (1 << (FINER - 1))) >> FINER) as Competence
    }

    /// The share of 2^32 whose competence is below this.
    pub(crate) fn share_below(&self, competence: Competence) -> u64 {
        let (mut low, mut high) = (0, 1 << 32);
        while low < high {
            let middle = u64::midpoint(low, high);
            if u32::try_from(middle).is_ok_and(|it| self.at(it) < competence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "competence is between 0 and 15"
)]
fn fine(value: f64) -> u32 {
    (value * f64::from(ONE << FINER) + 0.5) as u32
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::competence::points;

    /// The mean over the whole table, each cell's middle counted once.
    fn mean(of: &Quantiles) -> f64 {
        let middles = (0..1_u32 << 16).map(|it| points(of.at((it << 16) + (1 << 15))));
        middles.sum::<f64>() / f64::from(1 << 16)
    }

    #[test]
    fn a_normal_clipped_evenly_on_both_sides_keeps_its_mean() {
        let drawn = Quantiles::normal(7.0, 2.0, [4.0, 10.0], Beyond::Clipped);
        assert!((mean(&drawn) - 7.0).abs() < 2e-6, "{}", mean(&drawn));
    }

    #[test]
    fn the_ends_are_the_bounds_and_the_middle_is_the_mean() {
        let drawn = Quantiles::normal(7.0, 2.0, [1.0, 10.0], Beyond::Clipped);
        assert_eq!(drawn.at(0), ONE);
        assert_eq!(drawn.at(u32::MAX), 10 * ONE);
        assert_eq!(drawn.at(1 << 31), 7 * ONE);
    }

    #[test]
    fn shares_below_a_value_are_those_of_the_normal() {
        let drawn = Quantiles::normal(7.0, 2.0, [1.0, 10.0], Beyond::Clipped);
        for value in [2.0, 3.0, 4.0, 5.5, 7.0, 8.0, 9.5] {
            let below = (0..1_u32 << 20)
                .filter(|it| points(drawn.at(it << 12)) < value)
                .count();
            #[expect(clippy::cast_precision_loss, reason = "at most 2^20")]
            let share = below as f64 / f64::from(1 << 20);
            let wanted = cumulative((value - 7.0) / 2.0);
            assert!((share - wanted).abs() < 2e-5, "{value}: {share} {wanted}");
        }
    }

    #[test]
    fn the_share_below_a_competence_parts_those_below_from_the_others() {
        let drawn = Quantiles::normal(7.0, 2.0, [1.0, 10.0], Beyond::Clipped);
        for competence in [ONE + 1, 4 * ONE, 7 * ONE, 10 * ONE] {
            let share = u32::try_from(drawn.share_below(competence)).unwrap();
            assert!(drawn.at(share) >= competence && drawn.at(share - 1) < competence);
        }
        assert_eq!(drawn.share_below(ONE), 0);
        assert_eq!(drawn.share_below(11 * ONE), 1 << 32);
    }

    #[test]
    fn redrawing_leaves_nothing_heaped_at_the_bounds() {
        let drawn = Quantiles::normal(7.0, 2.0, [4.0, 10.0], Beyond::Redrawn);
        let at_bounds = (0..1_u32 << 16)
            .map(|it| drawn.at(it << 16))
            .filter(|it| *it == 4 * ONE || *it == 10 * ONE)
            .count();
        assert!(at_bounds <= 4, "{at_bounds}");
    }
}
