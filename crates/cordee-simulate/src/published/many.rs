//! Many small organisations at once: a batch of runs, step by step together.
//!
//! Only who changes is looked at. A calendar common to the batch says who leaves in a step; the
//! empty seats of a level, of all organisations, are filled in one loop, so that its turns depend on
//! nothing that differs from one organisation to the next. The best of a level is found by looking at
//! its seats, eight at a time: the keys are ordered as whole numbers and as floats alike, and the
//! maximum of floats is one instruction on every machine. Why so: docs/decisions/0013-simulation.md.
//!
//! INVARIANT seats-are-valid: every seat in a list or in the calendar is one of the batch's, made
//! from the tables of the same model.

use super::ledger::{Batch, Counts, Ledger, Told};
use super::model::{Filling, Moment};
use super::scenario::Scenario;
use super::tables::{Limits, Tables, Wanted, below};
use crate::chance::{Stream, Streams};
use crate::competence::Competence;
use rand_xoshiro::rand_core::Rng;
use std::ops::Range;

/// How many runs make a batch.
pub(crate) const RUNS: u32 = 32;

/// Bits of a key that say which seat of its level it is; a level has at most so many seats.
const SEAT_BITS: u32 = 11;
/// Seats of a level begin at multiples of this.
const LANES: usize = 8;

/// Some runs of a scenario without faults.
pub(crate) fn run(scenario: &Scenario, tables: &Tables, runs: Range<u32>) -> Batch {
    let all = Streams::new(scenario.seed);
    let streams: Vec<Stream> = runs
        .map(|run| all.stream(&["run"], u64::from(run)))
        .collect();
    let mut ledger = Ledger::new(scenario, tables.levels(), tables.scale(), streams.len());
    let mut many = Many::new(tables, streams);
    many.measure();
    ledger.measure(&many);
    let mut phases = scenario.phases.iter().peekable();
    let mut limits = None;
    for step in 1..scenario.steps {
        while let Some(phase) = phases.next_if(|phase| phase.after <= step) {
            limits = Some(Limits::of(phase.strategy));
        }
        let Some(limits) = limits else { continue };
        many.leave(step);
        if scenario.model.measured == Moment::AfterLeaving {
            many.measure();
        }
        many.fill(step, limits, scenario.model.filling);
        if scenario.model.measured == Moment::AfterHiring {
            many.measure();
        }
        ledger.measure(&many);
    }
    ledger.close()
}

/// A seat of one organisation of the batch.
#[derive(Clone, Copy)]
struct Seat {
    organisation: u32,
    /// Within the organisation.
    number: u32,
}

/// Somebody's last step in a seat, written down at arrival; stale when the holder has moved on.
#[derive(Clone, Copy)]
struct Entry {
    seat: Seat,
    arrival: u32,
}

/// Who holds a seat: the number of the arrival, 0 for nobody, and when the holder retires.
#[derive(Clone, Copy, Default)]
struct Holder {
    arrival: u32,
    retires: u32,
}

struct Many<'a> {
    tables: &'a Tables,
    streams: Vec<Stream>,
    /// By organisation.
    arrivals: Vec<u32>,
    /// Seats of an organisation, with those that only fill up a level to a multiple of [`LANES`].
    width: usize,
    /// The first seat of each level within an organisation.
    starts: Vec<usize>,
    /// By seat of an organisation: its level; by one more: the level of nothing.
    level_of: Vec<u32>,
    /// By organisation and seat: competence, then the seat within its level; 0 where it is empty.
    keys: Vec<u32>,
    /// By organisation and seat.
    holders: Vec<Holder>,
    /// Who leaves at a step, by the step's lower bits.
    calendar: Vec<Vec<Entry>>,
    /// By level: empty seats in the order in which they are filled; one list more for what is not.
    empty: Vec<Vec<Seat>>,
    /// By level and organisation: the sum of competence; one level more for nothing.
    sums: Vec<i64>,
    weighted: Vec<i64>,
    tolls: Vec<Toll>,
}

/// What happened, by level and organisation; one level more for nothing.
#[derive(Clone, Copy, Default)]
struct Toll {
    dismissed: u32,
    retired: u32,
    promoted: u32,
    hired: u32,
}

impl Told for Many<'_> {
    fn weighted(&self) -> &[i64] {
        &self.weighted
    }

    fn counts(&self, run: usize) -> Counts {
        let of_levels = || {
            let tolls = self.tolls.iter().skip(run).step_by(self.streams.len());
            tolls.take(self.tables.levels())
        };
        let list = |what: fn(&Toll) -> u32| of_levels().map(|it| u64::from(what(it))).collect();
        Counts {
            dismissed: list(|toll| toll.dismissed),
            retired: list(|toll| toll.retired),
            promoted: list(|toll| toll.promoted),
            hired: list(|toll| toll.hired),
        }
    }
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT seats-are-valid")]
#[expect(
    clippy::cast_possible_truncation,
    reason = "halves of 64 bits; seats and organisations are few"
)]
impl<'a> Many<'a> {
    fn new(tables: &'a Tables, streams: Vec<Stream>) -> Self {
        let (runs, levels) = (streams.len(), tables.levels());
        let (starts, level_of) = layout(tables);
        let width = level_of.len() - 1;
        let ring = (tables.calendar.furthest() as usize + 1).next_power_of_two();
        let mut many = Self {
            tables,
            streams,
            arrivals: vec![0; runs],
            width,
            starts,
            level_of,
            keys: vec![0; runs * width],
            holders: vec![Holder::default(); runs * width],
            calendar: vec![Vec::new(); ring],
            empty: vec![Vec::new(); levels + 1],
            sums: vec![0; (levels + 1) * runs],
            weighted: vec![0; runs],
            tolls: vec![Toll::default(); (levels + 1) * runs],
        };
        for organisation in 0..runs {
            for level in 0..levels {
                for number in many.seats(level) {
                    many.begin(
                        level,
                        Seat {
                            organisation: organisation as u32,
                            number: number as u32,
                        },
                    );
                }
            }
        }
        many
    }

    /// The real seats of a level.
    fn seats(&self, level: usize) -> Range<usize> {
        let first = self.starts[level];
        first..first + self.tables.starts[level + 1] - self.tables.starts[level]
    }

    fn begin(&mut self, level: usize, seat: Seat) {
        let stream = &mut self.streams[seat.organisation as usize];
        let chance = stream.next_u64();
        let month = (stream.next_u64() >> 32) as u32;
        let age = self.tables.initial_ages.at((chance >> 32) as u32);
        let calendar = &self.tables.calendar;
        let retires = calendar.retires(0, age) - calendar.earlier(month);
        let competence = self.tables.initial.at(chance as u32);
        let dismissed = self.tables.first_dismissal;
        self.arrive(level, seat, competence, retires, dismissed);
    }

    #[inline]
    fn arrive(
        &mut self,
        level: usize,
        seat: Seat,
        competence: Competence,
        retires: u32,
        dismissed: u32,
    ) {
        let organisation = seat.organisation as usize;
        let at = organisation * self.width + seat.number as usize;
        let arrival = self.arrivals[organisation] + 1;
        self.arrivals[organisation] = arrival;
        let within = seat.number - self.starts[level] as u32;
        self.keys[at] = (competence << SEAT_BITS) | within;
        self.holders[at] = Holder { arrival, retires };
        self.sums[level * self.streams.len() + organisation] += i64::from(competence);
        let last = if competence < self.tables.threshold {
            dismissed.min(retires)
        } else {
            retires
        };
        let mask = self.calendar.len() - 1;
        self.calendar[last as usize & mask].push(Entry { seat, arrival });
    }

    fn leave(&mut self, step: u32) {
        let mask = self.calendar.len() - 1;
        let mut entries = std::mem::take(&mut self.calendar[step as usize & mask]);
        let runs = self.streams.len();
        let nothing = self.tables.levels() as u32;
        for Entry { seat, arrival } in entries.drain(..) {
            let organisation = seat.organisation as usize;
            let at = organisation * self.width + seat.number as usize;
            // Half of the entries are stale, which no processor can foresee: instead of asking, what
            // is stale leaves a level that is nothing.
            let holds = self.holders[at].arrival == arrival;
            let level = if holds { self.level_of[seat.number as usize] } else { nothing } as usize;
            let competence = self.keys[at] >> SEAT_BITS;
            self.sums[level * runs + organisation] -= i64::from(competence);
            let toll = &mut self.tolls[level * runs + organisation];
            let is_dismissed = u32::from(competence < self.tables.threshold);
            toll.dismissed += is_dismissed;
            toll.retired += 1 - is_dismissed;
            self.keys[at] = if holds { 0 } else { self.keys[at] };
            self.holders[at].arrival = if holds { 0 } else { self.holders[at].arrival };
            self.empty[level].push(seat);
        }
        self.empty[nothing as usize].clear();
        self.calendar[step as usize & mask] = entries;
    }

    fn fill(&mut self, step: u32, limits: Limits, filling: Filling) {
        let levels = self.tables.levels();
        match filling {
            Filling::TopDown => {
                for level in 0..levels {
                    self.fill_level(level, step, limits);
                }
            }
            Filling::BottomUp => {
                while self.empty.iter().any(|seats| !seats.is_empty()) {
                    for level in (0..levels).rev() {
                        self.fill_level(level, step, limits);
                    }
                }
            }
            Filling::Chains => {
                for level in 0..levels {
                    let mut seats = std::mem::take(&mut self.empty[level]);
                    for seat in seats.drain(..) {
                        let mut next = Some((level, seat));
                        while let Some((level, seat)) = next {
                            let emptied = self.fill_seat(level, seat, step, limits);
                            next = emptied.map(|seat| (level + 1, seat));
                        }
                    }
                    self.empty[level] = seats;
                }
            }
        }
    }

    fn fill_level(&mut self, level: usize, step: u32, limits: Limits) {
        let mut seats = std::mem::take(&mut self.empty[level]);
        for seat in seats.drain(..) {
            if let Some(emptied) = self.fill_seat(level, seat, step, limits) {
                self.empty[level + 1].push(emptied);
            }
        }
        self.empty[level] = seats;
    }

    /// Fills a seat and gives the one that is emptied by it.
    #[inline]
    fn fill_seat(&mut self, level: usize, seat: Seat, step: u32, limits: Limits) -> Option<Seat> {
        let organisation = seat.organisation as usize;
        let runs = self.streams.len();
        let chance = self.streams[organisation].next_u64();
        let toll = level * runs + organisation;
        let from = if level + 1 == self.tables.levels() {
            None
        } else {
            self.candidate(level, seat, limits.wanted((chance >> 32) as u32))
        };
        let Some(from) = from else {
            let age = self.tables.hired_ages.at((chance >> 32) as u32);
            let competence = self.tables.hired.at(chance as u32);
            self.tolls[toll].hired += 1;
            let retires = self.tables.calendar.retires(step, age);
            self.arrive(level, seat, competence, retires, step + 1);
            return None;
        };
        let at = organisation * self.width + from as usize;
        let old = self.keys[at] >> SEAT_BITS;
        let new = self.tables.transmit.new_competence(old, chance as u32);
        let retires = self.holders[at].retires;
        self.keys[at] = 0;
        self.holders[at].arrival = 0;
        self.sums[toll + runs] -= i64::from(old);
        self.tolls[toll].promoted += 1;
        self.arrive(level, seat, new, retires, step + 1);
        Some(Seat {
            organisation: seat.organisation,
            number: from,
        })
    }

    /// The seat of the one who is promoted into an empty seat.
    #[inline]
    fn candidate(&mut self, level: usize, seat: Seat, wanted: Wanted) -> Option<u32> {
        let organisation = seat.organisation as usize;
        let below_starts = self.starts[level + 1];
        let (first, end) = match &self.tables.reports {
            None => (below_starts, self.starts[level + 2]),
            Some(reports) => {
                let within = seat.number as usize - self.starts[level];
                let first = below_starts + within * reports[level];
                (first, first + reports[level])
            }
        };
        let offset = organisation * self.width;
        let keys = &self.keys[offset + first..offset + end];
        let key = match wanted {
            Wanted::Best => best(keys),
            Wanted::Worst => worst(keys),
            Wanted::Anybody => {
                let length = match &self.tables.reports {
                    None => self.tables.starts[level + 2] - self.tables.starts[level + 1],
                    Some(reports) => reports[level],
                };
                anybody(&keys[..length], &mut self.streams[organisation])
            }
        };
        let within = key & ((1 << SEAT_BITS) - 1);
        (key != 0).then_some(below_starts as u32 + within)
    }

    fn measure(&mut self) {
        let runs = self.streams.len();
        self.weighted.fill(0);
        for (sums, weight) in self.sums.chunks_exact(runs).zip(&self.tables.weights) {
            for (weighted, sum) in self.weighted.iter_mut().zip(sums) {
                *weighted += sum * weight;
            }
        }
    }
}

/// The first seat of each level, each level filled up to a multiple of [`LANES`], and the level of
/// each seat.
#[expect(clippy::cast_possible_truncation, reason = "few levels")]
fn layout(tables: &Tables) -> (Vec<usize>, Vec<u32>) {
    let mut starts = vec![0];
    let mut level_of = Vec::new();
    for (level, ends) in tables.starts.windows(2).enumerate() {
        let seats = (ends[1] - ends[0]).next_multiple_of(LANES);
        level_of.extend(std::iter::repeat_n(level as u32, seats));
        starts.push(level_of.len());
    }
    level_of.push(tables.levels() as u32);
    (starts, level_of)
}

/// The greatest key, 0 if all seats are empty.
#[inline]
fn best(keys: &[u32]) -> u32 {
    let (lanes, rest) = keys.as_chunks::<LANES>();
    let mut top = [0.0_f32; LANES];
    for chunk in lanes {
        for (top, key) in top.iter_mut().zip(chunk) {
            let key = f32::from_bits(*key);
            *top = if key > *top { key } else { *top };
        }
    }
    let of_rest = rest.iter().copied().max().unwrap_or(0);
    top.iter().map(|it| it.to_bits()).fold(of_rest, u32::max)
}

/// The least key of a seat that is not empty, 0 if all are.
#[inline]
fn worst(keys: &[u32]) -> u32 {
    let (lanes, rest) = keys.as_chunks::<LANES>();
    let mut least = [f32::MAX; LANES];
    for chunk in lanes {
        for (least, key) in least.iter_mut().zip(chunk) {
            let key = if *key == 0 { f32::MAX } else { f32::from_bits(*key) };
            *least = if key < *least { key } else { *least };
        }
    }
    let there = rest.iter().copied().filter(|key| *key != 0);
    let of_rest = there.min().unwrap_or(f32::MAX.to_bits());
    let key = least.iter().map(|it| it.to_bits()).fold(of_rest, u32::min);
    if key == f32::MAX.to_bits() { 0 } else { key }
}

/// The key of any seat that is not empty, each as likely as any other; 0 if all are.
#[expect(clippy::cast_possible_truncation, reason = "halves of 64 bits; seats are few")]
fn anybody(keys: &[u32], stream: &mut Stream) -> u32 {
    if keys.iter().all(|key| *key == 0) {
        return 0;
    }
    loop {
        let chance = (stream.next_u64() >> 32) as u32;
        let at = below(chance, keys.len() as u32) as usize;
        if let Some(key) = keys.get(at)
            && *key != 0
        {
            return *key;
        }
    }
}
