//! What several answers of the API are made of.

use super::problem::Problem;
use axum::Json;
use cordee_store::Done;
use serde::Serialize;
use utoipa::{IntoResponses, ToSchema};

/// A part of a list.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Listed<T> {
    /// The things.
    pub(super) items: Vec<T>,
    /// What to ask for the next part with, as `after`; left out at the end.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) next: Option<String>,
}

impl<T> Listed<T> {
    pub(super) fn of<S>(page: cordee_store::Page<S>, item: impl Fn(S) -> T) -> Self {
        Self {
            items: page.rows.into_iter().map(item).collect(),
            next: page.next.map(|it| it.0),
        }
    }
}

/// Something with its lasting number and its name.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Named {
    /// The number.
    pub(super) id: u64,
    /// The name.
    pub(super) name: String,
}

/// An amount of money.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Money {
    /// In the smallest unit of the currency, such as cents.
    minor: i64,
    /// The currency by ISO 4217.
    currency: String,
}

impl From<cordee_domain::Money> for Money {
    fn from(it: cordee_domain::Money) -> Self {
        Self {
            minor: it.minor,
            currency: it.currency.to_string(),
        }
    }
}

/// What a change came to.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Made {
    /// The number of what was made or changed.
    pub(super) id: u64,
    /// Its revision now, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) revision: Option<u64>,
    /// Whether the same request had done it before.
    pub(super) was_repeated: bool,
}

impl Made {
    /// What was done to the thing of this number, which has no revision to go on from.
    pub(super) fn of<T>(id: u64, done: &Done<T>) -> Json<Self> {
        Json(Self {
            id,
            revision: None,
            was_repeated: done.was_repeated,
        })
    }
}

/// What every address can answer beside what it is for.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes answers and is never made")]
pub(crate) enum Wanted {
    /// No token, or one that is not good any more.
    #[response(status = 401, content_type = "application/problem+json")]
    SignIn(Problem),
    /// The token or the person may not do this.
    #[response(status = 403, content_type = "application/problem+json")]
    Forbidden(Problem),
    /// There is no such thing, or the caller may not know of it.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
    /// Too many requests; `Retry-After` says when to come again.
    #[response(status = 429, content_type = "application/problem+json")]
    TooMany(Problem),
    /// The server has too much to do, or its database is away; `Retry-After` says when to come
    /// again.
    #[response(status = 503, content_type = "application/problem+json")]
    Busy(Problem),
}

/// What an address with parameters can answer, too.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes answers and is never made")]
pub(crate) enum Parameters {
    /// The address or its parameters can't be read.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Problem),
}

/// What a change can answer, too.
#[derive(IntoResponses)]
#[expect(dead_code, reason = "it describes answers and is never made")]
pub(crate) enum Changing {
    /// The body is not JSON of this shape, or the request has no `Idempotency-Key`.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Problem),
    /// Somebody else changed it meanwhile, or the key was used for another request.
    #[response(status = 409, content_type = "application/problem+json")]
    Conflict(Problem),
    /// The body is too long.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLong(Problem),
    /// The body is not sent as `application/json`.
    #[response(status = 415, content_type = "application/problem+json")]
    NotJson(Problem),
    /// What was sent can't be done; it says which field and why.
    #[response(status = 422, content_type = "application/problem+json")]
    Refused(Problem),
}

/// An id of the framework, as in an address or a body.
pub(super) fn id<T: From<cordee_domain::Slug>>(
    field: &'static str,
    text: &str,
) -> Result<T, Problem> {
    cordee_domain::Slug::new(text)
        .map(T::from)
        .map_err(|_| Problem::field(field, "write an id of the framework, such as `roofer`"))
}

/// A word of the domain as it is written everywhere.
pub(super) fn word(word: &impl Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        _ => String::new(),
    }
}
