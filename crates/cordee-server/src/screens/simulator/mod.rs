//! The simulator: two policies of promotion, what one knows, and the comparison as runs come in.
//!
//! It is asked by an address, so that a comparison can be sent on and is the same for everybody.

mod asked;
mod page;

#[cfg(test)]
mod tests;

use crate::App;
use crate::member::Member;
use crate::simulating::{self, Around, Shown};
use crate::view::typed::Typed;
use asked::scenario;
use axum::extract::Query;
use axum::extract::rejection::QueryRejection;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};

/// The page.
pub(crate) fn route() -> MethodRouter<App> {
    get(show)
}

async fn show(member: Member, typed: Result<Query<Typed>, QueryRejection>) -> Response {
    let Query(typed) = typed.unwrap_or_default();
    let visit = &member.visit;
    if typed.get("policy").is_none() {
        return page::form(visit, StatusCode::OK, &typed, &[]).into_response();
    }
    let scenario = match scenario(&visit.phrases.simulator, &typed) {
        Ok(scenario) => scenario,
        Err(wrongs) => {
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            return page::form(visit, status, &typed, &wrongs).into_response();
        }
    };
    let Some(turn) = member.simulating.turn().await else {
        return page::busy(visit, &typed).into_response();
    };
    let parts = page::compared(visit, &typed, &scenario).cut_at(&[page::ROWS, page::WHOLE]);
    let mut parts = parts.into_iter();
    let mut next = || parts.next().unwrap_or_default();
    let around = Around {
        before: next(),
        between: next(),
        after: next(),
    };
    let shown = Shown {
        row: page::row,
        whole: page::whole,
    };
    let body = simulating::page(turn, scenario, around, shown);
    ([(CONTENT_TYPE, "text/html; charset=utf-8")], body).into_response()
}
