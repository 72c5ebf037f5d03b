//! What the law on pay transparency asks to be kept: questions about pay with their clock, and the
//! categories of work that were declared.

mod categories;
mod questions;

pub use questions::Brought;
