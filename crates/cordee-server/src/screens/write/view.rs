//! Writing a piece of evidence: what is asked, and what was written so far.

use crate::view::asked::KINDS;
use crate::view::reader::Reader;
use crate::view::standing::level_of;
use crate::view::typed::Wrong;
use crate::view::words::Words;
use cordee_domain::{Competency, CompetencyKind, Ix};
use cordee_store::PersonSeen;
use jiff::civil::Date;
use std::collections::BTreeSet;

/// What was written so far, as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Draft {
    pub(crate) title: String,
    pub(crate) on: String,
    pub(crate) words: String,
    pub(crate) doing: String,
    pub(crate) link: String,
    pub(crate) competencies: BTreeSet<String>,
}

/// The form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Write {
    pub(crate) draft: Draft,
    pub(crate) wrongs: Vec<Wrong>,
    pub(crate) today: Date,
    /// What their own level asks, in its order.
    pub(crate) near: Vec<Choice>,
    /// All others, by kind.
    pub(crate) others: Vec<(Option<CompetencyKind>, Vec<Choice>)>,
}

/// A competency that can be ticked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) id: String,
    pub(crate) title: Words,
    pub(crate) summary: Vec<Words>,
    pub(crate) is_chosen: bool,
}

impl Draft {
    /// Nothing yet, on this day.
    pub(crate) fn on(today: Date) -> Self {
        Self {
            on: today.to_string(),
            ..Self::default()
        }
    }
}

pub(crate) fn write(
    reader: Reader<'_>,
    me: &PersonSeen,
    today: Date,
    (draft, wrongs): (Draft, Vec<Wrong>),
) -> Write {
    let framework = reader.framework();
    let own = level_of(framework, me.standing.as_ref());
    let asked = own.map(|ix| &framework.level(ix).expectations);
    let near: Vec<Ix<Competency>> = asked
        .into_iter()
        .flatten()
        .map(|it| it.competency)
        .collect();
    let choice = |ix| choice(reader, ix, &draft);
    let others = KINDS.into_iter().map(|kind| {
        let all = framework.competencies().iter();
        let far = all.filter(|(ix, it)| it.kind == kind && !near.contains(ix));
        (kind, far.map(|(ix, _)| choice(ix)).collect::<Vec<_>>())
    });
    Write {
        near: near.iter().map(|ix| choice(*ix)).collect(),
        others: others.filter(|(_, all)| !all.is_empty()).collect(),
        draft: draft.clone(),
        wrongs,
        today,
    }
}

fn choice(reader: Reader<'_>, ix: Ix<Competency>, draft: &Draft) -> Choice {
    let competency = reader.framework().competency(ix);
    Choice {
        id: competency.id.to_string(),
        title: reader.words(&competency.title),
        summary: reader.prose(&competency.summary),
        is_chosen: draft.competencies.contains(competency.id.as_str()),
    }
}
