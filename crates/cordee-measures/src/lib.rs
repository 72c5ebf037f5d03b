//! A history in, figures out: what an organisation's ladders really do to its people.
//!
//! [`report`] computes every [measure](measures) on a [`History`](cordee_domain::history::History)
//! as of a day. A measure states its value, numerator, denominator and interval, who was left out
//! and why, and what would sharpen it; where a sort of facts is missing it is locked and says which
//! one. Groups below the floor are withheld, and with them whatever would let anybody compute them
//! ([`floor`]).
//!
//! Knows no files, no clock and no chance; can't tell real history from simulated history. The same
//! history and settings give the same figures to the last digit on any number of threads.

mod figure;
mod report;
mod scene;
mod unit;
mod within;

pub mod floor;
pub mod law;
pub mod measures;
pub mod stats;

pub use figure::{Excluded, Figure, Interval, Part};
pub use report::{Asked, Locked, Measured, Report, report, reports};
pub use scene::{Scene, Settings, Standing};
pub use unit::Unit;
pub use within::people_of;
