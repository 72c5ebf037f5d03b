//! Where somebody stands and the ways from there, for themself: staying first.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Sent, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::show::stamp::Stamp;
use axum::routing::{MethodRouter, get, post};
use cordee_domain::{Aspiration, CaseId, LevelId, Shared, Slug, Wish};
use cordee_store::{CaseQuery, No};
use serde::Deserialize;
use view::Mine;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What somebody says they want.
pub(crate) fn wish() -> MethodRouter<App> {
    post(write_wish)
}

/// A case that somebody opens for themself.
pub(crate) fn open() -> MethodRouter<App> {
    post(open_case)
}

async fn show(member: Member) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let person = store.person(asking, member.id()).await?;
    let evidence = store.evidence_of(asking, member.id()).await?;
    let open = CaseQuery {
        person: Some(member.id()),
        is_open: Some(true),
        ..CaseQuery::default()
    };
    let cases = store.cases(asking, &open).await?.rows;
    let mine = Mine {
        person: &person,
        evidence: &evidence,
        cases: &cases,
        today: asking.today,
    };
    let view = view::my_path(member.reader(), mine);
    Ok(page::my_path(&member.visit, &view, &Stamp::of(&member)))
}

/// What somebody wants, as it is sent.
#[derive(Deserialize)]
struct Wanted {
    wish: Wish,
    #[serde(default)]
    words: String,
    shared: Shared,
}

async fn write_wish(Posted { member, form }: Posted<Wanted>) -> Sent {
    let aspiration = Aspiration {
        person: member.id(),
        wish: form.wish,
        words: form.words,
        since: member.asking.today,
        shared: form.shared,
    };
    let store = &member.store;
    store.write_aspiration(&member.asking, &aspiration).await?;
    Ok(member.go_to(&Place::MyPath))
}

/// The level somebody opens a case for.
#[derive(Deserialize)]
struct Opened {
    to: String,
}

async fn open_case(Posted { member, form }: Posted<Opened>) -> Sent {
    let to = level_named(&form.to)?;
    let id = CaseId(member.number_of_request());
    let done = member.store.open_case(&member.asking, id, to).await?;
    Ok(member.go_to(&Place::Case(done.answer)))
}

/// What was sent as the name of a level. Whether there is one, the store says.
pub(crate) fn level_named(text: &str) -> Result<LevelId, No> {
    let slug = Slug::new(text);
    slug.map(LevelId)
        .map_err(|_| No::wrong("to", "choose a level from the list"))
}
