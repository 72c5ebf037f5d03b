//! What two policies differ in over all that is believable.

use super::difference::Difference;
use super::points::{Question, differences};
use super::sample::latin_hypercube;
use crate::own::{Assumed, Parameter, Scenario};
use crate::progress::{Counter, Watch};
use crate::published::Fault;
use serde::Serialize;

/// A difference over many draws of the parameters, with both sorts of doubt apart.
#[derive(Clone, PartialEq, Debug)]
pub struct Uncertainty {
    /// Each draw that was done: what was assumed, and the difference there.
    pub draws: Vec<Draw>,
    /// All of them in short; nothing where fewer than two draws were done.
    pub summary: Option<Summary>,
}

/// A draw of all parameters.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Draw {
    /// What was assumed.
    pub assumed: Assumed,
    /// The difference, with its run noise.
    pub difference: Difference,
}

/// Draws in short.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Summary {
    /// The mean difference over the draws.
    pub mean: f64,
    /// The standard deviation that run noise alone would give the differences of draws.
    pub from_runs: f64,
    /// The standard deviation that is left: what is not known of people and organisations.
    pub from_parameters: f64,
    /// The middle 95 % of the draws' differences.
    pub middle: [f64; 2],
    /// The share of draws in which the policy is above the other.
    pub above: f64,
    /// The share in which it is, and run noise does not leave it open.
    pub clearly_above: f64,
    /// The share in which it is below, and run noise does not leave it open.
    pub clearly_below: f64,
    /// How many draws.
    pub draws: usize,
}

/// Draws `parameters` so many times from their ranges and runs the two policies at each draw, as often
/// as the scenario says.
///
/// # Errors
///
/// Everything that is wrong with the scenario or the question.
pub fn uncertainty(
    scenario: &Scenario,
    question: Question,
    parameters: &[Parameter],
    draws: u32,
    watch: &dyn Watch,
) -> Result<Uncertainty, Vec<Fault>> {
    let faults = question.faults(scenario);
    if !faults.is_empty() {
        return Err(faults);
    }
    let points = latin_hypercube(&scenario.assumed, parameters, draws, scenario.seed);
    let counter = Counter::new(watch, draws.saturating_mul(scenario.runs));
    let found = differences(scenario, question, &points, &counter);
    let draws: Vec<Draw> = points
        .into_iter()
        .zip(found)
        .filter_map(|(assumed, difference)| {
            Some(Draw {
                assumed,
                difference: difference?,
            })
        })
        .collect();
    let summary = summary(&draws);
    Ok(Uncertainty { draws, summary })
}

#[expect(clippy::cast_precision_loss, reason = "fewer than 2^32 draws")]
fn summary(draws: &[Draw]) -> Option<Summary> {
    let means: Vec<f64> = draws.iter().map(|it| it.difference.mean).collect();
    let all = Difference::of(&means)?;
    let count = draws.len() as f64;
    let noise = draws.iter().map(|it| it.difference.run_error);
    let noise = noise.map(|it| it * it).sum::<f64>() / count;
    let variance = all.sd_between_runs * all.sd_between_runs;
    let share = |is: &dyn Fn(&Difference) -> bool| {
        draws.iter().filter(|it| is(&it.difference)).count() as f64 / count
    };
    let mut sorted = means;
    sorted.sort_by(f64::total_cmp);
    Some(Summary {
        mean: all.mean,
        from_runs: libm::sqrt(noise),
        from_parameters: libm::sqrt((variance - noise).max(0.0)),
        middle: [quantile(&sorted, 0.025), quantile(&sorted, 0.975)],
        above: all.above,
        clearly_above: share(&|it| it.interval()[0] > 0.0),
        clearly_below: share(&|it| it.interval()[1] < 0.0),
        draws: draws.len(),
    })
}

/// The value at a share of sorted ones, straight lines between them.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a place in a list"
)]
pub(super) fn quantile(sorted: &[f64], share: f64) -> f64 {
    let place = share * (sorted.len().saturating_sub(1)) as f64;
    let below = place as usize;
    let at = |place: usize| {
        sorted
            .get(place)
            .or(sorted.last())
            .copied()
            .unwrap_or(f64::NAN)
    };
    at(below) + (at(below + 1) - at(below)) * (place - below as f64)
}
