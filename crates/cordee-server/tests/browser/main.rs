//! The house seen through a real browser, as people see it: whole lives, and what axe says.
//!
//! Chromium is driven by ChromeDriver. `cargo xtask test` sees to both. Where they are not to be
//! had, `CORDEE_TEST_BROWSER=none` leaves these tests out, loudly.
#![cfg(test)]
#![expect(
    clippy::bool_to_int_with_if,
    clippy::disallowed_methods,
    clippy::doc_markdown,
    clippy::many_single_char_names,
    clippy::similar_names,
    clippy::unused_self,
    reason = "a test in a browser names programs, is told by its surroundings where they are, and counts its chance byte by byte"
)]

mod axe;
mod browser;
mod company;
mod crossing;
mod mastery;
mod panel;
