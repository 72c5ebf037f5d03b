//! The way there and the way back.

use crate::screens::step::view::{Leg, WayThere};
use crate::show::{filled, link, prose, ways};
use crate::view::phrases::Phrases;
use crate::view::ways::Way;
use maud::{Markup, html};

/// The way there beside the way back.
pub(super) fn there_and_back(p: &Phrases, there: &WayThere, back: &WayThere) -> Markup {
    html! {
        div.there-and-back {
            (one(p, p.way_there, there))
            (one(p, p.the_way_back, back))
        }
    }
}

fn one(p: &Phrases, name: &str, way: &WayThere) -> Markup {
    html! {
        div {
            h3 { (name) }
            @match way {
                WayThere::Here => p { (p.same_level) },
                WayThere::Defined(moves) => { @for one in moves { (defined(p, one)) } },
                WayThere::NotDefined(None) => {
                    p { (p.no_move) }
                },
                WayThere::NotDefined(Some(legs)) => {
                    p { (p.way_round) }
                    ol.legs { @for leg in legs { (round(p, leg)) } }
                },
            }
        }
    }
}

fn defined(p: &Phrases, way: &Way) -> Markup {
    html! {
        article.way.(way.kind.as_str()) {
            h4 { (p.way(way.kind)) }
            p.way-meaning { (p.meaning(way.kind)) }
            (prose(&way.summary))
            (ways::conditions(p, way))
        }
    }
}

fn round(p: &Phrases, leg: &Leg) -> Markup {
    html! {
        li {
            (filled(p.way_to, &[html! { (p.way(leg.kind)) }, link(&leg.to)]))
            @if !leg.asks.is_empty() { span.aside { ": " (leg.asks) } }
            " " a.step-link href=(leg.step_href) { (p.what_changes) }
        }
    }
}
