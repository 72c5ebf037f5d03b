//! The screens: a framework, and the people who rise by it.
//!
//! A [`Published`] framework is an immutable snapshot; an [`App`] holds the one that is shown now
//! and can be given another at any time. Alone, it is served read-only to whoever can reach the
//! server. With an [`Installation`] there are people beside it, and everything but signing in
//! needs a sign-in. [`router`] answers requests, [`serve()`] listens for them with limits that keep
//! slow and greedy clients from mattering to others.
//!
//! This crate knows HTTP and HTML. It does not know where the framework came from, opens no file,
//! asks the database nothing but through the store, and reads neither clock nor chance: the
//! program gives them ([`Outside`]).
//!
//! INVARIANT nobody-unseen: every address of the table that needs somebody signed in is reached
//! through `routes` and `admit` only.
//!
//! A screen is one folder under `screens`: a handler (who, load, decide, show), plain view values
//! made purely from the framework, the page, and their tests.

mod admit;
mod api;
mod app;
mod assets;
mod cookie;
mod demo;
mod desk;
mod entrance;
mod figures;
mod guards;
mod host;
mod imports;
mod installation;
mod law;
mod limits;
mod links;
mod member;
mod origin;
mod password;
mod peer;
mod places;
mod post;
mod posted;
mod proof;
mod published;
mod refused;
mod reply;
mod routes;
mod screens;
mod serve;
mod shelf;
mod show;
mod simulating;
mod site;
mod versions;
mod view;
mod visit;

#[cfg(test)]
mod testing;

pub use api::{API_ROUTES, description};
pub use app::App;
pub use demo::{DEMO_ROUTES, Demo, NotPlayed, Player, demo_router, play, tell};
pub use installation::{Exports, Folder, Installation, Outside, Road};
pub use limits::Limits;
pub use post::{Post, PostSeen, notice};
pub use published::Published;
pub use routes::{Names, ROUTES, Route, Takes, Who, router};
pub use serve::{Served, serve, serve_within};
pub use site::{Former, FormerFault, MARKER, Site, SiteFindings, SiteOptions};
