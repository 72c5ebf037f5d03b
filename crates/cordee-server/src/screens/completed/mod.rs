//! A training that somebody has completed, recorded by those who keep that.

mod page;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::{Member, Shown};
use crate::places::Place;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::screens::administration::given::Reading;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::view::typed::Typed;
use crate::visit::Named;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::Action;
use cordee_domain::PersonId;
use cordee_domain::case::Completed;
use cordee_store::No;

/// The form.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What it sends.
pub(crate) fn sent() -> MethodRouter<App> {
    post(record)
}

async fn show(member: Member, Named(id): Named<u64>) -> Shown {
    page(&member, PersonId(id), &Back::default()).await
}

async fn page(member: &Member, id: PersonId, back: &Back) -> Shown {
    let seen = member.store.person(&member.asking, id).await?;
    if !seen.may.contains(&Action::RecordTraining) {
        return Err(No::Forbidden.into());
    }
    let today = member.asking.today;
    let stamp = Stamp::of(member);
    Ok(page::completed(&member.visit, &stamp, (&seen, today), back))
}

async fn record(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    match recorded(&member, id, &form).await {
        Ok(()) => Ok(member.go_to(&Place::Person(id)).into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::FORM), form, no)?;
            Ok(page(&member, id, &back).await?.into_response())
        }
    }
}

async fn recorded(member: &Member, id: PersonId, form: &Typed) -> Result<(), Refused> {
    let mut reading = Reading::of(member, form);
    let (training, on) = (reading.training("training"), reading.day("on"));
    reading.done()?;
    let training = training.ok_or(No::NotFound)?;
    let completed = Completed { training, on };
    let store = &member.store;
    store
        .record_training(&member.asking, id, &completed)
        .await?;
    Ok(())
}
