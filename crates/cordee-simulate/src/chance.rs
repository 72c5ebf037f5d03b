//! Chance that repeats itself: streams with names, and how a number becomes a competence or an age.
//!
//! Knows the seed it is given and nothing of what is drawn for. Everything a run draws passes
//! through integers: whole numbers from a generator that is fixed for good, looked up in tables that
//! are built once. The tables are built with the four basic operations and pure Rust functions, so
//! that no machine rounds differently.

mod alias;
mod normal;
mod quantiles;
mod streams;

pub(crate) use alias::Alias;
pub use normal::{cumulative, density, quantile};
pub use quantiles::Beyond;
pub(crate) use quantiles::Quantiles;
pub use streams::{Stream, Streams};
