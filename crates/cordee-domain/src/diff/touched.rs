//! Whom a change touches: the people who hold a level it concerns.
//!
//! Knows who stands on which level and nothing else of anyone.

use super::change::{Change, Diff, MovedText, Passage};
use super::thing::{Side, Sort, Thing};
use crate::{Framework, Ix, Level, LevelId, Slug};
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};

/// Who holds which level, under the id of either version. `P` is how people are told apart: an id,
/// or a name from a file.
pub type Holders<P> = BTreeMap<LevelId, BTreeSet<P>>;

/// A person with the changes that concern a level they hold.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Touched<P> {
    /// The person.
    pub person: P,
    /// The levels they hold.
    pub levels: Vec<LevelId>,
    /// The changes, by their position in [`Diff::changes`].
    pub changes: Vec<usize>,
    /// The moved texts, by their position in [`Diff::moved_texts`].
    pub moved_texts: Vec<usize>,
}

/// Everyone who holds a level, in the order of `P`, with what touches them.
pub fn touched<P: Ord + Clone>(
    (before, after): (&Framework, &Framework),
    diff: &Diff,
    holders: &Holders<P>,
) -> Vec<Touched<P>> {
    let mut people: BTreeMap<&P, Touched<P>> = BTreeMap::new();
    for (level, names) in holders {
        for name in names {
            let person = people.entry(name).or_insert_with(|| Touched {
                person: name.clone(),
                levels: Vec::new(),
                changes: Vec::new(),
                moved_texts: Vec::new(),
            });
            person.levels.push(level.clone());
        }
    }
    let concerned = |levels: &BTreeSet<LevelId>, person: &Touched<P>| {
        person.levels.iter().any(|level| levels.contains(level))
    };
    for (at, change) in diff.changes.iter().enumerate() {
        let levels = levels_concerned((before, after), change);
        let people = people.values_mut().filter(|it| concerned(&levels, it));
        people.for_each(|person| person.changes.push(at));
    }
    for (at, moved) in diff.moved_texts.iter().enumerate() {
        let levels = levels_of_moved_text((before, after), moved);
        let people = people.values_mut().filter(|it| concerned(&levels, it));
        people.for_each(|person| person.moved_texts.push(at));
    }
    people.into_values().collect()
}

/// The levels a change concerns, by their ids in both versions.
pub fn levels_concerned(
    (before, after): (&Framework, &Framework),
    change: &Change,
) -> BTreeSet<LevelId> {
    let Thing { sort, .. } = change.of;
    let sides = [(before, &change.of.before), (after, &change.of.after)];
    let sides = sides.into_iter();
    let sides = sides.filter_map(|(framework, side)| Some((framework, side.as_ref()?)));
    sides
        .flat_map(|(framework, side)| levels_of(framework, sort, side))
        .collect()
}

/// The levels that a text left or came to.
pub fn levels_of_moved_text(
    (before, after): (&Framework, &Framework),
    moved: &MovedText,
) -> BTreeSet<LevelId> {
    let levels = |framework: &Framework, places: &[Passage]| -> Vec<LevelId> {
        let places = places.iter();
        let levels = places.flat_map(|place| levels_of(framework, place.sort, &place.of));
        levels.collect()
    };
    let gone = levels(before, &moved.from);
    gone.into_iter().chain(levels(after, &moved.to)).collect()
}

/// The levels of one framework that a thing is part of, or that refer to it.
fn levels_of(framework: &Framework, sort: Sort, side: &Side) -> Vec<LevelId> {
    if let Sort::Level | Sort::Expectation | Sort::Pay | Sort::Worth = sort {
        return side.id.iter().cloned().map(LevelId).collect();
    }
    if sort == Sort::Move {
        let from = side.joins.iter().flat_map(|joins| &joins.from);
        return from.map(|level| LevelId(level.id.clone())).collect();
    }
    let levels = framework.levels().iter();
    let concerned = levels.filter(|(ix, level)| refers(framework, *ix, level, sort, side));
    concerned.map(|(_, level)| level.id.clone()).collect()
}

fn refers(framework: &Framework, ix: Ix<Level>, level: &Level, sort: Sort, side: &Side) -> bool {
    let is = |id: &Slug| side.id.as_ref() == Some(id);
    let track = framework.track(level.track);
    let mut asked = level.expectations.iter();
    match sort {
        Sort::Track | Sort::Weight => is(&track.id.0),
        Sort::Craft => {
            let mut crafts = track.crafts.iter();
            crafts.any(|craft| is(&framework.crafts().at(*craft).id.0))
        }
        Sort::Competency => asked.any(|it| is(&framework.competency(it.competency).id.0)),
        Sort::Proficiency => {
            asked.any(|it| it.step == side.step && is(&framework.competency(it.competency).id.0))
        }
        Sort::Training => leads_through(framework, ix, &is),
        Sort::Grade => level
            .grade
            .is_some_and(|it| is(&framework.grades().at(it).id.0)),
        Sort::Scope => level
            .scope
            .is_some_and(|it| is(&framework.scopes().at(it).id.0)),
        Sort::Autonomy => {
            let autonomy = level.autonomy;
            autonomy.is_some_and(|it| is(&framework.autonomies().at(it).id.0))
        }
        Sort::Zone => level
            .pay
            .iter()
            .any(|(it, _)| is(&framework.zones().at(*it).id.0)),
        Sort::Right => {
            let mut rights = level.rights.iter().flatten();
            rights.any(|it| is(&framework.rights().at(*it).id.0))
        }
        Sort::Recognition => {
            let mut honours = level.recognition.iter().flatten();
            honours.any(|it| is(&framework.honours().at(*it).id.0))
        }
        Sort::Duty => {
            let mut duties = level.duties.iter().flatten();
            duties.any(|it| is(&framework.duties().at(*it).id.0))
        }
        Sort::Factor | Sort::Subfactor => level.job_value.is_some(),
        // What the framework says of itself touches nobody in particular; the others are done.
        Sort::Framework
        | Sort::Level
        | Sort::Expectation
        | Sort::Pay
        | Sort::Worth
        | Sort::Move => false,
    }
}

/// Whether a move from here asks for the training.
fn leads_through(framework: &Framework, from: Ix<Level>, is: &dyn Fn(&Slug) -> bool) -> bool {
    let mut moves = framework
        .moves()
        .values()
        .filter(|it| it.from.contains(&from));
    moves.any(|it| {
        let gates = it.gates.iter();
        let mut asked = gates.filter_map(|gates| gates.training.as_ref()).flatten();
        asked.any(|ix| is(&framework.trainings().at(*ix).id.0))
    })
}
