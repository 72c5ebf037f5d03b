//! One small organisation: who holds which seat.

use super::super::luck::Luck;
use super::super::tables::Tables;
use crate::competence::Competence;

/// Bits of a key that say which seat of its level it is; a level has at most so many seats.
pub(super) const SEAT_BITS: u32 = 11;
/// Levels begin at multiples of this.
pub(super) const LANES: usize = 8;
/// The most levels.
pub(super) const LEVELS: usize = 16;

/// An organisation with `N` places, a power of two; a place is a seat, or the number of somebody who
/// holds one.
///
/// INVARIANT numbers-are-seated: `seat_of` and `person_at` undo each other. An empty seat keeps the
/// number of the one who left, for the next one who is hired. Nobody else's row moves when somebody
/// is promoted, and the calendar needs no new entry.
pub(super) struct Organisation<const N: usize> {
    pub(super) luck: Luck,
    /// By level: the sum of competence.
    sums: [i64; LEVELS],
    hired: u32,
    pub(super) tolls: [Toll; LEVELS],
    /// By seat: competence, then the seat within its level; 0 where it is empty. Ordered as whole
    /// numbers and as floats alike.
    pub(super) keys: Keys<N>,
    /// By seat: the number of the holder.
    person_at: [u16; N],
    /// By number: the seat.
    seat_of: [u16; N],
    /// By number: how many had been hired when this one was; 0 for nobody.
    stamps: [u32; N],
}

/// Keys that begin where a processor likes to read several at once.
#[repr(align(64))]
pub(super) struct Keys<const N: usize>(pub(super) [u32; N]);

/// What happened on a level. Who was promoted is not counted: it follows from who left above.
#[derive(Clone, Copy, Default)]
pub(super) struct Toll {
    /// Retired, dismissed.
    pub(super) left: [u32; 2],
    /// Hired above the lowest level, where nobody was there to be promoted.
    pub(super) from_outside: u32,
}

/// Where the seats of an organisation lie, and what they count.
pub(super) struct Layout<const N: usize> {
    /// Of each level.
    pub(super) levels: Vec<Span>,
    /// By seat: its level.
    level_of: [u8; N],
    weights: [i64; LEVELS],
    threshold: Competence,
}

/// Where the seats of a level lie.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) first: usize,
    /// The end, filled up to a multiple of [`LANES`].
    pub(super) end: usize,
    pub(super) seats: usize,
    /// Reports of each of its seats, where promotion is among neighbours.
    pub(super) reports: Option<usize>,
}

/// Why somebody leaves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Why {
    /// Of age.
    Retires,
    /// Below the threshold, if that is still so.
    Dismissed,
}

/// Somebody who is in the organisation, or was.
#[derive(Clone, Copy)]
pub(super) struct Person {
    pub(super) number: u32,
    pub(super) stamp: u32,
}

/// What somebody left behind.
pub(super) struct Left {
    pub(super) level: usize,
    pub(super) seat: u32,
    pub(super) competence: Competence,
}

/// Somebody new on a seat.
pub(super) struct Arrival {
    pub(super) person: Person,
    pub(super) is_short: bool,
}

impl<const N: usize> Layout<N> {
    #[expect(clippy::indexing_slicing, reason = "places are counted up to N")]
    #[expect(clippy::cast_possible_truncation, reason = "few levels")]
    pub(super) fn of(tables: &Tables) -> Self {
        let mut layout = Self {
            levels: Vec::new(),
            level_of: [0; N],
            weights: [0; LEVELS],
            threshold: tables.threshold,
        };
        let mut first = 0;
        for (level, seats) in tables.seats().enumerate() {
            let end = first + seats.next_multiple_of(LANES);
            layout.level_of[first..end].fill(level as u8);
            layout.weights[level] = tables.weights[level];
            let reports = tables.reports.as_ref();
            layout.levels.push(Span {
                first,
                end,
                seats,
                reports: reports.and_then(|it| it.get(level)).copied(),
            });
            first = end;
        }
        layout
    }

    /// Whether an organisation fits in here.
    pub(super) fn holds(tables: &Tables) -> bool {
        let seats = || tables.seats();
        let places: usize = seats().map(|it| it.next_multiple_of(LANES)).sum();
        places <= N && tables.levels() <= LEVELS && seats().all(|it| it <= 1 << SEAT_BITS)
    }
}

#[expect(clippy::indexing_slicing, reason = "places are masked, levels are few")]
#[expect(
    clippy::cast_possible_truncation,
    reason = "places are fewer than 2^16"
)]
impl<const N: usize> Organisation<N> {
    pub(super) fn empty(luck: Luck) -> Self {
        Self {
            luck,
            sums: [0; LEVELS],
            hired: 0,
            tolls: [Toll::default(); LEVELS],
            keys: Keys([0; N]),
            person_at: core::array::from_fn(|it| it as u16),
            seat_of: core::array::from_fn(|it| it as u16),
            stamps: [0; N],
        }
    }

    /// Lets somebody leave; nothing if somebody else has the number by now, or the reason is gone.
    #[inline]
    pub(super) fn leave(&mut self, layout: &Layout<N>, person: Person, why: Why) -> Option<Left> {
        let number = person.number as usize & (N - 1);
        let seat = usize::from(self.seat_of[number]) & (N - 1);
        let competence = self.keys.0[seat] >> SEAT_BITS;
        let is_short = competence < layout.threshold;
        if self.stamps[number] != person.stamp || (why == Why::Dismissed && !is_short) {
            return None;
        }
        self.stamps[number] = 0;
        self.keys.0[seat] = 0;
        let level = usize::from(layout.level_of[seat]) & (LEVELS - 1);
        self.sums[level] -= i64::from(competence);
        Some(Left {
            level,
            seat: seat as u32,
            competence,
        })
    }

    /// The weighted sum of competence.
    pub(super) fn weighted(&self, layout: &Layout<N>) -> i64 {
        let weights = layout.weights.iter().take(layout.levels.len());
        let products = self.sums.iter().zip(weights);
        products.map(|(sum, weight)| sum * weight).sum()
    }

    /// Puts somebody from outside on an empty seat.
    #[inline]
    pub(super) fn hire(
        &mut self,
        layout: &Layout<N>,
        [level, within]: [usize; 2],
        seat: u32,
        competence: Competence,
    ) -> Arrival {
        let seat = seat as usize & (N - 1);
        self.keys.0[seat] = (competence << SEAT_BITS) | within as u32;
        self.sums[level & (LEVELS - 1)] += i64::from(competence);
        self.hired += 1;
        let number = self.person_at[seat];
        self.stamps[usize::from(number) & (N - 1)] = self.hired;
        Arrival {
            person: Person {
                number: u32::from(number),
                stamp: self.hired,
            },
            is_short: competence < layout.threshold,
        }
    }

    /// Moves the holder of one seat to an empty one of the level above.
    #[inline]
    pub(super) fn promote(
        &mut self,
        layout: &Layout<N>,
        [level, within]: [usize; 2],
        [from, to]: [u32; 2],
        [old, new]: [Competence; 2],
    ) -> Arrival {
        let (from, to) = (from as usize & (N - 1), to as usize & (N - 1));
        self.keys.0[from] = 0;
        self.keys.0[to] = (new << SEAT_BITS) | within as u32;
        let (mover, gone) = (self.person_at[from], self.person_at[to]);
        self.person_at[to] = mover;
        self.person_at[from] = gone;
        self.seat_of[usize::from(mover) & (N - 1)] = to as u16;
        self.seat_of[usize::from(gone) & (N - 1)] = from as u16;
        self.sums[level & (LEVELS - 1)] += i64::from(new);
        self.sums[(level + 1) & (LEVELS - 1)] -= i64::from(old);
        Arrival {
            person: Person {
                number: u32::from(mover),
                stamp: self.stamps[usize::from(mover) & (N - 1)],
            },
            is_short: new < layout.threshold,
        }
    }
}
