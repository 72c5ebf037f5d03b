//! Tokens: how a program signs in for somebody.

mod page;

use crate::App;
use crate::member::{Member, Sent, Shown};
use crate::posted::Posted;
use crate::refused::Refused;
use crate::reply::Page;
use crate::view::told;
use crate::view::typed::Wrong;
use crate::visit::Named;
use axum::routing::{MethodRouter, get, post};
use cordee_store::{NewToken, No, Scope, Secret};
use page::{Filled, Made};
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Makes one.
pub(crate) fn make() -> MethodRouter<App> {
    post(make_one)
}

/// Ends one.
pub(crate) fn end() -> MethodRouter<App> {
    post(end_one)
}

async fn show(member: Member) -> Shown {
    page_of(&member, &Filled::default(), None).await
}

async fn page_of(member: &Member, filled: &Filled, made: Option<Made>) -> Shown {
    let all = member.store.tokens(&member.asking, member.id()).await?;
    Ok(page::tokens(member, &all, filled, made.as_ref()))
}

#[derive(Deserialize)]
struct Asked {
    name: String,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(rename = "last-day")]
    last_day: String,
}

async fn make_one(posted: Posted<Asked>) -> Result<Page, Refused> {
    let Posted { member, form } = posted;
    let scopes = form.scopes.iter().filter_map(|it| Scope::by_name(it));
    let scopes = scopes.collect();
    let filled = |wrongs| Filled {
        name: form.name.clone(),
        last_day: form.last_day.clone(),
        wrongs,
    };
    let Ok(last_day) = form.last_day.parse() else {
        let why = "write a day such as 2027-03-31".to_owned();
        let wrong = Wrong {
            field: Some("last-day".to_owned()),
            why: told::told(member.visit.phrases, why),
        };
        return page_of(&member, &filled(vec![wrong]), None).await;
    };
    let secret = Secret::new(member.outside.chance());
    let token = NewToken {
        id: member.number(),
        name: form.name.clone(),
        scopes,
        last_day,
    };
    let made = member
        .store
        .make_token(&member.asking, token, secret.hash());
    match made.await {
        Ok(done) if done.was_repeated => {
            page_of(&member, &Filled::default(), Some(Made::Before)).await
        }
        Ok(_) => page_of(&member, &Filled::default(), Some(Made::Now(secret))).await,
        Err(No::Wrong(wrongs)) => {
            let wrongs = told::wrongs(member.visit.phrases, wrongs);
            page_of(&member, &filled(wrongs), None).await
        }
        Err(no) => Err(no.into()),
    }
}

#[derive(Deserialize)]
struct Nothing {}

async fn end_one(Named(token): Named<u64>, posted: Posted<Nothing>) -> Sent {
    let Posted {
        member,
        form: Nothing {},
    } = posted;
    member.store.end_token(&member.asking, token).await?;
    Ok(member.on_to("/tokens"))
}
