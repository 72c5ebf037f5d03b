//! The way there and the way back.

use crate::screens::step::view::{Leg, WayThere};
use crate::show::{link, prose, ways};
use crate::view::ways::{Way, meaning};
use maud::{Markup, html};

/// The way there beside the way back.
pub(super) fn there_and_back(there: &WayThere, back: &WayThere) -> Markup {
    html! {
        div.there-and-back {
            (one("The way there", there))
            (one("The way back", back))
        }
    }
}

fn one(name: &str, way: &WayThere) -> Markup {
    html! {
        div {
            h3 { (name) }
            @match way {
                WayThere::Here => p { "It is the same level." },
                WayThere::Defined(moves) => { @for one in moves { (defined(one)) } },
                WayThere::NotDefined(None) => {
                    p { "No move is defined, and none leads there over other levels." }
                },
                WayThere::NotDefined(Some(legs)) => {
                    p { "No move is defined. The shortest way round:" }
                    ol.legs { @for leg in legs { (round(leg)) } }
                },
            }
        }
    }
}

fn defined(way: &Way) -> Markup {
    html! {
        article.way.(way.kind.as_str()) {
            h4 { (ways::name(way.kind)) }
            p.way-meaning { (meaning(way.kind)) }
            (prose(&way.summary))
            (ways::conditions(way))
        }
    }
}

fn round(leg: &Leg) -> Markup {
    html! {
        li {
            (ways::name(leg.kind)) " to " (link(&leg.to))
            @if !leg.asks.is_empty() { span.aside { ": " (leg.asks) } }
            " " a.step-link href=(leg.step_href) { "What changes" }
        }
    }
}
