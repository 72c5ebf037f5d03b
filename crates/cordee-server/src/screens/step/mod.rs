//! What changes from one level to another.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get};
use cordee_domain::{Ix, Level};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, Named((to, from)): Named<(String, String)>) -> Result<Page, Page> {
    let to = visit.level(&to)?;
    let from = visit.level(&from)?;
    Ok(page_of(&visit, from, to))
}

/// The page of what changes between two levels.
pub(super) fn page_of(visit: &Visit, from: Ix<Level>, to: Ix<Level>) -> Page {
    let view = view::step(visit.reader(), from, to);
    page::step(visit, &view)
}
