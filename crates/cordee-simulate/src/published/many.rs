//! Many small organisations at once: a batch of runs, step by step together.
//!
//! Only who changes is looked at. A calendar common to the batch says who leaves in a step; the
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
use organisation::{Arrival, Layout, Organisation, Person, SEAT_BITS, Why};
use rand_xoshiro::rand_core::Rng;
use std::ops::Range;

/// How many runs make a batch.
pub(crate) const RUNS: u32 = 32;

/// Whether an organisation is small enough for this engine.
pub(crate) fn can_run(tables: &Tables) -> bool {
    Layout::<LARGEST>::holds(tables)
}

const LARGEST: usize = 16_384;

/// Some runs of a scenario without faults whose organisation is small enough.
pub(crate) fn run(scenario: &Scenario, tables: &Tables, runs: Range<u32>) -> Batch {
    if Layout::<256>::holds(tables) {
        run_in::<256>(scenario, tables, runs)
    } else if Layout::<2048>::holds(tables) {
        run_in::<2048>(scenario, tables, runs)
    } else {
        run_in::<LARGEST>(scenario, tables, runs)
    }
}

fn run_in<const N: usize>(scenario: &Scenario, tables: &Tables, runs: Range<u32>) -> Batch {
    let streams = Streams::new(scenario.seed);
    let luck = runs.map(|run| Luck::of(streams, run));
    let mut many = Many::<N>::new(tables, luck);
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

/// A place of one organisation of the batch: the organisation above [`SHIFT`], the place below.
type Place = u32;
const SHIFT: u32 = 24;
const WITHIN: u32 = (1 << SHIFT) - 1;

/// Somebody's last step, written down when it becomes known and never taken back: it is stale when
/// by then somebody else has the number.
#[derive(Clone, Copy)]
struct Entry {
    person: Place,
    /// The stamp of the person, and [`DISMISSED`] where that is why.
    stamp: u32,
}
const DISMISSED: u32 = 1 << 31;

/// INVARIANT seats-are-valid: every place in a list or in the calendar names an organisation of the
/// batch, and a level that is not the lowest has one below.
struct Many<'a, const N: usize> {
    tables: &'a Tables,
    layout: Layout<N>,
    organisations: Vec<Organisation<N>>,
    /// Who leaves at a step, by the step's lower bits.
    calendar: Vec<Vec<Entry>>,
    /// By level: empty seats in the order in which they are filled.
    empty: Vec<Vec<Place>>,
    /// By organisation: the weighted sum of competence at the last measurement.
    measured: Vec<i64>,
}

impl<const N: usize> Told for Many<'_, N> {
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
impl<'a, const N: usize> Many<'a, N> {
    fn new(tables: &'a Tables, luck: impl Iterator<Item = Luck>) -> Self {
        let ring = (tables.calendar.furthest() as usize + 1).next_power_of_two();
        let organisations: Vec<Organisation<N>> = luck.map(Organisation::empty).collect();
        let mut many = Self {
            tables,
            layout: Layout::of(tables),
            measured: vec![0; organisations.len()],
            organisations,
            calendar: vec![Vec::new(); ring],
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
        let seat = (self.layout.levels[level].first + within) as u32;
        let place = ((organisation as u32) << SHIFT) | seat;
        let organisation = &mut self.organisations[organisation];
        let chance = organisation.luck.hired.next_u64();
        let month = (organisation.luck.hired.next_u64() >> 32) as u32;
        let age = tables.initial_ages.at((chance >> 32) as u32);
        let retires = tables.calendar.retires(0, age) - tables.calendar.earlier(month);
        let competence = tables.initial.at(chance as u32);
        let arrival = organisation.hire(&self.layout, [level, within], seat, competence);
        enter(&mut self.calendar, retires, place, arrival.person, 0);
        if arrival.is_short {
            let step = tables.first_dismissal;
            enter(&mut self.calendar, step, place, arrival.person, DISMISSED);
        }
    }

    fn leave(&mut self, step: u32) {
        let mask = self.calendar.len() - 1;
        let mut entries = std::mem::take(&mut self.calendar[step as usize & mask]);
        let is_spared = step < self.tables.first_dismissal;
        let threshold = if is_spared { 0 } else { self.tables.threshold };
        for Entry { person, stamp } in entries.drain(..) {
            let organisation = &mut self.organisations[(person >> SHIFT) as usize];
            let why = if stamp & DISMISSED == 0 {
                Why::Retires
            } else {
                Why::Dismissed
            };
            let who = Person {
                number: person & WITHIN,
                stamp: stamp & !DISMISSED,
            };
            if let Some(left) = organisation.leave(&self.layout, who, why) {
                let is_dismissed = usize::from(left.competence < threshold);
                organisation.tolls[left.level].left[is_dismissed] += 1;
                self.empty[left.level].push((person & !WITHIN) | left.seat);
            }
        }
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
        let filling = Turn {
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
            Some(Wanted::Best) => self.promote_all(filling, |keys, _, _, _| best(keys)),
            Some(Wanted::Worst) => self.promote_all(filling, |keys, _, _, _| worst(keys)),
            _ => self.promote_all(filling, |keys, real, chance, stream| {
                match limits.wanted((chance >> 32) as u32) {
                    Wanted::Best => best(keys),
                    Wanted::Worst => worst(keys),
                    Wanted::Anybody => anybody(&keys[..real], stream),
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
        for place in seats {
            let organisation = &mut self.organisations[(place >> SHIFT) as usize];
            let chance = organisation.luck.promoted.next_u64();
            let seat = place & WITHIN;
            let within = seat as usize - here.first;
            let (first, end, real) = match here.reports {
                None => (below.first, below.end, below.seats),
                Some(reports) => {
                    let first = below.first + within * reports;
                    (first, first + reports, reports)
                }
            };
            let among = &organisation.keys.0[first..end];
            let key = choice(among, real, chance, &mut organisation.luck.promoted);
            if key == 0 {
                organisation.tolls[level].from_outside += 1;
                self.hire_all(level, &[*place], step);
                continue;
            }
            let from = below.first as u32 + (key & ((1 << SEAT_BITS) - 1));
            let old = key >> SEAT_BITS;
            let new = transmit(old, chance as u32);
            let Arrival { person, is_short } =
                organisation.promote(&self.layout, [level, within], [from, seat], [old, new]);
            emptied.push((place & !WITHIN) | from);
            if is_short {
                enter(&mut self.calendar, step + 1, *place, person, DISMISSED);
            }
        }
    }

    #[inline]
    fn hire_all(&mut self, level: usize, seats: &[Place], step: u32) {
        let tables = self.tables;
        let first = self.layout.levels[level].first;
        let retirement = tables.calendar.retirement(step);
        for place in seats {
            let organisation = &mut self.organisations[(place >> SHIFT) as usize];
            let chance = organisation.luck.hired.next_u64();
            let competence = tables.hired.at(chance as u32);
            let age = tables.hired_ages.at((chance >> 32) as u32);
            let seat = place & WITHIN;
            let within = seat as usize - first;
            let Arrival { person, is_short } =
                organisation.hire(&self.layout, [level, within], seat, competence);
            enter(&mut self.calendar, retirement.of(age), *place, person, 0);
            if is_short {
                enter(&mut self.calendar, step + 1, *place, person, DISMISSED);
            }
        }
    }

    fn measure(&mut self) {
        for (measured, organisation) in self.measured.iter_mut().zip(&self.organisations) {
            *measured = organisation.weighted(&self.layout);
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

/// Puts down that somebody of the organisation of this place leaves.
#[inline]
#[expect(
    clippy::indexing_slicing,
    reason = "the calendar is as long as its mask says"
)]
fn enter(calendar: &mut [Vec<Entry>], step: u32, place: Place, person: Person, why: u32) {
    let mask = calendar.len() - 1;
    calendar[step as usize & mask].push(Entry {
        person: (place & !WITHIN) | person.number,
        stamp: person.stamp | why,
    });
}
