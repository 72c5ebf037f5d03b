//! One large organisation: only who changes is touched, and many at a time.
//!
//! In law it is the same as [`super::plain`], not in bytes: who is promoted together is promoted in
//! another order and draws other numbers. It knows one filling order (top down), the whole level
//! below as scope, and one rule at a time.

#[expect(clippy::indexing_slicing, reason = "lanes are counted")]
mod bulk;
#[expect(
    clippy::cast_possible_truncation,
    reason = "halves of 64 bits; places and people are fewer than 2^32"
)]
mod level;
#[expect(clippy::indexing_slicing, reason = "nodes of a full tree are counted")]
mod parting;

use super::ledger::{Batch, Counts, Ledger, Told};
use super::model::{Filling, Moment};
use super::scenario::Scenario;
use super::tables::{How, Limits, Tables, Wanted};
use crate::chance::Streams;
use crate::competence::{Competence, ONE};
use bulk::Bulk;
use level::{Level, Person, STEP_BITS};
use parting::Parting;
use std::ops::Range;

/// Whether this engine knows how to run a scenario.
pub(crate) fn can_run(scenario: &Scenario, tables: &Tables) -> bool {
    let one_rule = |limits: Limits| limits.always().is_some();
    scenario.model.filling == Filling::TopDown
        && tables.reports.is_none()
        && ring(tables) <= 1 << STEP_BITS
        && scenario
            .phases
            .iter()
            .all(|it| one_rule(Limits::of(it.strategy)))
}

fn ring(tables: &Tables) -> usize {
    (tables.calendar.furthest() as usize + 1).next_power_of_two()
}

/// One run of a scenario that this engine knows how to run.
pub(crate) fn run(scenario: &Scenario, tables: &Tables, number: u32) -> Batch {
    let streams = Streams::new(scenario.seed);
    let mut ledger = Ledger::new(scenario, tables.levels(), tables.scale(), 1);
    let mut large = Large::new(tables, streams, number);
    large.measure();
    ledger.measure(&large);
    let mut phases = scenario.phases.iter().peekable();
    for step in 1..scenario.steps {
        while let Some(phase) = phases.next_if(|phase| phase.after <= step) {
            if let Some(wanted) = Limits::of(phase.strategy).always() {
                large.turn_to(wanted);
            }
        }
        large.leave(step);
        if scenario.model.measured == Moment::AfterLeaving {
            large.measure();
        }
        large.fill(step);
        if scenario.model.measured == Moment::AfterHiring {
            large.measure();
        }
        ledger.measure(&large);
    }
    ledger.close()
}

struct Large<'a> {
    tables: &'a Tables,
    wanted: Wanted,
    /// Whether everybody was put into another order since the last step.
    turned: bool,
    levels: Vec<Level>,
    /// By level: the sum of competence.
    sums: Vec<i64>,
    hired: Bulk,
    hired_ages: Parting,
    promoted: Bulk,
    /// Room for those on the move.
    movers: Vec<Person>,
    weighted: i64,
    counts: Counts,
}

impl Told for Large<'_> {
    fn weighted(&self) -> &[i64] {
        std::slice::from_ref(&self.weighted)
    }

    fn counts(&self, _run: usize) -> Counts {
        self.counts.clone()
    }
}

/// The highest competence there is and a little more.
const TOP: Competence = 10 * ONE + 1;

/// Somebody's place in the order of promotion: competence, or what is missing of it.
#[inline]
fn rank(wanted: Wanted, competence: Competence) -> u32 {
    if wanted == Wanted::Worst {
        TOP - competence
    } else {
        competence
    }
}

/// The competence of somebody of this rank: the same again.
#[inline]
fn competence(wanted: Wanted, person: Person) -> Competence {
    rank(wanted, person >> STEP_BITS)
}

#[inline]
fn person(wanted: Wanted, competence: Competence, retires: u32) -> Person {
    (rank(wanted, competence) << STEP_BITS) | (retires & ((1 << STEP_BITS) - 1))
}

#[expect(
    clippy::indexing_slicing,
    reason = "by level, of which there are as many"
)]
#[expect(clippy::cast_possible_truncation, reason = "halves of 64 bits")]
impl<'a> Large<'a> {
    fn new(tables: &'a Tables, streams: Streams, number: u32) -> Self {
        let levels = tables.levels();
        let mut large = Self {
            tables,
            wanted: Wanted::Best,
            turned: false,
            levels: (0..levels).map(|_| Level::new(ring(tables))).collect(),
            sums: vec![0; levels],
            hired: Bulk::new(streams, "hired", number),
            hired_ages: Parting::new(&tables.hired_weights),
            promoted: Bulk::new(streams, "promoted", number),
            movers: Vec::new(),
            weighted: 0,
            counts: Counts::none(levels),
        };
        for level in 0..levels {
            for _ in tables.starts[level]..tables.starts[level + 1] {
                large.begin(level);
            }
        }
        large
    }

    fn begin(&mut self, level: usize) {
        let (tables, chance) = (self.tables, self.hired.one());
        let month = (self.hired.one() >> 32) as u32;
        let age = tables.initial_ages.at((chance >> 32) as u32);
        let retires = tables.calendar.retires(0, age) - tables.calendar.earlier(month);
        let competence = tables.initial.at(chance as u32);
        let is_short = competence < tables.threshold && tables.first_dismissal == 1;
        let ring = ring(tables) as u32 - 1;
        let who = person(self.wanted, competence, retires & ring);
        self.levels[level].arrive(who, is_short, 0);
        self.sums[level] += i64::from(competence);
    }

    /// Puts everybody into the order of another rule.
    fn turn_to(&mut self, wanted: Wanted) {
        let before = std::mem::replace(&mut self.wanted, wanted);
        if before == wanted {
            return;
        }
        self.turned = true;
        let mut all = Vec::new();
        for level in &mut self.levels {
            level.dissolve(&mut all);
            for who in &all {
                let competence = competence(before, *who);
                level.arrive(person(wanted, competence, *who), false, Level::NEVER);
            }
        }
    }

    fn leave(&mut self, step: u32) {
        let (wanted, threshold) = (self.wanted, self.tables.threshold);
        for level in 0..self.levels.len() {
            self.levels[level].dismiss(&mut self.movers);
            if step == self.tables.first_dismissal
                || (self.turned && step > self.tables.first_dismissal)
            {
                let is_short = |who| competence(wanted, who) < threshold;
                self.levels[level].dismiss_all(is_short, &mut self.movers);
            }
            self.counts.dismissed[level] += self.movers.len() as u64;
            self.sums[level] -= total(wanted, &self.movers);
            self.levels[level].retire(step, &mut self.movers);
            self.counts.retired[level] += self.movers.len() as u64;
            self.sums[level] -= total(wanted, &self.movers);
        }
        self.turned = false;
    }

    fn fill(&mut self, step: u32) {
        for level in 0..self.levels.len() {
            let seats = self.tables.starts[level + 1] - self.tables.starts[level];
            let empty = seats - self.levels[level].people;
            let risen = if level + 1 < self.levels.len() {
                self.promote(level, empty, step)
            } else {
                0
            };
            self.hire(level, empty - risen, step);
        }
    }

    /// Fills empty seats from the level below; gives how many.
    fn promote(&mut self, level: usize, number: usize, step: u32) -> usize {
        let (wanted, tables) = (self.wanted, self.tables);
        let mut movers = std::mem::take(&mut self.movers);
        let below = &mut self.levels[level + 1];
        match wanted {
            Wanted::Best | Wanted::Worst => below.take_best(number, &mut movers),
            Wanted::Anybody => below.take_any(number, &mut movers, &mut self.promoted),
        }
        self.sums[level + 1] -= total(wanted, &movers);
        self.counts.promoted[level] += movers.len() as u64;
        match &tables.transmit.how {
            How::Afresh(drawn) => self.begin_afresh(level, &movers, step, |it| drawn.at(it)),
            How::Change { .. } => self.begin_changed(level, &movers, step),
        }
        let risen = movers.len();
        self.movers = movers;
        risen
    }

    /// Lets people begin on a level with a competence that has nothing to do with who they are: all
    /// that counts is how many retire when.
    fn begin_afresh(
        &mut self,
        level: usize,
        movers: &[Person],
        step: u32,
        draw: impl Fn(u32) -> Competence,
    ) {
        let mut years = vec![[0; 4]; ring(self.tables)];
        let last = years.len() - 1;
        // Four counts a year, so that a count rarely waits for the one before.
        for (number, who) in movers.iter().enumerate() {
            years[*who as usize & last][number % 4] += 1;
        }
        for (year, counts) in (0..).zip(years) {
            let number = counts.iter().sum();
            if number > 0 {
                self.begin_together(level, number, year, step, &draw, Whose::Promoted);
            }
        }
    }

    fn begin_changed(&mut self, level: usize, movers: &[Person], step: u32) {
        let (wanted, tables) = (self.wanted, self.tables);
        let here = &mut self.levels[level];
        let mut won = 0;
        let mut rest = movers;
        while !rest.is_empty() {
            let chances = self.promoted.some(rest.len().div_ceil(2));
            let halves = chances
                .iter()
                .flat_map(|it| [*it as u32, (*it >> 32) as u32]);
            for (who, chance) in rest.iter().zip(halves) {
                let old = competence(wanted, *who);
                let new = tables.transmit.new_competence(old, chance);
                won += i64::from(new);
                here.arrive(person(wanted, new, *who), new < tables.threshold, step);
            }
            rest = rest.get(2 * chances.len()..).unwrap_or_default();
        }
        self.sums[level] += won;
    }

    fn hire(&mut self, level: usize, number: usize, step: u32) {
        let tables = self.tables;
        let retirement = tables.calendar.retirement(step);
        let ring = ring(tables) as u32 - 1;
        let ages = self.hired_ages.of(number, &mut self.hired);
        for (age, number) in (tables.youngest_hired..).zip(ages) {
            if number > 0 {
                let year = retirement.of(age) & ring;
                let draw = |chance| tables.hired.at(chance);
                self.begin_together(level, number, year, step, &draw, Whose::Hired);
            }
        }
        self.counts.hired[level] += number as u64;
    }

    fn begin_together(
        &mut self,
        level: usize,
        number: usize,
        year: u32,
        step: u32,
        draw: &impl Fn(u32) -> Competence,
        whose: Whose,
    ) {
        let bulk = match whose {
            Whose::Hired => &mut self.hired,
            Whose::Promoted => &mut self.promoted,
        };
        let here = &mut self.levels[level];
        let threshold = self.tables.threshold;
        let short = span_below(self.wanted, threshold);
        let won = if self.wanted == Wanted::Worst {
            let rank = |chance| TOP - draw(chance);
            let ranks = here.arrive_together(number, year, short, step, rank, bulk);
            number as u64 * u64::from(TOP) - ranks
        } else {
            here.arrive_together(number, year, short, step, draw, bulk)
        };
        self.sums[level] += won.cast_signed();
    }

    fn measure(&mut self) {
        let products = self.sums.iter().zip(&self.tables.weights);
        self.weighted = products.map(|(sum, weight)| sum * weight).sum();
    }
}

/// Whose luck is drawn on.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Whose {
    Hired,
    Promoted,
}

/// The persons below the threshold.
fn span_below(wanted: Wanted, threshold: Competence) -> Range<Person> {
    if wanted == Wanted::Worst {
        ((TOP - threshold + 1) << STEP_BITS)..Person::MAX
    } else {
        0..threshold << STEP_BITS
    }
}

/// The sum of competence of some.
fn total(wanted: Wanted, people: &[Person]) -> i64 {
    let ranks: u64 = people.iter().map(|who| u64::from(who >> STEP_BITS)).sum();
    if wanted == Wanted::Worst {
        (people.len() as u64 * u64::from(TOP) - ranks).cast_signed()
    } else {
        ranks.cast_signed()
    }
}
