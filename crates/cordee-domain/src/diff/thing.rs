//! The things a difference is told of, and how each version names them.

use crate::named::{Named, own_text_if_any};
use crate::{MoveKind, Slug, Step, Text};
use serde::Serialize;

/// A thing in both versions, or in one of them.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Thing {
    /// What sort of thing it is.
    pub sort: Sort,
    /// How the version before names it.
    pub before: Option<Side>,
    /// How the version after names it.
    pub after: Option<Side>,
}

impl Thing {
    /// How it is named now, or was when it was last there.
    pub fn latest(&self) -> Option<&Side> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// What sort of thing changed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Sort {
    /// The framework as a whole.
    Framework,
    /// A craft.
    Craft,
    /// A track.
    Track,
    /// What a competency weighs on a track.
    Weight,
    /// A level.
    Level,
    /// What a level asks of a competency.
    Expectation,
    /// The pay of a level in a zone.
    Pay,
    /// The step of a level on a sub-factor of job value.
    Worth,
    /// A move.
    Move,
    /// A competency.
    Competency,
    /// A step on a competency's scale.
    Proficiency,
    /// A training.
    Training,
    /// A grade.
    Grade,
    /// A pay zone.
    Zone,
    /// A scope.
    Scope,
    /// A step of autonomy.
    Autonomy,
    /// A decision right.
    Right,
    /// A form of recognition.
    Recognition,
    /// A duty.
    Duty,
    /// A factor of job value.
    Factor,
    /// A sub-factor of job value.
    Subfactor,
}

/// A thing as one version names it.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize)]
pub struct Side {
    /// Its lasting name; for a part of a level, a track or a competency, that of the whole.
    pub id: Option<Slug>,
    /// Its title, or that of the whole.
    #[serde(serialize_with = "own_text_if_any")]
    pub title: Option<Text>,
    /// The track, for a level and its parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub track: Option<Named>,
    /// The grade, for a level and its parts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub grade: Option<Named>,
    /// The competency of an expectation or a weight, the zone of pay, the sub-factor of a worth.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub about: Option<Named>,
    /// The step of a proficiency.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub step: Option<Step>,
    /// What a move joins.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub joins: Option<Joins>,
}

/// What a move joins.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Joins {
    /// What it is.
    pub kind: MoveKind,
    /// From each of these levels.
    pub from: Vec<Named>,
    /// To each of these.
    pub to: Vec<Named>,
}
