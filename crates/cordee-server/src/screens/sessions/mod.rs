//! One's own sign-in: where one is signed in, and the password.

pub(crate) mod page;

use crate::App;
use crate::member::{Member, Sent, Shown};
use crate::password::{Weak, weakness};
use crate::peer::From;
use crate::posted::Posted;
use crate::refused::Refused;
use crate::visit::Named;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_store::{Knock, Knocking, No};
use page::Trouble;
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Ends one session.
pub(crate) fn end() -> MethodRouter<App> {
    post(end_one)
}

/// Ends all sessions but the one that asks.
pub(crate) fn end_others() -> MethodRouter<App> {
    post(end_all_others)
}

/// Sets another password.
pub(crate) fn password() -> MethodRouter<App> {
    post(change)
}

#[derive(Deserialize)]
struct Nothing {}

async fn show(member: Member) -> Shown {
    page_of(&member, None).await
}

async fn page_of(member: &Member, trouble: Option<Trouble>) -> Shown {
    let this = member.me.visitor.session;
    let (asking, me) = (&member.asking, member.id());
    let sessions = member.store.sessions(asking, me, this).await?;
    let account = member.store.account(asking, me).await?;
    Ok(page::sessions(member, &sessions, account.as_ref(), trouble))
}

async fn end_one(Named(session): Named<u64>, posted: Posted<Nothing>) -> Sent {
    let Posted {
        member,
        form: Nothing {},
    } = posted;
    member.store.end_session(&member.asking, session).await?;
    Ok(member.on_to("/sessions"))
}

async fn end_all_others(posted: Posted<Nothing>) -> Sent {
    let Posted {
        member,
        form: Nothing {},
    } = posted;
    let this = member.me.visitor.session;
    let (asking, me) = (&member.asking, member.id());
    member.store.end_sessions(asking, me, this).await?;
    Ok(member.on_to("/sessions"))
}

#[derive(Deserialize)]
struct Change {
    current: String,
    password: String,
    again: String,
}

async fn change(
    State(app): State<App>,
    From(from): From,
    posted: Posted<Change>,
) -> Result<Response, Refused> {
    let installation = app.installation().ok_or(No::NotFound)?;
    let Posted { member, form } = posted;
    let account = member.store.account(&member.asking, member.id()).await?;
    let name = account.map(|it| it.name).ok_or(No::NotFound)?;
    if let Some(weak) = weakness(&form.password, &form.again, &name) {
        return troubled(&member, Trouble::Weak(weak)).await;
    }
    let who = Knocking { name, from };
    let kept = match member.store.knock(&member.asking, &who).await? {
        Knock::Try(kept) => kept.map(|it| it.hash),
        Knock::TooMany => None,
    };
    if !installation.passwords.is_right(form.current, kept).await? {
        let whom = Some(member.id());
        member.store.turned_away(&member.asking, whom).await?;
        return troubled(&member, Trouble::NotRight).await;
    }
    let salt = installation.outside.chance();
    let hash = installation.passwords.hash(form.password, salt).await?;
    let this = member.me.visitor.session;
    let changed = member.store.change_password(&member.asking, hash, this);
    changed.await?;
    Ok(member.on_to("/sessions").into_response())
}

async fn troubled(member: &Member, trouble: Trouble) -> Result<Response, Refused> {
    let page = page_of(member, Some(trouble)).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

impl Trouble {
    pub(crate) fn weak(self) -> Option<Weak> {
        match self {
            Self::Weak(weak) => Some(weak),
            Self::NotRight => None,
        }
    }
}
