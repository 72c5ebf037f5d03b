//! Two policies under the same luck, asked one question: what an experiment does very often.

use super::Yardstick;
use super::assumed::Assumed;
use super::luck::Luck;
use super::month::Run;
use super::scenario::Scenario;
use super::terms::Terms;
use crate::chance::Streams;
use crate::experiment::Question;

/// Two policies with the terms of a point.
pub(crate) struct Pair {
    terms: [Option<Terms>; 2],
    yardstick: Yardstick,
    year: u32,
}

impl Pair {
    /// The two policies of a question, with other assumptions than the scenario's.
    pub(crate) fn of(scenario: &Scenario, assumed: &Assumed, question: Question) -> Self {
        let terms = |at: usize| {
            let (_, policy) = scenario.policies.get(at)?;
            Some(Terms::of(&scenario.organisation, assumed, *policy))
        };
        Self {
            terms: [terms(question.policy), terms(question.against)],
            yardstick: question.yardstick,
            year: question.year,
        }
    }

    /// One minus the other in a run; not a number where there is nobody to count.
    pub(crate) fn difference(&self, streams: Streams, run: u32) -> f64 {
        let luck = Luck::of(streams, run);
        let value = |terms: &Option<Terms>| {
            let years = Run::start(terms.as_ref()?, luck, None).years(self.year);
            self.yardstick.at(years.last()?)
        };
        let [one, other] = [value(&self.terms[0]), value(&self.terms[1])];
        one.zip(other).map_or(f64::NAN, |(one, other)| one - other)
    }
}
