//! Every "no" of the API, as RFC 9457 says: `application/problem+json`.

use crate::refused::Refused;
use axum::http::header::{CONTENT_TYPE, RETRY_AFTER};
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use cordee_store::{Failure, No};
use serde::Serialize;
use utoipa::ToSchema;

/// Why something was not given or not done.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct Problem {
    /// What sort of problem it is: a lasting word after `about:cordee/`.
    r#type: String,
    /// The sort in words.
    title: String,
    /// The status of the answer.
    #[schema(minimum = 400, maximum = 599)]
    status: u16,
    /// What it is here, and what to do.
    detail: String,
    /// What is wrong with which field.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldProblem>,
}

/// What is wrong with one field.
#[derive(Serialize, ToSchema, Debug)]
pub(crate) struct FieldProblem {
    /// Which.
    field: String,
    /// Why, and what to do.
    detail: String,
}

impl Problem {
    fn new(status: StatusCode, sort: &str, title: &str, detail: impl Into<String>) -> Self {
        Self {
            r#type: format!("about:cordee/{sort}"),
            title: title.to_owned(),
            status: status.as_u16(),
            detail: detail.into(),
            errors: Vec::new(),
        }
    }

    /// One field that can't be so.
    pub(super) fn field(field: &'static str, why: impl Into<String>) -> Self {
        No::wrong(field, why).into()
    }

    /// The caller may know of the thing and not do this.
    pub(super) fn forbidden() -> Self {
        No::Forbidden.into()
    }

    /// The token lets its bearer do other things than this.
    pub(super) fn out_of_scope(scope: &str) -> Self {
        Self::new(
            StatusCode::FORBIDDEN,
            "scope",
            "The token is not for this",
            format!("make a token with the scope `{scope}`"),
        )
    }

    /// Nobody is known by this token.
    pub(super) fn unknown_token() -> Self {
        Self::new(
            StatusCode::UNAUTHORIZED,
            "token",
            "A token is needed",
            "send `Authorization: Bearer …` with a token that is still good",
        )
    }

    /// Something of ours came to a bad end. What it was is for whoever runs the server.
    fn broken() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "broken",
            "Our fault",
            "say the request's number to whoever runs the server",
        )
    }

    /// What was sent can't be read.
    pub(super) fn unreadable(status: StatusCode, why: impl Into<String>) -> Self {
        Self::new(status, "unreadable", "The request can't be read", why)
    }
}

impl From<No> for Problem {
    fn from(no: No) -> Self {
        Self::from(&no)
    }
}

impl From<&No> for Problem {
    fn from(no: &No) -> Self {
        let words = no.to_string();
        let (status, sort, title) = match no {
            No::NotFound => (StatusCode::NOT_FOUND, "not-found", "Not found"),
            No::Forbidden => (StatusCode::FORBIDDEN, "forbidden", "Not yours to do"),
            No::SignInAgain => (StatusCode::FORBIDDEN, "fresh", "Only by hand"),
            No::Stale => (StatusCode::CONFLICT, "stale", "Changed meanwhile"),
            No::KeyUsedForAnother => (StatusCode::CONFLICT, "key", "The key was used"),
            No::Refused(_) | No::Vouch(_) => {
                (StatusCode::UNPROCESSABLE_ENTITY, "refused", "Not possible")
            }
            No::Wrong(_) => (
                StatusCode::UNPROCESSABLE_ENTITY,
                "wrong",
                "Something is wrong",
            ),
            No::NoFramework => (StatusCode::CONFLICT, "framework", "No framework"),
            No::Failure(Failure::Unfit(_) | Failure::Unreadable(_)) => return Self::broken(),
            No::Failure(_) => (StatusCode::SERVICE_UNAVAILABLE, "busy", "Come again soon"),
        };
        let mut problem = Self::new(status, sort, title, words);
        if let No::Wrong(fields) = no {
            problem.errors = fields
                .iter()
                .map(|it| FieldProblem {
                    field: it.field.to_owned(),
                    detail: it.why.clone(),
                })
                .collect();
        }
        problem
    }
}

impl From<&Refused> for Problem {
    fn from(refused: &Refused) -> Self {
        let status = refused.status();
        let (sort, title, detail) = match refused {
            Refused::Store(no) => return Self::from(no),
            Refused::Wrong(_) | Refused::NotThem => {
                ("wrong", "Something is wrong", "look at what was sent")
            }
            Refused::SignedOut => return Self::unknown_token(),
            Refused::Stranger => ("stranger", "Not from here", "send the request by a program"),
            Refused::Torn => ("unreadable", "The request can't be read", "send JSON"),
            Refused::TooLarge => ("too-large", "Too long", "send less at once"),
            Refused::TooSlow => ("too-slow", "Too slow", "send the request in one go"),
            Refused::Busy => ("busy", "Come again soon", "the server has too much to do"),
            Refused::Broken => return Self::broken(),
        };
        Self::new(status, sort, title, detail)
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let kind = HeaderValue::from_static("application/problem+json");
        let body = serde_json::to_vec(&self).unwrap_or_default();
        let mut response = (status, [(CONTENT_TYPE, kind)], body).into_response();
        if status == StatusCode::SERVICE_UNAVAILABLE {
            let seconds = HeaderValue::from_static("2");
            response.headers_mut().insert(RETRY_AFTER, seconds);
        }
        response
    }
}
