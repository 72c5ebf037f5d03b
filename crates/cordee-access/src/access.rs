//! The questions that can be asked of the rights.

use crate::{Action, Actor, Filter, Resource};
use std::collections::BTreeSet;
use std::fmt;

/// Whoever answers who may see and do what.
pub trait Access {
    /// Whether `actor` may do `action` with the one thing at hand, and by which policies. An action
    /// that is not for things of this sort is refused.
    fn decide(&self, actor: &Actor, action: Action, resource: &Resource) -> Decision;

    /// Which rows of the action's [`Sort`](crate::Sort) `actor` may do `action` with. What can't be
    /// said as a filter is a failure, never "all".
    fn filter(&self, actor: &Actor, action: Action) -> Result<Filter, Failure>;

    /// Everything that `actor` may do with the one thing at hand: what [`Access::decide`] allows,
    /// asked at once.
    fn all_allowed(&self, actor: &Actor, resource: &Resource) -> BTreeSet<Action>;
}

/// The name of a policy, as it stands in its file and in the audit log.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
pub struct PolicyId(pub String);

impl fmt::Display for PolicyId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// Whether something is allowed.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Decision {
    /// Whether it is.
    pub allowed: bool,
    /// The policies that permit it, by name; none where it is refused.
    pub by: Vec<PolicyId>,
    /// The policies that could not be followed because a value was not there. They permit nothing.
    /// Not empty only where a resource was put together wrongly: worth a line in the log.
    pub stumbled: Vec<PolicyId>,
}

impl Decision {
    /// What is answered where nothing permits it.
    pub fn refused() -> Self {
        Self::default()
    }
}

/// Why the policies can't be said as a filter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Failure {
    /// For which action.
    pub action: Action,
    /// Which policy, where it is one.
    pub policy: Option<PolicyId>,
    /// What of it.
    pub what: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (action, what) = (self.action.name(), &self.what);
        match &self.policy {
            Some(policy) => write!(
                f,
                "policy `{policy}` can't be said as a filter for `{action}`: {what}"
            ),
            None => write!(f, "`{action}` can't be said as a filter: {what}"),
        }
    }
}

impl std::error::Error for Failure {}
