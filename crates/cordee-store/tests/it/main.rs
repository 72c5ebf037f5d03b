//! The store, on both databases by construction: see `engines.rs`.

mod cast;
mod chain;
mod drill;
mod editors;
mod engines;
mod opening;
mod repeats;
