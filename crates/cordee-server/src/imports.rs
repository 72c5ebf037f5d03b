//! Imports that are looked at before they are done.

use cordee_domain::PersonId;
use cordee_hr::IntoPlan;
use cordee_store::ImportStamp;
use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

/// How many imports are looked at and not yet done, in the whole house.
const MOST_DRAFTS: usize = 4;

/// An import that somebody looks at before it is done.
#[derive(Clone, Debug)]
pub(crate) struct ImportDraft {
    pub(crate) by: PersonId,
    pub(crate) stamp: ImportStamp,
    pub(crate) plan: Arc<IntoPlan>,
}

/// The imports that are looked at, one for each who looks; in memory alone. The oldest gives way
/// where there are too many.
#[derive(Clone, Debug, Default)]
pub(crate) struct ImportDrafts(Arc<Mutex<VecDeque<ImportDraft>>>);

impl ImportDrafts {
    /// Keeps an import for whoever looks at it, in place of what they looked at before.
    pub(crate) fn keep(&self, draft: ImportDraft) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|it| it.by != draft.by);
        kept.push_back(draft);
        if kept.len() > MOST_DRAFTS {
            kept.pop_front();
        }
    }

    /// What this person looks at.
    pub(crate) fn of(&self, by: PersonId) -> Option<ImportDraft> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.iter().find(|it| it.by == by).cloned()
    }

    /// Forgets what this person looked at.
    pub(crate) fn forget(&self, by: PersonId) {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.retain(|it| it.by != by);
    }
}
