//! Who is answered what: every address, everyone who can stand near Sarah or far from her, and
//! everything that is hers.
//!
//! What is expected comes from the policies, asked for rows that are written down by hand; what is
//! answered comes over HTTP from a store. So this sees what is forgotten on the way from one to the
//! other.

#![expect(
    clippy::format_collect,
    clippy::format_push_string,
    clippy::match_bool,
    clippy::match_same_arms,
    clippy::needless_pass_by_value,
    clippy::too_many_lines,
    clippy::unused_self,
    reason = "tables of who may do what, and the small builders beside them, are read more easily whole"
)]

mod alone;
mod canaries;
mod cases;
mod cast;
mod deeds;
mod demo;
mod done;
pub(crate) mod edges;
mod foreign;
mod forms;
#[cfg(feature = "guards")]
mod guards;
mod importing;
mod kept;
mod lawful;
mod looks;
mod narrow;
mod needs;
mod pay_reports;
mod scopes;
mod sweep;
mod targets;
pub(crate) mod together;
mod trouble;
mod twins;
mod world;
