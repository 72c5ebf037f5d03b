//! A report that people read: one self-contained page with charts, and the same figures as files.
//!
//! [`document()`] writes a whole page: inline style, no script, light and dark from one file, rules for
//! print. [`chart`] draws; beside each chart stands a table that says the same. [`report`] is what
//! stands on the page of a report, [`files`] are the same figures for spreadsheets and programs, and
//! [`phrase`] is how a figure is said, on the page and in the terminal.
//!
//! [`simulation()`] is the page of a simulation of policies.
//!
//! Knows what measures are and how figures are said; does not know where a history came from, no
//! files, no network, no clock.

mod doc;
mod document;
mod page;
mod paper;
mod simulation;
mod style;
mod telling;

pub mod chart;
pub mod files;
pub mod phrase;

pub use document::{Document, document};
pub use page::{report, title};
pub use paper::{paper, paper_within};
pub use simulation::{simulation, simulation_title, simulation_within};
pub use style::style;
pub use telling::{Account, Fault, Remark, Telling, Told};
