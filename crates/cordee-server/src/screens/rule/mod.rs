//! A rule: what it checks and why that matters to people.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::screens::missing;
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get};
use cordee_framework::rules;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, Named(code): Named<String>) -> Result<Page, Page> {
    page_of(&visit, &code)
}

/// The page of a rule, in English as rules are; or the page that says there is none.
pub(super) fn page_of(visit: &Visit, code: &str) -> Result<Page, Page> {
    let visit = &visit.in_english();
    let rule = rules::find(code).ok_or_else(|| missing::rule(visit, code))?;
    let view = view::rule(visit.reader(), rule);
    Ok(page::rule(visit, &view))
}
