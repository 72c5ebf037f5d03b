//! Measures of whole histories.
#![cfg(test)]

mod golden;
mod planted;
