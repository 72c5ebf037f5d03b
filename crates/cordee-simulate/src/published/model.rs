//! What a published model is: an organisation with one ladder, and everything in which its
//! replications differ, each as a setting with a name.

use crate::chance::Beyond;
use serde::{Deserialize, Serialize};

/// An organisation with one ladder, as in Pluchino, Rapisarda and Garofalo (2010, 2011).
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Model {
    /// The levels, top first.
    pub levels: Vec<Level>,
    /// Among whom the one for an empty seat is looked for.
    pub scope: Scope,
    /// Competence of those who are there at the start.
    pub initial: Spread,
    /// Competence of those who are hired.
    pub hired: Spread,
    /// What becomes of competence on promotion.
    pub promoted: Promoted,
    /// Who is dismissed.
    pub dismissal: Dismissal,
    /// How people age and retire.
    pub ages: Ages,
    /// In which order empty seats are filled.
    pub filling: Filling,
    /// When within a step efficiency is measured.
    pub measured: Moment,
}

/// A level: how many seats, and how much each counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Level {
    /// How many seats it has.
    pub seats: u32,
    /// Its responsibility in thousandths: 1,000 at the top.
    pub weight_thousandths: u32,
}

/// Among whom the one for an empty seat is looked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    /// The whole level below.
    Global,
    /// The seat's own reports; the level below has a whole number of them for each seat.
    Neighbours,
}

/// A normal distribution of competence between two bounds.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Spread {
    /// Its mean, before the bounds.
    pub mean: f64,
    /// How wide it is, before the bounds.
    pub width: Width,
    /// Least and most.
    pub bounds: [f64; 2],
    /// What happens to what falls beyond the bounds.
    pub beyond: Beyond,
}

/// How wide a normal distribution is; papers write the one and may mean the other.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Width {
    /// Its standard deviation.
    Sd(f64),
    /// The square of it.
    Variance(f64),
}

impl Width {
    /// As a standard deviation.
    pub fn sd(self) -> f64 {
        match self {
            Self::Sd(sd) => sd,
            Self::Variance(variance) => libm::sqrt(variance),
        }
    }
}

/// What becomes of competence on promotion.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Promoted {
    /// Where the new competence comes from.
    pub hypothesis: Hypothesis,
    /// Least and most after a promotion. A lower bound at the dismissal threshold is the rule that
    /// the paper does not print and its figure needs.
    pub bounds: [f64; 2],
    /// What happens to what falls beyond the bounds.
    pub beyond: Beyond,
}

/// How competence in the new role depends on competence in the old one.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Hypothesis {
    /// It is the old one, a little more or less.
    CommonSense(Change),
    /// It has nothing to do with the old one: a fresh draw from the mean and width of the hired.
    Peter,
}

/// How much competence changes on promotion under common sense.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Change {
    /// By up to so many points, evenly.
    Points(f64),
    /// By up to this share of the old competence, evenly.
    Share(f64),
}

/// Who is dismissed.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Dismissal {
    /// Those whose competence is below this.
    pub below: f64,
    /// Whether the staff of the start is looked at in the first step.
    pub first_step: FirstStep,
}

/// Whether the first step dismisses.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FirstStep {
    /// It does, like every other.
    Dismisses,
    /// It does not; the next one does.
    Spares,
}

/// How people age and retire.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Ages {
    /// Ages at the start.
    pub initial: AgeSpread,
    /// Ages of those who are hired.
    pub hired: AgeSpread,
    /// The highest age at which one works; older ones retire.
    pub last: u8,
    /// How many steps make a year.
    pub steps_per_year: u32,
    /// When in a year people become older.
    pub birthdays: Birthdays,
}

/// A distribution of ages in whole years, between 0 and 127.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct AgeSpread {
    /// Its form.
    pub shape: AgeShape,
    /// Least and most.
    pub bounds: [u8; 2],
    /// What happens to what falls beyond the bounds.
    pub beyond: Beyond,
    /// How years become whole.
    pub whole: Whole,
}

/// The form of a distribution of ages.
#[derive(Clone, Copy, PartialEq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum AgeShape {
    /// Normal, with this mean and width.
    Normal {
        /// Its mean.
        mean: f64,
        /// How wide it is.
        width: Width,
    },
    /// Each age between the bounds as often as any other.
    Even,
}

/// How years become whole.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Whole {
    /// The nearest whole year.
    Nearest,
    /// The whole years that are full.
    Down,
}

/// When in a year people become older.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Birthdays {
    /// All at once, each time a year of steps has passed.
    Together,
    /// Each a year after coming, and so on; the staff of the start at a month of its own.
    Own,
}

/// In which order empty seats are filled.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Filling {
    /// Level by level from the top; nobody moves twice in a step, nobody hired in it moves.
    TopDown,
    /// Level by level from the bottom, again and again until no seat is empty.
    BottomUp,
    /// Seat by seat from the top, each with the whole chain of seats it empties.
    Chains,
}

/// When within a step efficiency is measured; an empty seat counts as competence 0.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Moment {
    /// When all seats are filled.
    AfterHiring,
    /// When those who leave have left.
    AfterLeaving,
}

impl Model {
    /// How many people it has.
    pub fn people(&self) -> u32 {
        self.levels.iter().map(|level| level.seats).sum()
    }
}
