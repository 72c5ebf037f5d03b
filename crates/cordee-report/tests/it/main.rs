//! The page and the files of whole reports.

#![expect(
    clippy::unwrap_used,
    reason = "a test that can't be set up has failed, in its helpers too"
)]

mod page;
mod tables;
mod told;
