//! The facts of an organisation in a scenario.

use super::fields::Fields;
use crate::own::Organisation;

/// A fact: its key, what it is, and the least and most it can be.
pub(super) struct Fact<T: 'static> {
    pub(super) key: &'static str,
    pub(super) what: &'static str,
    pub(super) bounds: [f64; 2],
    /// Where it is kept.
    pub(super) of: fn(&mut Organisation) -> &mut T,
}

/// Whole numbers.
pub(super) const COUNTS: [Fact<u32>; 4] = [
    Fact { key: "seats", what: "seats at the craft: the people who are led in teams", bounds: [1.0, 100_000.0], of: |it| &mut it.seats },
    Fact { key: "crafts", what: "crafts, over which teams are spread evenly", bounds: [1.0, 1_000.0], of: |it| &mut it.crafts },
    Fact { key: "vacancy-months", what: "months until somebody is found outside", bounds: [0.0, 60.0], of: |it| &mut it.vacancy_months },
    Fact { key: "trial-months", what: "how long a trial is", bounds: [1.0, 60.0], of: |it| &mut it.trial_months },
];

/// Grades, from 1 on.
pub(super) const GRADES: [Fact<u16>; 4] = [
    Fact { key: "grades", what: "grades of the common scale", bounds: [2.0, 30.0], of: |it| &mut it.grades },
    Fact { key: "expert-grade", what: "the grade from which on somebody on an individual track is an expert", bounds: [1.0, 30.0], of: |it| &mut it.expert_grade },
    Fact { key: "lead-grade", what: "the grade of who leads a team", bounds: [1.0, 30.0], of: |it| &mut it.lead_grade },
    Fact { key: "candidate-grade", what: "the grade from which on somebody can be made a manager", bounds: [1.0, 30.0], of: |it| &mut it.candidate_grade },
];

/// Shares and other numbers.
pub(super) const NUMBERS: [Fact<f64>; 5] = [
    Fact { key: "leaving", what: "the share that leaves in a year of its own wish", bounds: [0.0, 0.9], of: |it| &mut it.leaving },
    Fact { key: "from-outside", what: "the share of seats of managers that is filled from outside", bounds: [0.0, 1.0], of: |it| &mut it.from_outside },
    Fact { key: "pay-spread", what: "half the width of a pay range, as a share of its midpoint", bounds: [0.0, 0.9], of: |it| &mut it.pay_spread },
    Fact { key: "management-premium", what: "what a manager is paid above an individual contributor of the same grade, as a share", bounds: [0.0, 0.9], of: |it| &mut it.management_premium },
    Fact { key: "standard", what: "the people skill, in sd, below which a manager counts as below standard", bounds: [-5.0, 5.0], of: |it| &mut it.standard },
];

/// Lists by grade, from 1 on.
pub(super) const LISTS: [Fact<Vec<f64>>; 3] = [
    Fact { key: "staff", what: "shares of the staff at the start by grade", bounds: [0.0, 1.0], of: |it| &mut it.staff },
    Fact { key: "hires", what: "shares of those hired for the craft by grade", bounds: [0.0, 1.0], of: |it| &mut it.hires },
    Fact { key: "pay", what: "a year's pay by grade, the midpoint of the range", bounds: [1.0, 1e9], of: |it| &mut it.pay },
];

/// The example organisation with what a text says of another.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "bounds are small whole numbers")]
pub(super) fn read(mut fields: Fields<'_, '_>) -> Organisation {
    let mut organisation = Organisation::default();
    let whole = |bounds: [f64; 2]| bounds.map(|it| it as u32);
    for fact in &COUNTS {
        if let Some(value) = fields.count(fact.key, whole(fact.bounds)) {
            *(fact.of)(&mut organisation) = value;
        }
    }
    for fact in &GRADES {
        let value = fields.count(fact.key, whole(fact.bounds));
        if let Some(value) = value.and_then(|it| u16::try_from(it).ok()) {
            *(fact.of)(&mut organisation) = value;
        }
    }
    for fact in &NUMBERS {
        if let Some(value) = fields.number(fact.key, fact.bounds) {
            *(fact.of)(&mut organisation) = value;
        }
    }
    for fact in &LISTS {
        if let Some(value) = fields.numbers(fact.key, fact.bounds) {
            *(fact.of)(&mut organisation) = value;
        }
    }
    fields.end();
    organisation
}
