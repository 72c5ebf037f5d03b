//! Exports of personnel systems: bytes and a mapping in, a plan against a history out.
//!
//! [`open()`] makes rows of bytes, within limits and whatever they are; it says what it concluded of
//! encodings and delimiters. [`plan()`] reads them by a [`Mapping`], in two passes since managers may
//! come later in the file, and answers with a [`Plan`]: what is new, changed and unchanged, with every
//! fault in its row. Nothing is guessed: not a comma, not day and month, not a title's level, not
//! the key of managers. [`merge()`] puts a plan into the files of a history; [`into_plan()`] makes of an
//! export what is done where people are kept one by one.
//!
//! Opens no file and knows no clock; does not know who imports.

mod amount;
mod columns;
mod day;
mod earlier_pay;
mod fault;
mod headings;
mod into;
mod levels;
mod managers;
mod mapping;
mod merge;
mod open;
mod part;
mod plan;
mod preset;
mod propose;
mod said;
mod straight;
mod told;

pub use amount::Decimal;
pub use day::Order;
pub use fault::{Fault, Faults};
pub use into::{IntoAsked, IntoPlan, Matched, Matching, into_plan};
pub use managers::MatchRate;
pub use mapping::{Field, Form, Key, Mapping, Missing, RowsAre, Unknown, mapping_schema};
pub use merge::{Texts, merge};
pub use open::{MOST_BYTES, Opened, open, too_large};
pub use plan::{Asked, Change, Counts, NewLevel, PaidSo, Plan, Standing, UnknownTitle, What, plan};
pub use preset::{System, recognised};
pub use propose::{Proposal, propose};
pub use said::said;
pub use straight::history_of;
