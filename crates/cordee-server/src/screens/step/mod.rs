//! What changes from one level to another.

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

async fn show(visit: Visit, Named((to, from)): Named<(String, String)>) -> Result<Page, Page> {
    let to = visit.level(&to)?;
    let from = visit.level(&from)?;
    let view = view::step(visit.reader(), from, to);
    Ok(page::step(&visit, &view))
}
