//! What somebody is paid, for those who change it.

mod page;
mod view;

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
use cordee_store::No;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// What its form sends.
pub(crate) fn sent() -> MethodRouter<App> {
    post(change)
}

async fn show(member: Member, Named(id): Named<u64>) -> Shown {
    page(&member, PersonId(id), &Back::default()).await
}

async fn page(member: &Member, id: PersonId, back: &Back) -> Shown {
    let seen = member.store.person(&member.asking, id).await?;
    if !seen.may.contains(&Action::ChangePay) {
        return Err(No::Forbidden.into());
    }
    let view = view::paid(member.reader(), &seen, member.asking.today);
    let stamp = Stamp::of(member);
    Ok(page::paid(&member.visit, &stamp, (&seen, &view), back))
}

async fn change(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    match changed(&member, id, &form).await {
        Ok(()) => Ok(member.go_to(&Place::PayOf(id)).into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::FORM), form, no)?;
            Ok(page(&member, id, &back).await?.into_response())
        }
    }
}

async fn changed(member: &Member, id: PersonId, form: &Typed) -> Result<(), Refused> {
    let mut reading = Reading::of(member, form);
    let (from, pay) = (reading.day("from"), reading.money(("pay", "currency")));
    reading.done()?;
    let pay = pay.ok_or(No::NotFound)?;
    let seen = view::seen_on(form.all("seen"), from);
    member
        .store
        .change_pay(&member.asking, id, (from, pay), seen)
        .await?;
    Ok(())
}
