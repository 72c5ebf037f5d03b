//! The store, on both databases by construction: see `engines.rs`.

mod cast;
mod drill;
mod engines;
mod opening;
