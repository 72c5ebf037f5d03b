//! The first page: the organisation's crafts, and how far one can rise in each.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::Visit;
use axum::routing::{MethodRouter, get};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit) -> Page {
    page_of(&visit)
}

/// The page itself.
pub(super) fn page_of(visit: &Visit) -> Page {
    let view = view::first(visit.reader());
    page::first(visit, &view)
}
