//! What is seen of an organisation at the end of each year.

use serde::Serialize;

/// What was seen by the end of a year.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Year {
    /// Output of the year: 1 is an average person all year in every seat of the craft.
    pub output: f64,
    /// What the year cost for each seat, of any kind: pay, leavers, training.
    pub cost: f64,
    /// Everybody there on the last day.
    pub people: u32,
    /// Seats of any kind that are empty.
    pub empty: u32,
    /// Managers on the last day.
    pub managers: u32,
    /// Those of them whose people skill is below standard.
    pub below_standard: u32,
    /// Experts when the year began.
    pub experts_before: u32,
    /// Those of them who stayed brilliant, as the measure of that name defines it.
    pub stayed_brilliant: u32,
    /// Months that experts spent at their craft so far.
    pub expert_months: u64,
    /// Experts who left so far.
    pub experts_left: u32,
    /// Experts who were made managers so far.
    pub experts_crossed: u32,
    /// Everybody who left so far.
    pub left: u32,
    /// Everybody who was hired so far.
    pub hired: u32,
    /// Everybody who was made a manager so far.
    pub crossed: u32,
    /// Those of them who were trained before the first day.
    pub trained_before: u32,
    /// Everybody who returned to the craft so far.
    pub returned: u32,
    /// Everybody who rose on the individual track so far.
    pub advanced: u32,
    /// How those who were made managers were rated before and after, so far.
    pub drop: Drop,
}

/// Ratings of those who crossed: as a candidate, and a year later in the new role.
#[derive(Clone, Copy, PartialEq, Debug, Default, Serialize)]
#[serde(rename_all = "kebab-case")]
pub struct Drop {
    /// How many.
    pub people: u32,
    /// The sum of ratings at the craft, in sd.
    pub before: f64,
    /// The sum of ratings as managers, in sd.
    pub after: f64,
}

impl Drop {
    /// The means, before and after; nothing where nobody crossed.
    pub fn means(&self) -> Option<[f64; 2]> {
        let people = f64::from(self.people);
        (self.people > 0).then(|| [self.before / people, self.after / people])
    }

    pub(super) fn add(&mut self, before: f64, after: f64) {
        self.people += 1;
        self.before += before;
        self.after += after;
    }
}

/// What policies are compared by.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Yardstick {
    /// The share of last year's experts who stayed brilliant.
    StayedBrilliant,
    /// Output of the year.
    Output,
    /// Experts who left, for a hundred years that experts worked.
    RegrettedLeaving,
    /// Experts who were made managers, for a hundred years that experts worked.
    ExpertsLost,
    /// The share of managers below standard.
    BelowStandard,
    /// Cost of the year for each seat.
    Cost,
}

impl Yardstick {
    /// All of them, the true measure first.
    pub const ALL: [Self; 6] = [
        Self::StayedBrilliant,
        Self::Output,
        Self::RegrettedLeaving,
        Self::ExpertsLost,
        Self::BelowStandard,
        Self::Cost,
    ];

    /// Its name on the command line and in tables.
    pub fn name(self) -> &'static str {
        match self {
            Self::StayedBrilliant => "stayed-brilliant",
            Self::Output => "output",
            Self::RegrettedLeaving => "regretted-leaving",
            Self::ExpertsLost => "experts-lost",
            Self::BelowStandard => "below-standard",
            Self::Cost => "cost",
        }
    }

    /// What it is, with its unit.
    pub fn what(self) -> &'static str {
        match self {
            Self::StayedBrilliant => "share of the experts of a year before who stayed brilliant",
            Self::Output => "output of the year; 1 is an average person in every seat of the craft",
            Self::RegrettedLeaving => "experts who left, so far, for 100 years of experts' work",
            Self::ExpertsLost => "experts made managers, so far, for 100 years of experts' work",
            Self::BelowStandard => "share of managers whose people skill is below standard",
            Self::Cost => "cost of the year for each seat: pay, leavers, training",
        }
    }

    /// The one of this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Its value at the end of a year; nothing where there is nobody to count.
    pub fn at(self, year: &Year) -> Option<f64> {
        let share = |of: u32, all: u32| (all > 0).then(|| f64::from(of) / f64::from(all));
        #[expect(
            clippy::cast_precision_loss,
            reason = "months of people, fewer than 2^53"
        )]
        let for_hundred_years = |of: u32| {
            let months = year.expert_months as f64;
            (year.expert_months > 0).then(|| f64::from(of) * 1_200.0 / months)
        };
        match self {
            Self::StayedBrilliant => share(year.stayed_brilliant, year.experts_before),
            Self::Output => Some(year.output),
            Self::RegrettedLeaving => for_hundred_years(year.experts_left),
            Self::ExpertsLost => for_hundred_years(year.experts_crossed),
            Self::BelowStandard => share(year.below_standard, year.managers),
            Self::Cost => Some(year.cost),
        }
    }
}
