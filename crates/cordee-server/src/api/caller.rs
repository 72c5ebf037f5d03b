//! A program that asks for somebody, by a token they have made.

use super::Halt;
use super::problem::Problem;
use crate::App;
use crate::guards::is_removed;
use crate::installation::number_of_request;
use axum::extract::FromRequestParts;
use axum::http::header::AUTHORIZATION;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode};
use cordee_access::{Actor, Someone};
use cordee_store::{Asking, Fresh, No, RequestKey, Scope, Secret, Store};
use std::collections::BTreeSet;

/// The header that lets a request be sent again without acting twice.
const KEY: &str = "idempotency-key";
const LONGEST_KEY: usize = 200;

/// Whoever calls: the person, as far as their token goes.
///
/// A program never has a fresh sign-in: what asks for one is done by hand.
pub(super) struct Caller {
    pub(super) asking: Asking,
    pub(super) store: Store,
    scopes: BTreeSet<Scope>,
    number: u64,
}

impl Caller {
    /// Refuses a token that was made for other things.
    #[cfg_attr(feature = "guards", track_caller)]
    pub(super) fn needs(&self, scope: Scope) -> Result<(), Halt> {
        if self.scopes.contains(&scope) || is_removed!() {
            Ok(())
        } else {
            Err(Problem::out_of_scope(scope.name()).into())
        }
    }

    /// The number of what this request makes: when it is sent again, the same.
    pub(super) fn new_number(&self) -> u64 {
        self.number
    }
}

impl FromRequestParts<App> for Caller {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Halt> {
        let installation = app.installation().ok_or(No::NotFound)?;
        let secret = token(&parts.headers).ok_or_else(Problem::unknown_token)?;
        let outside = &installation.outside;
        let mut asking = Asking::nobody(outside.now(), outside.today());
        let client = installation.store.client(&asking, secret.hash()).await?;
        let client = client.ok_or_else(Problem::unknown_token)?;
        asking.actor = Actor::Someone(Someone {
            person: client.person,
            grants: client.grants,
        });
        asking.fresh = Fresh::No;
        asking.key = key(parts)?;
        let key = asking.key.as_ref().map_or("", |key| &*key.0);
        let number = number_of_request(&format!("{} {key}", client.person));
        Ok(Self {
            asking,
            store: installation.store.clone(),
            scopes: client.scopes,
            number,
        })
    }
}

fn token(headers: &HeaderMap) -> Option<Secret> {
    let text = headers.get(AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = text.split_once(' ')?;
    if scheme.eq_ignore_ascii_case("bearer") {
        Secret::read(token.trim())
    } else {
        None
    }
}

/// The key of a request that changes something: there has to be one.
fn key(parts: &Parts) -> Result<Option<RequestKey>, Halt> {
    if matches!(parts.method, Method::GET | Method::HEAD) {
        return Ok(None);
    }
    let text = parts.headers.get(KEY).and_then(|it| it.to_str().ok());
    match text.map(str::trim) {
        Some(text) if (1..=LONGEST_KEY).contains(&text.len()) => {
            // Forms have keys of their own; the two never meet.
            Ok(Some(RequestKey(format!("api:{text}"))))
        }
        _ if is_removed!("the key of a program") => Ok(None),
        _ => Err(Problem::unreadable(
            StatusCode::BAD_REQUEST,
            "send an `Idempotency-Key` of your own, so that the request can be sent again safely",
        )
        .into()),
    }
}
