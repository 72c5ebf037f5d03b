//! Who a session or a token stands for, on each request anew.

use super::SecretHash;
use crate::{Fresh, No, Store};
use cordee_access::Grant;
use cordee_domain::PersonId;
use jiff::Timestamp;
use jiff::civil::Date;

/// Somebody who is signed in, as things stand now.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Visitor {
    /// The number of the session, which opens nothing.
    pub session: u64,
    /// Who.
    pub person: PersonId,
    /// What they are called.
    pub name: String,
    /// The language they like, as a tag.
    pub language: Option<String>,
    /// The roles they have today.
    pub grants: Vec<Grant>,
    /// Whether they have just shown again that they are who they are.
    pub fresh: Fresh,
}

impl Store {
    /// Whoever this session stands for; nobody where it has ended, or the access of its person.
    pub async fn visitor(
        &self,
        _session: SecretHash,
        _now: Timestamp,
        _today: Date,
    ) -> Result<Option<Visitor>, No> {
        Ok(None)
    }
}
