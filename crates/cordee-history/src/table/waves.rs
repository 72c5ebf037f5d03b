//! Pieces of a text, read side by side and taken in their order.

use rayon::prelude::*;
use std::io;

/// Why the pieces of a text end before the text does.
pub(super) enum Stop {
    /// There is a quote in the rows that begin here.
    Quote(u64),
    Unreadable(io::Error),
}

/// How many pieces are read before those before them are taken. More would only need more room.
const WAVE: usize = 24;
/// And towards the end: nobody reads while the last of them are taken.
const LAST_WAVE: usize = 2;

/// Reads pieces side by side and gives them to `take` in order, the ones while the next are read; up
/// to the first that stops.
pub(super) fn side_by_side<I: Sync, P: Send>(
    items: &[I],
    read: impl Fn(&I) -> Result<P, Stop> + Sync,
    take: &mut (impl FnMut(P) + Send),
) -> Result<(), Stop> {
    let mut ready: Vec<P> = Vec::new();
    let mut left = items;
    while !left.is_empty() {
        let half = left.len().div_ceil(2);
        let (wave, later) = left.split_at(half.clamp(LAST_WAVE, WAVE).min(left.len()));
        left = later;
        let (pieces, ()) = rayon::join(
            || {
                let each = wave.par_iter().with_max_len(1).map(&read);
                each.collect::<Vec<_>>()
            },
            || ready.drain(..).for_each(&mut *take),
        );
        for piece in pieces {
            match piece {
                Ok(piece) => ready.push(piece),
                Err(stop) => {
                    ready.into_iter().for_each(take);
                    return Err(stop);
                }
            }
        }
    }
    ready.into_iter().for_each(take);
    Ok(())
}
