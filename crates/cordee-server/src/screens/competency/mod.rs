//! A competency: its scale, and which level asks which step.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get};
use cordee_domain::{Competency, Ix};
use maud::Markup;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, Named(id): Named<String>) -> Result<Page, Page> {
    let competency = visit.competency(&id)?;
    Ok(page_of(&visit, competency))
}

/// The page of one competency.
pub(super) fn page_of(visit: &Visit, competency: Ix<Competency>) -> Page {
    let view = view::competency(visit.reader(), competency);
    page::competency(visit, &view)
}

/// A competency with its scale, for the page of the whole.
pub(super) fn printed(visit: &Visit, competency: Ix<Competency>) -> Markup {
    let view = view::competency(visit.reader(), competency);
    let framework = visit.published.framework();
    let id = format!("competency-{}", framework.competency(competency).id);
    page::printed(visit.phrases, &id, &view)
}
