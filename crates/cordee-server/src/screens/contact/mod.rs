//! How whoever is signed in is reached, and in which language they read.

mod page;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::view::typed::Typed;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_store::Revision;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What its form sends.
pub(crate) fn sent() -> MethodRouter<App> {
    post(change)
}

async fn show(member: Member) -> Shown {
    page(&member, &Back::default()).await
}

async fn page(member: &Member, back: &Back) -> Shown {
    let me = member.store.person(&member.asking, member.id()).await?;
    Ok(page::contact(&member.visit, &Stamp::of(member), &me, back))
}

async fn change(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    match changed(&member, &form).await {
        Ok(()) => Ok(member.go_to(&Place::Person(member.id())).into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::FORM), form, no)?;
            Ok(page(&member, &back).await?.into_response())
        }
    }
}

async fn changed(member: &Member, form: &Typed) -> Result<(), Refused> {
    let seen = form.get("seen").and_then(|it| it.parse().ok());
    let seen = Revision(seen.unwrap_or_default());
    let email = form.get("email").unwrap_or_default();
    let reached = (email, form.get("language"));
    let (store, me) = (&member.store, member.id());
    store
        .change_contact(&member.asking, me, reached, seen)
        .await?;
    Ok(())
}
