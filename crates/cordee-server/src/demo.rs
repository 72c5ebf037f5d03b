//! The demo: whoever comes steps into one of a cast with a click.
//!
//! That is no way to sign in. A [`Demo`] is a thing of its own: its addresses are in no router but
//! its own, and an [`App`] can't become one by any setting.
//!
//! What they find there is the story company. Its cases are played into the store from the first
//! day to today, by the people of the story, through the same acts and under the same rights as
//! everything else; what has nothing to do with a case moves in beforehand, in one go.

mod moved_in;
mod play;

pub use play::{NotPlayed, play, tell};

use crate::routes::{Names, Route, Takes, Who, built};
use crate::{App, Installation, Published, screens};
use axum::{Extension, Router};
use cordee_domain::PersonId;
use std::sync::Arc;

/// A company to be looked at through its people's eyes.
#[derive(Clone, Debug)]
pub struct Demo {
    app: App,
    cast: Arc<[Player]>,
}

/// Somebody whom one can step into.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Player {
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// Who they are, in a few words.
    pub is: String,
    /// What waits for them today.
    pub waits: String,
}

/// Those whom one can step into, in order.
pub(crate) type Cast = Arc<[Player]>;

impl Demo {
    /// A company of these people, with those whom one can step into.
    pub fn new(app: App, installation: Installation, cast: Vec<Player>) -> Self {
        let app = app.with_people(installation).entered_by("/demo");
        let cast = cast.into();
        Self { app, cast }
    }

    /// The framework that is shown.
    pub fn published(&self) -> Arc<Published> {
        self.app.published()
    }
}

/// The addresses that only a demo has.
pub static DEMO_ROUTES: &[Route] = &[
    Route::new(
        "cast",
        "/demo",
        (Who::Guest, Takes::Nothing),
        &[],
        screens::demo::route,
    ),
    Route::new(
        "step-into",
        "/demo/{person}",
        (Who::Guest, Takes::Form),
        &[Names::Person],
        screens::demo::step_into,
    ),
];

/// Answers for every address of an [`App`], and for those of the demo.
pub fn demo_router(demo: Demo) -> Router {
    let cast: Cast = demo.cast;
    built(demo.app, DEMO_ROUTES).layer(Extension(cast))
}
