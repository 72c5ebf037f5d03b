//! A whole experiment with a published model, as a value, and what can be wrong with it.

use super::model::{AgeShape, AgeSpread, Change, Filling, Hypothesis, Level, Model, Scope, Spread};
use super::strategy::{Phase, Strategy};
use serde::{Deserialize, Serialize};
use std::fmt;

/// A model, who is promoted in it, how long, how often, and from which seed.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Scenario {
    /// The organisation and its rules.
    pub model: Model,
    /// Strategies in order of their first step; the first one holds from the start.
    pub phases: Vec<Phase>,
    /// Measurements of a run; the first is the start, before anything has happened.
    pub steps: u32,
    /// Spans of measurements to take means and counts over.
    pub windows: Vec<Window>,
    /// How many runs.
    pub runs: u32,
    /// Where chance begins.
    pub seed: u64,
}

/// A span of measurements, counted from 1, both ends within.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Window {
    /// The first measurement.
    pub first: u32,
    /// The last measurement.
    pub last: u32,
}

/// Something in a scenario that can't be.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Where, in the words of the scenario: `model.levels`.
    pub place: String,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}

impl Scenario {
    /// One strategy all along, with one window.
    pub fn new(model: Model, strategy: Strategy) -> Self {
        Self {
            model,
            phases: vec![Phase { after: 0, strategy }],
            steps: 1000,
            windows: vec![Window {
                first: 601,
                last: 1000,
            }],
            runs: 200,
            seed: 1,
        }
    }

    /// Everything that is wrong with it; nothing if it can be run.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        levels(&self.model, &mut faults);
        competence(&self.model, &mut faults);
        ages(&self.model, &mut faults);
        order(&self.phases, &mut faults);
        spans(self, &mut faults);
        size(self, &mut faults);
        faults
    }
}

fn fault(place: &str, what: impl Into<String>, faults: &mut Vec<Fault>) {
    faults.push(Fault {
        place: place.to_owned(),
        what: what.into(),
    });
}

/// The most people an organisation may have.
const MOST_PEOPLE: u64 = 1 << 24;
/// The most steps of a run.
const MOST_STEPS: u32 = 1 << 20;
/// The most levels.
const MOST_LEVELS: usize = 64;

fn levels(model: &Model, faults: &mut Vec<Fault>) {
    const PLACE: &str = "model.levels";
    if model.levels.is_empty() {
        fault(PLACE, "there is none", faults);
    }
    if model.levels.len() > MOST_LEVELS {
        fault(PLACE, format!("more than {MOST_LEVELS}"), faults);
    }
    if model.levels.iter().any(|level| level.seats == 0) {
        fault(PLACE, "a level has no seats", faults);
    }
    if model
        .levels
        .iter()
        .any(|level| level.weight_thousandths > 1000)
    {
        fault(PLACE, "a weight is above 1,000 thousandths", faults);
    }
    if model
        .levels
        .iter()
        .all(|level| level.weight_thousandths == 0)
    {
        fault(PLACE, "no level counts", faults);
    }
    let people: u64 = model.levels.iter().map(|it| u64::from(it.seats)).sum();
    if people > MOST_PEOPLE {
        fault(PLACE, format!("more than {MOST_PEOPLE} people"), faults);
    }
    let uneven = |pair: &[Level]| match pair {
        [above, below] => above.seats == 0 || below.seats % above.seats != 0,
        _ => false,
    };
    if model.scope == Scope::Neighbours && model.levels.windows(2).any(uneven) {
        let what = "among neighbours each seat needs the same number of reports";
        fault(PLACE, what, faults);
    }
}

fn competence(model: &Model, faults: &mut Vec<Fault>) {
    spread("model.initial", model.initial, faults);
    spread("model.hired", model.hired, faults);
    bounds("model.promoted.bounds", model.promoted.bounds, faults);
    let change = match model.promoted.hypothesis {
        Hypothesis::CommonSense(Change::Points(most)) => (0.0..=10.0).contains(&most),
        Hypothesis::CommonSense(Change::Share(most)) => (0.0..=1.0).contains(&most),
        Hypothesis::Peter => true,
    };
    if !change {
        let what = "the change must be from 0 to 10 points, or a share from 0 to 1";
        fault("model.promoted.hypothesis", what, faults);
    }
    if !(0.0..=10.0).contains(&model.dismissal.below) {
        fault("model.dismissal.below", "must be from 0 to 10", faults);
    }
}

fn spread(place: &str, of: Spread, faults: &mut Vec<Fault>) {
    bounds(&format!("{place}.bounds"), of.bounds, faults);
    if !(of.width.sd() > 0.0 && of.width.sd() <= 100.0) {
        fault(&format!("{place}.width"), "must be above 0", faults);
    }
    if !(of.mean >= of.bounds[0] && of.mean <= of.bounds[1]) {
        fault(
            &format!("{place}.mean"),
            "must lie within the bounds",
            faults,
        );
    }
}

fn bounds(place: &str, [least, most]: [f64; 2], faults: &mut Vec<Fault>) {
    if !(least > 0.0 && least <= most && most <= 10.0) {
        fault(place, "must be above 0, at most 10, and in order", faults);
    }
}

fn ages(model: &Model, faults: &mut Vec<Fault>) {
    let ages = &model.ages;
    age_spread("model.ages.initial", ages.initial, ages.last, faults);
    age_spread("model.ages.hired", ages.hired, ages.last, faults);
    if ages.steps_per_year == 0 || ages.steps_per_year > 366 {
        fault("model.ages.steps-per-year", "must be from 1 to 366", faults);
    }
}

fn age_spread(place: &str, of: AgeSpread, limit: u8, faults: &mut Vec<Fault>) {
    let [least, most] = of.bounds;
    if least > most || most > limit || limit > 126 {
        let what = "ages must be in order, and none above the last one at work";
        fault(&format!("{place}.bounds"), what, faults);
    }
    if let AgeShape::Normal { width, mean } = of.shape
        && !(width.sd() > 0.0 && mean >= f64::from(least) && mean <= f64::from(most))
    {
        let what = "the mean must lie within the bounds and the width be above 0";
        fault(&format!("{place}.shape"), what, faults);
    }
}

fn order(phases: &[Phase], faults: &mut Vec<Fault>) {
    const PLACE: &str = "phases";
    if phases.first().is_none_or(|first| first.after != 0) {
        fault(
            PLACE,
            "the first must hold from the start: `after: 0`",
            faults,
        );
    }
    if !phases.is_sorted_by(|one, next| one.after < next.after) {
        fault(PLACE, "must be in order of their steps", faults);
    }
    for Phase { strategy, .. } in phases {
        let shares = [strategy.best, strategy.worst, strategy.random];
        let sum: f64 = shares.iter().sum();
        if !shares.iter().all(|share| (0.0..=1.0).contains(share)) || (sum - 1.0).abs() > 1e-9 {
            fault(PLACE, "shares must not be negative and add up to 1", faults);
        }
    }
}

/// The most people where the one for a seat can only be found by looking at all of a level.
const MOST_LOOKED_AT: u32 = 1 << 16;

fn size(scenario: &Scenario, faults: &mut Vec<Fault>) {
    let model = &scenario.model;
    let pure = [Strategy::BEST, Strategy::WORST, Strategy::RANDOM];
    let is_mixed = scenario
        .phases
        .iter()
        .any(|it| !pure.contains(&it.strategy));
    let is_looked_at = is_mixed || model.filling != Filling::TopDown;
    let people: u64 = model.levels.iter().map(|it| u64::from(it.seats)).sum();
    if model.scope == Scope::Global && is_looked_at && people > u64::from(MOST_LOOKED_AT) {
        let what = format!(
            "more than {MOST_LOOKED_AT} people can be filled from the top down by one rule at a time only"
        );
        fault("model.levels", what, faults);
    }
}

fn spans(scenario: &Scenario, faults: &mut Vec<Fault>) {
    if scenario.steps == 0 || scenario.steps > MOST_STEPS {
        fault("steps", format!("must be from 1 to {MOST_STEPS}"), faults);
    }
    if scenario.runs == 0 {
        fault("runs", "must be at least 1", faults);
    }
    for Window { first, last } in &scenario.windows {
        if *first == 0 || first > last || *last > scenario.steps {
            let what = format!("{first} to {last} is not within 1 to {}", scenario.steps);
            fault("windows", what, faults);
        }
    }
}
