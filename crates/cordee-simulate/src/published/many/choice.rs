//! Who of some is promoted, by their keys.

use super::organisation::LANES;
use crate::chance::Stream;
use crate::published::tables::below;
use rand_xoshiro::rand_core::Rng;
use wide::f32x4;

/// The greatest key, 0 if all seats are empty.
#[inline]
pub(super) fn best(keys: &[u32]) -> u32 {
    let (lanes, rest) = keys.as_chunks::<LANES>();
    let mut tops = [f32x4::ZERO; 2];
    for lane in lanes {
        let [low, high] = halves(lane);
        tops = [low.fast_max(tops[0]), high.fast_max(tops[1])];
    }
    let [a, b, c, d] = tops[0].fast_max(tops[1]).to_array();
    let of_lanes = greater(greater(a, c), greater(b, d));
    let of_all = |top, key: &u32| greater(f32::from_bits(*key), top);
    rest.iter().fold(of_lanes, of_all).to_bits()
}

/// The least key of a seat that is not empty, 0 if all are.
#[inline]
pub(super) fn worst(keys: &[u32]) -> u32 {
    let (lanes, rest) = keys.as_chunks::<LANES>();
    let none = f32x4::splat(f32::MAX);
    let mut least = [none; 2];
    for lane in lanes {
        let [low, high] = halves(lane).map(|it| it.simd_eq(f32x4::ZERO).select(none, it));
        least = [low.fast_min(least[0]), high.fast_min(least[1])];
    }
    let [a, b, c, d] = least[0].fast_min(least[1]).to_array();
    let of_lanes = less(less(a, c), less(b, d));
    let of_all = |least, key: &u32| less(there(*key), least);
    let key = rest.iter().fold(of_lanes, of_all).to_bits();
    if key == f32::MAX.to_bits() { 0 } else { key }
}

#[inline]
#[expect(clippy::indexing_slicing, reason = "both halves are within")]
fn halves(keys: &[u32; LANES]) -> [f32x4; 2] {
    let half = |from: usize| f32x4::new(core::array::from_fn(|it| f32::from_bits(keys[from + it])));
    [half(0), half(LANES / 2)]
}

#[inline]
fn greater(one: f32, other: f32) -> f32 {
    if one > other { one } else { other }
}

#[inline]
fn less(one: f32, other: f32) -> f32 {
    if one < other { one } else { other }
}

/// An empty seat comes after everybody.
#[inline]
fn there(key: u32) -> f32 {
    f32::from_bits(if key == 0 { f32::MAX.to_bits() } else { key })
}

/// The key of any seat that is not empty, each as likely as any other; 0 if all are. The first try is
/// by `chance`.
#[inline]
#[expect(
    clippy::cast_possible_truncation,
    reason = "halves of 64 bits; seats are few"
)]
pub(super) fn anybody(keys: &[u32], mut chance: u32, stream: &mut Stream) -> u32 {
    loop {
        match keys.get(below(chance, keys.len() as u32) as usize) {
            Some(0) if keys.iter().all(|key| *key == 0) => return 0,
            Some(0) => chance = (stream.next_u64() >> 32) as u32,
            Some(key) => return *key,
            None => return 0,
        }
    }
}
