//! The organisation-wide scales and lists that levels refer to.

use crate::{AutonomyId, DutyId, GradeId, HonourId, Prose, RightId, ScopeId, Text};
use serde::Serialize;

/// A step of the organisation-wide scale that makes levels of different tracks comparable.
///
/// A grade is the worth of a level, never of a person. Grades are ordered as declared, lowest
/// first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Grade {
    /// Its lasting name.
    pub id: GradeId,
    /// What people call it.
    pub title: Text,
}

/// How far a level's influence reaches. Scopes are ordered as declared, narrowest first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Scope {
    /// Its lasting name.
    pub id: ScopeId,
    /// What people call it.
    pub title: Text,
    /// What it means.
    pub summary: Prose,
}

/// How much a level's holder works by their own lights. Ordered as declared, least first.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Autonomy {
    /// Its lasting name.
    pub id: AutonomyId,
    /// What people call it.
    pub title: Text,
    /// What it means.
    pub summary: Prose,
}

/// Something a level's holder may decide.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct DecisionRight {
    /// Its lasting name.
    pub id: RightId,
    /// What people call it.
    pub title: Text,
    /// What it means.
    pub summary: Prose,
}

/// A form of recognition: how a level is honoured.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Honour {
    /// Its lasting name.
    pub id: HonourId,
    /// What people call it.
    pub title: Text,
    /// What it means.
    pub summary: Prose,
}

/// What kind of work a duty is.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum DutyKind {
    /// Managing people: reviews, conflicts, leave, pay, hiring, dismissal.
    People,
    /// The craft itself, as a standing load.
    Craft,
    /// Anything the organisation asks of all alike.
    Shared,
}

/// Work a level obliges its holder to do.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Duty {
    /// Its lasting name.
    pub id: DutyId,
    /// What people call it.
    pub title: Text,
    /// What kind of work it is.
    pub kind: DutyKind,
}

impl Duty {
    /// The duties every framework knows without declaring them: name, title, kind.
    pub const KNOWN: [(&str, &str, DutyKind); 12] = [
        ("line-management", "Line management", DutyKind::People),
        (
            "write-performance-reviews",
            "Write performance reviews",
            DutyKind::People,
        ),
        ("mediate-conflicts", "Mediate conflicts", DutyKind::People),
        ("approve-leave", "Approve leave", DutyKind::People),
        ("set-pay", "Propose and set pay", DutyKind::People),
        ("hire", "Decide whom to hire", DutyKind::People),
        ("dismiss", "Dismiss", DutyKind::People),
        (
            "hold-one-to-ones",
            "Hold one-to-ones with reports",
            DutyKind::People,
        ),
        (
            "full-craft-load",
            "A full load of craft work",
            DutyKind::Craft,
        ),
        ("on-call", "Be on call", DutyKind::Craft),
        ("mentor", "Mentor colleagues", DutyKind::Shared),
        ("interview", "Interview candidates", DutyKind::Shared),
    ];
}
