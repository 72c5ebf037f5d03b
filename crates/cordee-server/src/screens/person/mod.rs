//! One person, as far as whoever asks may see them.

mod page;
mod trainings;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Sent, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::screens::path::level_named;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::visit::Named;
use axum::routing::{MethodRouter, get, post};
use cordee_domain::{CaseId, PersonId};
use cordee_store::CaseQuery;
use serde::Deserialize;
pub(crate) use trainings::route as trainings;
use view::Around;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What somebody nominates them for.
pub(crate) fn nominations() -> MethodRouter<App> {
    post(nominate)
}

async fn show(member: Member, Named(id): Named<u64>) -> Shown {
    page_of(&member, PersonId(id), &Back::default()).await
}

/// The page, with a form that came back.
async fn page_of(member: &Member, id: PersonId, back: &Back) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let seen = store.person(asking, id).await?;
    let evidence = store.evidence_of(asking, id).await?;
    let theirs = CaseQuery {
        person: Some(id),
        ..CaseQuery::default()
    };
    let cases = store.cases(asking, &theirs).await?.rows;
    let around = Around {
        me: member.id(),
        today: asking.today,
        evidence: &evidence,
        cases: &cases,
    };
    let view = view::person(member.reader(), &seen, around);
    Ok(page::person(&member.visit, &view, &Stamp::of(member), back))
}

#[derive(Deserialize)]
struct Nominated {
    to: String,
}

async fn nominate(Named(id): Named<u64>, Posted { member, form }: Posted<Nominated>) -> Sent {
    let to = level_named(&form.to)?;
    let case = CaseId(member.number_of_request());
    let store = &member.store;
    let done = store
        .nominate(&member.asking, case, PersonId(id), to)
        .await?;
    Ok(member.go_to(&Place::Case(done.answer)))
}
