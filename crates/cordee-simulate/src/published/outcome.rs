//! All runs of a scenario, and what they say together.

use super::ledger::{Batch, Seen};
use super::scenario::{Fault, Scenario};
use super::tables::Tables;
use super::{large, many, plain};
use crate::progress::{Counter, Watch};
use rayon::prelude::*;
use std::ops::Range;

/// What the runs of a scenario gave.
#[derive(Clone, PartialEq, Debug)]
pub struct Outcome {
    /// Of each run that was finished, in order: what was seen through each window.
    pub runs: Vec<Vec<Seen>>,
    /// Mean efficiency over the runs at each measurement, the first of which is the start.
    pub curve: Vec<f64>,
}

/// A mean over runs, and how sure it is.
#[derive(Clone, Copy, PartialEq, Debug, serde::Serialize)]
pub struct Summary {
    /// The mean over the runs.
    pub mean: f64,
    /// The standard deviation between runs.
    pub sd_between_runs: f64,
    /// The standard deviation from one measurement to another within a run, in the mean.
    pub sd_of_a_step: f64,
    /// How many runs.
    pub runs: usize,
}

/// A way to run a scenario; they agree, each in what it can run.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// One organisation, everybody looked at in every step: slow, and an oracle.
    Plain,
    /// Many organisations at once, each with at most 2,048 seats a level. The same bytes as the plain
    /// one.
    Many,
    /// One large organisation, many people at once; top down, from the whole level below, by one rule
    /// at a time. The same law as the plain one, other bytes.
    Large,
}

impl Engine {
    /// The one for a scenario.
    fn of(scenario: &Scenario, tables: &Tables) -> Self {
        if Self::Many.can_run(scenario, tables) {
            Self::Many
        } else if Self::Large.can_run(scenario, tables) {
            Self::Large
        } else {
            Self::Plain
        }
    }

    fn can_run(self, scenario: &Scenario, tables: &Tables) -> bool {
        match self {
            Self::Plain => true,
            Self::Many => many::can_run(tables),
            Self::Large => large::can_run(scenario, tables),
        }
    }

    /// How many runs it does together.
    fn batch(self) -> u32 {
        match self {
            Self::Many => many::RUNS,
            Self::Plain | Self::Large => 1,
        }
    }

    fn run(self, scenario: &Scenario, tables: &Tables, runs: Range<u32>) -> Batch {
        match self {
            Self::Plain => plain::run(scenario, tables, runs.start),
            Self::Many => many::run(scenario, tables, runs),
            Self::Large => large::run(scenario, tables, runs.start),
        }
    }
}

/// Runs a scenario; the order and number of threads change nothing.
///
/// # Errors
///
/// Everything that is wrong with the scenario.
pub fn run(scenario: &Scenario, watch: &dyn Watch) -> Result<Outcome, Vec<Fault>> {
    let tables = scenario.tables()?;
    let engine = Engine::of(scenario, &tables);
    Ok(in_batches(engine, scenario, &tables, watch))
}

/// The same by a certain engine.
///
/// # Errors
///
/// Everything that is wrong with the scenario; or that the engine can't run it.
pub fn run_by(
    engine: Engine,
    scenario: &Scenario,
    watch: &dyn Watch,
) -> Result<Outcome, Vec<Fault>> {
    let tables = scenario.tables()?;
    if engine.can_run(scenario, &tables) {
        Ok(in_batches(engine, scenario, &tables, watch))
    } else {
        Err(vec![Fault {
            place: "model".to_owned(),
            what: "is more than this engine can run".to_owned(),
        }])
    }
}

/// A batch never depends on how many threads there are, so neither does any sum.
fn in_batches(engine: Engine, scenario: &Scenario, tables: &Tables, watch: &dyn Watch) -> Outcome {
    let counter = Counter::new(watch, scenario.runs);
    let size = engine.batch();
    let batches: Vec<Batch> = (0..scenario.runs.div_ceil(size))
        .into_par_iter()
        .filter_map(|batch| {
            if counter.is_stopped() {
                return None;
            }
            let runs = batch * size..((batch + 1) * size).min(scenario.runs);
            let length = runs.end - runs.start;
            let done = engine.run(scenario, tables, runs);
            counter.finished(length);
            Some(done)
        })
        .collect();
    Outcome::of(batches, scenario.steps as usize)
}

impl Scenario {
    fn tables(&self) -> Result<Tables, Vec<Fault>> {
        let faults = self.faults();
        if faults.is_empty() {
            Ok(Tables::of(&self.model))
        } else {
            Err(faults)
        }
    }
}

impl Outcome {
    /// Nothing was run.
    pub fn none() -> Self {
        Self {
            runs: Vec::new(),
            curve: Vec::new(),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "fewer than 2^32 runs")]
    fn of(batches: Vec<Batch>, steps: usize) -> Self {
        let mut curve = vec![0.0; steps];
        let mut runs = Vec::new();
        for batch in batches {
            for (sum, of_batch) in curve.iter_mut().zip(&batch.curve) {
                *sum += of_batch;
            }
            runs.extend(batch.runs);
        }
        for mean in &mut curve {
            *mean /= runs.len().max(1) as f64;
        }
        Self { runs, curve }
    }

    /// What all runs showed through the window of this number; nothing where there is no such one.
    #[expect(clippy::cast_precision_loss, reason = "fewer than 2^32 runs")]
    pub fn summary(&self, window: usize) -> Option<Summary> {
        let seen: Vec<&Seen> = self.runs.iter().filter_map(|it| it.get(window)).collect();
        if seen.is_empty() {
            return None;
        }
        let number = seen.len() as f64;
        let mean = seen.iter().map(|it| it.mean).sum::<f64>() / number;
        let squares: f64 = seen
            .iter()
            .map(|it| (it.mean - mean) * (it.mean - mean))
            .sum();
        let of_steps: f64 = seen.iter().map(|it| it.sd_of_a_step).sum();
        Some(Summary {
            mean,
            sd_between_runs: libm::sqrt(squares / (number - 1.0).max(1.0)),
            sd_of_a_step: of_steps / number,
            runs: seen.len(),
        })
    }
}
