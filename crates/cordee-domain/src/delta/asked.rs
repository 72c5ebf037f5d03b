//! What both levels ask, competency by competency.

use crate::named::{Named, own_prose, own_text_if_any, own_texts};
use crate::{Competency, CompetencyKind, Expectation, Framework, Ix, Level, Prose, Step, Text};
use serde::Serialize;

/// How an expectation differs between two levels.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Shift {
    /// Asked alike.
    Kept,
    /// Asked at the same step, or at none, in other words.
    Reworded,
    /// Asked at a higher step.
    Raised,
    /// Asked, and not before.
    Gained,
    /// Asked at a lower step.
    Lowered,
    /// No longer asked.
    Dropped,
}

impl Shift {
    /// All of them: first what stays.
    pub const ALL: [Self; 6] = [
        Self::Kept,
        Self::Reworded,
        Self::Raised,
        Self::Gained,
        Self::Lowered,
        Self::Dropped,
    ];
}

/// What two levels ask of one competency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct ExpectationDelta {
    /// The competency.
    pub competency: Named,
    /// What it is about; `None` where the framework does not say.
    pub kind: Option<CompetencyKind>,
    /// How the two differ.
    pub shift: Shift,
    /// What the first level asks.
    pub before: Option<Asked>,
    /// What the second asks.
    pub after: Option<Asked>,
}

/// What one level asks of a competency.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Asked {
    /// The step on the scale, where there is one.
    pub step: Option<Step>,
    /// What that step is called, where it has a title.
    #[serde(serialize_with = "own_text_if_any")]
    pub step_title: Option<Text>,
    /// What it means: the level's own words, otherwise those of the scale.
    #[serde(serialize_with = "own_prose")]
    pub text: Prose,
    /// What could be observed: the level's own examples, otherwise those of the scale.
    #[serde(serialize_with = "own_texts")]
    pub examples: Vec<Text>,
    /// Whether it may be shown but need not be.
    pub is_optional: bool,
}

/// The expectations of both levels: those of `b` in its order, then those of `a` alone, put into
/// the order of [`Shift`].
pub(super) fn expectations(framework: &Framework, a: &Level, b: &Level) -> Vec<ExpectationDelta> {
    let only_a = a.expectations.iter();
    let only_a = only_a.filter(|asked| b.expectation(asked.competency).is_none());
    let competencies = b.expectations.iter().chain(only_a).map(|it| it.competency);
    let mut all: Vec<_> = competencies
        .map(|ix| difference(framework, ix, a, b))
        .collect();
    all.sort_by_key(|it| it.shift);
    all
}

fn difference(framework: &Framework, ix: Ix<Competency>, a: &Level, b: &Level) -> ExpectationDelta {
    let competency = framework.competency(ix);
    let (before, after) = (a.expectation(ix), b.expectation(ix));
    ExpectationDelta {
        competency: Named::new(&competency.id.0, &competency.title),
        kind: competency.kind,
        shift: shift(before, after),
        before: before.map(|it| asked(competency, it)),
        after: after.map(|it| asked(competency, it)),
    }
}

fn shift(before: Option<&Expectation>, after: Option<&Expectation>) -> Shift {
    let (before, after) = match (before, after) {
        (Some(before), Some(after)) => (before, after),
        (None, _) => return Shift::Gained,
        (_, None) => return Shift::Dropped,
    };
    match (before.step, after.step) {
        (Some(a), Some(b)) if a < b => Shift::Raised,
        (Some(a), Some(b)) if a > b => Shift::Lowered,
        (a, b) if a != b => Shift::Reworded,
        _ if before.text != after.text || before.examples != after.examples => Shift::Reworded,
        _ if before.is_optional != after.is_optional => Shift::Reworded,
        _ => Shift::Kept,
    }
}

fn asked(competency: &Competency, asked: &Expectation) -> Asked {
    let scale = asked.step.and_then(|step| competency.proficiency(step));
    let text = Some(&asked.text).filter(|text| !text.is_blank());
    let examples = Some(&asked.examples).filter(|all| all.iter().any(|it| !it.is_blank()));
    Asked {
        step: asked.step,
        step_title: scale.and_then(|it| it.title.clone()),
        text: text
            .or(scale.map(|it| &it.text))
            .cloned()
            .unwrap_or_default(),
        examples: examples
            .or(scale.map(|it| &it.examples))
            .cloned()
            .unwrap_or_default(),
        is_optional: asked.is_optional,
    }
}
