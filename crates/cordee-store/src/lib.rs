//! People, positions, evidence and cases, kept in SQLite or PostgreSQL.
//!
//! Whoever wants something says who they are and when it is ([`Asking`]); what they may not see
//! never leaves this crate. What comes out are values that hold exactly the groups of fields that
//! the rights give ([`PersonSeen`], [`EvidenceSeen`], [`CaseSeen`]); what one may not see is
//! [`No::NotFound`], what one may see and not do is [`No::Forbidden`].
//!
//! Every change is one transaction that holds the change, its entry in the audit log, its rows in
//! the outbox and the answer kept for a repeated request. All changes go through one writer, which
//! puts those that wait together into one commit; on SQLite that is what makes `synchronous=FULL`
//! fast enough, on both it is what keeps the chain of the audit log in one line.
//!
//! Queries, tables and migrations are one set for both databases.
//!
//! It knows the domain and the rights. It knows no HTTP, no HTML and no framework syntax: a
//! framework's files are kept as text, and whoever opens the store says what they mean
//! ([`Frameworks`]). It reads no clock and no chance: the hour and new numbers come in.
//!
//! INVARIANT rights-come-with-the-fetch: no function that is public gives a value of a person
//! without having asked the rights for it.
//! INVARIANT one-transaction: a change, its audit entry and its outbox rows are kept together or
//! not at all.

// The tests inside this crate are given their stores as those outside are.
#[cfg(test)]
extern crate self as cordee_store;
#[cfg(test)]
#[expect(dead_code, reason = "those outside need more of it")]
#[path = "../tests/it/engines.rs"]
mod engines;

mod asking;
mod audit;
mod backup;
mod career;
mod cases;
mod condition;
mod door;
mod engine;
mod evidence;
mod figures;
mod frameworks;
mod given;
mod grants;
#[cfg(feature = "guards")]
pub mod guards;
#[cfg(not(feature = "guards"))]
mod guards;
mod imports;
mod law;
mod log;
mod migrations;
mod names;
mod no;
mod outbox;
mod people;
mod rights;
mod roll;
mod seen;
mod settle;
mod store;
mod tables;
mod teams;
mod writer;

pub use asking::{Asking, Frameworks, Fresh, RequestKey};
pub use audit::{Broken, Head};
pub use backup::{
    Manifest, NoBackup, TableKept, audit_head, backup, inspect, restore, verify_audit,
};
pub use door::{
    AccountSeen, Client, Entering, KeptPassword, Knock, Knocking, LinkSeen, NewToken, Purpose,
    Scope, Secret, SecretHash, TokenSeen, Visitor,
};
pub use engine::Place;
pub use figures::{VersionFiles, history};
pub use frameworks::NewVersion;
pub use imports::ImportStamp;
pub use law::{Brought, NewPayReport, PayReportStep};
pub use no::{Failure, No, Wrong};
pub use outbox::{Unsent, Waiting};
pub use people::{Founder, NewPerson, NewPosition};
pub use seen::*;
pub use settle::{Founding, FoundingPerson, FoundingTeam};
pub use store::{Done, Store};
pub use teams::{NewStandIn, TeamGiven};
