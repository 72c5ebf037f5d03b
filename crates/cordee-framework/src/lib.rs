//! Framework text in, a framework and findings out; and the rules.
//!
//! [`check`] reads all files of a framework, never stops at the first fault, resolves what can
//! be resolved into a [`cordee_domain::Framework`] and asks every rule. It opens no file and
//! knows no people and no history: it is given texts and gives back values.

mod categories;
mod check;
mod finding;
mod fmt;
mod guard;
mod locate;
mod notation;
mod read;
mod resolve;
mod schema;
mod source;
mod tree;

pub mod export;
pub mod import;
pub mod language;
pub mod rules;

pub use categories::{categories_schema, read_categories};
pub use check::{Checked, Summary, check, check_framework};
pub use finding::{At, Finding, NotStated, Part, Severity, Subject};
pub use fmt::{Unformatted, format};
pub use import::mapping_schema;
pub use schema::schema;
pub use source::{Place, SourceFile, Sources};
