//! The page for what is not there.

use super::view::Missing;
use crate::reply::Page;
use crate::show::links;
use crate::show::shell::{Heading, Part, crafts, page_with};
use crate::visit::Visit;
use axum::http::StatusCode;
use maud::html;

pub(super) fn missing(status: StatusCode, visit: &Visit, missing: &Missing) -> Page {
    let p = visit.phrases;
    let main = html! {
        div.missing {
            h1 { (p.off_route) }
            p.lead { (missing.says) }
            @if !missing.near.is_empty() {
                p { "Did you mean " (links(&missing.near)) "?" }
            }
            p { a href=(crafts(visit).href) { (p.back_to_crafts) } }
        }
    };
    page_with(
        status,
        visit,
        &Heading::new(Part::Nowhere, "Not found"),
        &main,
    )
}

pub(super) fn not_allowed(visit: &Visit) -> Page {
    let p = visit.phrases;
    let main = html! {
        div.missing {
            h1 { "Only to be read" }
            p.lead { "This framework is shown as it stands; nothing can be sent here." }
            p { a href=(crafts(visit).href) { (p.back_to_crafts) } }
        }
    };
    let heading = Heading::new(Part::Nowhere, "Not allowed");
    page_with(StatusCode::METHOD_NOT_ALLOWED, visit, &heading, &main)
}
