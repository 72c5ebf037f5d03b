//! The cases that whoever looks may know of.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::show::shell::{Heading, Part, page as framed};
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::routing::{MethodRouter, get};
use cordee_store::{CaseQuery, Cursor};
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Where the list goes on.
#[derive(Debug, Default, Deserialize)]
struct Asked {
    after: Option<String>,
}

async fn show(member: Member, asked: Result<Query<Asked>, QueryRejection>) -> Shown {
    let Query(asked) = asked.unwrap_or_default();
    let query = CaseQuery {
        after: asked.after.map(Cursor),
        ..CaseQuery::default()
    };
    let cases = member.store.cases(&member.asking, &query).await?;
    let tasks = match query.after {
        None => member.store.my_tasks(&member.asking).await?,
        Some(_) => Vec::new(),
    };
    let view = view::cases(member.reader(), member.id(), &cases, &tasks);
    let p = member.visit.phrases;
    let heading = Heading::new(Part::Cases, p.cases.cases);
    Ok(framed(&member.visit, &heading, &page::cases(p, &view)))
}
