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
use super::tables::{How, Limits, Tables, Wanted, below};
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

/// A seat of one organisation of the batch: the organisation above [`ORGANISATION_SHIFT`], the
/// number of the seat within it below.
type Seat = u32;
const ORGANISATION_SHIFT: u32 = 24;

struct Many<'a> {
    tables: &'a Tables,
    streams: Vec<Stream>,
    layout: Layout,
    /// By organisation and seat: competence, then the seat within its level; 0 where it is empty.
    keys: Vec<u32>,
    /// By organisation and seat: when the holder retires.
    retires: Vec<u32>,
    /// Seats whose holder may leave at a step, by the step's lower bits. An entry is made at each
    /// arrival and never taken back: when its step comes, it is stale if the holder has moved on.
    calendar: Vec<Vec<Seat>>,
    /// By level: empty seats in the order in which they are filled; one list more for nothing.
    empty: Vec<Vec<Seat>>,
    /// Room for those who move into a level.
    movers: Vec<Mover>,
    /// By organisation: the weighted sum of competence now.
    weighted: Vec<i64>,
    /// The same at the last measurement.
    measured: Vec<i64>,
    /// By level and organisation; one level more for nothing.
    left: Vec<Left>,
    /// By level and organisation.
    came: Vec<Came>,
}

/// Who left, and how.
#[derive(Clone, Copy, Default)]
struct Left {
    dismissed: u32,
    retired: u32,
}

/// Who came, and from where.
#[derive(Clone, Copy, Default)]
struct Came {
    promoted: u32,
    hired: u32,
}

/// Somebody on the way into a seat.
#[derive(Clone, Copy, Default)]
struct Mover {
    chance: u64,
    /// Competence in the old seat; 0 for somebody from outside.
    old: Competence,
    /// When this one retires.
    retires: u32,
}

/// Where the seats of an organisation lie.
struct Layout {
    /// How many places an organisation has; levels begin at multiples of [`LANES`].
    width: usize,
    /// The first place of each level, and the width.
    starts: Vec<usize>,
    /// How many of a level's places are seats.
    seats: Vec<usize>,
    /// The level of each place.
    level_of: Vec<u32>,
}

impl Told for Many<'_> {
    fn weighted(&self) -> &[i64] {
        &self.measured
    }

    fn counts(&self, run: usize) -> Counts {
        let (runs, levels) = (self.streams.len(), self.tables.levels());
        let left = self.left.iter().skip(run).step_by(runs).take(levels);
        let came = self.came.iter().skip(run).step_by(runs);
        Counts {
            dismissed: left.clone().map(|it| u64::from(it.dismissed)).collect(),
            retired: left.map(|it| u64::from(it.retired)).collect(),
            promoted: came.clone().map(|it| u64::from(it.promoted)).collect(),
            hired: came.map(|it| u64::from(it.hired)).collect(),
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
        let layout = Layout::of(tables);
        let places = runs * layout.width;
        let ring = (tables.calendar.furthest() as usize + 1).next_power_of_two();
        let mut many = Self {
            tables,
            streams,
            layout,
            keys: vec![0; places],
            retires: vec![0; places],
            calendar: vec![Vec::new(); ring],
            empty: vec![Vec::new(); levels + 1],
            movers: Vec::new(),
            weighted: vec![0; runs],
            measured: vec![0; runs],
            left: vec![Left::default(); (levels + 1) * runs],
            came: vec![Came::default(); levels * runs],
        };
        for organisation in 0..runs {
            for level in 0..levels {
                for within in 0..many.layout.seats[level] {
                    many.begin(organisation, level, within);
                }
            }
        }
        many
    }

    fn begin(&mut self, organisation: usize, level: usize, within: usize) {
        let tables = self.tables;
        let stream = &mut self.streams[organisation];
        let chance = stream.next_u64();
        let month = (stream.next_u64() >> 32) as u32;
        let age = tables.initial_ages.at((chance >> 32) as u32);
        let retires = tables.calendar.retires(0, age) - tables.calendar.earlier(month);
        let competence = tables.initial.at(chance as u32);
        let number = self.layout.starts[level] + within;
        let at = organisation * self.layout.width + number;
        self.keys[at] = (competence << SEAT_BITS) | within as u32;
        self.retires[at] = retires;
        self.weighted[organisation] += i64::from(competence) * tables.weights[level];
        let last = if competence < tables.threshold {
            tables.first_dismissal.min(retires)
        } else {
            retires
        };
        let mask = self.calendar.len() - 1;
        let seat = ((organisation as u32) << ORGANISATION_SHIFT) | number as u32;
        self.calendar[last as usize & mask].push(seat);
    }

    fn leave(&mut self, step: u32) {
        let (runs, width) = (self.streams.len(), self.layout.width);
        let threshold = if step < self.tables.first_dismissal {
            0
        } else {
            self.tables.threshold
        };
        let nothing = self.tables.levels();
        let mask = self.calendar.len() - 1;
        let mut entries = std::mem::take(&mut self.calendar[step as usize & mask]);
        let (keys, retires) = (&mut self.keys[..], &self.retires[..]);
        let (level_of, weights) = (&self.layout.level_of[..], &self.tables.weights[..]);
        let (weighted, left, empty) = (&mut self.weighted[..], &mut self.left[..], &mut self.empty[..]);
        for seat in &entries {
            let organisation = (seat >> ORGANISATION_SHIFT) as usize;
            let number = (seat & ((1 << ORGANISATION_SHIFT) - 1)) as usize;
            let at = organisation * width + number;
            let key = keys[at];
            let competence = key >> SEAT_BITS;
            let is_dismissed = competence < threshold;
            // Half of the entries are stale, which no processor can foresee: instead of asking, what
            // is stale leaves a level that is nothing.
            let leaves = (key != 0) & (is_dismissed | (retires[at] == step));
            let level = level_of[number] as usize;
            let lost = i64::from(competence) * weights[level];
            weighted[organisation] -= if leaves { lost } else { 0 };
            keys[at] = if leaves { 0 } else { key };
            let level = if leaves { level } else { nothing };
            let left = &mut left[level * runs + organisation];
            left.dismissed += u32::from(is_dismissed);
            left.retired += u32::from(!is_dismissed);
            empty[level].push(*seat);
        }
        entries.clear();
        self.calendar[step as usize & mask] = entries;
        self.empty[nothing].clear();
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
                    for seat in std::mem::take(&mut self.empty[level]) {
                        self.empty[level].push(seat);
                        for level in level..levels {
                            self.fill_level(level, step, limits);
                        }
                    }
                }
            }
        }
    }

    /// Fills the empty seats of a level, from the level below or from outside.
    fn fill_level(&mut self, level: usize, step: u32, limits: Limits) {
        let mut seats = std::mem::take(&mut self.empty[level]);
        let mut movers = std::mem::take(&mut self.movers);
        movers.clear();
        if level + 1 == self.tables.levels() {
            self.hire(&seats, &mut movers);
        } else {
            match limits.always() {
                Some(Wanted::Best) => self.choose(level, &seats, &mut movers, |keys, _, _, _| best(keys)),
                Some(Wanted::Worst) => self.choose(level, &seats, &mut movers, |keys, _, _, _| worst(keys)),
                _ => self.choose(level, &seats, &mut movers, |keys, seats, chance, stream| {
                    match limits.wanted((chance >> 32) as u32) {
                        Wanted::Best => best(keys),
                        Wanted::Worst => worst(keys),
                        Wanted::Anybody => anybody(&keys[..seats], stream),
                    }
                }),
            }
        }
        self.arrive(level, &seats, &movers, step);
        seats.clear();
        self.empty[level] = seats;
        self.movers = movers;
    }

    fn hire(&mut self, seats: &[Seat], movers: &mut Vec<Mover>) {
        movers.extend(seats.iter().map(|seat| Mover {
            chance: self.streams[(seat >> ORGANISATION_SHIFT) as usize].next_u64(),
            old: 0,
            retires: 0,
        }));
    }

    /// Takes those out of their seats who move into the empty ones of a level.
    #[inline]
    fn choose(
        &mut self,
        level: usize,
        seats: &[Seat],
        movers: &mut Vec<Mover>,
        choice: impl Fn(&[u32], usize, u64, &mut Stream) -> u32,
    ) {
        let Layout { width, starts, seats: real, .. } = &self.layout;
        let (keys, retires) = (&mut self.keys[..], &self.retires[..]);
        let (streams, weighted) = (&mut self.streams[..], &mut self.weighted[..]);
        let emptied = &mut self.empty[level + 1];
        let weight = self.tables.weights[level + 1];
        let (start, length) = (starts[level + 1], starts[level + 2] - starts[level + 1]);
        let reports = self.tables.reports.as_ref().map(|it| it[level]);
        for seat in seats {
            let organisation = (seat >> ORGANISATION_SHIFT) as usize;
            let stream = &mut streams[organisation];
            let chance = stream.next_u64();
            let offset = organisation * width + start;
            let (first, places, seats) = match reports {
                None => (offset, length, real[level + 1]),
                Some(reports) => {
                    let number = (seat & ((1 << ORGANISATION_SHIFT) - 1)) as usize;
                    (offset + (number - starts[level]) * reports, reports, reports)
                }
            };
            let key = choice(&keys[first..first + places], seats, chance, stream);
            if key == 0 {
                movers.push(Mover { chance, old: 0, retires: 0 });
                continue;
            }
            let within = (key & ((1 << SEAT_BITS) - 1)) as usize;
            let old = key >> SEAT_BITS;
            keys[offset + within] = 0;
            weighted[organisation] -= i64::from(old) * weight;
            emptied.push((seat & !((1 << ORGANISATION_SHIFT) - 1)) | (start + within) as u32);
            movers.push(Mover { chance, old, retires: retires[offset + within] });
        }
    }

    fn arrive(&mut self, level: usize, seats: &[Seat], movers: &[Mover], step: u32) {
        let tables = self.tables;
        match &tables.transmit.how {
            How::Afresh(drawn) => self.settle(level, seats, movers, step, |_, chance| drawn.at(chance)),
            How::Change { .. } => self.settle(level, seats, movers, step, |old, chance| {
                tables.transmit.new_competence(old, chance)
            }),
        }
    }

    /// Gives the movers their seats.
    #[inline]
    fn settle(
        &mut self,
        level: usize,
        seats: &[Seat],
        movers: &[Mover],
        step: u32,
        transmit: impl Fn(Competence, u32) -> Competence,
    ) {
        let tables = self.tables;
        let (width, start) = (self.layout.width, self.layout.starts[level] as u32);
        let (runs, weight) = (self.streams.len(), tables.weights[level]);
        let (keys, retires) = (&mut self.keys[..], &mut self.retires[..]);
        let (weighted, calendar) = (&mut self.weighted[..], &mut self.calendar[..]);
        let came = &mut self.came[level * runs..(level + 1) * runs];
        let mask = calendar.len() - 1;
        for (seat, mover) in seats.iter().zip(movers) {
            let organisation = (seat >> ORGANISATION_SHIFT) as usize;
            let number = seat & ((1 << ORGANISATION_SHIFT) - 1);
            let at = organisation * width + number as usize;
            let low = mover.chance as u32;
            let (competence, retirement) = if mover.old == 0 {
                let age = tables.hired_ages.at((mover.chance >> 32) as u32);
                came[organisation].hired += 1;
                (tables.hired.at(low), tables.calendar.retires(step, age))
            } else {
                came[organisation].promoted += 1;
                (transmit(mover.old, low), mover.retires)
            };
            keys[at] = (competence << SEAT_BITS) | (number - start);
            retires[at] = retirement;
            weighted[organisation] += i64::from(competence) * weight;
            let leaves = if competence < tables.threshold { step + 1 } else { retirement };
            calendar[leaves as usize & mask].push(*seat);
        }
    }

    fn measure(&mut self) {
        self.measured.copy_from_slice(&self.weighted);
    }
}

impl Layout {
    #[expect(clippy::cast_possible_truncation, reason = "few levels")]
    fn of(tables: &Tables) -> Self {
        let mut layout = Self {
            width: 0,
            starts: vec![0],
            seats: Vec::new(),
            level_of: Vec::new(),
        };
        for (level, ends) in tables.starts.windows(2).enumerate() {
            let seats = ends[1] - ends[0];
            let places = seats.next_multiple_of(LANES);
            layout.width += places;
            layout.starts.push(layout.width);
            layout.seats.push(seats);
            layout.level_of.extend(std::iter::repeat_n(level as u32, places));
        }
        layout
    }
}

/// The greatest key, 0 if all seats are empty.
#[inline]
fn best(keys: &[u32]) -> u32 {
    let greater = |one: f32, other: f32| if one > other { one } else { other };
    let (lanes, rest) = keys.as_chunks::<LANES>();
    let mut top = [0.0_f32; LANES];
    for chunk in lanes {
        for (top, key) in top.iter_mut().zip(chunk) {
            *top = greater(f32::from_bits(*key), *top);
        }
    }
    let [a, b, c, d, e, f, g, h] = top;
    let halves = [greater(a, e), greater(b, f), greater(c, g), greater(d, h)];
    let [a, b, c, d] = halves;
    let of_lanes = greater(greater(a, c), greater(b, d));
    rest.iter().fold(of_lanes, |top, key| greater(f32::from_bits(*key), top)).to_bits()
}

/// The least key of a seat that is not empty, 0 if all are.
#[inline]
fn worst(keys: &[u32]) -> u32 {
    let less = |one: f32, other: f32| if one < other { one } else { other };
    let there = |key: u32| f32::from_bits(if key == 0 { f32::MAX.to_bits() } else { key });
    let (lanes, rest) = keys.as_chunks::<LANES>();
    let mut least = [f32::MAX; LANES];
    for chunk in lanes {
        for (least, key) in least.iter_mut().zip(chunk) {
            *least = less(there(*key), *least);
        }
    }
    let [a, b, c, d, e, f, g, h] = least;
    let [a, b, c, d] = [less(a, e), less(b, f), less(c, g), less(d, h)];
    let of_lanes = less(less(a, c), less(b, d));
    let key = rest.iter().fold(of_lanes, |least, key| less(there(*key), least)).to_bits();
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
