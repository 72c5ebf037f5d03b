//! What can be seen of the house itself: versions, sessions, the audit log.

use cordee_access::Grant;
use cordee_domain::{CaseId, ContentHash, EvidenceId, PayReportId, PersonId, QuestionId};
use jiff::Timestamp;

/// A published version of the framework.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FrameworkVersion {
    /// Its content.
    pub hash: ContentHash,
    /// The name it gives itself.
    pub name: Option<String>,
    /// When it was published.
    pub published_at: Timestamp,
    /// By whom.
    pub published_by: Option<PersonId>,
}

/// A session of somebody signed in.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionSeen {
    /// Its number, which opens nothing.
    pub id: u64,
    /// Whose.
    pub person: PersonId,
    /// Since when.
    pub begun_at: Timestamp,
    /// Last used.
    pub seen_at: Timestamp,
    /// On which sort of device.
    pub device: String,
    /// Whether it is the one that asks.
    pub is_this: bool,
}

/// A session in a list of everybody's.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SessionListed {
    /// What its person is called.
    pub name: String,
    /// The session.
    pub session: SessionSeen,
}

/// An entry of the audit log.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct AuditSeen {
    /// When.
    pub at: Timestamp,
    /// Who, with their name; the program itself where nobody.
    pub actor: Option<(PersonId, String)>,
    /// What was done.
    pub act: String,
    /// With what, in words such as `case 17`.
    pub about: String,
    /// Which role, level or version, where the act alone does not say it; empty otherwise.
    pub detail: String,
    /// By which policies.
    pub policies: Vec<String>,
}

/// Somebody's roles.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RolesSeen {
    /// Who, with their name.
    pub person: (PersonId, String),
    /// The roles they have.
    pub roles: Vec<Grant>,
}

/// Something somebody is told: a link and a line, never content.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Told {
    /// Something happened in a case that is theirs to look at.
    OfCase(CaseId),
    /// Somebody asks them to vouch.
    AskedToVouch(EvidenceId),
    /// Somebody vouched for theirs.
    Vouched(EvidenceId),
    /// A question about pay came, or was answered.
    AboutPay(QuestionId),
    /// A report on the pay gap waits for them to be consulted on it, to confirm it or to give it.
    OfPayReport(PayReportId),
}
