//! Medians, and how sure one can be of the ratio of two.

use crate::figure::{Interval, count};
use statrs::distribution::{ContinuousCDF, Normal};

/// The median; of an even count the mean of the two in the middle. `None` where there is nothing.
///
/// Reorders `values`, which must hold no NaN.
pub fn median(values: &mut [f64]) -> Option<f64> {
    let middle = values.len() / 2;
    if values.is_empty() {
        return None;
    }
    let is_even = values.len().is_multiple_of(2);
    let (lower, upper, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    if !is_even {
        return Some(*upper);
    }
    let below = lower.iter().copied().max_by(f64::total_cmp)?;
    Some(f64::midpoint(below, *upper))
}

/// The ratio of two medians.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct MedianRatio {
    /// The first median.
    pub first: f64,
    /// The second median.
    pub second: f64,
    /// The first over the second.
    pub value: f64,
    /// Its 95 % interval; `None` where a group has fewer than four.
    pub interval: Option<Interval>,
}

/// The ratio of the medians of two groups of positive amounts, with a distribution-free interval.
///
/// Price and Bonett, Journal of Statistical Computation and Simulation 72 (2002), 119–124: the
/// standard error of the logarithm of each median from two order statistics. `None` where a group
/// is empty or an amount is not positive.
pub fn median_ratio(first: &mut [f64], second: &mut [f64]) -> Option<MedianRatio> {
    let is_positive = |it: &f64| *it > 0.0;
    if !first.iter().chain(second.iter()).all(is_positive) {
        return None;
    }
    let (a, b) = (median(first)?, median(second)?);
    let value = a / b;
    let variance = variance_of_log(first).zip(variance_of_log(second));
    let interval = variance.map(|(one, other)| {
        let half = super::Z * (one + other).sqrt();
        Interval {
            low: (value.ln() - half).exp(),
            high: (value.ln() + half).exp(),
        }
    });
    Some(MedianRatio {
        first: a,
        second: b,
        value,
        interval,
    })
}

/// The variance of the logarithm of the median of positive amounts.
fn variance_of_log(values: &mut [f64]) -> Option<f64> {
    let n = values.len();
    if n < 4 {
        return None;
    }
    let number = count(n as u64);
    // The place of the lower of the two order statistics, counted from 1.
    let place = (f64::midpoint(number, 1.0) - number.sqrt())
        .round()
        .max(1.0);
    let lower = whole(place) - 1;
    let upper = n - 1 - lower;
    let low = *values.select_nth_unstable_by(lower, f64::total_cmp).1;
    let high = *values.select_nth_unstable_by(upper, f64::total_cmp).1;
    let tail = tail(n, lower + 1);
    let z = Normal::standard().inverse_cdf(1.0 - tail);
    let error = (high.ln() - low.ln()) / (2.0 * z);
    Some(error * error)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a slice, made positive before"
)]
fn whole(number: f64) -> usize {
    number as usize
}

/// How likely fewer than `place` of `n` tosses of a fair coin are heads.
fn tail(n: usize, place: usize) -> f64 {
    let number = count(n as u64);
    // Each term from the one before; the first in logarithms, since 2^-n is nothing for a thousand.
    let mut sum = 0.0;
    let mut log_term = -number * std::f64::consts::LN_2;
    for heads in 0..place {
        sum += log_term.exp();
        let heads = count(heads as u64);
        log_term += ((number - heads) / (heads + 1.0)).ln();
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_an_even_count_lies_between_the_middle_two() {
        for (mut values, wanted) in [
            (vec![], None),
            (vec![3.0], Some(3.0)),
            (vec![4.0, 1.0], Some(2.5)),
            (vec![9.0, 1.0, 5.0], Some(5.0)),
            (vec![9.0, 1.0, 5.0, 5.0], Some(5.0)),
        ] {
            assert_eq!(median(&mut values), wanted);
        }
    }

    #[test]
    fn half_of_all_tosses_are_below_the_middle() {
        assert!((tail(9, 5) - 0.5).abs() < 1e-12);
        assert!((tail(4, 1) - 1.0 / 16.0).abs() < 1e-15);
        assert!((tail(4_001, 2_001) - 0.5).abs() < 1e-9);
    }

    #[test]
    fn the_ratio_of_medians_lies_in_its_interval_and_the_other_way_round_is_its_inverse() {
        let mut one: Vec<f64> = (1..=41).map(|it| 50.0 + f64::from(it)).collect();
        let mut other: Vec<f64> = (1..=60).map(|it| 40.0 + f64::from(it)).collect();
        let it = median_ratio(&mut one, &mut other).unwrap();
        let back = median_ratio(&mut other, &mut one).unwrap();
        let interval = it.interval.unwrap();
        assert!(interval.low < it.value && it.value < interval.high);
        assert!((it.value * back.value - 1.0).abs() < 1e-12);
        assert!((interval.low * back.interval.unwrap().high - 1.0).abs() < 1e-12);
        assert!(
            median_ratio(&mut [1.0, 2.0], &mut [1.0])
                .unwrap()
                .interval
                .is_none()
        );
        assert_eq!(median_ratio(&mut [0.0], &mut [1.0]), None);
        assert_eq!(median_ratio(&mut [], &mut [1.0]), None);
    }
}
