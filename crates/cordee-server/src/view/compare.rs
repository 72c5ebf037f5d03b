//! The choice of two roles to compare.

use super::reader::Reader;
use super::words::Words;
use cordee_domain::{Ix, Level};

/// A form that leads to what changes between two levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CompareForm {
    /// Where it leads.
    pub(crate) action: String,
    /// The language to be kept, where it is not the framework's own.
    pub(crate) lang: Option<String>,
    pub(crate) from: Choice,
    pub(crate) to: Choice,
}

/// One of the two roles: fixed, or to be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Choice {
    /// It is the level at hand, by its id.
    Fixed(String),
    /// One of these, track by track.
    Open(Vec<ChoiceGroup>),
}

/// The levels of one track.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChoiceGroup {
    pub(crate) track: Words,
    pub(crate) levels: Vec<ChoiceLevel>,
}

/// A level that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ChoiceLevel {
    pub(crate) id: String,
    pub(crate) title: Words,
    pub(crate) is_chosen: bool,
}

/// More levels than this are not offered in one list; their pages have addresses of their own.
const MOST: usize = 1_000;

/// Both roles to be chosen, these beforehand.
pub(crate) fn both(
    reader: Reader<'_>,
    from: Option<Ix<Level>>,
    to: Option<Ix<Level>>,
) -> Option<CompareForm> {
    form(
        reader,
        Choice::Open(groups(reader, from)),
        Choice::Open(groups(reader, to)),
    )
}

/// This level, and another to be chosen.
pub(crate) fn with_another(reader: Reader<'_>, from: Ix<Level>) -> Option<CompareForm> {
    let fixed = reader.framework().level(from).id.to_string();
    form(
        reader,
        Choice::Fixed(fixed),
        Choice::Open(groups(reader, None)),
    )
}

/// Only the server has any two levels compared; a site has nobody to send a form to.
fn form(reader: Reader<'_>, from: Choice, to: Choice) -> Option<CompareForm> {
    if reader.links.plan().is_some() {
        return None;
    }
    let own = reader.framework().language();
    Some(CompareForm {
        action: "/compare".to_owned(),
        lang: (reader.lang != own).then(|| reader.lang.to_string()),
        from,
        to,
    })
}

/// Every level that can be chosen, track by track, this one beforehand.
pub(crate) fn groups(reader: Reader<'_>, chosen: Option<Ix<Level>>) -> Vec<ChoiceGroup> {
    let framework = reader.framework();
    let mut left = MOST;
    let mut groups = Vec::new();
    for track in framework.tracks().values() {
        let levels = track.levels.iter().take(left);
        let levels: Vec<ChoiceLevel> = levels
            .map(|ix| ChoiceLevel {
                id: framework.level(*ix).id.to_string(),
                title: reader.words(&framework.level(*ix).title),
                is_chosen: chosen == Some(*ix),
            })
            .collect();
        left -= levels.len();
        if !levels.is_empty() {
            groups.push(ChoiceGroup {
                track: reader.words(&track.title),
                levels,
            });
        }
    }
    groups
}
