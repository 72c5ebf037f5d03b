//! The page of a craft.

use super::view::CraftView;
use crate::reply::Page;
use crate::show::ascent::ascent;
use crate::show::map::map as draw;
use crate::show::shell::{Heading, Part, crafts, page};
use crate::show::summits::parity;
use crate::show::{findings, prose, section, ways, words};
use crate::view::phrases::Phrases;
use crate::view::ways::Way;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn craft(visit: &Visit, view: &CraftView) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            p.kicker { (p.craft) }
            h1 { (words(&view.title)) }
            div.lead { (prose(&view.summary)) }
            p.parity { (parity(p, &view.parity)) }
        }
        (findings::about_this(p, &view.findings))
        (section(p, "ascent", p.side_by_side, &html! {
            p.section-lead {
                (p.same_line)
            }
            (ascent(p, &view.ascent))
        }))
        @if let Some(map) = &view.map {
            (section(p, "map", p.the_map, &html! {
                p.section-lead { (p.map_says) }
                (draw(p, "map-of-craft", &view.title.text, map))
            }))
        }
        @if !view.ways.is_empty() {
            (section(p, "ways", p.ways_of_craft, &across(p, &view.ways)))
        }
    };
    let heading = Heading::new(Part::Crafts, &*view.title.text).under(vec![crafts(visit).into()]);
    page(visit, &heading, &main)
}

fn across(p: &Phrases, all: &[Way]) -> Markup {
    html! {
        ul.way-list role="list" {
            @for way in all {
                li.way.(way.kind.as_str()) {
                    h3 { (p.way(way.kind)) }
                    div.way-ends {
                        div { p.label { (p.from) } (ways::stops(p, &way.from)) }
                        div { p.label { (p.to) } (ways::stops(p, &way.to)) }
                    }
                    (prose(&way.summary))
                    details {
                        summary { (p.what_it_takes) }
                        (ways::conditions(p, way))
                    }
                    (findings::beside(p, &way.findings))
                }
            }
        }
    }
}
