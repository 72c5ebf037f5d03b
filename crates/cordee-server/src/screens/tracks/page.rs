//! The page of all tracks.

use super::view::{Group, Tracks};
use crate::reply::Page;
use crate::show::ascent::ascent;
use crate::show::shell::{Heading, Part, crafts, page};
use crate::show::{kind_badge, link, section, words};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn tracks(visit: &Visit, view: &Tracks) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            h1 { (p.tracks) }
            p.lead { (p.ways_of_growing) }
        }
        @if view.groups.is_empty() { p { (p.no_track) } }
        @for (i, one) in view.groups.iter().enumerate() { (group(p, i, one)) }
        @if !view.across.rows.is_empty() {
            (section(p, "side-by-side", p.across_abreast, &ascent(p, &view.across)))
        }
    };
    let heading = Heading::new(Part::Crafts, p.tracks).under(vec![crafts(visit).into()]);
    page(visit, &heading, &main)
}

fn group(p: &Phrases, position: usize, group: &Group) -> Markup {
    let id = format!("group-{position}");
    html! {
        section.part aria-labelledby=(id) {
            h2 id=(id) {
                @match &group.craft { Some(craft) => (link(craft)), None => (p.across_all) }
            }
            ul.track-lines role="list" {
                @for track in &group.tracks {
                    li {
                        (kind_badge(p, track.kind)) " " (link(&track.link)) span.aside { " " (track.levels) }
                        @if let Some(summary) = &track.summary { p { (words(summary)) } }
                    }
                }
            }
        }
    }
}
