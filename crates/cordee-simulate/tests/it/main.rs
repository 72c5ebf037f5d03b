//! Tests of the simulator through its public face.
#![expect(
    clippy::indexing_slicing,
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "tests"
)]

mod engines;
mod identities;
mod published;
