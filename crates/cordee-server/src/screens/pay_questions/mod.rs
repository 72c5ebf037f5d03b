//! The register of questions about pay, one person's questions, and their answer.

mod letter;
mod page;

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
use axum::extract::Query;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_access::{Action, Role};
use cordee_domain::law::Through;
use cordee_domain::{PersonId, QuestionId};
use cordee_store::{Brought, No};
use letter::{Asked, letter_for};

/// The register.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// One person's questions.
pub(crate) fn of() -> MethodRouter<App> {
    get(show_of)
}

/// A question that is brought for somebody.
pub(crate) fn brought() -> MethodRouter<App> {
    post(bring)
}

/// The letter, before it is sent.
pub(crate) fn answer() -> MethodRouter<App> {
    get(show_answer)
}

/// That it is sent.
pub(crate) fn answered() -> MethodRouter<App> {
    post(send_answer)
}

/// Who keeps the register, or watches it.
pub(crate) const KEEPERS: [Role; 4] = [
    Role::PeopleOperations,
    Role::PayAdministrator,
    Role::WorkersRepresentative,
    Role::Auditor,
];

/// Whether somebody has to do with the register.
pub(crate) fn keeps(member: &Member) -> bool {
    member.has_one_of(&KEEPERS)
}

async fn show(member: Member) -> Shown {
    if !keeps(&member) {
        return Err(No::NotFound.into());
    }
    let all = member.store.pay_questions(&member.asking).await?;
    Ok(page::register(&member.visit, &all))
}

async fn show_of(member: Member, Named(id): Named<u64>) -> Shown {
    page_of(&member, PersonId(id), &Back::default()).await
}

async fn page_of(member: &Member, id: PersonId, back: &Back) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let all = store.pay_questions_of(asking, id).await?;
    let seen = store.person(asking, id).await?;
    let stamp = Stamp::of(member);
    let today = asking.today;
    Ok(page::of(&member.visit, &stamp, (&seen, &all, today), back))
}

async fn bring(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    match brought_for(&member, id, &form).await {
        Ok(()) => Ok(member.on_to(&path_of(id)).into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::BRING), form, no)?;
            Ok(page_of(&member, id, &back).await?.into_response())
        }
    }
}

async fn brought_for(member: &Member, id: PersonId, form: &Typed) -> Result<(), Refused> {
    let seen = member.store.person(&member.asking, id).await?;
    if !seen.may.contains(&Action::BringPayQuestion) {
        return Err(No::Forbidden.into());
    }
    let mut reading = Reading::of(member, form);
    let received = reading.day("received");
    reading.done()?;
    let through = match form.get("through") {
        Some("equality-body") => Through::EqualityBody,
        _ => Through::Representatives,
    };
    let question = QuestionId(member.number_of_request());
    let store = &member.store;
    let country = store.country(&member.asking).await?.country;
    let within = country.ruling(received).answer_months;
    let brought = Brought { through, received };
    store
        .bring_pay_question(&member.asking, (question, id), brought, within)
        .await?;
    Ok(())
}

/// Where somebody's questions are.
pub(crate) fn path_of(id: PersonId) -> String {
    format!("/{}", Place::PayQuestionsOf(id).path())
}

async fn show_answer(member: Member, Named(id): Named<u64>, Query(asked): Query<Asked>) -> Shown {
    answer_page(&member, PersonId(id), &asked, &Back::default()).await
}

async fn answer_page(member: &Member, id: PersonId, asked: &Asked, back: &Back) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let seen = store.person(asking, id).await?;
    if !seen.may.contains(&Action::AnswerPayQuestion) {
        return Err(No::Forbidden.into());
    }
    let all = store.pay_questions_of(asking, id).await?;
    let country = store.country(asking).await?.country;
    let asked = &asked.clone().or_by(country);
    let letter = letter_for(member, &seen, asked, None).await?;
    let stamp = Stamp::of(member);
    let view = page::Answering {
        seen: &seen,
        all: &all,
        asked,
        letter,
    };
    Ok(page::answer(&member.visit, &stamp, &view, back))
}

async fn send_answer(Named(id): Named<u64>, posted: Posted<Typed>) -> Result<Response, Refused> {
    let Posted { member, form } = posted;
    let id = PersonId(id);
    let asked = Asked::of(&form);
    match sent(&member, id, &form, &asked).await {
        Ok(()) => Ok(member.on_to(&path_of(id)).into_response()),
        Err(no) => {
            let back = Back::of((member.visit.phrases, page::ANSWER), form, no)?;
            Ok(answer_page(&member, id, &asked, &back)
                .await?
                .into_response())
        }
    }
}

async fn sent(member: &Member, id: PersonId, form: &Typed, asked: &Asked) -> Result<(), Refused> {
    let (store, asking) = (&member.store, &member.asking);
    let seen = store.person(asking, id).await?;
    if !seen.may.contains(&Action::AnswerPayQuestion) {
        return Err(No::Forbidden.into());
    }
    let all = store.pay_questions_of(asking, id).await?;
    let number = form.get("question").and_then(|it| it.parse().ok());
    let which = all.iter().find(|it| Some(it.id.0) == number);
    let choose = || No::wrong("question", member.visit.phrases.law.choose_question);
    let which = which.ok_or_else(choose)?;
    let letter = letter_for(member, &seen, asked, Some(which.received)).await?;
    let letter = letter.map_err(|why| No::wrong("question", why))?;
    let text = serde_json::to_string(&letter).unwrap_or_else(|_| letter.as_text());
    store.answer_pay_question(asking, which.id, text).await?;
    Ok(())
}
