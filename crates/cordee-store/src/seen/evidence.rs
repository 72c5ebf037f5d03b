//! What can be seen of evidence.

use super::Revision;
use cordee_access::Action;
use cordee_domain::{CaseId, Evidence, PersonId};
use jiff::civil::Date;
use std::collections::BTreeSet;

/// A piece of evidence that whoever asks may see.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct EvidenceSeen {
    /// All of it.
    pub evidence: Evidence,
    /// What its person is called.
    pub name: String,
    /// The names of those who vouch, in the order of the vouchers.
    pub vouched_by: Vec<String>,
    /// Who was asked to vouch and has not answered.
    pub asked: Vec<Asked>,
    /// In which cases it stands. Only to its person.
    pub in_cases: Vec<CaseId>,
    /// How often it was changed.
    pub revision: Revision,
    /// What whoever asks may do with it.
    pub may: BTreeSet<Action>,
}

/// Somebody who was asked to vouch.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Asked {
    /// Who.
    pub whom: PersonId,
    /// What they are called.
    pub name: String,
    /// When.
    pub on: Date,
}
