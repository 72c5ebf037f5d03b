//! A craft: its tracks side by side, rising by grade.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get};
use cordee_domain::{Craft, Ix};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, Named(id): Named<String>) -> Result<Page, Page> {
    let craft = visit.craft(&id)?;
    Ok(page_of(&visit, craft))
}

/// The page of one craft.
pub(super) fn page_of(visit: &Visit, craft: Ix<Craft>) -> Page {
    let view = view::craft(visit.reader(), craft);
    page::craft(visit, &view)
}
