//! One small organisation: who holds which seat.

use super::super::luck::Luck;
use super::super::tables::Tables;
use crate::competence::Competence;
use wide::u8x16;

/// Bits of a key that say which seat of its level it is; a level has at most so many seats.
pub(super) const SEAT_BITS: u32 = 11;
/// Levels begin at multiples of this.
pub(super) const LANES: usize = 8;
/// The most levels.
pub(super) const LEVELS: usize = 16;
/// Seats of a row.
pub(super) const ROW: usize = 64;

/// An organisation with `ROWS` times 64 seats, a power of two.
pub(super) struct Organisation<const ROWS: usize> {
    pub(super) luck: Luck,
    /// The sum of competence, each by the weight of the level.
    pub(super) weighted: i64,
    pub(super) tolls: [Toll; LEVELS],
    /// By seat: competence, then the seat within its level; 0 where it is empty. Ordered as whole
    /// numbers and as floats alike.
    keys: Seats<u32, ROWS>,
    /// By seat: the lower bits of the step at which the holder retires.
    retires: Seats<u8, ROWS>,
    /// By seat: the bits above these.
    retires_above: Seats<u8, ROWS>,
    /// By seat, a bit: somebody below the threshold has come, and may still be there.
    short: [u64; ROWS],
}

/// Something of each seat, beginning where a processor likes to read several at once.
#[repr(align(64))]
struct Seats<T, const ROWS: usize>([[T; ROW]; ROWS]);

/// What happened on a level. Who was promoted is not counted: it follows from who left above.
#[derive(Clone, Copy, Default)]
pub(super) struct Toll {
    /// Retired, dismissed.
    pub(super) left: [u32; 2],
    /// Hired above the lowest level, where nobody was there to be promoted.
    pub(super) from_outside: u32,
}

/// Where the seats of an organisation lie, and what they count.
pub(super) struct Layout<const ROWS: usize> {
    /// Of each level.
    pub(super) levels: Vec<Span>,
    /// How many rows have seats.
    pub(super) rows: usize,
    /// By seat: its level.
    level_of: Seats<u8, ROWS>,
    weights: [i64; LEVELS],
}

/// Where the seats of a level lie.
#[derive(Clone, Copy)]
pub(super) struct Span {
    pub(super) first: usize,
    /// The end, filled up to a multiple of [`LANES`].
    pub(super) end: usize,
    pub(super) seats: usize,
    pub(super) weight: i64,
    /// Reports of each of its seats, where promotion is among neighbours.
    pub(super) reports: Option<usize>,
}

impl<const ROWS: usize> Layout<ROWS> {
    #[expect(clippy::indexing_slicing, reason = "places are counted up to the end")]
    #[expect(clippy::cast_possible_truncation, reason = "few levels")]
    pub(super) fn of(tables: &Tables) -> Self {
        let mut layout = Self {
            levels: Vec::new(),
            rows: 0,
            level_of: Seats([[0; ROW]; ROWS]),
            weights: [0; LEVELS],
        };
        let mut first = 0;
        for (level, seats) in tables.seats().enumerate() {
            let end = first + seats.next_multiple_of(LANES);
            layout.level_of.all_mut()[first..end].fill(level as u8);
            layout.weights[level] = tables.weights[level];
            let reports = tables.reports.as_ref();
            layout.levels.push(Span {
                first,
                end,
                seats,
                weight: tables.weights[level],
                reports: reports.and_then(|it| it.get(level)).copied(),
            });
            first = end;
        }
        layout.rows = first.div_ceil(ROW);
        layout
    }

    /// Whether an organisation fits in here.
    pub(super) fn holds(tables: &Tables) -> bool {
        let seats = || tables.seats();
        let places: usize = seats().map(|it| it.next_multiple_of(LANES)).sum();
        let are_few = |seats| seats <= 1 << SEAT_BITS;
        places <= ROW * ROWS && tables.levels() <= LEVELS && seats().all(are_few)
    }
}

#[expect(
    clippy::indexing_slicing,
    reason = "seats are masked; rows and levels are few"
)]
#[expect(clippy::cast_possible_truncation, reason = "parts of a step")]
impl<const ROWS: usize> Organisation<ROWS> {
    const SEAT: usize = ROW * ROWS - 1;

    pub(super) fn empty(luck: Luck) -> Self {
        Self {
            luck,
            weighted: 0,
            tolls: [Toll::default(); LEVELS],
            keys: Seats([[0; ROW]; ROWS]),
            retires: Seats([[0; ROW]; ROWS]),
            retires_above: Seats([[0; ROW]; ROWS]),
            short: [0; ROWS],
        }
    }

    /// The keys of some seats, and luck to choose by.
    #[inline]
    pub(super) fn among(&mut self, first: usize, end: usize) -> (&[u32], &mut Luck) {
        (&self.keys.all()[first..end], &mut self.luck)
    }

    /// The seats of a row whose holders may have to leave, as bits: all that have to and a few more.
    #[inline]
    pub(super) fn in_question(&mut self, row: usize, step: u32, dismissed: Dismissed) -> u64 {
        let (parts, _) = self.retires.0[row].as_chunks::<16>();
        let wanted = u8x16::splat(step as u8);
        let mut due = 0;
        for (part, retires) in parts.iter().enumerate() {
            let same = u8x16::new(*retires).simd_eq(wanted);
            due |= u64::from(same.to_bitmask()) << (16 * part);
        }
        match dismissed {
            Dismissed::Below(_) => due | std::mem::take(&mut self.short[row]),
            Dismissed::Nobody => due,
        }
    }

    /// Lets the holder of a seat leave if it is time; gives the level.
    #[inline]
    pub(super) fn leave(
        &mut self,
        layout: &Layout<ROWS>,
        seat: u32,
        step: u32,
        dismissed: Dismissed,
    ) -> Option<usize> {
        let seat = seat as usize & Self::SEAT;
        let key = self.keys.all()[seat];
        let competence = key >> SEAT_BITS;
        let is_short = matches!(dismissed, Dismissed::Below(limit) if competence < limit);
        let retires = [self.retires.all()[seat], self.retires_above.all()[seat]];
        let is_due = u16::from_le_bytes(retires) == step as u16;
        if key == 0 || !(is_short || is_due) {
            return None;
        }
        self.keys.all_mut()[seat] = 0;
        let level = usize::from(layout.level_of.all()[seat]) & (LEVELS - 1);
        self.weighted -= i64::from(competence) * layout.weights[level];
        self.tolls[level].left[usize::from(is_short)] += 1;
        Some(level)
    }

    /// Puts somebody on an empty seat, from outside.
    #[inline]
    pub(super) fn hire(&mut self, seat: u32, key: u32, retires: u32) {
        let seat = seat as usize & Self::SEAT;
        self.keys.all_mut()[seat] = key;
        let [low, high, ..] = retires.to_le_bytes();
        self.retires.all_mut()[seat] = low;
        self.retires_above.all_mut()[seat] = high;
    }

    /// Puts the holder of one seat on another that is empty.
    #[inline]
    pub(super) fn promote(&mut self, from: u32, to: u32, key: u32) {
        let (from, to) = (from as usize & Self::SEAT, to as usize & Self::SEAT);
        self.keys.all_mut()[from] = 0;
        self.keys.all_mut()[to] = key;
        self.retires.all_mut()[to] = self.retires.all()[from];
        self.retires_above.all_mut()[to] = self.retires_above.all()[from];
    }

    /// Remembers that the new holder of a seat may be below the threshold.
    #[inline]
    pub(super) fn remember(&mut self, seat: u32, is_short: bool) {
        let seat = seat as usize & Self::SEAT;
        self.short[seat / ROW] |= u64::from(is_short) << (seat % ROW);
    }
}

/// The key of somebody of this competence on a seat of a level.
#[inline]
pub(super) fn key(competence: Competence, within: u32) -> u32 {
    (competence << SEAT_BITS) | within
}

/// Who is dismissed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Dismissed {
    /// Nobody yet.
    Nobody,
    /// Those of less competence than this.
    Below(Competence),
}

impl<T, const ROWS: usize> Seats<T, ROWS> {
    #[inline]
    fn all(&self) -> &[T] {
        self.0.as_flattened()
    }

    #[inline]
    fn all_mut(&mut self) -> &mut [T] {
        self.0.as_flattened_mut()
    }
}
