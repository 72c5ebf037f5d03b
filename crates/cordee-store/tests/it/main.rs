//! The store, on both databases by construction: see `engines.rs`.

mod engines;
mod house;
mod opening;
