//! How the API reads what it is asked: an address, its parameters, a body.

use super::Halt;
use super::problem::Problem;
use crate::App;
use axum::extract::rejection::JsonRejection;
use axum::extract::{FromRequest, FromRequestParts, Json, Path, Query, Request};
use axum::http::StatusCode;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

/// The number in an address. What is no number is nobody's.
pub(super) struct Number(pub(super) u64);

impl FromRequestParts<App> for Number {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Halt> {
        let number = Path::<u64>::from_request_parts(parts, app).await;
        let Path(number) = number.map_err(|_| Halt::from(cordee_store::No::NotFound))?;
        Ok(Self(number))
    }
}

/// The parameters behind the question mark.
pub(super) struct Asked<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequestParts<App> for Asked<T> {
    type Rejection = Halt;

    async fn from_request_parts(parts: &mut Parts, _app: &App) -> Result<Self, Halt> {
        let asked = Query::<T>::try_from_uri(&parts.uri);
        let Query(asked) = asked.map_err(|fault| {
            Problem::unreadable(StatusCode::BAD_REQUEST, fault.body_text().to_lowercase())
        })?;
        Ok(Self(asked))
    }
}

/// A body of JSON.
pub(super) struct Body<T>(pub(super) T);

impl<T: DeserializeOwned> FromRequest<App> for Body<T> {
    type Rejection = Halt;

    async fn from_request(request: Request, app: &App) -> Result<Self, Halt> {
        match Json::<T>::from_request(request, app).await {
            Ok(Json(body)) => Ok(Self(body)),
            Err(fault) => Err(Problem::unreadable(status(&fault), fault.body_text()).into()),
        }
    }
}

/// What can't be read is one thing, what is no JSON of this shape is not another.
fn status(fault: &JsonRejection) -> StatusCode {
    match fault {
        JsonRejection::MissingJsonContentType(_) => StatusCode::UNSUPPORTED_MEDIA_TYPE,
        JsonRejection::BytesRejection(_) => StatusCode::PAYLOAD_TOO_LARGE,
        _ => StatusCode::BAD_REQUEST,
    }
}
