//! Every name there is, in the order of the alphabet: what the search of a site falls back on.

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
    let view = view::everything(visit.reader());
    page::everything(visit, &view)
}
