//! A level: what it is, what it asks and gives, and the ways from here.

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
    let level = visit.level(&id)?;
    let view = view::level(visit.reader(), level);
    Ok(page::level(&visit, &view))
}
