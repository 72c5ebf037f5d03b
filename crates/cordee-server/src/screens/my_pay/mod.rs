//! Somebody's own questions about pay: asked, the clock, the answer, asking on.

pub(crate) mod page;

use crate::App;
use crate::member::{Member, Shown};
use crate::posted::Posted;
use crate::refused::Refused;
use crate::show::stamp::Stamp;
use crate::show::typed::Back;
use crate::view::typed::Typed;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_domain::QuestionId;
use cordee_store::No;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// A question.
pub(crate) fn asked() -> MethodRouter<App> {
    post(ask)
}

/// What is asked on, or that it is taken back.
pub(crate) fn more() -> MethodRouter<App> {
    post(ask_on)
}

async fn show(member: Member) -> Shown {
    page(&member, &Back::default()).await
}

async fn page(member: &Member, back: &Back) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let all = store.pay_questions_of(asking, member.id()).await?;
    Ok(page::my_pay(&member.visit, &Stamp::of(member), &all, back))
}

async fn ask(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form: _ } = posted;
    let id = QuestionId(member.number_of_request());
    let store = &member.store;
    let country = store.country(&member.asking).await?.country;
    let within = country.ruling(member.asking.today).answer_months;
    store.ask_about_pay(&member.asking, id, within).await?;
    Ok(member.on_to("/me/pay").into_response())
}

async fn ask_on(posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    match asked_on(&member, &form).await {
        Ok(()) => Ok(member.on_to("/me/pay").into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::MORE), form, no)?;
            Ok(page(&member, &back).await?.into_response())
        }
    }
}

async fn asked_on(member: &Member, form: &Typed) -> Result<(), Refused> {
    let id = form.get("question").and_then(|it| it.parse().ok());
    let choose = || No::wrong("question", member.visit.phrases.law.choose_question);
    let id = QuestionId(id.ok_or_else(choose)?);
    let words = form.get("words").map(str::to_owned);
    let store = &member.store;
    store.ask_on_about_pay(&member.asking, id, words).await?;
    Ok(())
}
