//! The page of all tracks.

use super::view::{Group, Tracks};
use crate::reply::Page;
use crate::show::ascent::ascent;
use crate::show::shell::{Heading, Part, crafts, page};
use crate::show::{kind_badge, link, section, words};
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn tracks(visit: &Visit, view: &Tracks) -> Page {
    let main = html! {
        header.page-head {
            h1 { "Tracks" }
            p.lead { "Ways of growing: in a craft, or in leading people." }
        }
        @if view.groups.is_empty() { p { "This framework has no track yet." } }
        @for (i, one) in view.groups.iter().enumerate() { (group(i, one)) }
        @if !view.across.rows.is_empty() {
            (section("side-by-side", "Across all crafts, side by side", &ascent(&view.across)))
        }
    };
    let heading = Heading::new(Part::Crafts, "Tracks").under(vec![crafts(visit).into()]);
    page(visit, &heading, &main)
}

fn group(position: usize, group: &Group) -> Markup {
    let id = format!("group-{position}");
    html! {
        section.part aria-labelledby=(id) {
            h2 id=(id) {
                @match &group.craft { Some(craft) => (link(craft)), None => "Across all crafts" }
            }
            ul.track-lines role="list" {
                @for track in &group.tracks {
                    li {
                        (kind_badge(track.kind)) " " (link(&track.link)) span.aside { " " (track.levels) }
                        @if let Some(summary) = &track.summary { p { (words(summary)) } }
                    }
                }
            }
        }
    }
}
