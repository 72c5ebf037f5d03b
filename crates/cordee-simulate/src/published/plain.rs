//! One organisation, written as plainly as can be: the oracle of the other engines.
//!
//! Flat arrays, everybody is looked at in every step. It draws the same numbers in the same order as
//! [`super::many`], which must therefore give the same bytes.

use super::ledger::{Batch, Counts, Ledger, Told};
use super::luck::Luck;
use super::model::Filling;
use super::model::Moment;
use super::scenario::Scenario;
use super::tables::{Limits, Tables, Wanted, below};
use crate::chance::Streams;
use crate::competence::Competence;
use rand_xoshiro::rand_core::Rng;
use std::ops::Range;

/// One run of a scenario without faults.
pub(crate) fn run(scenario: &Scenario, tables: &Tables, number: u32) -> Batch {
    let luck = Luck::of(Streams::new(scenario.seed), number);
    let mut ledger = Ledger::new(scenario, tables.levels(), tables.scale(), 1);
    let mut plain = Plain::new(tables, luck);
    plain.measure();
    ledger.measure(&plain);
    let mut phases = scenario.phases.iter().peekable();
    let mut limits = None;
    for step in 1..scenario.steps {
        while let Some(phase) = phases.next_if(|phase| phase.after <= step) {
            limits = Some(Limits::of(phase.strategy));
        }
        let Some(limits) = limits else { continue };
        plain.leave(step);
        if scenario.model.measured == Moment::AfterLeaving {
            plain.measure();
        }
        plain.fill(step, limits, scenario.model.filling);
        if scenario.model.measured == Moment::AfterHiring {
            plain.measure();
        }
        ledger.measure(&plain);
    }
    ledger.close()
}

struct Plain<'a> {
    tables: &'a Tables,
    luck: Luck,
    /// By seat; 0 where it is empty.
    competence: Vec<Competence>,
    /// By seat: the step at which its holder retires.
    retires: Vec<u32>,
    /// By level: empty seats in the order in which they are filled.
    empty: Vec<Vec<usize>>,
    weighted: i64,
    counts: Counts,
}

impl Told for Plain<'_> {
    fn weighted(&self) -> &[i64] {
        std::slice::from_ref(&self.weighted)
    }

    fn counts(&self, _run: usize) -> Counts {
        self.counts.clone()
    }
}

impl<'a> Plain<'a> {
    fn new(tables: &'a Tables, luck: Luck) -> Self {
        let people = tables.people();
        let mut plain = Self {
            tables,
            luck,
            competence: vec![0; people],
            retires: vec![0; people],
            empty: vec![Vec::new(); tables.levels()],
            weighted: 0,
            counts: Counts::none(tables.levels()),
        };
        for seat in 0..people {
            plain.begin(seat);
        }
        plain
    }

    fn begin(&mut self, seat: usize) {
        let chance = self.luck.hired.next_u64();
        let age = self.tables.initial_ages.at((chance >> 32) as u32);
        let month = (self.luck.hired.next_u64() >> 32) as u32;
        let calendar = &self.tables.calendar;
        let retires = calendar.retires(0, age) - calendar.earlier(month);
        self.competence[seat] = self.tables.initial.at(chance as u32);
        self.retires[seat] = retires;
    }

    fn seats(&self, level: usize) -> Range<usize> {
        self.tables.starts[level]..self.tables.starts[level + 1]
    }

    fn leave(&mut self, step: u32) {
        for level in 0..self.tables.levels() {
            let mut leavers = Vec::new();
            for seat in self.seats(level) {
                let is_dismissed = self.competence[seat] < self.tables.threshold
                    && step >= self.tables.first_dismissal;
                if is_dismissed {
                    self.counts.dismissed[level] += 1;
                    leavers.push(seat);
                } else if self.retires[seat] <= step {
                    self.counts.retired[level] += 1;
                    leavers.push(seat);
                }
            }
            for seat in &leavers {
                self.competence[*seat] = 0;
            }
            self.empty[level] = leavers;
        }
    }

    fn fill(&mut self, step: u32, limits: Limits, filling: Filling) {
        match filling {
            Filling::TopDown => {
                for level in 0..self.tables.levels() {
                    self.fill_level(level, step, limits);
                }
            }
            Filling::BottomUp => {
                while self.empty.iter().any(|seats| !seats.is_empty()) {
                    for level in (0..self.tables.levels()).rev() {
                        self.fill_level(level, step, limits);
                    }
                }
            }
            Filling::Chains => {
                for level in 0..self.tables.levels() {
                    for seat in std::mem::take(&mut self.empty[level]) {
                        let mut next = Some((level, seat));
                        while let Some((level, seat)) = next {
                            let emptied = self.fill_seat(level, seat, step, limits);
                            next = emptied.map(|seat| (level + 1, seat));
                        }
                    }
                }
            }
        }
    }

    fn fill_level(&mut self, level: usize, step: u32, limits: Limits) {
        for seat in std::mem::take(&mut self.empty[level]) {
            if let Some(emptied) = self.fill_seat(level, seat, step, limits) {
                self.empty[level + 1].push(emptied);
            }
        }
    }

    /// Fills a seat and gives the one that is emptied by it.
    fn fill_seat(&mut self, level: usize, seat: usize, step: u32, limits: Limits) -> Option<usize> {
        let Some(among) = self.among(level, seat) else {
            self.hire(level, seat, step);
            return None;
        };
        let chance = self.luck.promoted.next_u64();
        let chances = [(chance >> 32) as u32, chance as u32];
        let Some(from) = self.candidate(among, limits, chances[0]) else {
            self.hire(level, seat, step);
            return None;
        };
        let old = self.competence[from];
        self.competence[from] = 0;
        self.competence[seat] = self.tables.transmit.new_competence(old, chances[1]);
        self.retires[seat] = self.retires[from];
        self.counts.promoted[level] += 1;
        Some(from)
    }

    fn hire(&mut self, level: usize, seat: usize, step: u32) {
        let chance = self.luck.hired.next_u64();
        let age = self.tables.hired_ages.at((chance >> 32) as u32);
        self.competence[seat] = self.tables.hired.at(chance as u32);
        self.retires[seat] = self.tables.calendar.retires(step, age);
        self.counts.hired[level] += 1;
    }

    /// Who of some is promoted. Where it is always anybody, the number that would say which rule holds
    /// says who.
    fn candidate(&mut self, among: Range<usize>, limits: Limits, chance: u32) -> Option<usize> {
        let mut there = among.clone().filter(|seat| self.competence[*seat] > 0);
        match limits.wanted(chance) {
            Wanted::Best => there.max_by_key(|seat| self.competence[*seat]),
            Wanted::Worst => there.min_by_key(|seat| self.competence[*seat]),
            Wanted::Anybody => {
                let is_nobody_there = there.next().is_none();
                let mut known = limits.always().map(|_| chance);
                loop {
                    let anew = || (self.luck.promoted.next_u64() >> 32) as u32;
                    let chance = known.take().unwrap_or_else(anew);
                    let seat = among.start + below(chance, among.len() as u32) as usize;
                    if self.competence[seat] > 0 {
                        return Some(seat);
                    }
                    if is_nobody_there {
                        return None;
                    }
                }
            }
        }
    }

    /// The seats from which an empty one is filled; none on the lowest level.
    fn among(&self, level: usize, seat: usize) -> Option<Range<usize>> {
        if level + 1 == self.tables.levels() {
            return None;
        }
        let below = self.seats(level + 1);
        let Some(reports) = &self.tables.reports else {
            return Some(below);
        };
        let first = below.start + (seat - self.tables.starts[level]) * reports[level];
        Some(first..first + reports[level])
    }

    fn measure(&mut self) {
        self.weighted = (0..self.tables.levels())
            .map(|level| {
                let sum: i64 = self.competence[self.seats(level)]
                    .iter()
                    .map(|it| i64::from(*it))
                    .sum();
                sum * self.tables.weights[level]
            })
            .sum();
    }
}
