//! Somebody's own evidence beside what any level asks.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::places::Place;
use crate::refused::Refused;
use crate::reply::{Page, SeeOther};
use crate::visit::Named;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::routing::{MethodRouter, get};
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Where a form that chooses a level leads.
pub(crate) fn choice() -> MethodRouter<App> {
    get(choose)
}

async fn show(member: Member, Named(id): Named<String>) -> Shown {
    let level = match member.visit.level(&id) {
        Ok(level) => level,
        Err(missing) => return Ok(missing),
    };
    let (store, asking) = (&member.store, &member.asking);
    let me = store.person(asking, member.id()).await?;
    let evidence = store.evidence_of(asking, member.id()).await?;
    let view = view::against(member.reader(), &me, level, &evidence);
    Ok(page::against(&member.visit, &view))
}

#[derive(Deserialize, Default)]
struct Chosen {
    #[serde(default)]
    to: String,
}

async fn choose(
    member: Member,
    chosen: Result<Query<Chosen>, QueryRejection>,
) -> Result<Result<SeeOther, Page>, Refused> {
    let Query(chosen) = chosen.unwrap_or_default();
    if chosen.to.is_empty() {
        return Ok(Ok(member.go_to(&Place::MyEvidence)));
    }
    let level = member.visit.level(&chosen.to);
    Ok(level.map(|ix| {
        let id = member.visit.published.framework().level(ix).id.clone();
        member.go_to(&Place::MyEvidenceAgainst(id))
    }))
}
