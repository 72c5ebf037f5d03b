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
use super::luck::Luck;
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
    let luck: Vec<Luck> = runs.map(|run| Luck::of(all, run)).collect();
    let mut ledger = Ledger::new(scenario, tables.levels(), tables.scale(), luck.len());
    let mut many = Many::new(tables, luck);
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

/// A place of one organisation of the batch: the organisation above [`ORGANISATION_SHIFT`], the
/// number of the place within it below. It is a seat, or the number of somebody who holds one.
type Place = u32;
const ORGANISATION_SHIFT: u32 = 24;
const WITHIN: u32 = (1 << ORGANISATION_SHIFT) - 1;

/// Somebody's last step, written down when it becomes known and never taken back: it is stale when
/// by then somebody else has the number.
#[derive(Clone, Copy)]
struct Entry {
    person: Place,
    /// The stamp of whoever has the number now, and why that one leaves.
    stamp: u32,
}

/// Somebody leaves of age.
const RETIRES: u32 = 0;
/// Somebody leaves who is below the threshold, if that is still so.
const DISMISSED: u32 = 1 << 31;

/// INVARIANT numbers-are-seated: within an organisation `seat_of` and `person_at` undo each other. An
/// empty seat keeps the number of the one who left, for the next one who is hired.
struct Many<'a> {
    tables: &'a Tables,
    luck: Vec<Luck>,
    layout: Layout,
    /// By organisation and seat: competence, then the seat within its level; 0 where it is empty.
    keys: Vec<u32>,
    /// By organisation and seat: the number of the holder.
    person_at: Vec<u16>,
    /// By organisation and number: the seat.
    seat_of: Vec<u16>,
    /// By organisation and number: how many had been hired when this one was; 0 for nobody.
    stamps: Vec<u32>,
    /// By organisation: how many have been hired.
    hired: Vec<u32>,
    /// Who leaves at a step, by the step's lower bits.
    calendar: Vec<Vec<Entry>>,
    /// By level: empty seats in the order in which they are filled.
    empty: Vec<Vec<Place>>,
    /// By organisation: the weighted sum of competence now.
    weighted: Vec<i64>,
    /// The same at the last measurement.
    measured: Vec<i64>,
    /// By level and organisation.
    tolls: Vec<Toll>,
}

/// What happened on a level.
#[derive(Clone, Copy, Default)]
struct Toll {
    dismissed: u32,
    retired: u32,
    promoted: u32,
    hired: u32,
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
    level_of: Vec<u8>,
}

impl Told for Many<'_> {
    fn weighted(&self) -> &[i64] {
        &self.measured
    }

    fn counts(&self, run: usize) -> Counts {
        let tolls = self.tolls.iter().skip(run).step_by(self.luck.len());
        let list = |what: fn(&Toll) -> u32| tolls.clone().map(|it| u64::from(what(it))).collect();
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
    fn new(tables: &'a Tables, luck: Vec<Luck>) -> Self {
        let (runs, levels) = (luck.len(), tables.levels());
        let layout = Layout::of(tables);
        let places = runs * layout.width;
        let ring = (tables.calendar.furthest() as usize + 1).next_power_of_two();
        let numbers: Vec<u16> = (0..layout.width as u16).collect();
        let mut many = Self {
            tables,
            luck,
            layout,
            keys: vec![0; places],
            person_at: numbers.repeat(runs),
            seat_of: numbers.repeat(runs),
            stamps: vec![0; places],
            hired: vec![0; runs],
            calendar: vec![Vec::new(); ring],
            empty: vec![Vec::new(); levels],
            weighted: vec![0; runs],
            measured: vec![0; runs],
            tolls: vec![Toll::default(); levels * runs],
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
        let stream = &mut self.luck[organisation].hired;
        let chance = stream.next_u64();
        let month = (stream.next_u64() >> 32) as u32;
        let age = tables.initial_ages.at((chance >> 32) as u32);
        let retires = tables.calendar.retires(0, age) - tables.calendar.earlier(month);
        let competence = tables.initial.at(chance as u32);
        let seat = self.layout.starts[level] + within;
        let at = organisation * self.layout.width + seat;
        self.hired[organisation] += 1;
        self.stamps[at] = self.hired[organisation];
        self.keys[at] = (competence << SEAT_BITS) | within as u32;
        self.weighted[organisation] += i64::from(competence) * tables.weights[level];
        let person = ((organisation as u32) << ORGANISATION_SHIFT) | seat as u32;
        self.enter(retires, person, RETIRES);
        if competence < tables.threshold {
            self.enter(tables.first_dismissal, person, DISMISSED);
        }
    }

    fn leave(&mut self, step: u32) {
        let (runs, width) = (self.luck.len(), self.layout.width);
        let threshold = if step < self.tables.first_dismissal {
            0
        } else {
            self.tables.threshold
        };
        let mask = self.calendar.len() - 1;
        let entries = &mut self.calendar[step as usize & mask];
        let (keys, stamps, seat_of) = (&mut self.keys[..], &mut self.stamps[..], &self.seat_of[..]);
        let (level_of, weights) = (&self.layout.level_of[..], &self.tables.weights[..]);
        let (weighted, tolls) = (&mut self.weighted[..], &mut self.tolls[..]);
        for Entry { person, stamp } in entries.drain(..) {
            let organisation = (person >> ORGANISATION_SHIFT) as usize;
            let first = organisation * width;
            let number = first + (person & WITHIN) as usize;
            let seat = seat_of[number];
            let key = &mut keys[first + usize::from(seat)];
            let competence = *key >> SEAT_BITS;
            let is_raised = stamp & DISMISSED != 0 && competence >= threshold;
            if stamps[number] != stamp & !DISMISSED || is_raised {
                continue;
            }
            stamps[number] = 0;
            *key = 0;
            let level = usize::from(level_of[usize::from(seat)]);
            weighted[organisation] -= i64::from(competence) * weights[level];
            let is_dismissed = u32::from(competence < threshold);
            let toll = &mut tolls[level * runs + organisation];
            toll.dismissed += is_dismissed;
            toll.retired += 1 - is_dismissed;
            self.empty[level].push((person & !WITHIN) | u32::from(seat));
        }
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
                        self.fill_chain(level, seat, step, limits);
                    }
                }
            }
        }
    }

    fn fill_level(&mut self, level: usize, step: u32, limits: Limits) {
        let mut seats = std::mem::take(&mut self.empty[level]);
        let mut emptied = self
            .empty
            .get_mut(level + 1)
            .map(std::mem::take)
            .unwrap_or_default();
        self.fill_seats(level, &seats, &mut emptied, step, limits);
        seats.clear();
        self.empty[level] = seats;
        if let Some(below) = self.empty.get_mut(level + 1) {
            *below = emptied;
        }
    }

    fn fill_chain(&mut self, level: usize, seat: Place, step: u32, limits: Limits) {
        let (mut level, mut seats) = (level, vec![seat]);
        while !seats.is_empty() {
            let mut emptied = Vec::new();
            self.fill_seats(level, &seats, &mut emptied, step, limits);
            (level, seats) = (level + 1, emptied);
        }
    }

    /// Fills empty seats of a level, from the level below or from outside.
    ///
    /// Each kind of choice and of change is a loop of its own.
    fn fill_seats(
        &mut self,
        level: usize,
        seats: &[Place],
        emptied: &mut Vec<Place>,
        step: u32,
        limits: Limits,
    ) {
        if level + 1 == self.tables.levels() {
            for seat in seats {
                self.hire(level, *seat, step);
            }
            return;
        }
        match limits.always() {
            Some(Wanted::Best) => {
                self.promote(level, seats, emptied, step, |keys, _, _, _| best(keys));
            }
            Some(Wanted::Worst) => {
                self.promote(level, seats, emptied, step, |keys, _, _, _| worst(keys));
            }
            _ => self.promote(level, seats, emptied, step, |keys, real, chance, stream| {
                match limits.wanted((chance >> 32) as u32) {
                    Wanted::Best => best(keys),
                    Wanted::Worst => worst(keys),
                    Wanted::Anybody => anybody(&keys[..real], stream),
                }
            }),
        }
    }

    #[inline]
    fn promote(
        &mut self,
        level: usize,
        seats: &[Place],
        emptied: &mut Vec<Place>,
        step: u32,
        choice: impl Fn(&[u32], usize, u64, &mut Stream) -> u32,
    ) {
        let tables = self.tables;
        match &tables.transmit.how {
            How::Afresh(drawn) => self.promote_by(level, seats, emptied, step, choice, |_, chance| {
                drawn.at(chance)
            }),
            How::Change { .. } => {
                self.promote_by(level, seats, emptied, step, choice, |old, chance| {
                    tables.transmit.new_competence(old, chance)
                });
            }
        }
    }

    #[inline]
    fn promote_by(
        &mut self,
        level: usize,
        seats: &[Place],
        emptied: &mut Vec<Place>,
        step: u32,
        choice: impl Fn(&[u32], usize, u64, &mut Stream) -> u32,
        transmit: impl Fn(Competence, u32) -> Competence,
    ) {
        let tables = self.tables;
        let runs = self.luck.len();
        let width = self.layout.width;
        let [above, start, end] = [0, 1, 2].map(|it| self.layout.starts[level + it]);
        let real = self.layout.seats[level + 1];
        let [weight, weight_below] = [tables.weights[level], tables.weights[level + 1]];
        let reports = tables.reports.as_ref().map(|it| it[level]);
        for seat in seats {
            let organisation = (seat >> ORGANISATION_SHIFT) as usize;
            let (first, number) = (organisation * width, (seat & WITHIN) as usize);
            let stream = &mut self.luck[organisation].promoted;
            let chance = stream.next_u64();
            let (from, to, real) = match reports {
                None => (first + start, first + end, real),
                Some(reports) => {
                    let from = first + start + (number - above) * reports;
                    (from, from + reports, reports)
                }
            };
            let key = choice(&self.keys[from..to], real, chance, stream);
            if key == 0 {
                self.hire(level, *seat, step);
                continue;
            }
            let old = key >> SEAT_BITS;
            let old_seat = start + (key & ((1 << SEAT_BITS) - 1)) as usize;
            let new = transmit(old, chance as u32);
            let (to, from) = (first + number, first + old_seat);
            self.keys[from] = 0;
            self.keys[to] = (new << SEAT_BITS) | (number - above) as u32;
            let (mover, gone) = (self.person_at[from], self.person_at[to]);
            self.person_at[to] = mover;
            self.person_at[from] = gone;
            self.seat_of[first + usize::from(mover)] = number as u16;
            self.seat_of[first + usize::from(gone)] = old_seat as u16;
            self.weighted[organisation] += i64::from(new) * weight - i64::from(old) * weight_below;
            self.tolls[level * runs + organisation].promoted += 1;
            emptied.push((seat & !WITHIN) | old_seat as u32);
            if new < tables.threshold {
                self.enter(step + 1, (seat & !WITHIN) | u32::from(mover), DISMISSED);
            }
        }
    }

    #[inline]
    fn hire(&mut self, level: usize, seat: Place, step: u32) {
        let tables = self.tables;
        let organisation = (seat >> ORGANISATION_SHIFT) as usize;
        let (first, number) = (organisation * self.layout.width, (seat & WITHIN) as usize);
        let chance = self.luck[organisation].hired.next_u64();
        let competence = tables.hired.at(chance as u32);
        let age = tables.hired_ages.at((chance >> 32) as u32);
        let within = number - self.layout.starts[level];
        self.keys[first + number] = (competence << SEAT_BITS) | within as u32;
        self.weighted[organisation] += i64::from(competence) * tables.weights[level];
        self.tolls[level * self.luck.len() + organisation].hired += 1;
        let person = self.person_at[first + number];
        self.hired[organisation] += 1;
        self.stamps[first + usize::from(person)] = self.hired[organisation];
        let person = (seat & !WITHIN) | u32::from(person);
        self.enter(tables.calendar.retires(step, age), person, RETIRES);
        if competence < tables.threshold {
            self.enter(step + 1, person, DISMISSED);
        }
    }

    #[inline]
    fn enter(&mut self, step: u32, person: Place, why: u32) {
        let organisation = (person >> ORGANISATION_SHIFT) as usize;
        let number = organisation * self.layout.width + (person & WITHIN) as usize;
        let stamp = self.stamps[number] | why;
        let mask = self.calendar.len() - 1;
        self.calendar[step as usize & mask].push(Entry { person, stamp });
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
            layout.level_of.extend(std::iter::repeat_n(level as u8, places));
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
