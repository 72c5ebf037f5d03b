//! What a level asks, in words.

use super::{link, prose, to_here, words};
use crate::view::asked::{Asked, AskedGroup, StepView};
use crate::view::phrases::{Phrases, filled};
use cordee_domain::CompetencyKind;
use maud::{Markup, html};

/// The heading of a kind of competency.
pub(crate) fn kind_heading(p: &Phrases, kind: Option<CompetencyKind>) -> &'static str {
    match kind {
        Some(CompetencyKind::Craft) => p.the_craft,
        Some(CompetencyKind::People) => p.leading,
        Some(CompetencyKind::Shared) => p.every_colleague,
        None => p.also,
    }
}

/// Expectations of one kind, below a heading of the third rank.
pub(crate) fn group(p: &Phrases, group: &AskedGroup) -> Markup {
    html! {
        h3 { (kind_heading(p, group.kind)) }
        ul.asked {
            @for one in &group.asked {
                li {
                    div.placed { h4 id=(one.anchor) { (link(&one.competency)) } (to_here(p, &one.anchor)) }
                    (particulars(p, one))
                    (says(p, one))
                }
            }
        }
    }
}

/// The same on the page of the whole, which holds the scales too: only what a level says in words
/// of its own is said, and no place has a name, since many levels ask for one competency.
pub(crate) fn group_in_short(p: &Phrases, group: &AskedGroup) -> Markup {
    html! {
        h3 { (kind_heading(p, group.kind)) }
        ul.asked {
            @for one in &group.asked {
                li {
                    h4 { (link(&one.competency)) }
                    (particulars(p, one))
                    @if one.is_own { (says(p, one)) }
                }
            }
        }
    }
}

/// The step, and whether it is optional.
pub(crate) fn particulars(p: &Phrases, asked: &Asked) -> Markup {
    html! {
        p.asked-step {
            @match &asked.step {
                Some(at) => (step(p, at)),
                None => (p.own_words),
            }
            @if let Some(weight) = &asked.weight { span.aside { (filled(p.weighs, &[weight])) } }
            @if asked.is_optional { span.aside { " · " (p.is_optional) } }
        }
    }
}

/// A step on its scale: dots for the eye, words for everyone.
pub(crate) fn step(p: &Phrases, step: &StepView) -> Markup {
    html! {
        span.step {
            (dots(&step.scale))
            @match step.highest {
                Some(highest) => (filled(p.step_of, &[&step.step.to_string(), &highest.to_string()])),
                None => (filled(p.step_n, &[&step.step.to_string()])),
            }
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
pub(crate) fn says(p: &Phrases, asked: &Asked) -> Markup {
    html! {
        (prose(&asked.text))
        @if !asked.examples.is_empty() {
            ul.examples aria-label=(p.for_example) {
                @for example in &asked.examples { li { (words(example)) } }
            }
        }
    }
}
