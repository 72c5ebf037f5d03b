//! A craft: its tracks side by side, rising by grade.

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
    let craft = visit.craft(&id)?;
    let view = view::craft(visit.reader(), craft);
    Ok(page::craft(&visit, &view))
}
