//! `cordee` as its users meet it: what they type, what they read, what their shell sees.

#![expect(
    clippy::unwrap_used,
    reason = "a test that can't be set up has failed, in its helpers too"
)]

mod check;
mod delta;
mod diff;
mod explain;
mod export;
mod files;
mod fmt;
mod guide;
mod habits;
mod import;
mod init;
mod keeping;
mod law;
#[expect(
    clippy::disallowed_methods,
    reason = "it measures, and is told how much by the environment"
)]
mod load;
mod others;
mod people;
mod report;
mod roofs;
mod run;
mod seeds;
mod show;
mod simulate;
mod site;
mod stored;
