//! The moves that join two levels, and the shortest way round where none does.

use crate::named::{Gate, Named, gates_of, own_prose};
use crate::{Framework, Ix, Level, Move, MoveKind, MoveOrigin, PayOnMove, Prose, Slug, TrackKind};
use serde::Serialize;
use std::collections::VecDeque;

/// How one level is reached from another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Way {
    /// It is the same level: no move is needed.
    Here,
    /// These moves join the two directly.
    Defined {
        /// Each of them will do.
        moves: Vec<Taken>,
    },
    /// No move is defined between the two.
    NotDefined {
        /// The shortest way over other levels; `None` where there is none.
        round: Option<Vec<Leg>>,
    },
}

/// One leg of a way round.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Leg {
    /// Where it begins.
    pub from: Named,
    /// Where it ends.
    pub to: Named,
    /// The move that is made.
    #[serde(rename = "move")]
    pub taken: Taken,
}

/// A move with what it asks.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Taken {
    /// Its lasting name, where it has one.
    pub id: Option<Slug>,
    /// What it is.
    pub kind: MoveKind,
    /// What it means, in words.
    #[serde(serialize_with = "own_prose")]
    pub summary: Prose,
    /// Its gates in the order in which a person meets them; `None` where the framework says
    /// nothing of them.
    pub gates: Option<Vec<Gate>>,
    /// What it does to pay; `None` where the framework does not say.
    pub pay: Option<PayOnMove>,
    /// Stated, or implied by neighbouring levels.
    pub origin: MoveOrigin,
}

/// One leg by its handles: from, to, and the move.
pub type Leap = (Ix<Level>, Ix<Level>, Ix<Move>);

pub(super) fn way(framework: &Framework, from: Ix<Level>, to: Ix<Level>) -> Way {
    if from == to {
        return Way::Here;
    }
    let moves = moves_between(framework, from, to);
    if moves.is_empty() {
        let round = way_round(framework, from, to);
        return Way::NotDefined {
            round: round.map(|legs| legs.into_iter().map(|leap| leg(framework, leap)).collect()),
        };
    }
    let moves = moves.into_iter().map(|ix| taken(framework, ix));
    Way::Defined {
        moves: moves.collect(),
    }
}

/// The moves that join two levels, in the order of the framework.
pub fn moves_between(framework: &Framework, from: Ix<Level>, to: Ix<Level>) -> Vec<Ix<Move>> {
    let moves = framework.moves().iter();
    let joins = moves.filter(|(_, it)| it.from.contains(&from) && it.to.contains(&to));
    joins.map(|(ix, _)| ix).collect()
}

/// The shortest way over defined moves; among equally short ones that which takes its traveller
/// through the fewest management levels, and then that which the framework states first.
pub fn way_round(framework: &Framework, from: Ix<Level>, to: Ix<Level>) -> Option<Vec<Leap>> {
    let reached = explore(framework, from);
    let mut legs = Vec::new();
    let mut at = to;
    while at != from {
        let (before, by) = reached.get(at.position())?.as_ref()?.last?;
        legs.push((before, at, by));
        at = before;
    }
    legs.reverse();
    Some(legs)
}

/// How a level is best reached.
#[derive(Clone, Copy)]
struct Reached {
    /// How many moves it takes, and how many management levels lie on the way.
    effort: (usize, usize),
    /// The level before, and the move from there; `None` at the start.
    last: Option<(Ix<Level>, Ix<Move>)>,
}

/// How every level is best reached from `start`, layer by layer.
fn explore(framework: &Framework, start: Ix<Level>) -> Vec<Option<Reached>> {
    let onward = moves_by_start(framework);
    let mut reached: Vec<Option<Reached>> = vec![None; framework.levels().len()];
    let mut queue = VecDeque::from([start]);
    put(
        &mut reached,
        start,
        Reached {
            effort: (0, 0),
            last: None,
        },
    );
    while let Some(from) = queue.pop_front() {
        let Some(here) = reached.get(from.position()).copied().flatten() else {
            continue;
        };
        for by in onward.get(from.position()).into_iter().flatten() {
            for to in &framework.moves().at(*by).to {
                let there = reached.get(to.position()).copied().flatten();
                let (moves, managing) = here.effort;
                let effort = (moves + 1, managing + is_managing(framework, *to));
                if there.is_none() {
                    queue.push_back(*to);
                }
                // Whoever is still to be looked at lies one layer further, so that a better way
                // there is known before anyone goes on from it.
                if there.is_none_or(|there| effort < there.effort) {
                    let last = Some((from, *by));
                    put(&mut reached, *to, Reached { effort, last });
                }
            }
        }
    }
    reached
}

fn moves_by_start(framework: &Framework) -> Vec<Vec<Ix<Move>>> {
    let mut onward = vec![Vec::new(); framework.levels().len()];
    for (by, it) in framework.moves().iter() {
        for from in &it.from {
            if let Some(all) = onward.get_mut(from.position()) {
                all.push(by);
            }
        }
    }
    onward
}

fn put(reached: &mut [Option<Reached>], at: Ix<Level>, way: Reached) {
    if let Some(place) = reached.get_mut(at.position()) {
        *place = Some(way);
    }
}

fn is_managing(framework: &Framework, level: Ix<Level>) -> usize {
    usize::from(framework.kind_of(level) == TrackKind::Management)
}

fn leg(framework: &Framework, (from, to, by): Leap) -> Leg {
    let named = |ix| {
        let level = framework.level(ix);
        Named::new(&level.id.0, &level.title)
    };
    Leg {
        from: named(from),
        to: named(to),
        taken: taken(framework, by),
    }
}

fn taken(framework: &Framework, ix: Ix<Move>) -> Taken {
    let it = framework.moves().at(ix);
    Taken {
        id: it.id.as_ref().map(|id| id.0.clone()),
        kind: it.kind,
        summary: it.summary.clone(),
        gates: it.gates.as_ref().map(|gates| gates_of(framework, gates)),
        pay: it.pay,
        origin: it.origin,
    }
}
