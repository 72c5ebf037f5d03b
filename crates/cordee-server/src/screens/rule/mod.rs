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
    let rule = rules::find(&code).ok_or_else(|| missing::rule(&visit, &code))?;
    let view = view::rule(visit.reader(), rule);
    Ok(page::rule(&visit, &view))
}
