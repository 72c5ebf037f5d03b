//! What can be seen of an import.

use cordee_domain::import::Counts;
use cordee_domain::{PersonId, TeamId};
use jiff::Timestamp;
use jiff::civil::Date;

/// An import from a personnel system, for those who could have made it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ImportSeen {
    /// Its number, from 1.
    pub number: u64,
    /// What the source is called.
    pub source: String,
    /// The team that people without one came into, and what it is called.
    pub into: (TeamId, String),
    /// When.
    pub at: Timestamp,
    /// Who, with their name; nobody where the program itself did.
    pub by: Option<(PersonId, String)>,
    /// What the export was called.
    pub export: String,
    /// Its SHA-256.
    pub export_hash: String,
    /// The mapping it was read by.
    pub mapping: String,
    /// Its SHA-256; blank where there was none.
    pub mapping_hash: String,
    /// The day of the export.
    pub on: Date,
    /// How many people it concerned.
    pub counts: Counts,
    /// When it was undone, and by whom.
    pub undone: Option<(Timestamp, Option<(PersonId, String)>)>,
}
