//! Named abilities, their scales of described proficiencies, and what levels expect.

use crate::{CompetencyId, Ix, Prose, Slug, Text};
use serde::Serialize;

/// What a competency is about.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum CompetencyKind {
    /// The craft itself.
    Craft,
    /// Leading people: connecting, translating, shielding, listening; coaching, delegating.
    People,
    /// What every colleague needs.
    Shared,
}

/// A step on a competency's scale, counted from 1, or from 0 where the scale begins with
/// "nothing asked yet".
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(transparent)]
pub struct Step(pub u8);

/// A named ability with a scale of described proficiencies.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Competency {
    /// Its lasting name.
    pub id: CompetencyId,
    /// What people call it.
    pub title: Text,
    /// What it is about; `None` where the framework does not say.
    pub kind: Option<CompetencyKind>,
    /// What the ability is.
    pub summary: Prose,
    /// The described steps of its scale, lowest first, no step twice; empty where levels
    /// describe in their own words what they ask.
    pub proficiencies: Vec<Proficiency>,
}

impl Competency {
    /// The described proficiency at `step`.
    pub fn proficiency(&self, step: Step) -> Option<&Proficiency> {
        self.proficiencies.iter().find(|p| p.step == step)
    }
}

/// One described step of a competency's scale.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Proficiency {
    /// Where it stands on the scale.
    pub step: Step,
    /// A lasting name, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<Slug>,
    /// What people call it, where it has a title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// What someone at this step does.
    pub text: Prose,
    /// Things that could be observed.
    pub examples: Vec<Text>,
}

/// A competency asked for at a level, at a proficiency or in the level's own words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Expectation {
    /// The competency asked for.
    pub competency: Ix<Competency>,
    /// The step asked for, where the framework gives one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// What it means at this level, where the level says it in its own words.
    pub text: Prose,
    /// Things that could be observed at this level.
    pub examples: Vec<Text>,
    /// Whether it may be shown but need not be.
    pub is_optional: bool,
}
