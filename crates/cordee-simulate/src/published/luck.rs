//! The luck of a run: who comes, and what becomes of those who rise.

use crate::chance::{Stream, Streams};

/// Two streams for a run, so that the same people come whoever is promoted.
pub(crate) struct Luck {
    /// Who is there at the start, and who is hired.
    pub(crate) hired: Stream,
    /// Which rule decides, whom a random one picks, and the new competence.
    pub(crate) promoted: Stream,
}

impl Luck {
    /// The luck of the run of this number.
    pub(crate) fn of(streams: Streams, run: u32) -> Self {
        Self {
            hired: streams.stream(&["hired"], u64::from(run)),
            promoted: streams.stream(&["promoted"], u64::from(run)),
        }
    }
}
