//! Filters that were made before, for whoever has the same roles.
//!
//! What is left of the policies depends on the roles of whoever asks and on their number; and the
//! number comes into it only as itself, since a policy that names somebody is not accepted. So a
//! filter is made once for each set of roles, and said anew for each who has them: a hundred
//! thousand people need no more of them than there are roles.

use crate::{Action, Failure, Filter, Grant, Someone};
use cordee_domain::PersonId;
use std::collections::HashMap;
use std::sync::{PoisonError, RwLock};

/// For whom filters are made. No person has this number: numbers have 48 bits.
const SOMEBODY: PersonId = PersonId(u64::MAX);
/// How many are kept. Where there are more, all are made anew.
const MOST: usize = 2_000;

type Key = (Action, Vec<Grant>);

/// The filters that were made.
#[derive(Default)]
pub(super) struct Known(RwLock<HashMap<Key, Filter>>);

impl Known {
    /// The filter of this person; `for_anyone` makes it for anyone with their roles.
    pub(super) fn filter(
        &self,
        someone: &Someone,
        action: Action,
        for_anyone: impl FnOnce(&Someone) -> Result<Filter, Failure>,
    ) -> Result<Filter, Failure> {
        let key = (action, someone.grants.clone());
        if let Some(known) = self.found(&key, someone.person) {
            return Ok(known);
        }
        let made = for_anyone(&Someone {
            person: SOMEBODY,
            grants: someone.grants.clone(),
        })?;
        let theirs = made.with(SOMEBODY, someone.person);
        self.keep(key, made);
        Ok(theirs)
    }

    fn found(&self, key: &Key, person: PersonId) -> Option<Filter> {
        let known = self.0.read().unwrap_or_else(PoisonError::into_inner);
        known.get(key).map(|it| it.with(SOMEBODY, person))
    }

    fn keep(&self, key: Key, made: Filter) {
        let mut known = self.0.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(key, made);
    }
}
