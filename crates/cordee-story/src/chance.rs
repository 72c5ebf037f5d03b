//! Chance that repeats itself: numbers drawn from a seed, in streams with names.
//!
//! Each part of the story draws from a stream of its own, so that a sentence added in one place
//! changes nothing elsewhere. How a number becomes a choice is written here and not taken from a
//! library, whose next version might choose otherwise.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of numbers.
pub(crate) struct Chance(ChaCha8Rng);

impl Chance {
    /// The stream of this name.
    pub(crate) fn new(seed: u64, name: &str) -> Self {
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        rng.set_stream(number_of(name));
        Self(rng)
    }

    /// A number from 0 to `n` - 1; 0 where `n` is 0.
    pub(crate) fn below(&mut self, n: usize) -> usize {
        let drawn = u128::from(self.0.next_u64()) * (n as u128);
        usize::try_from(drawn >> 64).unwrap_or(0)
    }

    /// A number from `least` to `most`.
    pub(crate) fn between(&mut self, least: i32, most: i32) -> i32 {
        let width = usize::try_from(most - least + 1).unwrap_or(1);
        least + i32::try_from(self.below(width)).unwrap_or(0)
    }

    /// Whether something happens that happens so many times in a hundred.
    pub(crate) fn in_hundred(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    /// A number from 0 to less than 1.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are what a float holds")]
    pub(crate) fn unit(&mut self) -> f64 {
        (self.0.next_u64() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Whether something happens that happens with this share.
    pub(crate) fn happens(&mut self, share: f64) -> bool {
        self.unit() < share
    }

    /// How many days one waits for what happens at this rate a day, rounded up.
    #[expect(clippy::cast_possible_truncation, reason = "bounded just before")]
    pub(crate) fn waiting(&mut self, rate: f64) -> i32 {
        let days = -(1.0 - self.unit()).ln() / rate;
        days.ceil().clamp(0.0, 1_000_000.0) as i32
    }

    /// A number from the standard normal distribution (Box and Muller).
    pub(crate) fn normal(&mut self) -> f64 {
        let (radius, angle) = (1.0 - self.unit(), self.unit());
        (-2.0 * radius.ln()).sqrt() * (std::f64::consts::TAU * angle).cos()
    }

    /// One of these.
    pub(crate) fn pick<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len()))
    }

    /// One of these texts; nothing where there is none.
    pub(crate) fn text(&mut self, of: &[&'static str]) -> &'static str {
        self.pick(of).copied().unwrap_or_default()
    }

    /// Another order.
    pub(crate) fn shuffle<T>(&mut self, of: &mut [T]) {
        for last in (1..of.len()).rev() {
            let other = self.below(last + 1);
            of.swap(last, other);
        }
    }

    /// A lasting number from 1 to 2^48 - 1.
    pub(crate) fn lasting_number(&mut self) -> u64 {
        (self.0.next_u64() >> 16).max(1)
    }
}

/// FNV-1a: a number for a name.
fn number_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
