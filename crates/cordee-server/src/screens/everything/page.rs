//! The page of every name.

use super::view::{Letter, Name};
use crate::links::Target;
use crate::reply::Page;
use crate::show::shell::{Heading, Part, page};
use crate::show::{link, to_here};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use maud::{Markup, html};

pub(super) fn everything(visit: &Visit, view: &[Letter]) -> Page {
    let p = visit.phrases;
    let main = html! {
        header.page-head {
            h1 { (p.everything) }
            p.lead { (p.everything_lead) }
            p { a href=(visit.reader().to(Target::Whole)) { (p.the_whole) } }
        }
        @if view.len() > 1 {
            nav.letters aria-label=(p.on_this_page) {
                ul { @for one in view { li { a href=(format!("#{}", id(one))) { (name(p, one)) } } } }
            }
        }
        div.index { @for one in view { (letter(p, one)) } }
    };
    page(visit, &Heading::new(Part::Everything, p.everything), &main)
}

fn letter(p: &Phrases, letter: &Letter) -> Markup {
    let id = id(letter);
    html! {
        section.index-letter aria-labelledby=(id) {
            div.placed { h2 id=(id) { (name(p, letter)) } (to_here(p, &id)) }
            ul.index-names role="list" { @for one in &letter.names { (line(one)) } }
        }
    }
}

fn line(name: &Name) -> Markup {
    html! {
        li {
            (link(&name.link))
            span.aside {
                " " (name.sort)
                @if let Some(within) = &name.within { " · " (link(within)) }
            }
        }
    }
}

fn id(letter: &Letter) -> String {
    letter.letter.map_or_else(
        || "letter-other".to_owned(),
        |letter| format!("letter-{letter}"),
    )
}

fn name(p: &Phrases, letter: &Letter) -> String {
    letter.letter.map_or_else(
        || p.other_signs.to_owned(),
        |letter| letter.to_ascii_uppercase().to_string(),
    )
}
