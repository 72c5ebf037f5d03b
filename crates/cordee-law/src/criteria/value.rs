//! How levels are valued, for the criteria pack.

use crate::paper::Paper;
use cordee_domain::{FactorKind, Framework, Lang, Level};

pub(super) fn add(paper: &mut Paper, framework: &Framework, lang: Lang) {
    paper.heading(2, "How work is valued");
    let Some(scheme) = framework.job_value() else {
        paper.warning("The framework does not say how work is valued: skills, effort, responsibility and working conditions (Article 4(4)).");
        return;
    };
    paper.text(format!(
        "Levels are valued, never people: each level has a step from 0 to {} on every sub-factor. Steps times the weights of their sub-factors, added up, are its points; a level with the highest step everywhere has a hundred.",
        scheme.steps
    ));
    let rows = scheme.factors.iter();
    let rows = rows.map(|it| vec![factor(it.kind).to_owned(), it.weight.to_string()]);
    paper.table("Factors", &["factor", "weight"], rows.collect());
    let rows = scheme.subfactors.iter().map(|it| {
        let soft = if it.is_soft { "soft skill" } else { "" };
        vec![
            it.title.in_lang(lang).to_owned(),
            factor(it.factor).to_owned(),
            it.weight.to_string(),
            soft.to_owned(),
        ]
    });
    let headings = ["sub-factor", "factor", "weight", ""];
    paper.table("Sub-factors", &headings, rows.collect());
}

fn factor(kind: FactorKind) -> &'static str {
    match kind {
        FactorKind::Skills => "skills",
        FactorKind::Effort => "effort",
        FactorKind::Responsibility => "responsibility",
        FactorKind::WorkingConditions => "working conditions",
    }
}

/// The points of a level of a hundred, cut to one digit as every screen shows them.
pub(super) fn points(framework: &Framework, level: &Level) -> Option<String> {
    let scheme = framework.job_value()?;
    let points = level.job_value.as_ref()?.points(scheme)?;
    let highest = u64::from(scheme.steps.max(1)) * 10_000;
    let tenths = u64::from(points) * 1_000 / highest;
    Some(format!("{}.{}", tenths / 10, tenths % 10))
}

/// The steps of a level, each beside its sub-factor.
pub(super) fn steps(framework: &Framework, level: &Level, lang: Lang) -> Option<String> {
    let scheme = framework.job_value()?;
    let value = level.job_value.as_ref()?;
    let steps = value.steps.iter().filter_map(|(ix, step)| {
        let subfactor = scheme.subfactors.get(ix.position())?;
        Some(format!("{} {step}", subfactor.title.in_lang(lang)))
    });
    Some(steps.collect::<Vec<_>>().join(", "))
}
