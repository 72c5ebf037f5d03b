//! The store, on both databases by construction: see `engines.rs`.

mod cast;
mod chain;
mod chance;
mod drill;
mod editors;
mod engines;
mod house;
mod histories;
mod opening;
mod repeats;
mod steps;
