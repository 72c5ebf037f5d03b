//! Conditions on a move.

use crate::{CompetencyKind, Ix, Training};
use serde::{Deserialize, Serialize};

/// The gates of a move. `None` in a field means that the move has no such gate.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Gates {
    /// Whether the person's own word is asked for.
    pub consent: Option<Consent>,
    /// Training to be completed before the role begins.
    pub training: Option<Vec<Ix<Training>>>,
    /// Of which kinds of competency evidence counts.
    pub evidence: Option<Vec<CompetencyKind>>,
    /// Who judges.
    pub panel: Option<Panel>,
    /// The dated first period with a way back.
    pub trial: Option<Trial>,
    /// What happens to the old seat meanwhile.
    pub seat: Option<Seat>,
}

/// Whether the person's own, private, revocable word is a condition.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Consent {
    /// Without it the move can't be made.
    Required,
    /// The move is made without asking.
    NotAsked,
}

/// The people who judge a case independently.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Panel {
    /// How many at least.
    pub members: Option<u32>,
    /// Who leads it.
    pub chair: Option<Chair>,
}

/// Who leads a panel.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Chair {
    /// Someone outside the candidate's line.
    Independent,
    /// Someone of people operations.
    PeopleOperations,
    /// The candidate's own manager.
    OwnManager,
}

/// The dated first period in a new management role.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Trial {
    /// How long it lasts.
    pub months: u32,
    /// Whether a mentor is named.
    pub has_mentor: Option<bool>,
}

/// What happens to the old seat during a trial.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Seat {
    /// It waits.
    Kept,
    /// It is filled.
    GivenUp,
}
