//! A report that people read: one self-contained page with charts, and the same figures as files.
//!
//! [`document()`] writes a whole page: inline style, no script, light and dark from one file, rules for
//! print. [`chart`] draws; beside each chart stands a table that says the same.
//!
//! Knows what measures are and how figures are said; does not know where a history came from, no
//! files, no network, no clock.

mod document;
mod paper;
mod style;

pub mod chart;

pub use document::{Document, document};
pub use paper::paper;
pub use style::style;
