//! A one-time link: the first administrator, an invitation, another password.

pub(crate) mod page;

use crate::entrance::{begin, device, on_with};
use crate::password::{Weak, weakness};
use crate::posted::Handed;
use crate::refused::Refused;
use crate::view::told;
use crate::view::typed::Wrong;
use crate::visit::{Named, Visit};
use crate::{App, Installation};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get, post};
use cordee_domain::PersonId;
use cordee_domain::TeamId;
use cordee_store::{Founder, LinkSeen, No, Purpose, Secret};
use page::Filled;
use serde::Deserialize;

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

/// Its form.
pub(crate) fn sent() -> MethodRouter<App> {
    post(set)
}

async fn show(
    State(app): State<App>,
    visit: Visit,
    Named(secret): Named<String>,
) -> Result<Response, Refused> {
    let (_, link) = match opened(&app, &secret).await {
        Err(No::NotFound) => return Ok(page::gone(&visit).into_response()),
        opened => opened?,
    };
    let filled = Filled::default();
    Ok(page::link(&visit, &link, &secret, &filled).into_response())
}

/// The link that this secret opens.
async fn opened(app: &App, text: &str) -> Result<(Secret, LinkSeen), No> {
    let installation = app.installation().ok_or(No::NotFound)?;
    let secret = Secret::read(text).ok_or(No::NotFound)?;
    let asking = installation.nobody();
    let link = installation.store.link(&asking, secret.hash()).await?;
    Ok((secret, link))
}

/// What somebody who uses a link hands over. Only the first administrator says who they are.
#[derive(Deserialize)]
struct Asked {
    #[serde(default)]
    name: String,
    #[serde(default)]
    email: String,
    #[serde(default)]
    team_name: String,
    password: String,
    again: String,
}

async fn set(
    State(app): State<App>,
    visit: Visit,
    Named(text): Named<String>,
    headers: HeaderMap,
    Handed(asked): Handed<Asked>,
) -> Result<Response, Refused> {
    let installation = app.installation().ok_or(No::NotFound)?;
    let (secret, link) = match opened(&app, &text).await {
        Err(No::NotFound) => return Ok(page::gone(&visit).into_response()),
        opened => opened?,
    };
    let email = link.person.as_ref().map_or(&*asked.email, |(_, it)| it);
    let filled = |weak: Option<Weak>, wrongs: Vec<Wrong>| Filled {
        name: asked.name.clone(),
        email: asked.email.clone(),
        team_name: asked.team_name.clone(),
        weak,
        wrongs,
    };
    if let Some(weak) = weakness(&asked.password, &asked.again, email) {
        let filled = filled(Some(weak), Vec::new());
        return Ok(page::link(&visit, &link, &text, &filled).into_response());
    }
    let salt = installation.outside.chance();
    let hash = installation.passwords.hash(asked.password.clone(), salt);
    let hash = hash.await?;
    match used(installation, &secret, &link, &asked, hash).await {
        Ok(person) => {
            let session = begin(installation, person, device(&headers), None).await?;
            // Whoever founds the house is alone in it.
            let to = if link.founds {
                "/administration/people"
            } else {
                "/"
            };
            Ok(on_with(installation, &session, to).into_response())
        }
        Err(No::Wrong(wrongs)) => {
            let wrongs = told::wrongs(visit.phrases, wrongs);
            let filled = filled(None, wrongs);
            Ok(page::link(&visit, &link, &text, &filled).into_response())
        }
        Err(No::NotFound) => Ok(page::gone(&visit).into_response()),
        Err(no) => Err(no.into()),
    }
}

async fn used(
    installation: &Installation,
    secret: &Secret,
    link: &LinkSeen,
    asked: &Asked,
    hash: String,
) -> Result<PersonId, No> {
    let (store, asking) = (&installation.store, installation.nobody());
    if link.purpose != Purpose::First {
        return store.use_link(&asking, secret.hash(), hash).await;
    }
    let who = Founder {
        id: PersonId(installation.number()),
        name: asked.name.clone(),
        email: asked.email.clone(),
        language: None,
        team: TeamId(installation.number()),
        team_name: asked.team_name.clone(),
    };
    store
        .use_first_link(&asking, secret.hash(), who, hash)
        .await
}
