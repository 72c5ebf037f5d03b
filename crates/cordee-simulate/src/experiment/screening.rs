//! Which unknown matters most: what to measure first.

use super::difference::Difference;
use super::points::{Question, differences};
use super::sample::{at, over_the_range, walks};
use crate::own::{Assumed, Parameter, Scenario};
use crate::progress::{Counter, Watch};
use crate::published::Fault;
use serde::{Serialize, Serializer};

/// What a parameter does to the difference of two policies, over its whole range, anywhere in the
/// space of the others (Morris, Technometrics 33, 1991; the mean of absolute effects after Campolongo
/// and others, Environmental Modelling & Software 22, 2007).
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Effect {
    /// Which.
    #[serde(serialize_with = "name")]
    pub parameter: Parameter,
    /// The mean of its effects without their signs: how much it matters.
    pub size: f64,
    /// The mean of its effects: which way.
    pub mean: f64,
    /// Their standard deviation: how much it depends on the others, or bends.
    pub sd: f64,
    /// What run noise alone would give for `size`.
    pub noise: f64,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde asks")]
fn name<S: Serializer>(parameter: &Parameter, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(parameter.name())
}

/// The effect of each parameter, the one that matters most first, by so many walks through the space.
///
/// # Errors
///
/// Everything that is wrong with the scenario or the question.
pub fn screening(
    scenario: &Scenario,
    question: Question,
    parameters: &[Parameter],
    number: u32,
    watch: &dyn Watch,
) -> Result<Vec<Effect>, Vec<Fault>> {
    let faults = question.faults(scenario);
    if !faults.is_empty() {
        return Err(faults);
    }
    let walks = walks(&scenario.assumed, parameters, number, scenario.seed);
    let points: Vec<Assumed> = walks
        .iter()
        .flat_map(|it| it.points.iter().copied())
        .collect();
    let counter = counter(watch, points.len(), scenario.runs);
    let found = differences(scenario, question, &points, &counter);
    let mut steps: Vec<(Parameter, f64, f64)> = Vec::new();
    for (walk, found) in walks.iter().zip(found.chunks(parameters.len() + 1)) {
        for ((parameter, sign), pair) in walk.steps.iter().zip(found.windows(2)) {
            if let [Some(before), Some(after)] = pair {
                let noise = before.run_error * before.run_error + after.run_error * after.run_error;
                let effect = over_the_range(sign * (after.mean - before.mean));
                steps.push((*parameter, effect, over_the_range(libm::sqrt(noise))));
            }
        }
    }
    let mut effects: Vec<Effect> = parameters
        .iter()
        .filter_map(|it| effect(*it, &steps))
        .collect();
    effects.sort_by(|one, other| other.size.total_cmp(&one.size));
    Ok(effects)
}

fn counter(watch: &dyn Watch, points: usize, runs: u32) -> Counter<'_> {
    let points = u32::try_from(points).unwrap_or(u32::MAX);
    Counter::new(watch, points.saturating_mul(runs))
}

/// The mean of the absolute value of a standard normal.
const MEAN_SIZE: f64 = 0.797_884_560_802_865_4;

#[expect(clippy::cast_precision_loss, reason = "a few hundred walks")]
fn effect(parameter: Parameter, steps: &[(Parameter, f64, f64)]) -> Option<Effect> {
    let own: Vec<f64> = steps
        .iter()
        .filter(|it| it.0 == parameter)
        .map(|it| it.1)
        .collect();
    let noise: f64 = steps
        .iter()
        .filter(|it| it.0 == parameter)
        .map(|it| it.2)
        .sum();
    let all = Difference::of(&own)?;
    let count = own.len() as f64;
    Some(Effect {
        parameter,
        size: own.iter().map(|it| it.abs()).sum::<f64>() / count,
        mean: all.mean,
        sd: all.sd_between_runs,
        noise: MEAN_SIZE * noise / count,
    })
}

/// A parameter at the two ends of its range, all others as the scenario has them.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Bar {
    /// Which.
    #[serde(serialize_with = "name")]
    pub parameter: Parameter,
    /// The difference at the least that is believable.
    pub at_least: Difference,
    /// The difference at the most.
    pub at_most: Difference,
}

impl Bar {
    /// How far the two ends are apart.
    pub fn width(&self) -> f64 {
        (self.at_most.mean - self.at_least.mean).abs()
    }
}

/// One parameter at a time at both ends of its range, the widest first.
///
/// # Errors
///
/// Everything that is wrong with the scenario or the question.
pub fn tornado(
    scenario: &Scenario,
    question: Question,
    parameters: &[Parameter],
    watch: &dyn Watch,
) -> Result<Vec<Bar>, Vec<Fault>> {
    let faults = question.faults(scenario);
    if !faults.is_empty() {
        return Err(faults);
    }
    let ends = |it: &Parameter| [0.0, 1.0].map(|share| scenario.assumed.with(*it, at(*it, share)));
    let points: Vec<Assumed> = parameters.iter().flat_map(ends).collect();
    let found = differences(
        scenario,
        question,
        &points,
        &counter(watch, points.len(), scenario.runs),
    );
    let mut bars: Vec<Bar> = parameters
        .iter()
        .zip(found.as_chunks().0)
        .filter_map(|(parameter, [least, most])| {
            Some(Bar {
                parameter: *parameter,
                at_least: (*least)?,
                at_most: (*most)?,
            })
        })
        .collect();
    bars.sort_by(|one, other| other.width().total_cmp(&one.width()));
    Ok(bars)
}
