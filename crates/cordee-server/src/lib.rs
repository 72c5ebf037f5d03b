//! The screens: a framework served read-only to whoever may reach the server.
//!
//! A [`Published`] framework is an immutable snapshot; an [`App`] holds the one that is shown now
//! and can be given another at any time. [`router`] answers requests, [`serve()`] listens for them
//! with limits that keep slow and greedy clients from mattering to others.
//!
//! This crate knows HTTP and HTML. It does not know where the framework came from, opens no file
//! and reads no clock; there is no sign-in and no database, so everyone who can reach it sees the
//! same.
//!
//! A screen is one folder under `screens`: a handler (who, load, decide, show), plain view values
//! made purely from the framework, the page, and their tests.

mod app;
mod assets;
mod host;
mod limits;
mod links;
mod published;
mod reply;
mod routes;
mod screens;
mod serve;
mod show;
mod site;
mod view;
mod visit;

#[cfg(test)]
mod testing;

pub use app::App;
pub use limits::Limits;
pub use published::Published;
pub use routes::{ROUTES, Route, Who, router};
pub use serve::{serve, serve_within};
pub use site::{Former, FormerFault, MARKER, Site, SiteFindings, SiteOptions};
