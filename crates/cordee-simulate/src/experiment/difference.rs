//! How far two policies are apart in the runs that were made.

use crate::own::{Outcome, Yardstick};
use serde::Serialize;

/// A mean difference over runs that met the same luck, with its run noise and nothing else.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Difference {
    /// The mean of one minus the other.
    pub mean: f64,
    /// The standard error of the mean, from run to run.
    pub run_error: f64,
    /// The standard deviation of the difference between runs: how much one organisation sees.
    pub sd_between_runs: f64,
    /// In how many runs there was something to compare.
    pub runs: usize,
    /// The share of runs in which one was above the other; of equals half.
    pub above: f64,
}

impl Difference {
    /// Of paired differences; nothing of fewer than two. What is not a number is left out.
    #[expect(clippy::cast_precision_loss, reason = "fewer than 2^32 runs")]
    pub fn of(pairs: &[f64]) -> Option<Self> {
        let there = || pairs.iter().copied().filter(|it| !it.is_nan());
        let runs = there().count();
        if runs < 2 {
            return None;
        }
        let count = runs as f64;
        let mean = there().sum::<f64>() / count;
        let squares: f64 = there().map(|it| (it - mean) * (it - mean)).sum();
        let above = there().filter(|it| *it > 0.0).count() as f64;
        let equal = there().filter(|it| *it == 0.0).count() as f64;
        let variance = squares / (count - 1.0);
        Some(Self {
            mean,
            run_error: libm::sqrt(variance / count),
            sd_between_runs: libm::sqrt(variance),
            runs,
            above: (above + equal / 2.0) / count,
        })
    }

    /// The 95 % interval of the mean, by run noise alone.
    pub fn interval(&self) -> [f64; 2] {
        let reach = 1.96 * self.run_error;
        [self.mean - reach, self.mean + reach]
    }

    /// Whether run noise leaves its sign open.
    pub fn is_open(&self) -> bool {
        let [low, high] = self.interval();
        low <= 0.0 && 0.0 <= high
    }
}

impl Outcome {
    /// How far a policy is from another, by their places in the scenario, at the end of a year.
    pub fn difference(
        &self,
        (policy, against): (usize, usize),
        yardstick: Yardstick,
        year: u32,
    ) -> Option<Difference> {
        let of = |at: usize| Some(self.policies.get(at)?.values(yardstick, year));
        let (one, other) = (of(policy)?, of(against)?);
        let pairs: Vec<f64> = one
            .iter()
            .zip(&other)
            .map(|(one, other)| one - other)
            .collect();
        Difference::of(&pairs)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_worked_by_hand() {
        let difference = Difference::of(&[1.0, 3.0, f64::NAN, -1.0, 1.0]).unwrap();
        assert_eq!((difference.mean, difference.runs), (1.0, 4));
        assert!((difference.sd_between_runs - (8.0_f64 / 3.0).sqrt()).abs() < 1e-12);
        assert!((difference.above - 0.75).abs() < 1e-12 && difference.is_open());
        assert_eq!(Difference::of(&[1.0, f64::NAN]), None);
    }
}
