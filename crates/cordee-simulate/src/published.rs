//! The published models: an organisation with one ladder, and who is promoted on it.

pub mod acceptance;
mod closed;
mod large;
mod lazear;
mod ledger;
mod luck;
mod many;
mod model;
mod outcome;
#[expect(
    clippy::indexing_slicing,
    clippy::cast_possible_truncation,
    reason = "seats and levels are counted by the tables; halves of 64 bits"
)]
mod plain;
mod presets;
mod scenario;
mod strategy;
mod tables;

pub use closed::{clipped_mean, random_under_peter};
pub use lazear::{Decline, Lazear};
pub use ledger::{Counts, Seen};
pub use model::*;
pub use outcome::{Engine, Outcome, Summary, run, run_by};
pub use presets::{Assumed, pluchino_2010_reconstructed, pluchino_2010_text, pluchino_2011};
pub use scenario::{Fault, Scenario, Window};
pub use strategy::{Phase, Strategy};
