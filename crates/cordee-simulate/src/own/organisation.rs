//! The organisation one begins with: what people operations know without asking science.

use serde::{Deserialize, Serialize};

/// Seats, grades, flows and pay. Everything here is a fact of an organisation; what stands here where
/// nobody says otherwise is an example.
///
/// Grades are counted from 1, the lowest. How many people a manager leads and how many are promoted
/// in a year are [assumed](super::Assumed), because there are figures for those.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Organisation {
    /// Seats at the craft: the people who are led in teams.
    pub seats: u32,
    /// Crafts, over which teams are spread evenly.
    pub crafts: u32,
    /// Grades of the common scale.
    pub grades: u16,
    /// From which grade on somebody on an individual track is an expert.
    pub expert_grade: u16,
    /// The grade of who leads a team; each level of managers above stands two grades higher.
    pub lead_grade: u16,
    /// From which grade on somebody can be made a manager.
    pub candidate_grade: u16,
    /// Shares of the staff at the start by grade, from 1 on.
    pub staff: Vec<f64>,
    /// Shares of those hired for the craft by grade, from 1 on.
    pub hires: Vec<f64>,
    /// The share that leaves in a year of its own wish, under a manager of average skill.
    pub leaving: f64,
    /// The share of seats of managers that is filled from outside.
    pub from_outside: f64,
    /// Months until somebody is found outside.
    pub vacancy_months: u32,
    /// A year's pay by grade, the midpoint of the range, in whole units of a currency.
    pub pay: Vec<f64>,
    /// Half the width of a range, as a share of its midpoint.
    pub pay_spread: f64,
    /// What a manager is paid above an individual contributor of the same grade, as a share, where
    /// managers are paid more.
    pub management_premium: f64,
    /// The people skill, in sd, below which a manager counts as below standard. A definition.
    pub standard: f64,
    /// How long a trial is.
    pub trial_months: u32,
}

impl Default for Organisation {
    fn default() -> Self {
        Self {
            seats: 120,
            crafts: 2,
            grades: 8,
            expert_grade: 4,
            lead_grade: 4,
            candidate_grade: 3,
            staff: vec![0.18, 0.27, 0.30, 0.25],
            hires: vec![0.5, 0.3, 0.2],
            leaving: 0.12,
            from_outside: 0.2,
            vacancy_months: 2,
            pay: vec![
                40_000.0, 46_000.0, 53_000.0, 61_000.0, 70_000.0, 80_000.0, 92_000.0, 106_000.0,
            ],
            pay_spread: 0.10,
            management_premium: 0.10,
            standard: -0.5,
            trial_months: 6,
        }
    }
}
