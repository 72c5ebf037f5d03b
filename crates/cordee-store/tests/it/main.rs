//! The store, on both databases by construction: see `engines.rs`.

#![cfg(test)]

mod cast;
mod chain;
mod chance;
mod door;
mod drill;
mod editors;
mod engines;
mod histories;
mod house;
mod kills;
mod opening;
mod repeats;
mod steps;
