//! The JSON API: people, positions, evidence, cases and decisions, for programs that act for
//! somebody.
//!
//! Its types are a promise and apart from those of the screens; what is done is done by the same
//! acts of the store, under the same rights. The description in `OpenAPI` is made from the handlers.

#![expect(
    unused_qualifications,
    reason = "what describes the parameters of an address is written with more of a path than it needs"
)]

mod asked;
mod caller;
mod cases;
mod commands;
mod common;
mod evidence;
mod people;
mod problem;

pub(crate) use problem::Problem;

use crate::refused::Refused;
use crate::routes::{Names, Route, Takes, Who};
use axum::Json;
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use cordee_store::No;
use utoipa::OpenApi;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityScheme};
use utoipa::{Modify, openapi};

/// What a handler answers.
type Answer<T> = Result<T, Halt>;

/// Why a request of the API ends early.
pub(crate) enum Halt {
    /// With this problem.
    Problem(Problem),
    /// As every request of the house can end; what is said of it is decided on the way out.
    Refused(Refused),
}

impl From<Problem> for Halt {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<No> for Halt {
    fn from(no: No) -> Self {
        Self::Refused(Refused::from(no))
    }
}

impl IntoResponse for Halt {
    fn into_response(self) -> Response {
        match self {
            Self::Problem(problem) => problem.into_response(),
            Self::Refused(refused) => refused.into_response(),
        }
    }
}

const PERSON: &[Names] = &[Names::Person];
const EVIDENCE: &[Names] = &[Names::Evidence];
const CASE: &[Names] = &[Names::Case];

type Handler = fn() -> MethodRouter<crate::App>;
type Parts = &'static [Names];

/// An address that is read by programs.
const fn ask(name: &'static str, path: &'static str, names: Parts, handler: Handler) -> Route {
    Route::new(name, path, (Who::Program, Takes::Nothing), names, handler)
}

/// An address at which programs change something.
const fn tell(name: &'static str, path: &'static str, names: Parts, handler: Handler) -> Route {
    Route::new(name, path, (Who::Program, Takes::Form), names, handler)
}

/// Every address of the API.
pub static API_ROUTES: &[Route] = &[
    Route::new(
        "api",
        "/api/v1/openapi.json",
        (Who::Anyone, Takes::Nothing),
        &[],
        description_route,
    ),
    ask("api-people", "/api/v1/people", &[], people::list_route),
    ask(
        "api-person",
        "/api/v1/people/{id}",
        PERSON,
        people::one_route,
    ),
    ask(
        "api-positions",
        "/api/v1/people/{id}/positions",
        PERSON,
        people::positions_route,
    ),
    ask(
        "api-evidence-of",
        "/api/v1/people/{id}/evidence",
        PERSON,
        evidence::of_person_route,
    ),
    tell(
        "api-evidence",
        "/api/v1/evidence",
        &[],
        evidence::write_route,
    ),
    ask(
        "api-piece",
        "/api/v1/evidence/{id}",
        EVIDENCE,
        evidence::one_route,
    ),
    tell(
        "api-vouchers",
        "/api/v1/evidence/{id}/vouchers",
        EVIDENCE,
        evidence::vouch_route,
    ),
    tell(
        "api-questions",
        "/api/v1/evidence/{id}/questions",
        EVIDENCE,
        evidence::ask_route,
    ),
    tell(
        "api-withdrawal",
        "/api/v1/evidence/{id}/withdrawal",
        EVIDENCE,
        evidence::withdraw_route,
    ),
    ask("api-cases", "/api/v1/cases", &[], cases::list_route),
    tell("api-new-case", "/api/v1/cases", &[], cases::begin_route),
    ask("api-case", "/api/v1/cases/{id}", CASE, cases::one_route),
    ask(
        "api-decisions",
        "/api/v1/cases/{id}/decisions",
        CASE,
        cases::decisions_route,
    ),
    tell(
        "api-commands",
        "/api/v1/cases/{id}/commands",
        CASE,
        cases::commands_route,
    ),
];

#[derive(OpenApi)]
#[openapi(
    info(
        title = "Cordée",
        version = "1",
        description = "People, positions, evidence, cases and decisions, as far as whoever made the token may see and do. What may not be seen is left out; what may not be known of is not found.",
        license(name = "Apache-2.0 OR MIT")
    ),
    paths(
        people::list, people::one, people::positions,
        evidence::of_person, evidence::one, evidence::write, evidence::vouch, evidence::ask,
        evidence::withdraw,
        cases::list, cases::one, cases::decisions, cases::begin, cases::give
    ),
    modifiers(&Bearer),
    security(("token" = []))
)]
struct Description;

/// Every request carries a token.
struct Bearer;

impl Modify for Bearer {
    fn modify(&self, document: &mut openapi::OpenApi) {
        let scheme = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        let components = document.components.get_or_insert_default();
        components.add_security_scheme("token", scheme);
    }
}

/// The description of the API in `OpenAPI` 3.1, as it is served and kept in the book.
pub fn description() -> String {
    let document = Description::openapi();
    let mut text = document.to_pretty_json().unwrap_or_default();
    text.push('\n');
    text
}

fn description_route() -> MethodRouter<crate::App> {
    get(async || Json(Description::openapi()))
}
