//! One person, as far as whoever asks may see them.

mod page;
mod view;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Sent, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::screens::path::level_named;
use crate::screens::people;
use crate::show::shell::Crumb;
use crate::show::stamp::Stamp;
use crate::visit::{Named, Visit};
use axum::routing::{MethodRouter, get, post};
use cordee_domain::{CaseId, PersonId};
use cordee_store::{CaseQuery, PersonSeen};
use serde::Deserialize;
use view::Around;

/// The way here: everyone, then this person.
pub(crate) fn above(visit: &Visit, person: &PersonSeen) -> Vec<Crumb> {
    let them = Place::Person(person.id);
    let them = visit.reader().link_at(&them, &*person.name);
    vec![people::above(visit).into(), them.into()]
}

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What somebody nominates them for.
pub(crate) fn nominations() -> MethodRouter<App> {
    post(nominate)
}

async fn show(member: Member, Named(id): Named<u64>) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let id = PersonId(id);
    let seen = store.person(asking, id).await?;
    let evidence = store.evidence_of(asking, id).await?;
    let theirs = CaseQuery {
        person: Some(id),
        ..CaseQuery::default()
    };
    let cases = store.cases(asking, &theirs).await?.rows;
    let around = Around {
        me: member.id(),
        evidence: &evidence,
        cases: &cases,
    };
    let view = view::person(member.reader(), &seen, around);
    Ok(page::person(&member.visit, &view, &Stamp::of(&member)))
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
