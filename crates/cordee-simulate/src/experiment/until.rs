//! As many runs as it takes.

use super::points::Question;
use crate::own::{Outcome, Scenario, run_some};
use crate::progress::Watch;
use crate::published::Fault;

/// When enough has been run.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Enough {
    /// The standard error of the difference that is wanted.
    pub run_error: f64,
    /// No more runs than these.
    pub most: u32,
}

/// The fewest runs of which a standard error is believed.
const FEWEST: u32 = 32;

/// Runs a scenario until the difference asked for is as sure as wanted, or as many runs are done as
/// may be. How many runs the scenario says does not matter.
///
/// Looks after 32 runs and whenever they have doubled; so runs are a power of two or the most, and
/// the first runs are the same as in any other run of the scenario.
///
/// # Errors
///
/// Everything that is wrong with the scenario or the question.
pub fn until(
    scenario: &Scenario,
    question: Question,
    enough: Enough,
    watch: &dyn Watch,
) -> Result<Outcome, Vec<Fault>> {
    let faults = question.faults(scenario);
    if !faults.is_empty() {
        return Err(faults);
    }
    let mut done = 0;
    let mut outcome: Option<Outcome> = None;
    loop {
        let next = (2 * done).clamp(FEWEST, enough.most.max(1));
        let more = run_some(scenario, done..next, watch)?;
        let wanted = next - done;
        let is_stopped = more.runs() < wanted as usize;
        let all = match outcome.take() {
            Some(before) => before.with(more),
            None => more,
        };
        done = next;
        let pair = (question.policy, question.against);
        let difference = all.difference(pair, question.yardstick, question.year);
        let is_sure = difference.is_some_and(|it| it.run_error <= enough.run_error);
        if is_sure || is_stopped || done >= enough.most {
            return Ok(all);
        }
        outcome = Some(all);
    }
}
