//! All runs of a scenario, and what they say together.

use super::ledger::{Batch, Seen};
use super::scenario::{Fault, Scenario};
use super::tables::Tables;
use super::{many, plain};
use crate::progress::{Counter, Watch};
use rayon::prelude::*;

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

/// Runs a scenario; the order and number of threads change nothing.
///
/// # Errors
///
/// Everything that is wrong with the scenario.
pub fn run(scenario: &Scenario, watch: &dyn Watch) -> Result<Outcome, Vec<Fault>> {
    in_batches(scenario, watch, many::RUNS, many::run)
}

/// The same by the plain engine, which looks at everybody in every step: slow, and an oracle.
///
/// # Errors
///
/// Everything that is wrong with the scenario.
pub fn run_plainly(scenario: &Scenario, watch: &dyn Watch) -> Result<Outcome, Vec<Fault>> {
    in_batches(scenario, watch, 1, |scenario, tables, runs| {
        Some(plain::run(scenario, tables, runs.start))
    })
}

/// A batch never depends on how many threads there are, so neither does any sum.
fn in_batches(
    scenario: &Scenario,
    watch: &dyn Watch,
    size: u32,
    engine: impl Fn(&Scenario, &Tables, std::ops::Range<u32>) -> Option<Batch> + Sync,
) -> Result<Outcome, Vec<Fault>> {
    let faults = scenario.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let tables = Tables::of(&scenario.model);
    let counter = Counter::new(watch, scenario.runs);
    let batches: Vec<Batch> = (0..scenario.runs.div_ceil(size))
        .into_par_iter()
        .filter_map(|batch| {
            if counter.is_stopped() {
                return None;
            }
            let runs = batch * size..((batch + 1) * size).min(scenario.runs);
            let length = runs.end - runs.start;
            let done = engine(scenario, &tables, runs);
            counter.finished(length);
            done
        })
        .collect();
    Ok(Outcome::of(batches, scenario.steps as usize))
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
        let squares: f64 = seen.iter().map(|it| (it.mean - mean) * (it.mean - mean)).sum();
        let of_steps: f64 = seen.iter().map(|it| it.sd_of_a_step).sum();
        Some(Summary {
            mean,
            sd_between_runs: libm::sqrt(squares / (number - 1.0).max(1.0)),
            sd_of_a_step: of_steps / number,
            runs: seen.len(),
        })
    }
}
