//! The first page of somebody who is signed in.

use super::view::{Errand, Home, Request, Waits};
use crate::links::Target;
use crate::places::Place;
use crate::reply::Page;
use crate::show::day::day;
use crate::show::landscape::landscape;
use crate::show::shell::{Heading, Part, page};
use crate::show::standing::in_a_line;
use crate::show::{filled, icons, level, link};
use crate::view::phrases::Phrases;
use crate::view::reader::Reader;
use crate::view::standing::AtLevel;
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn home(visit: &Visit, view: &Home) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let main = html! {
        header.hero.welcome {
            div.hero-words {
                h1 { (filled(w.good_day, &[html! { (view.name) }])) }
                @if let Some(stand) = &view.stand {
                    (in_a_line(p, stand))
                    @if let AtLevel::Known { marks, .. } = &stand.level { (level::marks(p, marks)) }
                }
            }
            (landscape())
        }
        section.part aria-labelledby="waits" {
            h2 #waits { (w.waits_for_you) }
            (waits(p, view))
        }
        (onward(visit.reader()))
    };
    page(visit, &Heading::new(Part::Home, w.home), &main)
}

fn waits(p: &Phrases, view: &Home) -> Markup {
    let w = &p.practice;
    html! {
        @if view.errands.is_empty() && view.asked.is_empty() {
            p.calm { (icons::hut()) " " (w.nothing_waits) }
        } @else {
            ul.errands role="list" {
                @for one in &view.errands { li { (errand(one)) } }
                @for one in &view.asked { li { (request(p, one)) } }
            }
        }
    }
}

/// One case is named by its own title; several stand below what is to be done in them.
fn errand(errand: &Errand) -> Markup {
    html! {
        @match errand.cases.as_slice() {
            [one] => {
                h3 { (link(&one.link)) }
                p { (errand.says) }
                (due(one))
            }
            several => {
                h3 { (errand.says.trim_end_matches('.')) }
                ul.several role="list" { @for one in several { li { (link(&one.link)) " " (due(one)) } } }
            }
        }
    }
}

fn due(case: &Waits) -> Markup {
    html! {
        @if let Some((means, when)) = &case.due { p.aside { (filled(means, &[day(when)])) } }
    }
}

fn request(p: &Phrases, request: &Request) -> Markup {
    let w = &p.practice;
    html! {
        h3 { (link(&request.piece)) }
        p { (filled(w.asks_you_to_vouch, &[link(&request.by), day(&request.day)])) }
    }
}

/// Where one can go from here, each with what is there.
fn onward(reader: Reader<'_>) -> Markup {
    let w = &reader.phrases.practice;
    let doors = [
        (reader.at(&Place::MyPath), w.my_path, w.my_path_says),
        (
            reader.at(&Place::WriteEvidence),
            w.write_evidence,
            w.write_evidence_says,
        ),
        (
            reader.at(&Place::MyProfile),
            w.my_profile,
            w.my_profile_says,
        ),
        (reader.at(&Place::Roll), w.the_roll, w.the_roll_says),
        (reader.at(&Place::People), w.people, w.people_says),
        (
            reader.to(Target::First),
            w.the_framework,
            w.the_framework_says,
        ),
    ];
    html! {
        section.part aria-labelledby="onward" {
            h2.sr-only #onward { (w.onward) }
            ul.doors role="list" {
                @for (href, name, says) in doors { li { a href=(href) { (name) } p { (says) } } }
            }
        }
    }
}
