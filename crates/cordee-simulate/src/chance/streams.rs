//! Streams of numbers with names.

use rand_xoshiro::Xoshiro256PlusPlus;
use rand_xoshiro::rand_core::SeedableRng;
use sha2::{Digest, Sha256};

/// The generator behind every stream: xoshiro256++ 1.0 of Blackman and Vigna.
///
/// Its 256 bits of state and its few operations make it as good for a million short streams as for
/// one long one; the algorithm has a fixed definition, so numbers don't change with versions.
pub type Stream = Xoshiro256PlusPlus;

/// What the start of each stream is derived from beside seed and names. It changes only when the
/// derivation does, and then everybody's results do.
const KIND: &[u8] = b"cordee-simulate streams 1";

/// All streams of one seed.
///
/// The stream of a list of names starts where SHA-256 of a fixed word, the seed and the names (each
/// after its length) says. Streams don't know of each other: one that is added, or drawn from more
/// often, changes nothing elsewhere. That is what makes runs the same in any order, and two policies
/// comparable under the same luck.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Streams {
    seed: u64,
}

impl Streams {
    /// The streams of this seed.
    pub fn new(seed: u64) -> Self {
        Self { seed }
    }

    /// The stream of these names and a number, such as `run`, 17.
    pub fn stream(self, names: &[&str], number: u64) -> Stream {
        let mut hash = Sha256::new();
        hash.update(KIND);
        hash.update(self.seed.to_le_bytes());
        for name in names {
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name.as_bytes());
        }
        hash.update(number.to_le_bytes());
        Stream::from_seed(hash.finalize().into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_xoshiro::rand_core::Rng;

    #[test]
    fn the_first_numbers_of_a_stream_are_these_in_every_version_and_on_every_machine() {
        let mut stream = Streams::new(1).stream(&["run"], 0);
        let numbers = [stream.next_u64(), stream.next_u64(), stream.next_u64()];
        assert_eq!(
            numbers,
            [
                18_137_775_784_451_704_213,
                15_718_756_963_106_024_132,
                6_745_394_813_124_020_279,
            ]
        );
    }

    #[test]
    fn seed_names_and_number_each_make_another_stream() {
        let first =
            |seed, names: &[&str], number| Streams::new(seed).stream(names, number).next_u64();
        let mut firsts = vec![
            first(1, &["run"], 0),
            first(2, &["run"], 0),
            first(1, &["run"], 1),
            first(1, &["ru", "n"], 0),
            first(1, &["r", "un"], 0),
            first(1, &[], 0),
        ];
        firsts.sort_unstable();
        firsts.dedup();
        assert_eq!(firsts.len(), 6);
    }
}
