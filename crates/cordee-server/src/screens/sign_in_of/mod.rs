//! Somebody's sign-in, for whoever administers: a link for a password, ending, closing.

mod page;

use crate::App;
use crate::Road;
use crate::member::{Member, Sent, Shown};
use crate::posted::Posted;
use crate::refused::Refused;
use crate::reply::Page;
use crate::visit::Named;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::http::header::HOST;
use axum::routing::{MethodRouter, get, post};
use cordee_domain::PersonId;
use cordee_store::Secret;
use page::Made;
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Makes a link.
pub(crate) fn link() -> MethodRouter<App> {
    post(make_link)
}

/// Ends every session.
pub(crate) fn end() -> MethodRouter<App> {
    post(end_all)
}

/// Closes the account.
pub(crate) fn close() -> MethodRouter<App> {
    post(close_account)
}

#[derive(Deserialize)]
struct Nothing {}

async fn show(member: Member, Named(person): Named<PersonId>) -> Shown {
    page_of(&member, person, None).await
}

async fn page_of(member: &Member, person: PersonId, made: Option<Made>) -> Shown {
    let (store, asking) = (&member.store, &member.asking);
    let account = store.account(asking, person).await?;
    let sessions = store
        .sessions(asking, person, member.me.visitor.session)
        .await?;
    let seen = store.person(asking, person).await?;
    Ok(page::sign_in_of(
        member,
        &seen,
        account.as_ref(),
        &sessions,
        made.as_ref(),
    ))
}

async fn make_link(
    State(app): State<App>,
    Named(person): Named<PersonId>,
    headers: HeaderMap,
    posted: Posted<Nothing>,
) -> Result<Page, Refused> {
    let Posted {
        member,
        form: Nothing {},
    } = posted;
    let secret = Secret::new(member.outside.chance());
    let made = member
        .store
        .make_link(&member.asking, person, secret.hash());
    let made = if made.await?.was_repeated {
        Made::Before
    } else {
        Made::Now(address(&app, &headers, &secret))
    };
    page_of(&member, person, Some(made)).await
}

/// The whole address, as whoever asks reaches this server.
fn address(app: &App, headers: &HeaderMap, secret: &Secret) -> String {
    let scheme = match app.road() {
        Road::Encrypted => "https",
        Road::Plain => "http",
    };
    let host = headers.get(HOST).and_then(|it| it.to_str().ok());
    let host = host.unwrap_or("localhost");
    format!("{scheme}://{host}/links/{}", secret.text())
}

async fn end_all(Named(person): Named<PersonId>, posted: Posted<Nothing>) -> Sent {
    let Posted {
        member,
        form: Nothing {},
    } = posted;
    let this = member.me.visitor.session;
    let ended = member.store.end_sessions(&member.asking, person, this);
    ended.await?;
    Ok(member.on_to(&format!("/people/{person}/sign-in")))
}

async fn close_account(Named(person): Named<PersonId>, posted: Posted<Nothing>) -> Sent {
    let Posted {
        member,
        form: Nothing {},
    } = posted;
    member.store.close_account(&member.asking, person).await?;
    Ok(member.on_to(&format!("/people/{person}/sign-in")))
}
