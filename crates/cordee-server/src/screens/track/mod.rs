//! A track: its levels from the highest to the lowest.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, Named(id): Named<String>) -> Result<Page, Page> {
    let track = visit.track(&id)?;
    let view = view::track(visit.reader(), track);
    Ok(page::track(&visit, &view))
}
