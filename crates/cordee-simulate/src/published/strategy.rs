//! Who is promoted.

use serde::{Deserialize, Serialize};

/// How often the best, the worst and anybody of those in question is promoted.
///
/// The three shares add up to 1. The pure strategies are one share of 1; the mixed strategy of the
/// 2010 paper is best and worst, that of the 2011 paper best and random.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Strategy {
    /// How often the one of most competence.
    pub best: f64,
    /// How often the one of least competence.
    pub worst: f64,
    /// How often anybody, each as likely as any other.
    pub random: f64,
}

impl Strategy {
    /// Always the best.
    pub const BEST: Self = Self::of(1.0, 0.0, 0.0);
    /// Always the worst.
    pub const WORST: Self = Self::of(0.0, 1.0, 0.0);
    /// Always anybody.
    pub const RANDOM: Self = Self::of(0.0, 0.0, 1.0);

    const fn of(best: f64, worst: f64, random: f64) -> Self {
        Self {
            best,
            worst,
            random,
        }
    }

    /// The best with probability `best`, otherwise the worst.
    pub fn mixed(best: f64) -> Self {
        Self::of(best, 1.0 - best, 0.0)
    }

    /// Anybody with probability `random`, otherwise the best.
    pub fn with_random(random: f64) -> Self {
        Self::of(1.0 - random, 0.0, random)
    }
}

/// A strategy from a step on.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Phase {
    /// The last step, counted from 1, before it holds; 0 for from the start.
    pub after: u32,
    /// The strategy.
    pub strategy: Strategy,
}
