//! The store, on both databases by construction: see `engines.rs`.

#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test that can't be set up has failed, in its helpers too"
)]

mod cast;
mod chain;
mod chance;
mod door;
mod drill;
mod editors;
mod engines;
mod histories;
mod house;
#[expect(
    clippy::disallowed_methods,
    reason = "it measures how soon a store is ready again"
)]
mod kills;
mod opening;
mod repeats;
mod steps;
