//! Job value: what a level is worth by skills, effort, responsibility and working conditions.
//!
//! The four factors are those of Directive (EU) 2023/970, Article 4(4).

use crate::{Ix, Share, SubfactorId, Text};
use serde::Serialize;

/// One of the four factors.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum FactorKind {
    /// What one must know and be able to do.
    Skills,
    /// What it demands of body, mind and feeling.
    Effort,
    /// For people, things, money, safety.
    Responsibility,
    /// Where and when and under what strain.
    WorkingConditions,
}

impl FactorKind {
    /// All four, in the order of the Directive.
    pub const ALL: [Self; 4] = [
        Self::Skills,
        Self::Effort,
        Self::Responsibility,
        Self::WorkingConditions,
    ];

    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Skills => "skills",
            Self::Effort => "effort",
            Self::Responsibility => "responsibility",
            Self::WorkingConditions => "working-conditions",
        }
    }
}

/// How levels are valued.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct JobValueScheme {
    /// The highest step a level can have on a sub-factor; the lowest is 0.
    pub steps: u8,
    /// The factors with their stated weights, each at most once.
    pub factors: Vec<Factor>,
    /// The sub-factors of all factors, in order.
    pub subfactors: Vec<Subfactor>,
}

/// A factor and its stated weight.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Factor {
    /// Which of the four.
    pub kind: FactorKind,
    /// Its share of the whole.
    pub weight: Share,
}

/// A sub-factor with its share of the whole.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Subfactor {
    /// Its lasting name.
    pub id: SubfactorId,
    /// What people call it.
    pub title: Text,
    /// The factor it belongs to.
    pub factor: FactorKind,
    /// Its share of the whole (not of its factor).
    pub weight: Share,
    /// Whether it is a soft skill: listening, calming, connecting, teaching.
    pub is_soft: bool,
}

/// The steps of one level on the sub-factors of the scheme.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct JobValue {
    /// Step per sub-factor, in the order of the scheme, no sub-factor twice.
    pub steps: Vec<(Ix<Subfactor>, u8)>,
}

impl JobValue {
    /// The step on one sub-factor.
    pub fn step(&self, of: Ix<Subfactor>) -> Option<u8> {
        self.steps
            .iter()
            .find(|(ix, _)| *ix == of)
            .map(|(_, step)| *step)
    }

    /// Weighted points: the sum of step × weight in hundredths of a percent, 0 to
    /// `steps` × 10,000. `None` when a sub-factor of the scheme has no step.
    pub fn points(&self, scheme: &JobValueScheme) -> Option<u32> {
        scheme
            .subfactors
            .iter()
            .enumerate()
            .try_fold(0_u32, |sum, (i, subfactor)| {
                let step = self.step(Ix::new(i))?;
                Some(sum.saturating_add(
                    u32::from(step).saturating_mul(subfactor.weight.basis_points()),
                ))
            })
    }
}
