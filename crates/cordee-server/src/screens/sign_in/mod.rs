//! Signing in with address and password, and out again.

mod page;

use crate::entrance::{Received, device, on_with, receive};
use crate::member::Sent;
use crate::origin::own_path;
use crate::peer::From;
use crate::posted::{Handed, Posted};
use crate::refused::Refused;
use crate::reply::SeeOther;
use crate::visit::Visit;
use crate::{App, cookie};
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_store::{Knocking, No};
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Its form.
pub(crate) fn sent() -> MethodRouter<App> {
    post(sign_in)
}

/// The form in the head of every page.
pub(crate) fn sign_out() -> MethodRouter<App> {
    post(go)
}

#[derive(Deserialize)]
struct Wanted {
    to: Option<String>,
}

async fn show(State(app): State<App>, visit: Visit, wanted: Query<Wanted>) -> Response {
    let to = own_path(wanted.to.as_deref());
    if visit.me().is_some() {
        return SeeOther::new(to.to_owned()).into_response();
    }
    let nobody_yet = match app.installation() {
        Some(it) => it.store.has_accounts().await.is_ok_and(|any| !any),
        None => false,
    };
    if nobody_yet {
        return page::first(&visit).into_response();
    }
    page::sign_in(&visit, StatusCode::OK, to, "").into_response()
}

/// What somebody who signs in hands over.
#[derive(Deserialize)]
struct Asked {
    email: String,
    password: String,
    to: Option<String>,
}

async fn sign_in(
    State(app): State<App>,
    visit: Visit,
    From(from): From,
    headers: HeaderMap,
    Handed(asked): Handed<Asked>,
) -> Result<Response, Refused> {
    let installation = app.installation().ok_or(No::NotFound)?;
    let to = own_path(asked.to.as_deref());
    let name = asked.email.clone();
    let who = Knocking { name, from };
    let received = receive(installation, who, asked.password, device(&headers)).await?;
    Ok(match received {
        Received::In(secret) => on_with(installation, &secret, to).into_response(),
        Received::Out => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page::sign_in(&visit, status, to, &asked.email).into_response()
        }
    })
}

/// A form with nothing in it but its seal.
#[derive(Deserialize)]
struct Nothing {}

async fn go(State(app): State<App>, posted: Posted<Nothing>) -> Sent {
    let Nothing {} = posted.form;
    let member = posted.member;
    let session = member.me.visitor.session;
    member.store.leave(&member.asking, session).await?;
    let gone = SeeOther::new(app.entrance().to_owned());
    Ok(gone.with_cookie(cookie::forget(app.road())))
}
