//! What a simulation has to say, as a value: for a page, for tables, for programs.
//!
//! Everything that is needed to judge a figure comes with it: what was assumed and from where, what
//! differs from the dated table with its hash, the noise of the runs and what nobody knows, and the
//! [`WARNINGS`] that stand before everything else. The keys are a promise.

mod rows;
mod sensitivity;

pub use rows::{COLUMNS, Row, rows};
pub use sensitivity::{BreakEvenOf, Effort, Sensitivity, sensitivity};

use crate::assumptions;
use crate::experiment::{Difference, Question};
use crate::own::{Assumed, FURTHEST, Outcome, POLICIES, Parameter, Scenario, Yardstick, policy};
use crate::published::Summary;
use serde::Serialize;

/// What stands on the first screen.
pub const WARNINGS: [&str; 4] = [
    "This is a what-if under stated assumptions, never a forecast.",
    "Read differences between policies, not levels: what all policies share is left as it may be.",
    "Results of the published toys (“promote the worst, or at random”) are artefacts of the toys.",
    "A small organisation can't see such effects in its own figures: in a model of 121 people and one year even the right sign comes out in 54 % of runs.",
];

/// Years at whose end results are told, as far as a scenario goes, and its last.
const YEARS: [u32; 4] = [1, 3, 5, 10];

/// What a published model gave.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct OfPublished {
    /// The mean and how sure it is.
    #[serde(flatten)]
    pub summary: Summary,
    /// The model.
    pub model: String,
    /// How many people it has.
    pub people: u32,
    /// Measurements of a run.
    pub steps: u32,
    /// The first and the last measurement of the mean.
    pub window: [u32; 2],
    /// Where chance began.
    pub seed: u64,
    /// Whether somebody stopped it before all runs were done.
    pub stopped: bool,
}

/// What Cordée's own model gave.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Account {
    /// What it is and is not.
    pub warnings: [&'static str; 4],
    /// How many runs were done, each under every policy.
    pub runs: usize,
    /// Whether somebody stopped it before all were done.
    pub stopped: bool,
    /// Where chance began.
    pub seed: u64,
    /// Seats at the craft.
    pub seats: u32,
    /// How many years.
    pub years: u32,
    /// The day of the table of assumptions.
    pub assumptions_dated: &'static str,
    /// The SHA-256 of the table.
    pub assumptions_hash: String,
    /// Everything that was assumed.
    pub assumptions: Vec<Assumption>,
    /// The policies and what each is.
    pub policies: Vec<Described>,
    /// What was seen under each policy.
    pub seen: Vec<Seen>,
    /// How far each policy is from the first.
    pub differences: Vec<Apart>,
    /// What the difference hangs on, where that was asked for.
    pub sensitivity: Option<Sensitivity>,
}

/// An assumption as it was used.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Assumption {
    /// Its name.
    pub name: &'static str,
    /// What it is.
    pub what: &'static str,
    /// The value that was used.
    pub value: f64,
    /// The value of the table.
    pub default: f64,
    /// Least and most that is believable.
    pub range: [f64; 2],
    /// How sure it is: 1 to 3, and 4 where nobody has measured it.
    pub certainty: u8,
    /// The same in words.
    pub certainty_words: &'static str,
    /// Where it is from.
    pub source: &'static str,
    /// Whether it differs from the table.
    pub changed: bool,
}

/// A policy.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Described {
    /// Its name.
    pub name: String,
    /// What it is.
    pub what: String,
}

/// A yardstick under a policy at the end of a year, over the runs.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Seen {
    /// The policy.
    pub policy: String,
    /// The yardstick.
    pub yardstick: Yardstick,
    /// The year.
    pub year: u32,
    /// The mean over the runs.
    pub mean: f64,
    /// The standard deviation between runs.
    pub sd_between_runs: f64,
}

/// How far a policy is from another.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Apart {
    /// The policy.
    pub policy: String,
    /// The one it is held against.
    pub against: String,
    /// The yardstick.
    pub yardstick: Yardstick,
    /// The year.
    pub year: u32,
    /// By how much, with the noise of the runs.
    #[serde(flatten)]
    pub difference: Difference,
}

/// Puts together what a scenario's runs have shown. Values are told for every year; differences at the
/// end of years 1, 3, 5, 10 and the last.
pub fn account(
    scenario: &Scenario,
    outcome: &Outcome,
    sensitivity: Option<Sensitivity>,
) -> Account {
    Account {
        warnings: WARNINGS,
        runs: outcome.runs(),
        stopped: outcome.runs() < scenario.runs as usize,
        seed: scenario.seed,
        seats: scenario.organisation.seats,
        years: scenario.years,
        assumptions_dated: assumptions::DATED,
        assumptions_hash: assumptions::hash(),
        assumptions: assumed(&scenario.assumed),
        policies: described(scenario),
        seen: seen(scenario, outcome),
        differences: differences(scenario, outcome),
        sensitivity,
    }
}

/// Every assumption as it was used.
pub fn assumed(assumed: &Assumed) -> Vec<Assumption> {
    let one = |it: Parameter| {
        let (line, value) = (it.assumption(), assumed.get(it));
        Assumption {
            name: line.name,
            what: line.what,
            value,
            default: line.default,
            range: line.range,
            certainty: line.certainty.label(),
            certainty_words: line.certainty.words(),
            source: line.source,
            changed: value.to_bits() != line.default.to_bits(),
        }
    };
    Parameter::ALL.map(one).into()
}

fn described(scenario: &Scenario) -> Vec<Described> {
    let each = scenario.policies.iter();
    each.map(|(name, own)| {
        let known = policy(name).filter(|it| it.policy == *own);
        Described {
            name: name.clone(),
            what: known
                .map_or("a policy of your own", |it| it.what)
                .to_owned(),
        }
    })
    .collect()
}

/// The years at whose end differences are told.
pub fn told_years(years: u32) -> Vec<u32> {
    let mut told: Vec<u32> = YEARS
        .into_iter()
        .filter(|it| *it <= years)
        .chain([years])
        .collect();
    told.dedup();
    told
}

fn seen(scenario: &Scenario, outcome: &Outcome) -> Vec<Seen> {
    let mut all = Vec::new();
    for policy in &outcome.policies {
        for yardstick in Yardstick::ALL {
            for year in 1..=scenario.years {
                let values = policy.values(yardstick, year);
                // The mean of differences from nothing is the mean.
                let Some(it) = Difference::of(&values) else {
                    continue;
                };
                all.push(Seen {
                    policy: policy.name.clone(),
                    yardstick,
                    year,
                    mean: it.mean,
                    sd_between_runs: it.sd_between_runs,
                });
            }
        }
    }
    all
}

fn differences(scenario: &Scenario, outcome: &Outcome) -> Vec<Apart> {
    let Some((against, _)) = scenario.policies.first() else {
        return Vec::new();
    };
    let mut all = Vec::new();
    for (at, (name, _)) in scenario.policies.iter().enumerate().skip(1) {
        for yardstick in Yardstick::ALL {
            for year in told_years(scenario.years) {
                let Some(difference) = outcome.difference((at, 0), yardstick, year) else {
                    continue;
                };
                all.push(Apart {
                    policy: name.clone(),
                    against: against.clone(),
                    yardstick,
                    year,
                    difference,
                });
            }
        }
    }
    all
}

/// The question that is asked where nobody says which, by output, at the end: the last policy against
/// the first; of those that come with the program, all that parallel tracks can have against the
/// default ladder.
pub fn usual_question(scenario: &Scenario) -> Question {
    let names = scenario.policies.iter().map(|(name, _)| name.as_str());
    let come_along = names.clone().eq(POLICIES.iter().map(|it| it.name));
    let furthest = names.clone().position(|name| name == FURTHEST);
    let last = scenario.policies.len().saturating_sub(1);
    Question {
        policy: furthest.filter(|_| come_along).unwrap_or(last),
        against: 0,
        yardstick: Yardstick::Output,
        year: scenario.years,
    }
}
