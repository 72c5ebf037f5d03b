//! The root: the home of whoever is signed in; where the framework is shown alone, its first page.

use super::{first, home};
use crate::App;
use crate::member::Member;
use crate::refused::Refused;
use crate::visit::Visit;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};

pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(visit: Visit, member: Result<Member, Refused>) -> Response {
    match member {
        Ok(member) => home::show(member).await.into_response(),
        Err(_) => first::page_of(&visit).into_response(),
    }
}
