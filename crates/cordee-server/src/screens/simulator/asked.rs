//! What is asked of the simulator, read from a form.

use crate::view::phrases::{Simulator, filled};
use crate::view::typed::{Typed, Wrong};
use cordee_simulate::own::{POLICIES, Parameter, Policy, Scenario, policy};

/// How often each policy is run.
const RUNS: u32 = 512;
/// How many people at the craft there can be, and how many years.
const SEATS: [u32; 2] = [20, 1_000];
const YEARS: [u32; 2] = [1, 15];

/// The policies that are compared where nobody says otherwise.
pub(super) const USUAL: [&str; 2] = ["parallel-tracks+trial-and-return", "default-ladder"];

/// The scenario, or everything that is wrong with what was asked.
pub(super) fn scenario(words: &Simulator, typed: &Typed) -> Result<Scenario, Vec<Wrong>> {
    let mut reading = Reading {
        words,
        typed,
        wrongs: Vec::new(),
    };
    let mut scenario = Scenario {
        runs: RUNS,
        ..Scenario::default()
    };
    let against = reading.policy("against");
    let policy = reading.policy("policy");
    if let (Some(against), Some(policy)) = (&against, &policy)
        && against.0 == policy.0
    {
        reading.wrong("against", words.choose_another);
    }
    scenario.policies = against.into_iter().chain(policy).collect();
    let seats = scenario.organisation.seats;
    scenario.organisation.seats = reading.whole("seats", SEATS, seats);
    scenario.organisation.crafts = scenario
        .organisation
        .crafts
        .min(scenario.organisation.seats);
    scenario.years = reading.whole("years", YEARS, scenario.years);
    for parameter in Parameter::ALL {
        if let Some(value) = reading.number(parameter) {
            scenario.assumed = scenario.assumed.with(parameter, value);
        }
    }
    let faults = scenario.faults().into_iter();
    if reading.wrongs.is_empty() {
        let wrongs = faults.map(|it| Wrong::of(field_of(&it.place), it.what));
        reading.wrongs.extend(wrongs);
    }
    if reading.wrongs.is_empty() {
        Ok(scenario)
    } else {
        Err(reading.wrongs)
    }
}

/// The field in which a place of a scenario is set.
fn field_of(place: &str) -> &str {
    place.rsplit('.').next().unwrap_or(place)
}

struct Reading<'t> {
    words: &'t Simulator,
    typed: &'t Typed,
    wrongs: Vec<Wrong>,
}

impl Reading<'_> {
    fn wrong(&mut self, field: &str, why: impl Into<String>) {
        self.wrongs.push(Wrong::of(field, why));
    }

    fn policy(&mut self, field: &str) -> Option<(String, Policy)> {
        let known = self.typed.get(field).and_then(policy);
        if known.is_none() {
            self.wrong(field, self.words.choose_policy);
        }
        known.map(|it| (it.name.to_owned(), it.policy))
    }

    fn whole(&mut self, field: &str, [least, most]: [u32; 2], usual: u32) -> u32 {
        let Some(text) = self.typed.get(field) else {
            return usual;
        };
        let value = text.parse().ok().filter(|it| (least..=most).contains(it));
        value.unwrap_or_else(|| {
            let ends = [least.to_string(), most.to_string()];
            let [least, most] = &ends;
            self.wrong(field, filled(self.words.from_to, &[least, most]));
            usual
        })
    }

    fn number(&mut self, parameter: Parameter) -> Option<f64> {
        let text = self.typed.get(parameter.name())?;
        let text = text.replace(',', ".").replace('−', "-");
        let value = text.parse().ok().filter(|it: &f64| it.is_finite());
        if value.is_none() {
            self.wrong(parameter.name(), self.words.no_number);
        }
        value
    }
}

/// The policies as choices: what is sent, and what people read.
pub(super) fn choices() -> Vec<(String, String)> {
    let all = POLICIES.iter();
    all.map(|it| (it.name.to_owned(), it.name.to_owned()))
        .collect()
}
