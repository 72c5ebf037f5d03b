//! What is not there: a friendly page that offers the nearest names, and says nothing else.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::reply::Page;
use crate::view::reader::Reader;
use crate::view::words::Link;
use crate::visit::Visit;
use axum::http::StatusCode;
use view::Missing;

/// An address that leads nowhere.
pub(crate) async fn show(visit: Visit) -> Page {
    page(&visit)
}

/// An address that can't be asked in this way.
pub(crate) async fn not_allowed(visit: Visit) -> Page {
    page::not_allowed(&visit)
}

/// The page for an address that leads nowhere.
pub(crate) fn page(visit: &Visit) -> Page {
    shown(visit, &Missing::page(visit.reader()))
}

/// The page for a craft that is not there.
pub(crate) fn craft(visit: &Visit, id: &str) -> Page {
    shown(visit, &view::craft(visit.reader(), id))
}

/// The page for a track that is not there.
pub(crate) fn track(visit: &Visit, id: &str) -> Page {
    shown(visit, &view::track(visit.reader(), id))
}

/// The page for a level that is not there.
pub(crate) fn level(visit: &Visit, id: &str) -> Page {
    shown(visit, &view::level(visit.reader(), id))
}

/// The page for a competency that is not there.
pub(crate) fn competency(visit: &Visit, id: &str) -> Page {
    shown(visit, &view::competency(visit.reader(), id))
}

/// The page for a rule that is not there.
pub(crate) fn rule(visit: &Visit, code: &str) -> Page {
    shown(visit, &view::rule(visit.reader(), code))
}

fn shown(visit: &Visit, missing: &Missing) -> Page {
    page::missing(StatusCode::NOT_FOUND, visit, missing)
}

/// The crafts that are called most like `id`.
pub(crate) fn crafts_like(reader: Reader<'_>, id: &str) -> Vec<Link> {
    view::craft(reader, id).near
}

/// The tracks that are called most like `id`.
pub(crate) fn tracks_like(reader: Reader<'_>, id: &str) -> Vec<Link> {
    view::track(reader, id).near
}

/// The levels that are called most like `id`.
pub(crate) fn levels_like(reader: Reader<'_>, id: &str) -> Vec<Link> {
    view::level(reader, id).near
}

/// The competencies that are called most like `id`.
pub(crate) fn competencies_like(reader: Reader<'_>, id: &str) -> Vec<Link> {
    view::competency(reader, id).near
}
