//! The page for what is not there.

use super::view::Missing;
use crate::reply::Page;
use crate::show::links;
use crate::show::shell::{Heading, Part, crafts, page_with};
use crate::visit::Visit;
use axum::http::StatusCode;
use maud::{Markup, html};

pub(super) fn missing(status: StatusCode, visit: &Visit, missing: &Missing) -> Page {
    let p = visit.phrases;
    let main = html! {
        div.missing {
            h1 { (p.off_route) }
            p.lead { (missing.says) }
            @if !missing.near.is_empty() {
                p { (p.nos.did_you_mean) " " (links(&missing.near)) }
            }
            (onward(visit))
        }
    };
    page_with(
        status,
        visit,
        &Heading::new(Part::Nowhere, p.nos.not_found),
        &main,
    )
}

pub(super) fn not_allowed(visit: &Visit) -> Page {
    let p = visit.phrases;
    let main = html! {
        div.missing {
            @match visit.me() {
                Some(_) => {
                    h1 { (p.nos.no_page_here) }
                    p.lead { (p.nos.only_sent) }
                }
                None => {
                    h1 { (p.nos.read_only) }
                    p.lead { (p.nos.read_only_lead) }
                }
            }
            (onward(visit))
        }
    };
    let heading = Heading::new(Part::Nowhere, p.nos.no_page_here);
    page_with(StatusCode::METHOD_NOT_ALLOWED, visit, &heading, &main)
}

/// Home for those who have one, otherwise the crafts.
fn onward(visit: &Visit) -> Markup {
    let p = visit.phrases;
    html! {
        p {
            @match visit.me() {
                Some(_) => a href=(visit.to_path("/")) { (p.nos.go_home) },
                None => a href=(crafts(visit).href) { (p.back_to_crafts) },
            }
        }
    }
}
