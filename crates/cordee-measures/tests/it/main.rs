//! Measures of whole histories.
#![cfg(test)]

mod planted;
