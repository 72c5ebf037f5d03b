//! What the law on pay transparency asks to be kept: questions about pay with their clock, the
//! categories of work that were declared, reports on the pay gap, whose law holds and when workers were
//! told of their rights.

mod categories;
mod questions;
mod reports;
mod rights_told;

pub use questions::Brought;
pub use reports::{NewPayReport, PayReportStep};
