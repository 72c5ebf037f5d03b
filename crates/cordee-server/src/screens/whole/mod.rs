//! The whole framework on one page, for paper: every track, level, competency, training and way.

mod page;

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
    page::whole(visit)
}
