//! What an import plans and writes, by the exports of each system.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that can't be set up has failed, in its helpers too"
)]

mod broken;
mod everyday;
mod into;
mod property;
mod systems;
mod world;
