//! Who may see and do what.
//!
//! The rights are policies in `policies/`, files that a works council can read. This crate asks
//! them in two ways: [`Access::decide`] for one thing that is at hand, and [`Access::filter`] for
//! a list, as a [`Filter`] over rows that a store turns into a query. Both come from the same
//! policies and give the same; that is proven on random organisations.
//!
//! Everything is refused that no policy permits. There is one [`Action`] for each group of fields
//! ([`FIELD_GROUPS`]) and for each thing that can be done: nothing is fetched first and taken away
//! afterwards.
//!
//! It knows people, teams, evidence and cases of `cordee-domain` by their numbers and relations.
//! It knows no SQL, no HTTP, no clock and no files: relations that have dates, such as standing in
//! for a manager, are given as they are on the day. That a case allows a command in its state is
//! decided there, not here.

mod access;
mod action;
mod actor;
mod cedar;
mod classes;
mod filter;
mod resource;
mod table;

pub use access::{Access, Decision, Failure, PolicyId};
pub use action::{Action, Sort};
pub use actor::{Actor, Grant, Role, Someone};
pub use cedar::{Broken, Policies};
pub use classes::{Class, FIELD_GROUPS, FieldGroup, classify};
pub use filter::{Field, Filter, Link, Row, Value};
pub use resource::{CaseRow, EvidenceRow, FiguresRow, JudgementRow, PersonRow, Resource, TeamRow};
pub use table::guide;
