//! Many numbers at a time.

use crate::chance::{Quantiles, Streams};
use crate::competence::Competence;
use pulp::{Arch, Simd, WithSimd};
use rand_xoshiro::rand_core::Rng;
use std::ops::Range;

/// Generators side by side; enough for the widest registers.
const LANES: usize = 8;
/// Numbers made at a time.
const STORE: usize = 128 * LANES;

/// Numbers from eight generators in turn, made many at a time.
///
/// They are xoshiro256++ like every [`crate::Stream`], each begun from a stream of its own name, and
/// written side by side so that one instruction does a step of several of them.
pub(super) struct Bulk {
    state: [[u64; LANES]; 4],
    store: Box<[u64; STORE]>,
    next: usize,
}

impl Bulk {
    /// The numbers of this name in the run of this number.
    pub(super) fn new(streams: Streams, name: &str, run: u32) -> Self {
        let mut state = [[0; LANES]; 4];
        for lane in 0..LANES {
            let mut stream = streams.stream(&["large", name, &lane.to_string()], u64::from(run));
            for word in &mut state {
                for (number, of_lane) in word.iter_mut().enumerate() {
                    if number == lane {
                        *of_lane = stream.next_u64();
                    }
                }
            }
        }
        Self {
            state,
            store: Box::new([0; STORE]),
            next: STORE,
        }
    }

    /// As many numbers as there are, at most this many and at least one.
    #[inline]
    pub(super) fn some(&mut self, most: usize) -> &[u64] {
        if self.next == STORE {
            self.fill();
        }
        let from = self.next;
        self.next = STORE.min(from + most);
        self.store.get(from..self.next).unwrap_or_default()
    }

    /// One number.
    #[inline]
    pub(super) fn one(&mut self) -> u64 {
        self.some(1).first().copied().unwrap_or_default()
    }

    /// Hands so many 32-bit numbers on, two from each number.
    #[inline]
    #[expect(clippy::cast_possible_truncation, reason = "halves of 64 bits")]
    pub(super) fn halves(&mut self, number: usize, mut to: impl FnMut(u32)) {
        let mut missing = number / 2;
        while missing > 0 {
            let some = self.some(missing);
            for chance in some {
                to(*chance as u32);
                to((*chance >> 32) as u32);
            }
            missing -= some.len();
        }
        if number % 2 == 1 {
            to((self.one() >> 32) as u32);
        }
    }

    /// So many competences at the end of a list, of those whose share lies within `shares` of 2^32;
    /// gives their sum.
    #[expect(clippy::cast_possible_truncation, reason = "a share of 2^32")]
    pub(super) fn competences(
        &mut self,
        number: usize,
        of: &Quantiles,
        shares: Range<u64>,
        to: &mut Vec<Competence>,
    ) -> u64 {
        let width = shares.end - shares.start;
        if width == 1 << 32 {
            return self.drawn(number, to, |chance| of.at(chance as u32));
        }
        let share = |chance: u64| (shares.start + ((chance * width) >> 32)) as u32;
        self.drawn(number, to, |chance| of.at(share(chance)))
    }

    /// So many competences at the end of a list, each drawn by a 32-bit number; gives their sum.
    #[inline]
    fn drawn(
        &mut self,
        number: usize,
        to: &mut Vec<Competence>,
        draw: impl Fn(u64) -> Competence,
    ) -> u64 {
        let first = to.len();
        to.resize(first + number, 0);
        let mut sum = 0;
        let places = to.get_mut(first..).unwrap_or_default();
        let (mut pairs, last) = places.as_chunks_mut::<2>();
        while !pairs.is_empty() {
            let chances = self.some(pairs.len());
            let (now, later) = pairs.split_at_mut(chances.len());
            for ([one, other], chance) in now.iter_mut().zip(chances) {
                *one = draw(chance & u64::from(u32::MAX));
                *other = draw(chance >> 32);
                sum += u64::from(*one) + u64::from(*other);
            }
            pairs = later;
        }
        for place in last {
            *place = draw(self.one() >> 32);
            sum += u64::from(*place);
        }
        sum
    }

    fn fill(&mut self) {
        Arch::new().dispatch(Fill {
            state: &mut self.state,
            store: &mut self.store,
        });
        self.next = 0;
    }
}

/// The work of filling the store, done with the widest registers that the processor has; the numbers
/// are the same with all.
struct Fill<'a> {
    state: &'a mut [[u64; LANES]; 4],
    store: &'a mut [u64; STORE],
}

impl WithSimd for Fill<'_> {
    type Output = ();

    #[expect(clippy::inline_always, reason = "else the registers are not used")]
    #[inline(always)]
    fn with_simd<S: Simd>(self, _: S) {
        let [mut a, mut b, mut c, mut d] = *self.state;
        for row in self.store.as_chunks_mut::<LANES>().0 {
            for lane in 0..LANES {
                let sum = a[lane].wrapping_add(d[lane]);
                row[lane] = sum.rotate_left(23).wrapping_add(a[lane]);
                let shifted = b[lane] << 17;
                c[lane] ^= a[lane];
                d[lane] ^= b[lane];
                b[lane] ^= c[lane];
                a[lane] ^= d[lane];
                c[lane] ^= shifted;
                d[lane] = d[lane].rotate_left(45);
            }
        }
        *self.state = [a, b, c, d];
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chance::Stream;
    use rand_xoshiro::rand_core::SeedableRng;

    #[test]
    fn each_lane_is_the_generator_of_the_library() {
        let streams = Streams::new(7);
        let mut bulk = Bulk::new(streams, "hired", 3);
        let mut lanes: Vec<Stream> = (0..LANES)
            .map(|lane| {
                let mut stream = streams.stream(&["large", "hired", &lane.to_string()], 3);
                let mut seed = [0; 32];
                for bytes in seed.chunks_exact_mut(8) {
                    bytes.copy_from_slice(&stream.next_u64().to_le_bytes());
                }
                Stream::from_seed(seed)
            })
            .collect();
        for number in 0..3 * STORE {
            assert_eq!(bulk.one(), lanes[number % LANES].next_u64());
        }
    }
}
