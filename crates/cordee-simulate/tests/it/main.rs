//! Tests of the simulator through its public face.
#![expect(clippy::unwrap_used, reason = "tests")]

mod engines;
mod identities;
mod published;
