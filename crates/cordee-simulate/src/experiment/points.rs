//! Many scenarios that differ in what is assumed, asked the same question.

use super::difference::Difference;
use crate::chance::Streams;
use crate::own::{Assumed, Scenario, Yardstick, paired};
use crate::progress::Counter;
use crate::published::Fault;
use rayon::prelude::*;

/// Which two policies, and what about them.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Question {
    /// The place of the policy in the scenario.
    pub policy: usize,
    /// The place of the one it is held against.
    pub against: usize,
    /// By what.
    pub yardstick: Yardstick,
    /// At the end of which year, counted from 1.
    pub year: u32,
}

impl Question {
    /// What is wrong with the question or the scenario it is asked of.
    pub(super) fn faults(&self, scenario: &Scenario) -> Vec<Fault> {
        let mut faults = scenario.faults();
        let policies = scenario.policies.len();
        for (place, is_there, what) in [
            ("policy", self.policy < policies, "there is no such policy"),
            (
                "against",
                self.against < policies,
                "there is no such policy",
            ),
            (
                "year",
                (1..=scenario.years).contains(&self.year),
                "is not one of the years that are run",
            ),
        ] {
            if !is_there {
                faults.push(Fault {
                    place: place.to_owned(),
                    what: what.to_owned(),
                });
            }
        }
        faults
    }
}

/// The differences at each point. All points meet the same luck. Where it was stopped before two runs
/// of a point were done, there is none.
pub(super) fn differences(
    scenario: &Scenario,
    question: Question,
    points: &[Assumed],
    counter: &Counter<'_>,
) -> Vec<Option<Difference>> {
    let runs = scenario.runs as usize;
    let pairs: Vec<_> = points
        .iter()
        .map(|point| paired::Pair::of(scenario, point, question))
        .collect();
    let streams = Streams::new(scenario.seed);
    let values: Vec<f64> = (0..points.len() * runs)
        .into_par_iter()
        .map(|at| {
            let (point, run) = (at / runs, at % runs);
            let Some(pair) = pairs.get(point).filter(|_| !counter.is_stopped()) else {
                return f64::NAN;
            };
            let value = pair.difference(streams, u32::try_from(run).unwrap_or(u32::MAX));
            counter.finished(1);
            value
        })
        .collect();
    values.chunks(runs.max(1)).map(Difference::of).collect()
}
