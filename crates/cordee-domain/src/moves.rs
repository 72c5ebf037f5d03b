//! Going from one level to another.

use crate::{Gates, Ix, Level, MoveId, Prose, Share};
use serde::{Deserialize, Serialize};

/// What a move is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoveKind {
    /// Up the same track.
    Advance,
    /// To a track of the other kind.
    Cross,
    /// To another track or craft of the same kind.
    Switch,
    /// Back after a crossing.
    Return,
}

impl MoveKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Advance => "advance",
            Self::Cross => "cross",
            Self::Switch => "switch",
            Self::Return => "return",
        }
    }
}

/// What a move does to pay on its day.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PayOnMove {
    /// Nothing.
    Unchanged,
    /// It is set within the range of the level moved to, up or not.
    WithinRange,
    /// It rises by a stated share.
    RisesBy(Share),
    /// It may fall.
    MayFall,
}

/// Where a move comes from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MoveOrigin {
    /// The framework states it.
    Stated,
    /// It follows from two neighbouring levels of one track.
    Implied,
}

/// A way from some levels to others.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Move {
    /// Its lasting name, where it has one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<MoveId>,
    /// What it is.
    pub kind: MoveKind,
    /// From each of these levels.
    pub from: Vec<Ix<Level>>,
    /// To each of these.
    pub to: Vec<Ix<Level>>,
    /// What it means, in words.
    pub summary: Prose,
    /// Its conditions; `None` where the framework says nothing of them.
    pub gates: Option<Gates>,
    /// What it does to pay; `None` where the framework does not say.
    pub pay: Option<PayOnMove>,
    /// Stated, or implied by neighbouring levels.
    pub origin: MoveOrigin,
}

impl Move {
    /// Every pair of levels it joins.
    pub fn pairs(&self) -> impl Iterator<Item = (Ix<Level>, Ix<Level>)> + '_ {
        self.from
            .iter()
            .flat_map(|from| self.to.iter().map(|to| (*from, *to)))
    }
}
