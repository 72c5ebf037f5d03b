//! Measures of whole histories.

mod planted;
