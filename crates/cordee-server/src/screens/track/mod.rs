//! A track: its levels from the highest to the lowest.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get};
use cordee_domain::{Ix, Track};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, Named(id): Named<String>) -> Result<Page, Page> {
    let track = visit.track(&id)?;
    Ok(page_of(&visit, track))
}

/// The page of one track.
pub(super) fn page_of(visit: &Visit, track: Ix<Track>) -> Page {
    let view = view::track(visit.reader(), track);
    page::track(visit, &view)
}
