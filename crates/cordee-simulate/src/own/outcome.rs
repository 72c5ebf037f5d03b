//! All runs of a scenario under each of its policies.

use super::ledger::{Yardstick, Year};
use super::luck::Luck;
use super::month::Run;
use super::scenario::Scenario;
use super::terms::Terms;
use crate::chance::Streams;
use crate::progress::{Counter, Watch};
use crate::published::Fault;
use rayon::prelude::*;
use std::ops::Range;

/// What the runs of a scenario gave.
#[derive(Clone, PartialEq, Debug)]
pub struct Outcome {
    /// Of each policy, in the order of the scenario.
    pub policies: Vec<OfPolicy>,
}

/// What a policy gave.
#[derive(Clone, PartialEq, Debug)]
pub struct OfPolicy {
    /// Its name.
    pub name: String,
    /// Of each finished run, in order: what was seen at the end of each year. The run of one place met
    /// the same luck under every policy.
    pub runs: Vec<Vec<Year>>,
}

impl OfPolicy {
    /// A yardstick in each run at the end of a year, counted from 1; not a number where there was
    /// nobody to count.
    pub fn values(&self, yardstick: Yardstick, year: u32) -> Vec<f64> {
        let at = (year as usize).saturating_sub(1);
        let value = |run: &Vec<Year>| run.get(at).and_then(|it| yardstick.at(it));
        let all = self.runs.iter();
        all.map(|run| value(run).unwrap_or(f64::NAN)).collect()
    }
}

/// Runs a scenario; the order and number of threads change nothing.
///
/// A run is done under all policies or not at all, so that what is there when somebody stops it can
/// be compared.
///
/// # Errors
///
/// Everything that is wrong with the scenario.
pub fn run(scenario: &Scenario, watch: &dyn Watch) -> Result<Outcome, Vec<Fault>> {
    run_some(scenario, 0..scenario.runs, watch)
}

/// The runs of these numbers, whatever the scenario says about how many.
///
/// # Errors
///
/// Everything that is wrong with the scenario.
pub(crate) fn run_some(
    scenario: &Scenario,
    runs: Range<u32>,
    watch: &dyn Watch,
) -> Result<Outcome, Vec<Fault>> {
    let faults = scenario.faults();
    if !faults.is_empty() {
        return Err(faults);
    }
    let terms = terms(scenario);
    let counter = Counter::new(watch, runs.end - runs.start);
    let all = runs.into_par_iter().filter_map(|run| {
        if counter.is_stopped() {
            return None;
        }
        let done = one(scenario, &terms, run);
        counter.finished(1);
        Some(done)
    });
    let mut outcome = Outcome::none(scenario);
    for run in all.collect::<Vec<_>>() {
        for (policy, years) in outcome.policies.iter_mut().zip(run) {
            policy.runs.push(years);
        }
    }
    Ok(outcome)
}

impl Outcome {
    fn none(scenario: &Scenario) -> Self {
        let of = |name: &String| OfPolicy {
            name: name.clone(),
            runs: Vec::new(),
        };
        Self {
            policies: scenario.policies.iter().map(|(name, _)| of(name)).collect(),
        }
    }

    /// How many runs are done.
    pub fn runs(&self) -> usize {
        self.policies.first().map_or(0, |it| it.runs.len())
    }

    /// The same with more runs of the same policies.
    pub(crate) fn with(mut self, more: Self) -> Self {
        for (policy, more) in self.policies.iter_mut().zip(more.policies) {
            policy.runs.extend(more.runs);
        }
        self
    }
}

/// The terms of each policy.
pub(crate) fn terms(scenario: &Scenario) -> Vec<Terms> {
    let of = |policy| Terms::of(&scenario.organisation, &scenario.assumed, policy);
    scenario
        .policies
        .iter()
        .map(|(_, policy)| of(*policy))
        .collect()
}

/// One run under each policy.
pub(crate) fn one(scenario: &Scenario, terms: &[Terms], run: u32) -> Vec<Vec<Year>> {
    let luck = Luck::of(Streams::new(scenario.seed), run);
    let under = |terms: &Terms| Run::start(terms, luck, None).years(scenario.years);
    terms.iter().map(under).collect()
}
