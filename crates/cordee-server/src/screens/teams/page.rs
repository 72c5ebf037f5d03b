//! Every team.

use super::view::Branch;
use crate::places::Place;
use crate::reply::Page;
use crate::show::link;
use crate::show::shell::{Heading, Part, page};
use crate::view::phrases::Phrases;
use crate::view::words::Link;
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn teams(visit: &Visit, tree: &[Branch], further_down: Option<&str>) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        header.page-head {
            h1 { (w.teams) }
            p.actions { a href=(visit.reader().at(&Place::People)) { (w.people) } }
        }
        @if let Some(says) = further_down { p.lead { (says) } }
        @if tree.is_empty() { p.calm { (w.no_team) } } @else { div.team-tree { (branches(p, tree)) } }
    };
    page(visit, &Heading::new(Part::People, w.teams), &main)
}

/// Teams one below the other, those that lie in one further in.
pub(crate) fn branches(p: &Phrases, all: &[Branch]) -> Markup {
    let w = &p.practice;
    html! {
        ul role="list" {
            @for one in all {
                li {
                    p {
                        (link(&one.link)) " "
                        @if one.people > 0 {
                            span.aside { (p.counted(usize::try_from(one.people).unwrap_or(usize::MAX), (p.one_person, w.several_people))) }
                        }
                    }
                    @if !one.below.is_empty() { (branches(p, &one.below)) }
                }
            }
        }
    }
}

/// The way back to every team.
pub(crate) fn above(visit: &Visit) -> Link {
    let w = &visit.phrases.practice;
    visit.reader().link_at(&Place::Teams, w.teams)
}
