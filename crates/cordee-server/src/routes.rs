//! Every address as one table: the router is built from it, and so is the test that sweeps it.

use crate::host::expect_name;
use crate::reply::harden;
use crate::{App, assets, screens};
use axum::Router;
use axum::http::Method;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::routing::MethodRouter;

/// Who may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Who {
    /// Everyone who can reach the server.
    Anyone,
}

/// One address.
#[derive(Clone, Debug)]
pub struct Route {
    /// What it is called in tests and documents.
    pub name: &'static str,
    /// How it is asked.
    pub method: Method,
    /// The address, with the names of its variable parts in braces.
    pub path: &'static str,
    /// Who may ask.
    pub who: Who,
    handler: fn() -> MethodRouter<App>,
}

const fn read(name: &'static str, path: &'static str, handler: fn() -> MethodRouter<App>) -> Route {
    Route {
        name,
        method: Method::GET,
        path,
        who: Who::Anyone,
        handler,
    }
}

/// Every address there is.
pub static ROUTES: &[Route] = &[
    read("first", "/", screens::first::route),
    read("craft", "/crafts/{id}", screens::craft::route),
    read("tracks", "/tracks", screens::tracks::route),
    read("track", "/tracks/{id}", screens::track::route),
    read("level", "/levels/{id}", screens::level::route),
    read("compare", "/compare", screens::compare::route),
    read("step", "/levels/{id}/from/{other}", screens::step::route),
    read(
        "competencies",
        "/competencies",
        screens::competencies::route,
    ),
    read(
        "competency",
        "/competencies/{id}",
        screens::competency::route,
    ),
    read("training", "/training", screens::training::route),
    read("moves", "/moves", screens::moves::route),
    read(
        "everything",
        "/index-of-everything",
        screens::everything::route,
    ),
    read("whole", "/print", screens::whole::route),
    read("findings", "/findings", screens::findings::route),
    read("rule", "/rules/{code}", screens::rule::route),
    read("health", "/healthz", screens::health::route),
    read("asset", "/assets/{name}", assets::route),
];

/// Answers for every address in [`ROUTES`], and friendly refusals for all others.
pub fn router(app: App) -> Router {
    let routes = ROUTES.iter().fold(Router::new(), |router, route| {
        router.route(route.path, (route.handler)())
    });
    routes
        .fallback(screens::missing::show)
        .method_not_allowed_fallback(screens::missing::not_allowed)
        .layer(from_fn_with_state(app.clone(), expect_name))
        .layer(from_fn(harden))
        .with_state(app)
}
