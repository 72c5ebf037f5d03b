//! My evidence.

use super::view::MyEvidence;
use crate::places::Place;
use crate::reply::Page;
use crate::show::evidence::{in_short, pieces};
use crate::show::shell::{Heading, Part, page};
use crate::show::{compare, filled, section, words};
use crate::view::phrases::Phrases;
use crate::visit::Visit;
use maud::{Markup, html};

pub(crate) fn my_evidence(visit: &Visit, view: &MyEvidence) -> Page {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let reader = visit.reader();
    let main = html! {
        header.page-head {
            h1 { (w.my_evidence) }
            p.lead { (w.evidence_is) }
            p.actions {
                a.button href=(reader.at(&Place::WriteEvidence)) { (w.write_evidence) }
                a href=(reader.at(&Place::MyProfile)) { (w.my_profile) }
            }
        }
        (list(p, view))
        @if !view.levels.is_empty() { (section(p, "against", w.see_it_beside, &against(visit, view))) }
    };
    page(visit, &Heading::new(Part::Evidence, w.my_evidence), &main)
}

fn list(p: &Phrases, view: &MyEvidence) -> Markup {
    let w = &p.practice;
    html! {
        section.part aria-labelledby="written" {
            h2 #written { (w.what_i_did) }
            @if view.pieces.is_empty() { p.calm { (w.nothing_written) } }
            @else { (pieces(p, &view.pieces)) }
            @if !view.withdrawn.is_empty() {
                details {
                    summary { (w.taken_back) }
                    (in_short(p, &view.withdrawn))
                }
            }
        }
    }
}

fn against(visit: &Visit, view: &MyEvidence) -> Markup {
    let (p, w) = (visit.phrases, &visit.phrases.practice);
    let reader = visit.reader();
    let is_own = reader.lang == reader.framework().language();
    html! {
        @if let Some(own) = &view.own_level {
            p { (filled(w.beside_own_level, &[html! { a href=(own.href) { (words(&own.words)) } }])) }
        }
        form.compare-form method="get" action=(reader.at_bare(&Place::AgainstAny)) {
            @if !is_own { input type="hidden" name="lang" value=(reader.lang); }
            label {
                span.label { (w.any_role) }
                select name="to" required { (compare::options(p, &view.levels)) }
            }
            button type="submit" { (w.show_it) }
        }
    }
}

/// The way back to the list, from the pages of single pieces.
pub(crate) fn above(visit: &Visit) -> crate::view::words::Link {
    let w = &visit.phrases.practice;
    visit.reader().link_at(&Place::MyEvidence, w.my_evidence)
}
