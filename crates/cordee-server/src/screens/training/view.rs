//! What the page of training says.

use crate::view::findings::{FindingView, findings_about};
use crate::view::reader::Reader;
use crate::view::words::{Link, Words};
use cordee_domain::{Ix, Level, Training};
use cordee_framework::Subject;
use std::collections::BTreeSet;

/// One training.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TrainingView {
    pub(super) id: String,
    pub(super) title: Words,
    pub(super) summary: Vec<Words>,
    pub(super) hours: Option<String>,
    pub(super) is_assessed: Option<bool>,
    /// What it covers; with those without which nobody is prepared to lead first.
    pub(super) covers: Option<Vec<Topic>>,
    /// The levels before which it is asked for.
    pub(super) before: Vec<Link>,
    pub(super) findings: Vec<FindingView>,
}

/// Something a training covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Topic {
    pub(super) name: String,
    pub(super) is_needed_to_lead: bool,
}

pub(super) fn training(reader: Reader<'_>) -> Vec<TrainingView> {
    let trainings = reader.framework().trainings().iter();
    trainings
        .map(|(ix, training)| one(reader, ix, training))
        .collect()
}

fn one(reader: Reader<'_>, ix: Ix<Training>, training: &Training) -> TrainingView {
    let p = reader.phrases;
    let hours = training.hours;
    TrainingView {
        id: format!("training-{}", training.id),
        title: reader.words(&training.title),
        summary: reader.prose(&training.summary),
        hours: hours.map(|hours| p.counted(hours as usize, (p.one_hour, p.many_hours))),
        is_assessed: training.is_assessed,
        covers: training.covers.as_ref().map(|_| topics(training)),
        before: before(reader, ix),
        findings: findings_about(reader, Subject::Training(ix)),
    }
}

fn topics(training: &Training) -> Vec<Topic> {
    let mut topics: Vec<Topic> = training
        .covers
        .iter()
        .flatten()
        .map(|topic| Topic {
            name: topic.as_str().replace('-', " "),
            is_needed_to_lead: Training::NEEDED_TO_LEAD.contains(&topic.as_str()),
        })
        .collect();
    topics.sort_by_key(|topic| !topic.is_needed_to_lead);
    topics
}

fn before(reader: Reader<'_>, ix: Ix<Training>) -> Vec<Link> {
    let moves = reader.framework().moves().values();
    let asking = moves.filter(|it| {
        let gates = it.gates.as_ref();
        let training = gates.and_then(|gates| gates.training.as_ref());
        training.is_some_and(|list| list.contains(&ix))
    });
    let levels: BTreeSet<Ix<Level>> = asking.flat_map(|it| it.to.iter().copied()).collect();
    levels
        .into_iter()
        .map(|level| reader.level(level))
        .collect()
}
