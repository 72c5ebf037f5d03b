//! The value of an unknown at which two policies change places.

use super::difference::Difference;
use super::points::{Question, differences};
use crate::own::{Parameter, Scenario};
use crate::progress::{Counter, Watch};
use crate::published::Fault;
use serde::Serialize;

/// Where two policies change places, with every value that was tried.
#[derive(Clone, PartialEq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct BreakEven {
    /// The value at which the difference changes its sign; none where it does not within the range.
    pub at: Option<f64>,
    /// Outside of these the sign is clear of run noise. The ends of the range where it never is.
    pub open: Option<[f64; 2]>,
    /// Every value that was tried with the difference there, least first.
    pub tried: Vec<Tried>,
}

/// A value that was tried.
#[derive(Clone, Copy, PartialEq, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Tried {
    /// The value.
    pub value: f64,
    /// The difference there.
    pub difference: Difference,
}

/// So many values are looked at before anything is halved.
const FIRST: u32 = 9;
/// So often a bracket is halved: to a two-thousandth of the range.
const HALVINGS: u32 = 8;

/// Looks for the value within a range at which two policies change places.
///
/// Nine values across the range; the first change of sign is halved eight times. All values meet the
/// same luck, so that the difference is nearly smooth; what is left of chance is told by `open`.
///
/// # Errors
///
/// Everything that is wrong with the scenario or the question, or with the range.
pub fn break_even(
    scenario: &Scenario,
    question: Question,
    parameter: Parameter,
    [least, most]: [f64; 2],
    watch: &dyn Watch,
) -> Result<BreakEven, Vec<Fault>> {
    let mut faults = question.faults(scenario);
    let possible = parameter.possible();
    if !(possible[0] <= least && least < most && most <= possible[1]) {
        faults.push(Fault {
            place: "range".to_owned(),
            what: format!("must lie within {} to {}", possible[0], possible[1]),
        });
    }
    if !faults.is_empty() {
        return Err(faults);
    }
    let counter = Counter::new(watch, (FIRST + HALVINGS).saturating_mul(scenario.runs));
    let look = |values: &[f64]| {
        let points: Vec<_> = values
            .iter()
            .map(|it| scenario.assumed.with(parameter, *it))
            .collect();
        let found = differences(scenario, question, &points, &counter);
        let there = values.iter().zip(found);
        let tried: Vec<Tried> = there
            .filter_map(|(value, it)| {
                Some(Tried {
                    value: *value,
                    difference: it?,
                })
            })
            .collect();
        tried
    };
    let share = |at: u32| least + (most - least) * f64::from(at) / f64::from(FIRST - 1);
    let mut tried = look(&(0..FIRST).map(share).collect::<Vec<_>>());
    let mut bracket = changing(&tried);
    for _ in 0..HALVINGS {
        let Some([low, high]) = bracket else { break };
        let middle = look(&[f64::midpoint(low.value, high.value)]);
        let Some(middle) = middle.first().copied() else {
            break;
        };
        tried.push(middle);
        let is_below = is_above(&middle) == is_above(&low);
        bracket = Some(if is_below {
            [middle, high]
        } else {
            [low, middle]
        });
    }
    tried.sort_by(|one, other| one.value.total_cmp(&other.value));
    let at = bracket.map(|[low, high]| between(&low, &high));
    let open = at.map(|at| open(&tried, at, [least, most]));
    Ok(BreakEven { at, open, tried })
}

fn is_above(it: &Tried) -> bool {
    it.difference.mean > 0.0
}

/// The first two neighbours between which the sign changes.
fn changing(tried: &[Tried]) -> Option<[Tried; 2]> {
    let mut pairs = tried.iter().zip(tried.iter().skip(1));
    let found = pairs.find(|(one, next)| is_above(one) != is_above(next));
    found.map(|(one, next)| [*one, *next])
}

/// Where a straight line between two values is 0.
fn between(low: &Tried, high: &Tried) -> f64 {
    let (from, to) = (low.difference.mean, high.difference.mean);
    // Their signs differ, so that the two are apart; two zeros have no line.
    let share = from / (from - to);
    low.value + if share.is_finite() { share } else { 0.5 } * (high.value - low.value)
}

/// The nearest values on both sides at which the sign is clear.
fn open(tried: &[Tried], at: f64, range: [f64; 2]) -> [f64; 2] {
    let is_clear = |it: &&Tried| !it.difference.is_open();
    let below = tried.iter().filter(|it| it.value <= at).rfind(is_clear);
    let above = tried.iter().filter(|it| it.value >= at).find(is_clear);
    [
        below.map_or(range[0], |it| it.value),
        above.map_or(range[1], |it| it.value),
    ]
}
