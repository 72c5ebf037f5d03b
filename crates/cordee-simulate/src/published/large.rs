//! One large organisation: only who changes is touched, and many at a time.
//!
//! In law it is the same as [`super::plain`], not in bytes: who is promoted together is promoted in
//! another order and draws other numbers. It knows one filling order (top down), the whole level
//! below as scope, and one rule at a time. Where the best rise, or the worst, people are kept in
//! [`level`]; where anybody may, in [`crowd`].

mod anybody;
#[expect(clippy::indexing_slicing, reason = "lanes are counted")]
mod bulk;
#[expect(
    clippy::cast_possible_truncation,
    reason = "halves of 64 bits; places and people are fewer than 2^32"
)]
mod crowd;
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
use crowd::{Crowd, Drawn, Total};
use level::{Level, Person, STEP, STEP_BITS};
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
    /// By level: the people, where the best rise or the worst.
    levels: Vec<Level>,
    /// By level: the people, where anybody may rise.
    crowds: Vec<Crowd>,
    /// By level: the sum of competence.
    sums: Vec<i64>,
    hired: Bulk,
    hired_ages: Parting,
    drawn_hired: Drawn<'a>,
    /// Where competence after a promotion is drawn from, if it has nothing to do with the old one.
    drawn_anew: Option<Drawn<'a>>,
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
            crowds: (0..levels).map(|_| Crowd::new(ring(tables))).collect(),
            sums: vec![0; levels],
            hired: Bulk::new(streams, "hired", number),
            hired_ages: Parting::new(&tables.hired_weights),
            drawn_hired: Drawn::new(&tables.hired, tables.threshold),
            drawn_anew: match &tables.transmit.how {
                How::Afresh(drawn) => Some(Drawn::new(drawn, tables.threshold)),
                How::Change { .. } => None,
            },
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
        for (level, crowd) in self.levels.iter_mut().zip(&mut self.crowds) {
            level.dissolve(&mut all);
            for who in &mut all {
                *who = person(wanted, competence(before, *who), *who);
            }
            crowd.dissolve(|competence, year| all.push(person(wanted, competence, year)));
            if wanted == Wanted::Anybody {
                all.sort_unstable_by_key(|who| *who & STEP);
                for together in all.chunk_by(|one, next| (one ^ next) & STEP == 0) {
                    let competences = together.iter().map(|who| competence(wanted, *who));
                    crowd.arrive_each(together[0], 0, competences, &mut self.promoted);
                }
            } else {
                for who in &all {
                    level.arrive(*who, false, Level::NEVER);
                }
            }
        }
    }

    fn leave(&mut self, step: u32) {
        let (wanted, threshold) = (self.wanted, self.tables.threshold);
        let are_all_judged = step == self.tables.first_dismissal
            || (self.turned && step > self.tables.first_dismissal);
        for level in 0..self.levels.len() {
            let (here, crowd) = (&mut self.levels[level], &mut self.crowds[level]);
            here.dismiss(&mut self.movers);
            let mut dismissed = crowd.dismiss();
            if are_all_judged {
                let is_short = |who| competence(wanted, who) < threshold;
                here.dismiss_all(is_short, &mut self.movers);
                dismissed.add(crowd.dismiss_all(threshold));
            }
            dismissed.add(total(wanted, &self.movers));
            here.retire(step, &mut self.movers);
            let mut retired = crowd.retire(step);
            retired.add(total(wanted, &self.movers));
            self.counts.dismissed[level] += dismissed.number as u64;
            self.counts.retired[level] += retired.number as u64;
            self.sums[level] -= dismissed.sum + retired.sum;
        }
        self.turned = false;
    }

    fn fill(&mut self, step: u32) {
        for level in 0..self.levels.len() {
            let seats = self.tables.starts[level + 1] - self.tables.starts[level];
            let empty = seats - self.levels[level].people - self.crowds[level].people;
            let risen = if level + 1 == self.levels.len() {
                0
            } else if self.wanted == Wanted::Anybody {
                self.promote_anybody(level, empty)
            } else {
                self.promote(level, empty, step)
            };
            self.counts.promoted[level] += risen as u64;
            self.hire(level, empty - risen, step);
        }
    }

    /// Fills empty seats from the level below; gives how many.
    fn promote(&mut self, level: usize, number: usize, step: u32) -> usize {
        let (wanted, tables) = (self.wanted, self.tables);
        let mut movers = std::mem::take(&mut self.movers);
        let below = &mut self.levels[level + 1];
        below.take_best(number, &mut movers);
        self.sums[level + 1] -= total(wanted, &movers).sum;
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
            if number == 0 {
                continue;
            }
            let year = retirement.of(age) & ring;
            if self.wanted == Wanted::Anybody {
                let crowd = &mut self.crowds[level];
                let drawn = self.drawn_hired;
                self.sums[level] += crowd.arrive_together(number, year, drawn, &mut self.hired);
            } else {
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
        let threshold = self.tables.threshold;
        let here = &mut self.levels[level];
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

/// How many some are, and their competence together.
fn total(wanted: Wanted, people: &[Person]) -> Total {
    let ranks: u64 = people.iter().map(|who| u64::from(who >> STEP_BITS)).sum();
    let sum = if wanted == Wanted::Worst {
        (people.len() as u64 * u64::from(TOP) - ranks).cast_signed()
    } else {
        ranks.cast_signed()
    };
    Total {
        number: people.len(),
        sum,
    }
}
