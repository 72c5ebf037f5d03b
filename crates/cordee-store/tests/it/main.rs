//! The store, on both databases by construction: see `engines.rs`.

mod door;
mod engines;
mod opening;
