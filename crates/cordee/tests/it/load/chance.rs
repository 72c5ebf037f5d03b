//! Numbers by chance, the same from the same seed.

use std::time::Duration;

/// Numbers by the rule `SplitMix64`.
pub struct Chance(pub u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// One of the numbers from 0 up to, not including, `end`.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end.max(1) as u64).unwrap()
    }

    /// One of these.
    pub fn one_of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }

    /// How long until the next one comes, where so many come in a second and none knows of the
    /// others.
    pub fn gap(&mut self, each_second: u32) -> Duration {
        let part = f64::from(u32::try_from(self.below(1 << 24)).unwrap() + 1) / f64::from(1 << 24);
        Duration::from_secs_f64(-part.ln() / f64::from(each_second))
    }
}
