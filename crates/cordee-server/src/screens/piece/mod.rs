//! One piece of evidence: reading it, asking for a word, giving one, taking it back.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Sent, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::show::stamp::Stamp;
use crate::visit::Named;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::routing::{MethodRouter, get, post};
use cordee_access::Action;
use cordee_domain::{EvidenceId, PersonId};
use cordee_store::{PersonQuery, Revision};
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Whom its person asks.
pub(crate) fn asked() -> MethodRouter<App> {
    post(ask)
}

/// Somebody's word for it.
pub(crate) fn vouchers() -> MethodRouter<App> {
    post(vouch)
}

/// That its person takes it back.
pub(crate) fn withdrawal() -> MethodRouter<App> {
    post(withdraw)
}

/// Whom to look for.
#[derive(Deserialize, Default)]
struct Looked {
    #[serde(default)]
    name: String,
}

/// How many of those who are called so are shown.
const MOST_FOUND: u32 = 20;

async fn show(
    member: Member,
    Named(id): Named<u64>,
    looked: Result<Query<Looked>, QueryRejection>,
) -> Shown {
    let Query(looked) = looked.unwrap_or_default();
    let (store, asking) = (&member.store, &member.asking);
    let seen = store.evidence(asking, EvidenceId(id)).await?;
    let name = looked.name.trim();
    let found = if name.is_empty() || !seen.may.contains(&Action::AskToVouch) {
        Vec::new()
    } else {
        let query = PersonQuery {
            name: Some(name.to_owned()),
            limit: Some(MOST_FOUND),
            ..PersonQuery::default()
        };
        store.people(asking, &query).await?.rows
    };
    let view = view::piece_view(member.reader(), member.id(), &seen, (name, &found));
    Ok(page::piece(&member.visit, &view, &Stamp::of(&member)))
}

#[derive(Deserialize)]
struct Whom {
    whom: u64,
}

async fn ask(Named(id): Named<u64>, Posted { member, form }: Posted<Whom>) -> Sent {
    let (id, whom) = (EvidenceId(id), PersonId(form.whom));
    member.store.ask_to_vouch(&member.asking, id, whom).await?;
    Ok(member.go_to(&Place::Evidence(id)))
}

#[derive(Deserialize)]
struct Word {
    #[serde(default)]
    words: String,
}

async fn vouch(Named(id): Named<u64>, Posted { member, form }: Posted<Word>) -> Sent {
    let id = EvidenceId(id);
    member.store.vouch(&member.asking, id, form.words).await?;
    Ok(member.go_to(&Place::Evidence(id)))
}

#[derive(Deserialize)]
struct Seen {
    revision: u64,
}

async fn withdraw(Named(id): Named<u64>, Posted { member, form }: Posted<Seen>) -> Sent {
    let (id, seen) = (EvidenceId(id), Revision(form.revision));
    let store = &member.store;
    store.withdraw_evidence(&member.asking, id, seen).await?;
    Ok(member.go_to(&Place::Evidence(id)))
}
