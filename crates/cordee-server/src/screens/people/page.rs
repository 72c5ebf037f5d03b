//! Everyone: found by name, team and level.

use super::view::People;
use crate::places::Place;
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page};
use crate::show::{compare, standing};
use crate::view::phrases::Phrases;
use crate::view::words::Link;
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn people(visit: &Visit, view: &People) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        header.page-head {
            h1 { (w.people) }
            p.actions { a href=(visit.reader().at(&Place::Teams)) { (w.teams) } }
        }
        search { (form(visit, view)) }
        section.part aria-labelledby="found" {
            h2.sr-only #found { (w.found) }
            @if view.found.is_empty() {
                p.calm { @if view.is_narrowed { (w.nobody_found) } @else { (w.nobody_here) } }
            } @else { (standing::people(p, &view.found)) }
            @if let Some(next) = &view.next {
                nav aria-label=(w.more_people) { p.actions { a href=(next) rel="next" { (w.more_people) } } }
            }
        }
    };
    page(visit, &Heading::new(Part::People, w.people), &main)
}

fn form(visit: &Visit, view: &People) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let reader = visit.reader();
    let is_own = reader.lang == reader.framework().language();
    html! {
        form.compare-form.find-people method="get" action=(reader.at_bare(&Place::People)) {
            @if !is_own { input type="hidden" name="lang" value=(reader.lang); }
            label { span.label { (w.name) } input type="search" name="name" value=(view.name) autocomplete="off"; }
            @if !view.teams.is_empty() { (teams(p, view)) }
            label {
                span.label { (p.level) }
                select name="level" { option value="" { (w.any_level) } (compare::choices(&view.levels)) }
            }
            button type="submit" { (w.look_for) }
        }
    }
}

fn teams(p: &Phrases, view: &People) -> Markup {
    let w = &p.practice;
    html! {
        label {
            span.label { (w.team) }
            select name="team" {
                option value="" { (w.any_team) }
                @for one in &view.teams { option value=(one.id) selected[one.is_chosen] { (one.name) } }
            }
        }
    }
}

/// The way back to everyone.
pub(crate) fn above(visit: &Visit) -> Link {
    let w = &visit.phrases.practice;
    visit.reader().link_at(&Place::People, w.people)
}
