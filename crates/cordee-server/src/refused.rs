//! Every way to say no, with its status and its page: this file and no other decides it.
//!
//! A handler answers `Err(Refused)`, mostly by `?` on what the store said. What becomes of it is
//! decided on the way out ([`crate::admit`]), where it is known who asks, in which language and
//! under which number.

mod page;

pub(crate) use page::{Came, page};

use crate::view::typed::Wrong;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use cordee_store::{Failure, No};
use std::sync::Arc;

/// Why something was not shown or not done.
#[derive(Debug)]
pub(crate) enum Refused {
    /// The store said no.
    Store(No),
    /// Something in the form is wrong, in words of ours.
    Wrong(Vec<Wrong>),
    /// Nobody is signed in, or no longer.
    SignedOut,
    /// Their password was asked for along with a form, and this was not it.
    NotThem,
    /// What was sent did not come from a page of ours, or not from theirs.
    Stranger,
    /// What was sent can't be read as this form.
    Torn,
    /// What was sent is larger than is taken here.
    TooLarge,
    /// What was sent did not arrive in time.
    TooSlow,
    /// Something can't be done right now.
    Busy,
    /// Something of ours came to a bad end.
    Broken,
}

impl From<No> for Refused {
    fn from(no: No) -> Self {
        Self::Store(no)
    }
}

impl Refused {
    /// The status it is answered with.
    pub(crate) fn status(&self) -> StatusCode {
        match self {
            Self::Store(no) => status(no),
            Self::Wrong(_) | Self::NotThem => StatusCode::UNPROCESSABLE_ENTITY,
            Self::SignedOut => StatusCode::UNAUTHORIZED,
            Self::Stranger => StatusCode::FORBIDDEN,
            Self::Torn => StatusCode::BAD_REQUEST,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooSlow => StatusCode::REQUEST_TIMEOUT,
            Self::Busy => StatusCode::SERVICE_UNAVAILABLE,
            Self::Broken => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// What whoever runs the server is told of it; nothing where nothing of ours failed.
    pub(crate) fn failure(&self) -> Option<String> {
        match self {
            Self::Store(No::Failure(Failure::Database(error))) => {
                Some(format!("the database failed: {error}"))
            }
            Self::Store(No::Failure(failure)) => Some(failure.to_string()),
            Self::Store(no @ No::NoFramework) => Some(no.to_string()),
            Self::Broken => Some("a request came to a bad end".to_owned()),
            _ => None,
        }
    }
}

fn status(no: &No) -> StatusCode {
    match no {
        No::NotFound => StatusCode::NOT_FOUND,
        No::Forbidden => StatusCode::FORBIDDEN,
        No::SignInAgain => StatusCode::UNAUTHORIZED,
        No::Stale | No::Refused(_) | No::Vouch(_) | No::KeyUsedForAnother => StatusCode::CONFLICT,
        No::Wrong(_) => StatusCode::UNPROCESSABLE_ENTITY,
        No::Failure(Failure::Database(_) | Failure::Busy | Failure::Closing) => {
            StatusCode::SERVICE_UNAVAILABLE
        }
        No::NoFramework | No::Failure(Failure::Unfit(_) | Failure::Unreadable(_)) => {
            StatusCode::INTERNAL_SERVER_ERROR
        }
    }
}

/// The answer without its page, which is put in its place on the way out.
impl IntoResponse for Refused {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(Arc::new(self));
        response
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_no_has_its_status() {
        let closing = No::Failure(Failure::Closing);
        let unfit = No::Failure(Failure::Unfit("too old".to_owned()));
        for (no, wanted) in [
            (No::NotFound, 404),
            (No::Forbidden, 403),
            (No::SignInAgain, 401),
            (No::Stale, 409),
            (No::KeyUsedForAnother, 409),
            (No::wrong("pay", "say how much"), 422),
            (closing, 503),
            (unfit, 500),
        ] {
            assert_eq!(Refused::from(no).status().as_u16(), wanted);
        }
    }
}
