//! A level in a few words: where it stands and what may be said of it at a glance.

use super::findings::{FindingView, findings_about};
use super::pay::{PayLine, pay_lines};
use super::reader::Reader;
use super::summits::is_summit;
use super::words::{Link, Words};
use cordee_domain::{Framework, Ix, Level, TrackKind};
use cordee_framework::Subject;

/// A level as overviews show it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct LevelCard {
    pub(crate) link: Link,
    pub(crate) kind: TrackKind,
    pub(crate) track: Link,
    pub(crate) grade: Option<Words>,
    pub(crate) marks: Vec<Mark>,
    pub(crate) pay: Vec<PayLine>,
    pub(crate) findings: Vec<FindingView>,
}

/// What may be said of a level at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mark {
    /// The highest level of its track.
    Summit,
    /// An individual level at or above its craft's expert grade.
    Expert,
    /// People may stay here for good.
    Stay,
    /// People are hired into it from outside.
    Entry,
}

/// A level as overviews show it.
pub(crate) fn level_card(reader: Reader<'_>, ix: Ix<Level>) -> LevelCard {
    let framework = reader.framework();
    let level = framework.level(ix);
    LevelCard {
        link: reader.level(ix),
        kind: framework.kind_of(ix),
        track: reader.track(level.track),
        grade: level.grade.map(|grade| reader.grade(grade)),
        marks: marks(framework, ix),
        pay: pay_lines(reader, ix),
        findings: findings_about(reader, Subject::Level(ix)),
    }
}

/// What may be said of a level at a glance.
pub(crate) fn marks(framework: &Framework, ix: Ix<Level>) -> Vec<Mark> {
    let level = framework.level(ix);
    [
        (Mark::Summit, is_summit(framework, ix)),
        (Mark::Expert, is_expert(framework, ix)),
        (Mark::Stay, level.is_terminal == Some(true)),
        (Mark::Entry, level.is_entry == Some(true)),
    ]
    .into_iter()
    .filter_map(|(mark, holds)| holds.then_some(mark))
    .collect()
}

/// Whether an individual level stands at or above the expert grade of a craft of its track.
pub(crate) fn is_expert(framework: &Framework, ix: Ix<Level>) -> bool {
    let level = framework.level(ix);
    let track = framework.track(level.track);
    let crafts = track
        .crafts
        .iter()
        .map(|craft| framework.crafts().at(*craft));
    let mut expert_grades = crafts.filter_map(|craft| craft.expert_grade);
    track.kind == TrackKind::Individual
        && level
            .grade
            .is_some_and(|grade| expert_grades.any(|expert| grade >= expert))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{level, small};

    #[test]
    fn marks_say_what_may_be_said_at_a_glance() {
        let published = small();
        for (id, wanted) in [
            ("roofer", vec![Mark::Stay, Mark::Entry]),
            (
                "master-roofer",
                vec![Mark::Summit, Mark::Expert, Mark::Stay],
            ),
            ("crew-lead", vec![Mark::Stay]),
            ("director", vec![Mark::Summit]),
        ] {
            let found = marks(published.framework(), level(&published, id));
            assert_eq!(found, wanted, "{id}");
        }
    }
}
