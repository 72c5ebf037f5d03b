//! Every way from level to level, with its gates.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::Visit;
use axum::routing::{MethodRouter, get};
use maud::Markup;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit) -> Page {
    page_of(&visit)
}

/// The page itself.
pub(super) fn page_of(visit: &Visit) -> Page {
    let view = view::moves(visit.reader());
    page::moves(visit, &view)
}

/// Every stated way, for the page of the whole.
pub(super) fn printed(visit: &Visit) -> Markup {
    let view = view::moves(visit.reader());
    page::stated(visit.phrases, &view)
}
