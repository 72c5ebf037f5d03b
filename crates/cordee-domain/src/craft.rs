//! Crafts, and the tracks on which people grow in them.

use crate::{Competency, CraftId, Gates, Grade, Ix, Level, Prose, Share, Text, TrackId};
use serde::Serialize;

/// A discipline: software engineering, visual design, roofing, elevator inspection.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Craft {
    /// Its lasting name.
    pub id: CraftId,
    /// What people call it.
    pub title: Text,
    /// What it is.
    pub summary: Prose,
    /// The grade from which an individual level is an expert's.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expert_grade: Option<Ix<Grade>>,
}

/// Which of the two ways of growing a track is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum TrackKind {
    /// Individual contributors: growing in the craft.
    Individual,
    /// Leading people.
    Management,
}

impl TrackKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Individual => "individual",
            Self::Management => "management",
        }
    }
}

/// A way of growing within a craft, or across crafts.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Track {
    /// Its lasting name.
    pub id: TrackId,
    /// What people call it.
    pub title: Text,
    /// Individual or management.
    pub kind: TrackKind,
    /// The crafts it belongs to; none means it runs across all crafts.
    pub crafts: Vec<Ix<Craft>>,
    /// What growing on it means.
    pub summary: Prose,
    /// Its levels, lowest first. INVARIANT levels-know-their-track: each of them names this
    /// track as its own.
    pub levels: Vec<Ix<Level>>,
    /// How many levels the framework says it has, where it says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level_count: Option<u32>,
    /// How much each competency weighs when someone is looked at, where the framework says so.
    pub weights: Vec<(Ix<Competency>, Share)>,
    /// What advancing by one level takes, where the framework says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub advance: Option<Gates>,
}

impl Track {
    /// Whether a person of `craft` can be on this track.
    pub fn serves(&self, craft: Ix<Craft>) -> bool {
        self.crafts.is_empty() || self.crafts.contains(&craft)
    }
}
