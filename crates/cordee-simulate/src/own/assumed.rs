//! What is assumed: a value for each line of the [table](crate::assumptions).

use crate::assumptions::{ASSUMPTIONS, Assumption};

/// How many assumptions there are.
const NUMBER: usize = ASSUMPTIONS.len();

macro_rules! parameters {
    ($($name:ident = $text:literal,)*) => {
        /// A number that is assumed, in the order of the table.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        pub enum Parameter {
            $(
                #[doc = concat!("`", $text, "`.")]
                $name,
            )*
        }

        impl Parameter {
            /// All of them, in the order of the table.
            pub const ALL: [Self; NUMBER] = [$(Self::$name),*];

            /// Its name in scenarios and reports.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)*
                }
            }
        }
    };
}

parameters! {
    Rho = "rho",
    SelectionTilt = "selection-tilt",
    ManagerOutput = "manager-output",
    ManagerLeaving = "manager-leaving",
    Willing = "willing",
    SelfNominated = "self-nominated",
    DualLadderUptake = "dual-ladder-uptake",
    AptitudeValidity = "aptitude-validity",
    RatingReliability = "rating-reliability",
    PerformanceStability = "performance-stability",
    TrainingGain = "training-gain",
    MeritIncentive = "merit-incentive",
    Span = "span",
    Promotions = "promotions",
    LeaverCost = "leaver-cost",
    Untrained = "untrained",
    TrialReturn = "trial-return",
    ExpertLoss = "expert-loss",
    TimeToAble = "time-to-able",
    OutputSpread = "output-spread",
    NewcomerGap = "newcomer-gap",
    ClosedTrackLeaving = "closed-track-leaving",
    UnwillingLeaving = "unwilling-leaving",
    TrainingCost = "training-cost",
}

impl Parameter {
    /// The one of this name.
    pub fn of(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.name() == name)
    }

    /// Its line of the table.
    #[expect(
        clippy::indexing_slicing,
        reason = "one for each line; a test holds them together"
    )]
    pub fn assumption(self) -> &'static Assumption {
        const TABLE: &[Assumption; NUMBER] = &ASSUMPTIONS;
        &TABLE[self as usize]
    }

    /// The least and the most that the model can be run with. The range of the table is narrower: it
    /// is what is believable, not what is possible.
    pub fn possible(self) -> [f64; 2] {
        match self {
            Self::Rho => [-1.0, 1.0],
            Self::SelectionTilt => [0.01, 100.0],
            Self::ManagerOutput | Self::ManagerLeaving | Self::MeritIncentive => [-0.9, 9.0],
            Self::SelfNominated | Self::TrainingGain | Self::NewcomerGap => [-3.0, 3.0],
            Self::Span => [1.0, 100.0],
            Self::TimeToAble => [0.0, 20.0],
            Self::ClosedTrackLeaving
            | Self::UnwillingLeaving
            | Self::LeaverCost
            | Self::TrainingCost => [0.0, 100.0],
            Self::OutputSpread
            | Self::Willing
            | Self::DualLadderUptake
            | Self::AptitudeValidity
            | Self::RatingReliability
            | Self::PerformanceStability
            | Self::Promotions
            | Self::Untrained
            | Self::TrialReturn
            | Self::ExpertLoss => [0.0, 1.0],
        }
    }
}

/// A value for each parameter.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Assumed {
    values: [f64; NUMBER],
}

impl Default for Assumed {
    fn default() -> Self {
        Self {
            values: Parameter::ALL.map(|it| it.assumption().default),
        }
    }
}

impl Assumed {
    /// The value of a parameter.
    #[expect(clippy::indexing_slicing, reason = "one for each parameter")]
    pub fn get(&self, parameter: Parameter) -> f64 {
        self.values[parameter as usize]
    }

    /// The same with another value of a parameter.
    #[must_use]
    #[expect(clippy::indexing_slicing, reason = "one for each parameter")]
    pub fn with(mut self, parameter: Parameter, value: f64) -> Self {
        self.values[parameter as usize] = value;
        self
    }

    /// Nothing has any effect: skills are one, seen as they are, and neither managers nor training nor
    /// tracks change anything. What still differs between policies then is a fault of the model.
    pub fn without_effects() -> Self {
        use Parameter as P;
        [
            (P::ManagerOutput, 0.0),
            (P::ManagerLeaving, 0.0),
            (P::TrainingGain, 0.0),
            (P::MeritIncentive, 0.0),
            (P::ExpertLoss, 0.0),
            (P::NewcomerGap, 0.0),
            (P::ClosedTrackLeaving, 1.0),
            (P::UnwillingLeaving, 1.0),
            (P::TrainingCost, 0.0),
        ]
        .into_iter()
        .fold(Self::default(), |all, (it, value)| all.with(it, value))
    }

    /// The null scenario: one skill for both roles, ratings as noisy as they are, and nothing else.
    ///
    /// Who was chosen for a high rating is rated lower afterwards, although nobody has changed and the
    /// new role asks for the same: regression to the mean, the drop that Lazear (2004) holds against
    /// the Peter principle.
    pub fn null() -> Self {
        Self::without_effects()
            .with(Parameter::Rho, 1.0)
            .with(Parameter::SelfNominated, 0.0)
    }

    /// What differs from the table: the parameter, the value there, the value here.
    pub fn changes(&self) -> Vec<(Parameter, f64, f64)> {
        Parameter::ALL
            .into_iter()
            .map(|it| (it, it.assumption().default, self.get(it)))
            .filter(|(_, usual, here)| usual.to_bits() != here.to_bits())
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_and_the_table_are_the_same_list() {
        for (parameter, line) in Parameter::ALL.into_iter().zip(&ASSUMPTIONS) {
            assert_eq!(parameter.name(), line.name);
            let [least, most] = parameter.possible();
            assert!(
                least <= line.range[0] && line.range[1] <= most,
                "{} can't have all that is believable",
                line.name
            );
        }
    }

    #[test]
    fn what_was_changed_is_told_and_what_was_not_is_not() {
        let assumed = Assumed::default().with(Parameter::Rho, 0.3);
        assert_eq!(assumed.changes(), [(Parameter::Rho, 0.0, 0.3)]);
        assert_eq!(Assumed::default().changes(), []);
    }
}
