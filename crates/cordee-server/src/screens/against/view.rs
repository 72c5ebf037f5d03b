//! Somebody's own evidence beside what a level asks.

use crate::view::evidence::Piece;
use crate::view::reader::Reader;
use crate::view::shown::{ShownGroup, beyond, shown};
use crate::view::standing::level_of;
use crate::view::words::{Link, Words};
use cordee_domain::{Ix, Level, TrackKind};
use cordee_store::{EvidenceSeen, PersonSeen};

/// Evidence beside a level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Against {
    pub(crate) level: Link,
    pub(crate) kind: TrackKind,
    pub(crate) grade: Option<Words>,
    /// Whether it is the level they are at.
    pub(crate) is_own: bool,
    /// Whether going there is leading instead of the craft.
    pub(crate) is_other_craft: bool,
    pub(crate) groups: Vec<ShownGroup>,
    /// What they have shown and this level does not ask.
    pub(crate) beyond: Vec<Piece>,
}

pub(crate) fn against(
    reader: Reader<'_>,
    me: &PersonSeen,
    level: Ix<Level>,
    evidence: &[EvidenceSeen],
) -> Against {
    let framework = reader.framework();
    let own = level_of(framework, me.standing.as_ref());
    let kind = framework.kind_of(level);
    let from = own.map(|ix| framework.kind_of(ix));
    let is_other_craft = from == Some(TrackKind::Individual) && kind == TrackKind::Management;
    Against {
        level: reader.level(level),
        kind,
        grade: framework.level(level).grade.map(|it| reader.grade(it)),
        is_own: own == Some(level),
        is_other_craft,
        groups: shown(reader, level, evidence),
        beyond: beyond(reader, level, evidence),
    }
}
