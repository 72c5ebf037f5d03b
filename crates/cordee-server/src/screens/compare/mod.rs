//! Choosing two roles to compare: where the form of that leads.

mod page;

#[cfg(test)]
mod tests;

use crate::App;
use crate::reply::Page;
use crate::visit::Visit;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};
use serde::Deserialize;

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What the form sends.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    from: Option<String>,
    to: Option<String>,
}

/// Both roles lead to their comparison; anything else to the form.
async fn show(visit: Visit, asked: Result<Query<Asked>, QueryRejection>) -> Result<Response, Page> {
    let Query(asked) = asked.unwrap_or_default();
    let level = |id: Option<String>| {
        let id = id.filter(|id| !id.is_empty());
        id.map(|id| visit.level(&id)).transpose()
    };
    let (from, to) = (level(asked.from)?, level(asked.to)?);
    if let (Some(from), Some(to)) = (from, to) {
        let there = visit.reader().step_href(from, to);
        return Ok(Redirect::to(&there).into_response());
    }
    Ok(page::compare(&visit, from, to).into_response())
}
