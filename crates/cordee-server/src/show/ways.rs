//! Ways from level to level.

use super::{filled, icons, link, links, prose, words};
use crate::view::gates::GateView;
use crate::view::phrases::Phrases;
use crate::view::ways::{Stop, Way};
use maud::{Markup, html};

/// A way as seen from the level it begins at.
pub(crate) fn from_here(p: &Phrases, way: &Way) -> Markup {
    html! {
        article.way.(way.kind.as_str()) {
            h3 { (way_title(p, way)) }
            p.way-meaning { (p.meaning(way.kind)) }
            (prose(&way.summary))
            (conditions(p, way))
            p.way-steps { @for stop in &way.to { (what_changes(p, stop)) } }
            (super::findings::beside(p, &way.findings))
        }
    }
}

fn way_title(p: &Phrases, way: &Way) -> Markup {
    let ends = html! {
        @for (i, stop) in way.to.iter().enumerate() {
            @if i > 0 { " " (p.or) " " }
            (link(&stop.link))
        }
    };
    filled(p.way_to, &[html! { (p.way(way.kind)) }, ends])
}

fn what_changes(p: &Phrases, stop: &Stop) -> Markup {
    html! {
        @if let Some(href) = &stop.step_href {
            a.step-link href=(href) { (filled(p.changes_to, &[words(&stop.link.words)])) }
        }
    }
}

/// Where a way leads from and to, each level with its kind and grade.
pub(crate) fn stops(p: &Phrases, stops: &[Stop]) -> Markup {
    html! {
        ul.stops {
            @for stop in stops {
                li {
                    (icons::knot(stop.kind))
                    div {
                        span.sr-only { (p.kind(stop.kind)) ": " }
                        (link(&stop.link))
                        @if let Some(grade) = &stop.grade { " " span.aside { (words(grade)) } }
                    }
                }
            }
        }
    }
}

/// The gates of a way and what it does to pay.
pub(crate) fn conditions(p: &Phrases, way: &Way) -> Markup {
    html! {
        @match &way.gates {
            None => p.aside { (p.conditions_unsaid) },
            Some(asked) if asked.is_empty() && way.pay.is_none() => p.aside { (p.no_conditions) },
            Some(asked) => (gates(asked)),
        }
        @if let Some(pay) = &way.pay {
            dl.gates { div { dt { (p.pay) } dd { (pay) } } }
        }
    }
}

/// Gates, one below the other.
pub(crate) fn gates(gates: &[GateView]) -> Markup {
    html! { dl.gates { @for gate in gates { (one_gate(gate)) } } }
}

fn one_gate(gate: &GateView) -> Markup {
    html! {
        div {
            dt { (gate.name) }
            dd {
                (links(&gate.links))
                @if !gate.links.is_empty() && !gate.says.is_empty() { ", " }
                (gate.says)
            }
        }
    }
}
