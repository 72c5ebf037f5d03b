//! What the page of a competency says.

use crate::view::asked::{StepView, step_view};
use crate::view::findings::{FindingView, findings_about};
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Competency, CompetencyKind, Ix, Level, Proficiency, Track, TrackKind};
use cordee_framework::Subject;

/// A competency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct CompetencyView {
    pub(super) title: Words,
    pub(super) kind: Option<CompetencyKind>,
    pub(super) summary: Vec<Words>,
    /// Lowest first.
    pub(super) scale: Vec<ScaleStep>,
    /// The levels that ask for it, by track.
    pub(super) askers: Vec<Asker>,
    pub(super) findings: Vec<FindingView>,
}

/// A step of the scale.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct ScaleStep {
    pub(super) step: u8,
    pub(super) title: Option<Words>,
    pub(super) text: Vec<Words>,
    pub(super) examples: Vec<Words>,
}

/// A track whose levels ask for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asker {
    pub(super) track: Link,
    pub(super) kind: TrackKind,
    /// Lowest first.
    pub(super) levels: Vec<AskerLevel>,
}

/// A level that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct AskerLevel {
    pub(super) link: Link,
    pub(super) grade: Option<Words>,
    pub(super) step: Option<StepView>,
    /// What it means there, where the level says it in its own words.
    pub(super) own_words: Vec<Words>,
    pub(super) is_optional: bool,
}

pub(super) fn competency(reader: Reader<'_>, ix: Ix<Competency>) -> CompetencyView {
    let framework = reader.framework();
    let competency = framework.competency(ix);
    let mut scale: Vec<&Proficiency> = competency.proficiencies.iter().collect();
    scale.sort_by_key(|proficiency| proficiency.step);
    let tracks = framework.tracks().iter();
    CompetencyView {
        title: reader.words(&competency.title),
        kind: competency.kind,
        summary: reader.prose(&competency.summary),
        scale: scale.into_iter().map(|p| scale_step(reader, p)).collect(),
        askers: tracks
            .filter_map(|(track_ix, track)| asker(reader, ix, track_ix, track))
            .collect(),
        findings: findings_about(reader, Subject::Competency(ix)),
    }
}

fn scale_step(reader: Reader<'_>, proficiency: &Proficiency) -> ScaleStep {
    ScaleStep {
        step: proficiency.step.0,
        title: proficiency.title.as_ref().map(|title| reader.words(title)),
        text: reader.prose(&proficiency.text),
        examples: reader.texts(&proficiency.examples),
    }
}

fn asker(reader: Reader<'_>, of: Ix<Competency>, ix: Ix<Track>, track: &Track) -> Option<Asker> {
    let levels: Vec<AskerLevel> = track
        .levels
        .iter()
        .filter_map(|level| asker_level(reader, of, *level))
        .collect();
    (!levels.is_empty()).then(|| Asker {
        track: reader.track(ix),
        kind: track.kind,
        levels,
    })
}

fn asker_level(reader: Reader<'_>, of: Ix<Competency>, ix: Ix<Level>) -> Option<AskerLevel> {
    let framework = reader.framework();
    let level = framework.level(ix);
    let asked = level.expectation(of)?;
    Some(AskerLevel {
        link: reader.level(ix),
        grade: level.grade.map(|grade| reader.grade(grade)),
        step: asked
            .step
            .map(|step| step_view(reader, framework.competency(of), step)),
        own_words: reader.prose(&asked.text),
        is_optional: asked.is_optional,
    })
}
