//! A way onward: what it takes, and what was shown of it.

use super::Mine;
use crate::places::Place;
use crate::view::asked::{StepView, step_view};
use crate::view::dates::{Day, day};
use crate::view::evidence::{Piece, competency};
use crate::view::gates::{GateView, gates, pay_on_move};
use crate::view::reader::Reader;
use crate::view::shown::pieces_of;
use crate::view::words::{Link, Words};
use cordee_domain::delta::{ExpectationDelta, Shift, delta};
use cordee_domain::{CompetencyId, Framework, Gates, Ix, Level, Move, MoveKind, Named, TrackKind};

/// A way from here to one level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Onward {
    pub(crate) kind: MoveKind,
    pub(crate) to: Link,
    pub(crate) to_kind: TrackKind,
    pub(crate) grade: Option<Words>,
    pub(crate) summary: Vec<Words>,
    /// What it asks beyond what is asked here.
    pub(crate) asks: Vec<Ask>,
    /// The gates other than training; `None` where the framework says nothing of any.
    pub(crate) gates: Option<Vec<GateView>>,
    pub(crate) trainings: Vec<Trained>,
    pub(crate) pay: Option<String>,
    /// Whether evidence of the craft is only context.
    pub(crate) is_other_craft: bool,
    /// What changes, at length.
    pub(crate) step_href: String,
    /// Their evidence beside what the level asks.
    pub(crate) against_href: String,
    pub(crate) opening: Opening,
}

/// Something asked there that is not asked here, or at a higher step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ask {
    pub(crate) competency: Link,
    pub(crate) is_new: bool,
    pub(crate) step: Option<StepView>,
    pub(crate) pieces: Vec<Piece>,
}

/// A training that comes first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Trained {
    pub(crate) training: Link,
    pub(crate) on: Option<Day>,
}

/// How a case begins from here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Opening {
    /// With a form; the id of the level.
    Form(String),
    /// It has begun.
    UnderWay(String),
}

/// Every way from here, to each level it leads to: advancing, crossing, switching, returning.
pub(super) fn ways(reader: Reader<'_>, from: Ix<Level>, mine: Mine<'_>) -> Vec<Onward> {
    let moves = reader.framework().moves().values();
    let mut moves: Vec<&Move> = moves.filter(|it| it.from.contains(&from)).collect();
    moves.sort_by_key(|it| it.kind);
    let each = moves.into_iter();
    each.flat_map(|it| {
        it.to
            .iter()
            .map(move |to| onward(reader, it, (from, *to), mine))
    })
    .collect()
}

fn onward(
    reader: Reader<'_>,
    by: &Move,
    (from, to): (Ix<Level>, Ix<Level>),
    mine: Mine<'_>,
) -> Onward {
    let framework = reader.framework();
    let level = framework.level(to);
    let to_kind = framework.kind_of(to);
    let leads = (framework.kind_of(from), to_kind);
    Onward {
        kind: by.kind,
        to: reader.level(to),
        to_kind,
        grade: level.grade.map(|grade| reader.grade(grade)),
        summary: reader.prose(&by.summary),
        asks: asks(reader, from, to, mine),
        gates: by.gates.as_ref().map(|it| but_training(reader, it)),
        trainings: by
            .gates
            .as_ref()
            .map_or_else(Vec::new, |it| trainings(reader, it, mine)),
        pay: by.pay.map(|pay| pay_on_move(reader, pay)),
        is_other_craft: leads == (TrackKind::Individual, TrackKind::Management),
        step_href: reader.step_href(from, to),
        against_href: reader.at(&Place::MyEvidenceAgainst(level.id.clone())),
        opening: opening(reader, level, mine),
    }
}

fn opening(reader: Reader<'_>, to: &Level, mine: Mine<'_>) -> Opening {
    let me = mine.person.id;
    let mut cases = mine.cases.iter();
    let open = cases.find(|it| it.person.0 == me && it.to == to.id && !it.is_over);
    open.map_or_else(
        || Opening::Form(to.id.to_string()),
        |case| Opening::UnderWay(reader.at(&Place::Case(case.id))),
    )
}

fn but_training(reader: Reader<'_>, asked: &Gates) -> Vec<GateView> {
    let mut views = gates(reader, asked);
    views.retain(|gate| gate.name != reader.phrases.training_first);
    views
}

fn trainings(reader: Reader<'_>, asked: &Gates, mine: Mine<'_>) -> Vec<Trained> {
    let completed = mine.person.trainings.iter().flatten();
    let on = |id| {
        let of_it = completed.clone().filter(|it| it.training == id);
        of_it.map(|it| it.on).max()
    };
    let asked = asked.training.iter().flatten();
    asked
        .map(|ix| {
            let id = reader.framework().trainings().at(*ix).id.clone();
            Trained {
                training: reader.training(*ix),
                on: on(id).map(|date| day(reader.phrases, date)),
            }
        })
        .collect()
}

fn asks(reader: Reader<'_>, from: Ix<Level>, to: Ix<Level>, mine: Mine<'_>) -> Vec<Ask> {
    let framework = reader.framework();
    let delta = delta(framework, from, to);
    let more = delta.expectations.iter().filter(|it| is_more(it));
    more.filter_map(|it| {
        let ix = competency(framework, &id_of(framework, &it.competency)?)?;
        let of_scale = framework.competency(ix);
        let step = it.after.as_ref().and_then(|after| after.step);
        Some(Ask {
            competency: reader.competency(ix),
            is_new: it.shift == Shift::Gained,
            step: step.map(|step| step_view(reader, of_scale, step)),
            pieces: pieces_of(reader, ix, mine.evidence).0,
        })
    })
    .collect()
}

fn is_more(delta: &ExpectationDelta) -> bool {
    matches!(delta.shift, Shift::Raised | Shift::Gained)
        && delta.after.as_ref().is_some_and(|after| !after.is_optional)
}

fn id_of(framework: &Framework, named: &Named) -> Option<CompetencyId> {
    let mut all = framework.competencies().values();
    all.find(|it| it.id.0 == named.id).map(|it| it.id.clone())
}
