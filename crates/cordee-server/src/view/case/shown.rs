//! What the target level asks, and the evidence put beside it.
//!
//! Evidence counts for what the *target* level asks. Whoever enters management is not judged by
//! their craft: what they made is shown apart, as context.

use super::CaseReader;
use crate::view::words::Words;
use cordee_domain::case::Exhibit;
use cordee_domain::{CompetencyId, CompetencyKind, Doing, Evidence, EvidenceId, Expectation};

/// An expectation of the target level with what stands beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ExpectationSeen {
    pub(crate) id: CompetencyId,
    pub(crate) anchor: String,
    pub(crate) title: Words,
    pub(crate) kind: Option<CompetencyKind>,
    /// The step on its scale, where there is one, with its title.
    pub(crate) step: Option<(u8, Option<Words>)>,
    pub(crate) text: Vec<Words>,
    pub(crate) examples: Vec<Words>,
    pub(crate) pieces: Vec<PieceSeen>,
}

/// A piece of evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PieceSeen {
    pub(crate) id: EvidenceId,
    pub(crate) title: String,
    pub(crate) on: String,
    pub(crate) words: String,
    pub(crate) link: Option<String>,
    pub(crate) doing: Doing,
    pub(crate) vouchers: Vec<(String, String)>,
    pub(crate) is_withdrawn: bool,
}

/// The expectations of a case, those the panel judges apart from those that are context.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Expectations {
    pub(crate) judged: Vec<ExpectationSeen>,
    /// Of the craft, in a crossing: they are not judged.
    pub(crate) context: Vec<ExpectationSeen>,
}

/// The name of an expectation's place on a page.
pub(crate) fn anchor(id: &CompetencyId) -> String {
    format!("expects-{id}")
}

/// What the case is judged by, and what is context.
pub(crate) fn expectations(reader: CaseReader<'_>) -> Expectations {
    let judged_by = reader.judged_by();
    let asked = reader.target().into_iter().flat_map(|it| &it.expectations);
    let all = asked
        .filter(|it| !it.is_optional)
        .map(|it| seen(reader, it));
    let (mut judged, context): (Vec<_>, Vec<_>) = all.partition(|it| judged_by.contains(&it.id));
    judged.sort_by_key(|it| first_come(reader, it.kind));
    Expectations { judged, context }
}

/// What the target level is about stands first: people where it leads, the craft elsewhere.
fn first_come(reader: CaseReader<'_>, kind: Option<CompetencyKind>) -> u8 {
    let leads = reader.enters_management();
    match kind {
        Some(CompetencyKind::People) if leads => 0,
        Some(CompetencyKind::Craft) if !leads => 0,
        Some(CompetencyKind::Shared) => 2,
        Some(_) => 1,
        None => 3,
    }
}

fn seen(reader: CaseReader<'_>, expectation: &Expectation) -> ExpectationSeen {
    let competency = reader.framework.competency(expectation.competency);
    let proficiency = expectation.step.and_then(|it| competency.proficiency(it));
    let own = reader.texts(expectation.text.statements());
    let of_scale = proficiency.map(|it| reader.texts(it.text.statements()));
    let examples = reader.texts(&expectation.examples);
    let of_step = proficiency.map(|it| reader.texts(&it.examples));
    let title = proficiency.and_then(|it| it.title.as_ref());
    ExpectationSeen {
        id: competency.id.clone(),
        anchor: anchor(&competency.id),
        title: reader.words(&competency.title),
        kind: competency.kind,
        step: expectation
            .step
            .map(|step| (step.0, title.map(|title| reader.words(title)))),
        text: either(own, of_scale),
        examples: either(examples, of_step),
        pieces: beside(reader, &competency.id),
    }
}

fn either(own: Vec<Words>, of_scale: Option<Vec<Words>>) -> Vec<Words> {
    if own.is_empty() {
        of_scale.unwrap_or_default()
    } else {
        own
    }
}

fn beside(reader: CaseReader<'_>, id: &CompetencyId) -> Vec<PieceSeen> {
    let exhibits = reader.seen.exhibits.iter().flatten();
    let here = exhibits.filter(|(exhibit, _): &&(Exhibit, Evidence)| exhibit.shows == *id);
    here.map(|(_, evidence)| piece(reader, evidence)).collect()
}

/// A piece of evidence as it is read.
pub(crate) fn piece(reader: CaseReader<'_>, evidence: &Evidence) -> PieceSeen {
    let vouchers = evidence.vouchers.iter();
    PieceSeen {
        id: evidence.id,
        title: evidence.title.clone(),
        on: reader.on(evidence.on),
        words: evidence.words.clone(),
        link: evidence.link.clone().filter(|link| is_web(link)),
        doing: evidence.doing,
        vouchers: vouchers
            .map(|it| (reader.name(it.by), it.words.clone()))
            .collect(),
        is_withdrawn: evidence.withdrawn.is_some(),
    }
}

/// Only addresses of the web become links; nothing else that somebody wrote is followed.
fn is_web(link: &str) -> bool {
    let start = link.trim().to_ascii_lowercase();
    start.starts_with("https://") || start.starts_with("http://")
}

/// The person's own pieces that could be put beside an expectation.
pub(crate) fn choices<'e>(expectation: &ExpectationSeen, own: &'e [Evidence]) -> Vec<&'e Evidence> {
    let is_there = |it: &Evidence| expectation.pieces.iter().any(|piece| piece.id == it.id);
    let fits = |it: &Evidence| {
        expectation.kind != Some(CompetencyKind::People) || it.doing != Doing::CraftOutput
    };
    own.iter()
        .filter(|it| it.withdrawn.is_none() && !is_there(it) && fits(it))
        .collect()
}
