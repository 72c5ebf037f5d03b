//! `lazear-2004`: the drop after a promotion that regression to the mean alone makes.
//!
//! Lazear, "The Peter Principle: A Theory of Decline", Journal of Political Economy 112 (2004).
//! Somebody's ability A stays what it is. It is seen through luck: Â = A + e. Who is seen above a bar
//! is promoted. Afterwards the luck is drawn again, so that the promoted seem worse than before,
//! although nobody has changed and the role asks for the same. This is the null against which every
//! finding of "the best fail after promotion" has to be held.

use crate::chance::{Stream, Streams, cumulative, density, quantile};
use rand_xoshiro::rand_core::Rng;
use serde::{Deserialize, Serialize};

/// Ability, luck and a bar; means are zero.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Lazear {
    /// Standard deviation of ability.
    pub ability_sd: f64,
    /// Standard deviation of luck in one rating.
    pub luck_sd: f64,
    /// Who is seen above this is promoted.
    pub bar: f64,
}

/// What is seen of those who are promoted, in the mean.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Decline {
    /// The share of all that is promoted.
    pub promoted: f64,
    /// The rating before.
    pub before: f64,
    /// The rating after, which is also their ability.
    pub after: f64,
}

impl Lazear {
    /// The reliability of a rating: the share of its variance that is ability's.
    pub fn reliability(self) -> f64 {
        let ability = self.ability_sd * self.ability_sd;
        ability / (ability + self.luck_sd * self.luck_sd)
    }

    /// The bar at which somebody seen exactly there has the mean ability `x`:
    /// A* = x (1 + σe² / σA²).
    pub fn bar_for(self, x: f64) -> f64 {
        x / self.reliability()
    }

    /// In closed form: with s² = σA² + σe² and λ = φ(A*/s) / (1 - Φ(A*/s)), those above the bar are
    /// seen at s λ before and at s λ σA²/s² after.
    pub fn drop(self) -> Decline {
        let sd = libm::sqrt(self.ability_sd * self.ability_sd + self.luck_sd * self.luck_sd);
        let promoted = 1.0 - cumulative(self.bar / sd);
        let before = sd * density(self.bar / sd) / promoted;
        Decline {
            promoted,
            before,
            after: before * self.reliability(),
        }
    }

    /// The same by drawing so many people.
    pub fn simulated(self, people: u32, seed: u64) -> Decline {
        let mut stream = Streams::new(seed).stream(&["lazear"], 0);
        let (mut before, mut after, mut number) = (0.0, 0.0, 0_u32);
        for _ in 0..people {
            let ability = self.ability_sd * normal(&mut stream);
            let rating = ability + self.luck_sd * normal(&mut stream);
            let next = ability + self.luck_sd * normal(&mut stream);
            if rating > self.bar {
                before += rating;
                after += next;
                number += 1;
            }
        }
        Decline {
            promoted: f64::from(number) / f64::from(people),
            before: before / f64::from(number.max(1)),
            after: after / f64::from(number.max(1)),
        }
    }
}

/// A standard normal; 53 bits of chance.
fn normal(stream: &mut Stream) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "53 bits")]
    let share = ((stream.next_u64() >> 11) as f64 + 0.5) / 9_007_199_254_740_992.0;
    quantile(share)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_is_seen_at_the_bar_has_the_ability_that_the_bar_was_set_for() {
        let lazear = Lazear {
            ability_sd: 1.0,
            luck_sd: 0.5,
            bar: 0.0,
        };
        assert!((lazear.bar_for(1.0) - 1.25).abs() < 1e-12);
    }

    #[test]
    fn without_luck_nobody_drops() {
        let drop = Lazear {
            ability_sd: 2.0,
            luck_sd: 0.0,
            bar: 1.0,
        }
        .drop();
        assert!((drop.before - drop.after).abs() < 1e-12);
    }

    /// With 400,000 people the noise of a mean of those above the bar is about 0.003.
    #[test]
    fn drawn_people_show_what_the_closed_form_says() {
        let lazear = Lazear {
            ability_sd: 1.0,
            luck_sd: 0.96,
            bar: 1.0,
        };
        let (closed, drawn) = (lazear.drop(), lazear.simulated(400_000, 1));
        assert!(
            (closed.promoted - drawn.promoted).abs() < 0.003,
            "{drawn:?}"
        );
        assert!((closed.before - drawn.before).abs() < 0.012, "{drawn:?}");
        assert!((closed.after - drawn.after).abs() < 0.012, "{drawn:?}");
    }
}
