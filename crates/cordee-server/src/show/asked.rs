//! What a level asks, in words.

use super::{link, prose, words};
use crate::view::asked::{Asked, AskedGroup, StepView};
use cordee_domain::CompetencyKind;
use maud::{Markup, html};

/// The heading of a kind of competency.
pub(crate) fn kind_heading(kind: Option<CompetencyKind>) -> &'static str {
    match kind {
        Some(CompetencyKind::Craft) => "The craft",
        Some(CompetencyKind::People) => "Leading people",
        Some(CompetencyKind::Shared) => "What every colleague needs",
        None => "Also",
    }
}

/// Expectations of one kind, below a heading of the third rank.
pub(crate) fn group(group: &AskedGroup) -> Markup {
    html! {
        h3 { (kind_heading(group.kind)) }
        ul.asked {
            @for one in &group.asked {
                li {
                    h4 { (link(&one.competency)) }
                    (particulars(one))
                    (says(one))
                }
            }
        }
    }
}

/// The step, and whether it is optional.
pub(crate) fn particulars(asked: &Asked) -> Markup {
    html! {
        p.asked-step {
            @match &asked.step {
                Some(at) => (step(at)),
                None => "In this level's own words",
            }
            @if let Some(weight) = &asked.weight { span.aside { " · weighs " (weight) } }
            @if asked.is_optional { span.aside { " · may be shown, need not be" } }
        }
    }
}

/// A step on its scale: dots for the eye, words for everyone.
pub(crate) fn step(step: &StepView) -> Markup {
    html! {
        span.step {
            (dots(&step.scale))
            "Step " (step.step)
            @if let Some(highest) = step.highest { " of " (highest) }
            @if let Some(title) = &step.title { ": " (words(title)) }
        }
    }
}

/// A scale as dots, the reached ones filled.
pub(crate) fn dots(scale: &[bool]) -> Markup {
    html! {
        @if !scale.is_empty() {
            svg.dots viewBox=(format!("0 0 {} 12", scale.len() * 14)) height="12" width=(scale.len() * 14) aria-hidden="true" {
                @for (i, is_reached) in scale.iter().enumerate() {
                    circle.(if *is_reached { "reached" } else { "ahead" }) cx=(i * 14 + 6) cy="6" r="4.5" {}
                }
            }
        }
    }
}

/// What is asked and what could be observed.
pub(crate) fn says(asked: &Asked) -> Markup {
    html! {
        (prose(&asked.text))
        @if !asked.examples.is_empty() {
            ul.examples aria-label="For example" {
                @for example in &asked.examples { li { (words(example)) } }
            }
        }
    }
}
