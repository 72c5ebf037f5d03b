//! Ways from level to level.

use super::{icons, link, links, prose, words};
use crate::view::gates::GateView;
use crate::view::ways::{Stop, Way, meaning};
use cordee_domain::MoveKind;
use maud::{Markup, html};

/// The word for a kind of move, as a heading begins.
pub(crate) fn name(kind: MoveKind) -> &'static str {
    match kind {
        MoveKind::Advance => "Advance",
        MoveKind::Cross => "Cross",
        MoveKind::Switch => "Switch",
        MoveKind::Return => "Return",
    }
}

/// A way as seen from the level it begins at.
pub(crate) fn from_here(way: &Way) -> Markup {
    html! {
        article.way.(way.kind.as_str()) {
            h3 { (name(way.kind)) " to " @for (i, stop) in way.to.iter().enumerate() {
                @if i > 0 { " or " }
                (link(&stop.link))
            } }
            p.way-meaning { (meaning(way.kind)) }
            (prose(&way.summary))
            (conditions(way))
            p.way-steps { @for stop in &way.to { (what_changes(stop)) } }
            (super::findings::beside(&way.findings))
        }
    }
}

fn what_changes(stop: &Stop) -> Markup {
    html! {
        @if let Some(href) = &stop.step_href {
            a.step-link href=(href) { "What changes on the way to " (words(&stop.link.words)) }
        }
    }
}

/// Where a way leads from and to, each level with its kind and grade.
pub(crate) fn stops(stops: &[Stop]) -> Markup {
    html! {
        ul.stops {
            @for stop in stops {
                li {
                    (icons::knot(stop.kind))
                    div {
                        span.sr-only { (super::kind_name(stop.kind)) ": " }
                        (link(&stop.link))
                        @if let Some(grade) = &stop.grade { " " span.aside { (words(grade)) } }
                    }
                }
            }
        }
    }
}

/// The gates of a way and what it does to pay.
pub(crate) fn conditions(way: &Way) -> Markup {
    html! {
        @match &way.gates {
            None => p.aside { "The framework says nothing of conditions." },
            Some(asked) if asked.is_empty() && way.pay.is_none() => p.aside { "No conditions." },
            Some(asked) => (gates(asked)),
        }
        @if let Some(pay) = &way.pay {
            dl.gates { div { dt { "Pay" } dd { (pay) } } }
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
