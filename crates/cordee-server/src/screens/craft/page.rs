//! The page of a craft.

use super::view::CraftView;
use crate::reply::Page;
use crate::show::ascent::ascent;
use crate::show::shell::{Heading, Part, crafts, page};
use crate::show::summits::parity;
use crate::show::{findings, prose, section, ways, words};
use crate::view::ways::Way;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn craft(visit: &Visit, view: &CraftView) -> Page {
    let main = html! {
        header.page-head {
            p.kicker { "Craft" }
            h1 { (words(&view.title)) }
            div.lead { (prose(&view.summary)) }
            p.parity { (parity(&view.parity)) }
        }
        (findings::about_this(&view.findings))
        (section("ascent", "Side by side, grade by grade", &html! {
            p.section-lead {
                "Levels on the same line are worth the same. Staying where one is, and deepening it, is a way forward on every line."
            }
            (ascent(&view.ascent))
        }))
        @if !view.ways.is_empty() {
            (section("ways", "Ways across, back and over", &across(&view.ways)))
        }
    };
    let heading = Heading::new(Part::Crafts, &*view.title.text).under(vec![crafts(visit).into()]);
    page(visit, &heading, &main)
}

fn across(all: &[Way]) -> Markup {
    html! {
        ul.way-list role="list" {
            @for way in all {
                li.way.(way.kind.as_str()) {
                    h3 { (ways::name(way.kind)) }
                    div.way-ends {
                        div { p.label { "From" } (ways::stops(&way.from)) }
                        div { p.label { "To" } (ways::stops(&way.to)) }
                    }
                    (prose(&way.summary))
                    details {
                        summary { "What it takes" }
                        (ways::conditions(way))
                    }
                    (findings::beside(&way.findings))
                }
            }
        }
    }
}
