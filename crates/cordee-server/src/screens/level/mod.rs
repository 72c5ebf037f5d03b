//! A level: what it is, what it asks and gives, and the ways from here.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get};
use cordee_domain::{Ix, Level};
use maud::Markup;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, Named(id): Named<String>) -> Result<Page, Page> {
    let level = visit.level(&id)?;
    Ok(page_of(&visit, level))
}

/// The page of one level.
pub(super) fn page_of(visit: &Visit, level: Ix<Level>) -> Page {
    let view = view::level(visit.reader(), level);
    page::level(visit, &view)
}

/// What a level is and asks, for the page of the whole.
pub(super) fn printed(visit: &Visit, level: Ix<Level>) -> Markup {
    let view = view::level(visit.reader(), level);
    let id = format!("level-{}", visit.published.framework().level(level).id);
    page::printed(visit.phrases, &id, &view)
}
