//! Many small organisations at once: a batch of runs, step by step together.
//!
//! Only who changes is touched. Who leaves is known beforehand and found sixteen seats at a time; the
//! empty seats of a level, of all organisations, are filled in one loop, so that its turns depend on
//! nothing that differs from one organisation to the next. The best of a level is found by looking at
//! its seats, several at a time: the keys are ordered as whole numbers and as floats alike, and the
//! maximum of floats is one instruction on every machine. Why so: docs/decisions/0013-simulation.md.

mod choice;
mod organisation;

use super::ledger::{Batch, Counts, Ledger, Told};
use super::luck::Luck;
use super::model::{Filling, Moment};
use super::scenario::Scenario;
use super::tables::{How, Limits, Tables, Wanted};
use crate::chance::{Stream, Streams};
use crate::competence::Competence;
use choice::{anybody, best, worst};
use organisation::{Dismissed, Layout, Organisation, ROW, SEAT_BITS, key};
use rand_xoshiro::rand_core::Rng;
use std::ops::Range;

/// How many runs make a batch: enough to take turns, few enough that two hundred runs part well over
/// several threads.
pub(crate) const RUNS: u32 = 16;

/// Whether an organisation is small enough for this engine.
pub(crate) fn can_run(tables: &Tables) -> bool {
    Layout::<LARGEST>::holds(tables)
}

/// Rows of the largest organisation: 16,384 seats.
const LARGEST: usize = 256;

/// Some runs of a scenario without faults whose organisation is small enough.
pub(crate) fn run(scenario: &Scenario, tables: &Tables, runs: Range<u32>) -> Batch {
    if Layout::<4>::holds(tables) {
        run_in::<4>(scenario, tables, runs)
    } else if Layout::<32>::holds(tables) {
        run_in::<32>(scenario, tables, runs)
    } else {
        run_in::<LARGEST>(scenario, tables, runs)
    }
}

fn run_in<const ROWS: usize>(scenario: &Scenario, tables: &Tables, runs: Range<u32>) -> Batch {
    let streams = Streams::new(scenario.seed);
    let luck = runs.map(|run| Luck::of(streams, run));
    let mut many = Many::<ROWS>::new(tables, luck);
    let runs = many.organisations.len();
    let mut ledger = Ledger::new(scenario, tables.levels(), tables.scale(), runs);
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

/// How many organisations are asked in turn who leaves.
const GROUP: usize = 8;

/// A place of one organisation of the batch: the organisation above [`SHIFT`], the place below.
type Place = u32;
const SHIFT: u32 = 24;
const WITHIN: u32 = (1 << SHIFT) - 1;

/// INVARIANT seats-are-valid: every place in a list names an organisation of the batch, and a level
/// that is not the lowest has one below.
struct Many<'a, const ROWS: usize> {
    tables: &'a Tables,
    layout: Layout<ROWS>,
    organisations: Vec<Organisation<ROWS>>,
    /// Room for the seats whose holders may have to leave.
    in_question: Vec<Place>,
    /// By level: empty seats in the order in which they are filled.
    empty: Vec<Vec<Place>>,
    /// By organisation: the weighted sum of competence at the last measurement.
    measured: Vec<i64>,
}

impl<const ROWS: usize> Told for Many<'_, ROWS> {
    fn weighted(&self) -> &[i64] {
        &self.measured
    }

    /// Between measurements all seats are filled, so that whoever leaves a level, upwards or not, is
    /// followed by somebody from below or from outside.
    #[expect(
        clippy::indexing_slicing,
        reason = "by level, of which there are as many"
    )]
    fn counts(&self, run: usize) -> Counts {
        let levels = self.tables.levels();
        let mut counts = Counts::none(levels);
        let tolls = self.organisations.get(run).map(|it| &it.tolls[..levels]);
        let mut moved_up = 0;
        for (level, toll) in tolls.unwrap_or_default().iter().enumerate() {
            let [retired, dismissed] = toll.left.map(u64::from);
            let followed = moved_up + retired + dismissed;
            let is_lowest = level + 1 == levels;
            let hired = if is_lowest {
                followed
            } else {
                toll.from_outside.into()
            };
            moved_up = followed - hired;
            counts.retired[level] = retired;
            counts.dismissed[level] = dismissed;
            counts.hired[level] = hired;
            counts.promoted[level] = moved_up;
        }
        counts
    }
}

#[expect(clippy::indexing_slicing, reason = "INVARIANT seats-are-valid")]
#[expect(
    clippy::cast_possible_truncation,
    reason = "halves of 64 bits; seats and organisations are few"
)]
impl<'a, const ROWS: usize> Many<'a, ROWS> {
    fn new(tables: &'a Tables, luck: impl Iterator<Item = Luck>) -> Self {
        let organisations: Vec<Organisation<ROWS>> = luck.map(Organisation::empty).collect();
        let layout = Layout::of(tables);
        let mut many = Self {
            tables,
            measured: vec![0; organisations.len()],
            in_question: vec![0; organisations.len() * layout.rows * ROW + 1],
            layout,
            organisations,
            empty: vec![Vec::new(); tables.levels()],
        };
        for organisation in 0..many.organisations.len() {
            for level in 0..tables.levels() {
                for within in 0..many.layout.levels[level].seats {
                    many.begin(organisation, level, within);
                }
            }
        }
        many
    }

    fn begin(&mut self, organisation: usize, level: usize, within: usize) {
        let tables = self.tables;
        let here = self.layout.levels[level];
        let organisation = &mut self.organisations[organisation];
        let chance = organisation.luck.hired.next_u64();
        let month = (organisation.luck.hired.next_u64() >> 32) as u32;
        let age = tables.initial_ages.at((chance >> 32) as u32);
        let retires = tables.calendar.retires(0, age) - tables.calendar.earlier(month);
        let competence = tables.initial.at(chance as u32);
        let seat = (here.first + within) as u32;
        organisation.hire(seat, key(competence, within as u32), retires);
        organisation.weighted += i64::from(competence) * here.weight;
        organisation.remember(seat, competence < tables.threshold);
    }

    /// First all seats in question are put down, then each is asked: so that few turns depend on what
    /// differs from one organisation to the next.
    fn leave(&mut self, step: u32) {
        let dismissed = if step < self.tables.first_dismissal {
            Dismissed::Nobody
        } else {
            Dismissed::Below(self.tables.threshold)
        };
        let end = self.put_down(step, dismissed);
        for place in &self.in_question[..end] {
            let organisation = &mut self.organisations[(place >> SHIFT) as usize];
            let left = organisation.leave(&self.layout, place & WITHIN, step, dismissed);
            if let Some(level) = left {
                self.empty[level].push(*place);
            }
        }
    }

    /// Puts down the seats whose holders may have to leave; gives how many. One seat each of several
    /// organisations, then the next: what happens to one organisation then rarely waits for what just
    /// happened to it.
    fn put_down(&mut self, step: u32, dismissed: Dismissed) -> usize {
        let mut end = 0;
        for (group, organisations) in self.organisations.chunks_mut(GROUP).enumerate() {
            for row in 0..self.layout.rows {
                let first = (((group * GROUP) << SHIFT) | (row * ROW)) as u32;
                let mut seats = [0; GROUP];
                for (seats, organisation) in seats.iter_mut().zip(organisations.iter_mut()) {
                    *seats = organisation.in_question(row, step, dismissed);
                }
                while seats.iter().fold(0, |any, seats| any | seats) != 0 {
                    for (number, seats) in (0..).zip(&mut seats) {
                        let seat = (*seats | 1 << (ROW - 1)).trailing_zeros();
                        self.in_question[end] = first + (number << SHIFT) + seat;
                        end += usize::from(*seats != 0);
                        *seats &= seats.wrapping_sub(1);
                    }
                }
            }
        }
        end
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
        let below = self.empty.get_mut(level + 1);
        let mut emptied = below.map(std::mem::take).unwrap_or_default();
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

    /// Fills empty seats of a level, from the level below or from outside. Each kind of choice and of
    /// change is a loop of its own.
    fn fill_seats(
        &mut self,
        level: usize,
        seats: &[Place],
        emptied: &mut Vec<Place>,
        step: u32,
        limits: Limits,
    ) {
        let turn = Turn {
            level,
            seats,
            emptied,
            step,
        };
        if level + 1 == self.tables.levels() {
            self.hire_all(level, seats, step);
            return;
        }
        match limits.always() {
            Some(Wanted::Best) => self.promote_all(turn, |keys, _, _, _| best(keys)),
            Some(Wanted::Worst) => self.promote_all(turn, |keys, _, _, _| worst(keys)),
            Some(Wanted::Anybody) => self.promote_all(turn, |keys, real, chance, stream| {
                anybody(&keys[..real], (chance >> 32) as u32, stream)
            }),
            None => self.promote_all(turn, |keys, real, chance, stream| {
                match limits.wanted((chance >> 32) as u32) {
                    Wanted::Best => best(keys),
                    Wanted::Worst => worst(keys),
                    Wanted::Anybody => {
                        let chance = (stream.next_u64() >> 32) as u32;
                        anybody(&keys[..real], chance, stream)
                    }
                }
            }),
        }
    }

    #[inline]
    fn promote_all(&mut self, turn: Turn, choice: impl Fn(&[u32], usize, u64, &mut Stream) -> u32) {
        let transmit = &self.tables.transmit;
        match &transmit.how {
            How::Afresh(drawn) => self.promote_by(turn, choice, |_, chance| drawn.at(chance)),
            How::Change { .. } => self.promote_by(turn, choice, |old, chance| {
                transmit.new_competence(old, chance)
            }),
        }
    }

    #[inline]
    fn promote_by(
        &mut self,
        turn: Turn,
        choice: impl Fn(&[u32], usize, u64, &mut Stream) -> u32,
        transmit: impl Fn(Competence, u32) -> Competence,
    ) {
        let Turn {
            level,
            seats,
            emptied,
            step,
        } = turn;
        let (here, below) = (self.layout.levels[level], self.layout.levels[level + 1]);
        let reports = here.reports.unwrap_or(0);
        let level_below = (below.end - below.first, below.seats);
        let (long, real) = here.reports.map_or(level_below, |it| (it, it));
        let threshold = self.tables.threshold;
        for place in seats {
            let organisation = &mut self.organisations[(place >> SHIFT) as usize];
            let chance = organisation.luck.promoted.next_u64();
            let seat = place & WITHIN;
            let within = seat - here.first as u32;
            let first = below.first + within as usize * reports;
            let (among, luck) = organisation.among(first, first + long);
            let chosen = choice(among, real, chance, &mut luck.promoted);
            if chosen == 0 {
                organisation.tolls[level].from_outside += 1;
                self.hire_all(level, &[*place], step);
                continue;
            }
            let from = below.first as u32 + (chosen & ((1 << SEAT_BITS) - 1));
            let old = chosen >> SEAT_BITS;
            let new = transmit(old, chance as u32);
            organisation.promote(from, seat, key(new, within));
            organisation.weighted += i64::from(new) * here.weight - i64::from(old) * below.weight;
            if new < threshold {
                organisation.remember(seat, true);
            }
            emptied.push((place & !WITHIN) | from);
        }
    }

    #[inline]
    fn hire_all(&mut self, level: usize, seats: &[Place], step: u32) {
        let tables = self.tables;
        let here = self.layout.levels[level];
        let retirement = tables.calendar.retirement(step);
        for place in seats {
            let organisation = &mut self.organisations[(place >> SHIFT) as usize];
            let chance = organisation.luck.hired.next_u64();
            let competence = tables.hired.at(chance as u32);
            let age = tables.hired_ages.at((chance >> 32) as u32);
            let seat = place & WITHIN;
            let key = key(competence, seat - here.first as u32);
            organisation.hire(seat, key, retirement.of(age));
            organisation.weighted += i64::from(competence) * here.weight;
            organisation.remember(seat, competence < tables.threshold);
        }
    }

    fn measure(&mut self) {
        for (measured, organisation) in self.measured.iter_mut().zip(&self.organisations) {
            *measured = organisation.weighted;
        }
    }
}

/// Empty seats of a level that are filled from the one below, and the list of those emptied by it.
struct Turn<'a> {
    level: usize,
    seats: &'a [Place],
    emptied: &'a mut Vec<Place>,
    step: u32,
}
