//! What is recorded of somebody for equal pay, written by those who keep that.

pub(crate) mod page;

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
use cordee_domain::history::Sex;
use cordee_store::{No, PersonRecorded};

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
    if !seen.may.contains(&Action::WriteRecorded) {
        return Err(No::Forbidden.into());
    }
    let stamp = Stamp::of(member);
    Ok(page::recorded(&member.visit, &stamp, &seen, back))
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
    let hired = match form.get("hired").unwrap_or_default() {
        "" => None,
        _ => Some(reading.day("hired")),
    };
    reading.done()?;
    let said = form.get("sex").unwrap_or_default();
    let sex = page::CHOICES.into_iter().find(|it| page::word(*it) == said);
    let recorded = PersonRecorded {
        sex: sex.unwrap_or(Sex::NotRecorded),
        hired,
    };
    let store = &member.store;
    store.write_recorded(&member.asking, id, recorded).await?;
    Ok(())
}
