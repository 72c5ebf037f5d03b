//! The store, on both databases by construction: see `engines.rs`.

mod cast;
mod chain;
mod chance;
mod drill;
mod editors;
mod door;
mod engines;
mod house;
mod histories;
mod opening;
mod repeats;
mod steps;
