//! Tests of the simulator through its public face.
#![expect(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "tests, helpers among them"
)]

mod engines;
mod experiments;
mod identities;
mod own;
mod own_past;
mod own_planted;
mod published;
mod shape;
mod text;
