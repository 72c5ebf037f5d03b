//! What the check says.

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

/// The page, in English as its findings are.
pub(super) fn page_of(visit: &Visit) -> Page {
    let visit = &visit.in_english();
    let view = view::findings(visit.reader());
    page::findings(visit, &view)
}
