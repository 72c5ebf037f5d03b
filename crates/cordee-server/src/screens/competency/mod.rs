//! A competency: its scale, and which level asks which step.

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
    let competency = visit.competency(&id)?;
    let view = view::competency(visit.reader(), competency);
    Ok(page::competency(&visit, &view))
}
