//! What is written down of a batch of runs while it goes on.

use super::scenario::{Scenario, Window};

/// What happened to the people of one run, by level (top first).
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Counts {
    /// How many were dismissed.
    pub dismissed: Vec<u64>,
    /// How many retired.
    pub retired: Vec<u64>,
    /// How many were promoted into the level.
    pub promoted: Vec<u64>,
    /// How many were hired into the level.
    pub hired: Vec<u64>,
}

impl Counts {
    pub(crate) fn none(levels: usize) -> Self {
        Self {
            dismissed: vec![0; levels],
            retired: vec![0; levels],
            promoted: vec![0; levels],
            hired: vec![0; levels],
        }
    }

    fn lists(&mut self) -> [&mut Vec<u64>; 4] {
        [
            &mut self.dismissed,
            &mut self.retired,
            &mut self.promoted,
            &mut self.hired,
        ]
    }

    fn add(&mut self, mut other: Self) {
        for (mine, its) in self.lists().into_iter().zip(other.lists()) {
            for (mine, its) in mine.iter_mut().zip(its) {
                *mine += *its;
            }
        }
    }

    fn take_away(&mut self, mut other: Self) {
        for (mine, its) in self.lists().into_iter().zip(other.lists()) {
            for (mine, its) in mine.iter_mut().zip(its) {
                *mine -= *its;
            }
        }
    }
}

/// One run seen through one window.
#[derive(Clone, PartialEq, Debug)]
pub struct Seen {
    /// Mean efficiency in percent.
    pub mean: f64,
    /// Standard deviation of efficiency from one measurement to another.
    pub sd_of_a_step: f64,
    /// What happened in the steps that led to these measurements.
    pub counts: Counts,
}

/// Of one run and one window, while it goes on.
#[derive(Clone, Debug)]
struct Tally {
    sum: f64,
    squares: f64,
    counts: Counts,
}

/// What is written down of a batch of runs while it goes on.
pub(crate) struct Ledger {
    scale: f64,
    windows: Vec<Window>,
    /// By window, then by run.
    tallies: Vec<Vec<Tally>>,
    /// The sum of efficiency over the runs, by measurement.
    curve: Vec<f64>,
}

/// What is left of a batch when it is over.
pub(crate) struct Batch {
    /// By run, then by window.
    pub(crate) runs: Vec<Vec<Seen>>,
    /// The sum of efficiency over the runs, by measurement.
    pub(crate) curve: Vec<f64>,
}

/// What an engine can be asked at each measurement.
pub(crate) trait Told {
    /// The weighted sum of competence of each run of the batch, in steps and thousandths.
    fn weighted(&self) -> &[i64];
    /// What happened in a run since its start.
    fn counts(&self, run: usize) -> Counts;
}

impl Ledger {
    pub(crate) fn new(scenario: &Scenario, levels: usize, scale: f64, runs: usize) -> Self {
        let nothing = Tally {
            sum: 0.0,
            squares: 0.0,
            counts: Counts::none(levels),
        };
        Self {
            scale,
            windows: scenario.windows.clone(),
            tallies: vec![vec![nothing; runs]; scenario.windows.len()],
            curve: Vec::with_capacity(scenario.steps as usize),
        }
    }

    /// Writes down a measurement; they come in order, from the first.
    #[expect(clippy::cast_precision_loss, reason = "exact to fifteen digits")]
    #[expect(clippy::cast_possible_truncation, reason = "steps are few")]
    pub(crate) fn measure(&mut self, told: &impl Told) {
        let weighted = told.weighted();
        let sum: f64 = weighted.iter().map(|it| *it as f64).sum();
        self.curve.push(sum * self.scale);
        let number = self.curve.len() as u32;
        for (window, tallies) in self.windows.iter().zip(&mut self.tallies) {
            if (window.first..=window.last).contains(&number) {
                for (tally, weighted) in tallies.iter_mut().zip(weighted) {
                    let efficiency = *weighted as f64 * self.scale;
                    tally.sum += efficiency;
                    tally.squares += efficiency * efficiency;
                }
            }
            if number + 1 == window.first {
                for (run, tally) in tallies.iter_mut().enumerate() {
                    tally.counts.take_away_later(told.counts(run));
                }
            }
            if number == window.last {
                for (run, tally) in tallies.iter_mut().enumerate() {
                    tally.counts.since(told.counts(run));
                }
            }
        }
    }

    pub(crate) fn close(self) -> Batch {
        let runs = self.tallies.first().map_or(0, Vec::len);
        let seen = |run: usize| {
            let of_windows = self.windows.iter().zip(&self.tallies);
            of_windows
                .filter_map(|(window, tallies)| Some(tallies.get(run)?.seen(window.length())))
                .collect()
        };
        Batch {
            runs: (0..runs).map(seen).collect(),
            curve: self.curve,
        }
    }
}

impl Counts {
    /// Remembers where a window begins.
    fn take_away_later(&mut self, before: Self) {
        *self = before;
    }

    /// What has happened between the remembered and `now`.
    fn since(&mut self, now: Self) {
        let before = std::mem::replace(self, now);
        self.take_away(before);
    }

    /// All levels together: dismissed, retired, promoted, hired.
    pub fn totals(&self) -> [u64; 4] {
        let sum = |list: &Vec<u64>| list.iter().sum();
        [
            sum(&self.dismissed),
            sum(&self.retired),
            sum(&self.promoted),
            sum(&self.hired),
        ]
    }

    /// The counts of several runs together.
    pub fn of_all<'a>(counts: impl IntoIterator<Item = &'a Self>, levels: usize) -> Self {
        let mut all = Self::none(levels);
        for one in counts {
            all.add(one.clone());
        }
        all
    }
}

impl Tally {
    fn seen(&self, length: u32) -> Seen {
        let length = f64::from(length);
        let mean = self.sum / length;
        let variance = (self.squares - length * mean * mean) / (length - 1.0).max(1.0);
        Seen {
            mean,
            sd_of_a_step: libm::sqrt(variance.max(0.0)),
            counts: self.counts.clone(),
        }
    }
}

impl Window {
    /// How many measurements it spans.
    pub fn length(self) -> u32 {
        self.last + 1 - self.first
    }
}
