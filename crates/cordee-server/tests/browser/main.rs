//! The house seen through a real browser, as people see it: whole lives, and what axe says.
//!
//! Chromium is driven by ChromeDriver. `cargo xtask test` sees to both. Where they are not to be
//! had, `CORDEE_TEST_BROWSER=none` leaves these tests out, loudly.
#![cfg(test)]

mod axe;
mod browser;
mod company;
mod crossing;
mod mastery;
mod panel;
