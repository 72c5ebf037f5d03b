//! Signing in with address and password, and out again.

mod page;

use crate::App;
use crate::cookie;
use crate::member::{Member, Sent};
use crate::origin::own_path;
use crate::posted::{Handed, Posted};
use crate::reply::{Page, SeeOther};
use crate::visit::Visit;
use axum::extract::{Query, State};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Its form.
pub(crate) fn sent() -> MethodRouter<App> {
    post(sign_in)
}

/// The form of the head of every page.
pub(crate) fn sign_out() -> MethodRouter<App> {
    post(go)
}

#[derive(Deserialize)]
struct Wanted {
    to: Option<String>,
}

async fn show(visit: Visit, wanted: Query<Wanted>) -> Response {
    let to = own_path(wanted.to.as_deref());
    match visit.me() {
        Some(_) => SeeOther::new(to.to_owned()).into_response(),
        None => page::sign_in(&visit, to).into_response(),
    }
}

/// What somebody who signs in hands over.
#[derive(Deserialize)]
struct Asked {
    email: String,
    password: String,
    to: Option<String>,
}

async fn sign_in(visit: Visit, Handed(asked): Handed<Asked>) -> Result<SeeOther, Page> {
    let _ = (&asked.email, &asked.password);
    Err(page::sign_in(&visit, own_path(asked.to.as_deref())))
}

#[derive(Deserialize)]
struct Nothing {}

async fn go(State(app): State<App>, posted: Posted<Nothing>) -> Sent {
    let _: &Member = &posted.member;
    Ok(SeeOther::new("/sign-in".to_owned()).with_cookie(cookie::forget(app.road())))
}
