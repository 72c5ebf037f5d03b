//! What comes out of the store: values that hold the groups of fields that the rights give, and
//! nothing else.
//!
//! A group that whoever asks may not see is `None`, and was not fetched. Pages and the API are
//! made of these values; they can't show what is not in them.

mod case;
mod evidence;
mod house;
mod imports;
mod law;
mod person;

pub use case::{
    CaseListed, CaseQuery, CaseSeen, Happened, JudgementSeen, MyTask, PanelSeen, Story,
};
pub use evidence::{Asked, EvidenceSeen};
pub use house::{AuditSeen, FrameworkVersion, RolesSeen, SessionListed, SessionSeen, Told};
pub use imports::ImportSeen;
pub use law::{
    Answers, CategoriesSeen, CountrySeen, NoticeSeen, PayReportPapers, PayReportSeen, QuestionSeen,
};
pub use person::{
    Paid, PersonListed, PersonQuery, PersonRecorded, PersonSeen, Role, RollSeen, StandInSeen,
    Standing, TeamListed, TeamSeen,
};

use serde::{Deserialize, Serialize};

/// How often a thing has been changed. A change names the revision it was made on, and is refused
/// where another has come before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Revision(pub u64);

/// A part of a list, and where the next begins.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Page<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// What to ask for the next part with; nothing at the end.
    pub next: Option<Cursor>,
}

/// Where a list goes on. Opaque to whoever is given one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Cursor(pub String);
