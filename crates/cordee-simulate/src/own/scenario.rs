//! A whole comparison as a value, and what can be wrong with it.

use super::assumed::{Assumed, Parameter};
use super::organisation::Organisation;
use super::policy::{POLICIES, Policy};
use crate::published::Fault;

/// An organisation, what is assumed of people, the policies to compare, and how long and how often.
#[derive(Clone, PartialEq, Debug)]
pub struct Scenario {
    /// Where one begins.
    pub organisation: Organisation,
    /// What is assumed.
    pub assumed: Assumed,
    /// The policies with their names; the first is the one the others are held against.
    pub policies: Vec<(String, Policy)>,
    /// How many years.
    pub years: u32,
    /// How often each policy is run.
    pub runs: u32,
    /// Where chance begins.
    pub seed: u64,
}

impl Default for Scenario {
    fn default() -> Self {
        Self {
            organisation: Organisation::default(),
            assumed: Assumed::default(),
            policies: POLICIES
                .iter()
                .map(|it| (it.name.to_owned(), it.policy))
                .collect(),
            years: 10,
            runs: 200,
            seed: 1,
        }
    }
}

/// The most years of a run.
pub const MOST_YEARS: u32 = 50;
const MOST_SEATS: u32 = 100_000;
const MOST_RUNS: u32 = 1_000_000;

impl Scenario {
    /// Everything that is wrong with it; nothing if it can be run.
    pub fn faults(&self) -> Vec<Fault> {
        let mut faults = Faults(Vec::new());
        faults.numbers(self);
        faults.grades(&self.organisation);
        faults.flows(&self.organisation);
        faults.pay(&self.organisation);
        faults.assumed(&self.assumed);
        faults.policies(&self.policies);
        faults.0
    }
}

struct Faults(Vec<Fault>);

impl Faults {
    fn unless(&mut self, is_well: bool, place: &str, what: impl Into<String>) {
        if !is_well {
            self.0.push(Fault {
                place: place.to_owned(),
                what: what.into(),
            });
        }
    }

    fn numbers(&mut self, it: &Scenario) {
        let is_within = |value: u32, most: u32| (1..=most).contains(&value);
        let said = |most: u32| format!("must be from 1 to {most}");
        let organisation = &it.organisation;
        for (place, value, most) in [
            ("years", it.years, MOST_YEARS),
            ("runs", it.runs, MOST_RUNS),
            ("organisation.seats", organisation.seats, MOST_SEATS),
            (
                "organisation.crafts",
                organisation.crafts,
                organisation.seats.clamp(1, 1_000),
            ),
            ("organisation.trial-months", organisation.trial_months, 60),
        ] {
            self.unless(is_within(value, most), place, said(most));
        }
        self.unless(
            organisation.vacancy_months <= 60,
            "organisation.vacancy-months",
            "must be from 0 to 60",
        );
        self.unless(
            organisation.standard.abs() <= 5.0,
            "organisation.standard",
            "must be from -5 to 5",
        );
    }

    fn grades(&mut self, it: &Organisation) {
        let all = 1..=it.grades;
        self.unless(
            (2..=30).contains(&it.grades),
            "organisation.grades",
            "must be from 2 to 30",
        );
        for (place, grade) in [
            ("organisation.expert-grade", it.expert_grade),
            ("organisation.lead-grade", it.lead_grade),
            ("organisation.candidate-grade", it.candidate_grade),
        ] {
            self.unless(
                all.contains(&grade),
                place,
                format!("must be one of the {} grades", it.grades),
            );
        }
        for (place, shares) in [
            ("organisation.staff", &it.staff),
            ("organisation.hires", &it.hires),
        ] {
            let sum: f64 = shares.iter().sum();
            let is_well =
                shares.iter().all(|it| (0.0..=1.0).contains(it)) && (sum - 1.0).abs() < 1e-6;
            self.unless(
                is_well,
                place,
                "shares must not be negative and add up to 1",
            );
            self.unless(
                shares.len() <= usize::from(it.grades),
                place,
                format!("there are {} grades only", it.grades),
            );
        }
    }

    fn flows(&mut self, it: &Organisation) {
        self.unless(
            (0.0..=0.9).contains(&it.leaving),
            "organisation.leaving",
            "must be from 0 to 0.9 of the people in a year",
        );
        self.unless(
            (0.0..=1.0).contains(&it.from_outside),
            "organisation.from-outside",
            "must be a share from 0 to 1",
        );
    }

    fn pay(&mut self, it: &Organisation) {
        self.unless(
            it.pay.len() == usize::from(it.grades),
            "organisation.pay",
            format!("must have an amount for each of the {} grades", it.grades),
        );
        self.unless(
            it.pay.iter().all(|it| (1.0..=1e9).contains(it)),
            "organisation.pay",
            "amounts must be from 1 to 1,000,000,000",
        );
        for (place, share) in [
            ("organisation.pay-spread", it.pay_spread),
            ("organisation.management-premium", it.management_premium),
        ] {
            self.unless(
                (0.0..=0.9).contains(&share),
                place,
                "must be a share from 0 to 0.9",
            );
        }
    }

    fn assumed(&mut self, it: &Assumed) {
        for parameter in Parameter::ALL {
            let [least, most] = parameter.possible();
            let place = format!("assumptions.{}", parameter.name());
            self.unless(
                (least..=most).contains(&it.get(parameter)),
                &place,
                format!("must be from {least} to {most}"),
            );
        }
    }

    fn policies(&mut self, all: &[(String, Policy)]) {
        self.unless(!all.is_empty(), "policies", "there is none");
        for (at, (name, _)) in all.iter().enumerate() {
            let is_new = all.iter().take(at).all(|(other, _)| other != name);
            self.unless(is_new, "policies", format!("`{name}` is there twice"));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_with_the_program_can_be_run() {
        assert_eq!(Scenario::default().faults(), []);
    }

    #[test]
    fn everything_that_is_wrong_is_said_at_once() {
        let mut scenario = Scenario {
            years: 0,
            ..Scenario::default()
        };
        scenario.organisation.staff = vec![0.5, 0.4];
        scenario.organisation.lead_grade = 9;
        scenario.assumed = scenario.assumed.with(Parameter::Rho, 1.5);
        scenario.policies.push(scenario.policies[0].clone());
        let places: Vec<String> = scenario.faults().into_iter().map(|it| it.place).collect();
        assert_eq!(
            places,
            [
                "years",
                "organisation.lead-grade",
                "organisation.staff",
                "assumptions.rho",
                "policies"
            ]
        );
    }

    #[test]
    fn a_number_that_is_none_is_refused() {
        let mut scenario = Scenario::default();
        scenario.assumed = scenario.assumed.with(Parameter::Rho, f64::NAN);
        scenario.organisation.leaving = f64::NAN;
        assert_eq!(scenario.faults().len(), 2);
    }
}
