//! The roll.

use super::view::{Honoured, Roll};
use crate::reply::Page;
use crate::show::day::day;
use crate::show::landscape::landscape;
use crate::show::shell::{Heading, Part, page};
use crate::show::{filled, icons, link, links, words};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn roll(visit: &Visit, view: &Roll) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        header.hero {
            div.hero-words { h1 { (w.the_roll) } p.lead { (w.roll_lead) } }
            (landscape())
        }
        div.roll { @for one in &view.summits { (summit(p, one)) } }
    };
    page(visit, &Heading::new(Part::Roll, w.the_roll), &main)
}

fn summit(p: &Phrases, honoured: &Honoured) -> Markup {
    let w = &p.practice;
    html! {
        section.roll-summit {
            p.roll-craft {
                @if honoured.crafts.is_empty() { (words(&honoured.track)) } @else { (links(&honoured.crafts)) }
            }
            h2 { (icons::peak()) " " (link(&honoured.level)) }
            @if honoured.holders.is_empty() { p.roll-empty { (w.summit_free) } }
            @else {
                ul.roll-names role="list" {
                    @for (who, since) in &honoured.holders {
                        li { span.roll-name { (link(who)) } " " span.aside { (filled(w.since_day, &[day(since)])) } }
                    }
                }
            }
        }
    }
}
