//! What people learn before they lead.

use crate::{Prose, Slug, Text, TrainingId};
use serde::Serialize;

/// Something a training covers, such as `coaching`.
pub type Topic = Slug;

/// A training with what it covers.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Training {
    /// Its lasting name.
    pub id: TrainingId,
    /// What people call it.
    pub title: Text,
    /// What it is.
    pub summary: Prose,
    /// What it covers; `None` where the framework does not say.
    pub covers: Option<Vec<Topic>>,
    /// How many hours it takes; `None` where the framework does not say.
    pub hours: Option<u32>,
    /// Whether what was learned is looked at by someone; `None` where not stated.
    pub is_assessed: Option<bool>,
}

impl Training {
    /// The four subjects without which training does not prepare anyone to lead.
    pub const NEEDED_TO_LEAD: [&str; 4] =
        ["coaching", "delegating", "conflict", "psychological-safety"];

    /// The least number of hours, over all trainings a move asks for, that counts as
    /// substantive preparation. A convention of Cordée: three working days.
    pub const SUBSTANTIVE_HOURS: u32 = 24;

    /// Whether it covers `topic`.
    pub fn covers(&self, topic: &str) -> bool {
        self.covers
            .iter()
            .flatten()
            .any(|covered| covered.as_str() == topic)
    }
}
