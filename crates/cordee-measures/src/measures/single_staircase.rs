//! # The single staircase
//!
//! ## What it is
//!
//! Of the people at or above the grade at which expertise begins in their craft: the share who
//! manage; per craft, and the highest grade that anybody holds without managing.
//!
//! ## Why it matters
//!
//! Where nearly everybody up there manages, there is one staircase and not two ladders, whatever the
//! framework says.
//!
//! ## Formula
//!
//! Per craft the expert grade is the lowest grade of its expert levels. Counted is everybody of the
//! craft who stands at that grade or above, on either kind of track; a manager belongs to the craft of
//! their level or, where that has none, to the craft they come from. Interval: Wilson, 95 %.
//!
//! ## Source
//!
//! Cordée's own.
//!
//! ## Caveats
//!
//! People whose craft or grade is not known are left out and counted.
//!
//! ## Example
//!
//! Six people of a craft stand at its expert grade or above; four manage: 4 / 6 = 0.667.

use super::crossings::manages;
use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::unit::Unit;
use cordee_domain::Ix;
use cordee_domain::history::{GradeRank, Name};
use std::collections::BTreeMap;

pub(super) static MEASURE: Measure = Measure {
    id: "single-staircase",
    title: "One staircase or two ladders",
    unit: Unit::Share,
    needs: &[],
    compute,
};

const UNKNOWN: &str = "no craft or no grade";

/// Of one craft: who manages and who does not, and the highest grade without managing.
#[derive(Default)]
struct Above {
    managing: u64,
    individual: u64,
    highest: Option<GradeRank>,
}

fn compute(scene: &Scene<'_>) -> Answer {
    let begins = expert_grades(scene);
    let places: BTreeMap<_, u16> = begins.keys().copied().zip(0..).collect();
    let mut crafts: BTreeMap<Ix<Name>, Above> = BTreeMap::new();
    let mut cells = vec![None; scene.history.head_count()];
    let mut unknown = 0;
    for (who, cell) in scene.history.everybody().zip(&mut cells) {
        let Some(now) = scene.now(who) else { continue };
        let craft = scene.craft_of(who, scene.on());
        let Some((craft, grade)) = craft.zip(scene.rung(now.held).grade) else {
            unknown += 1;
            *cell = u16::try_from(2 * begins.len()).ok();
            continue;
        };
        if begins.get(&craft).is_none_or(|begins| grade < *begins) {
            continue;
        }
        let above = crafts.entry(craft).or_default();
        let manages = manages(scene, now.held);
        if manages {
            above.managing += 1;
        } else {
            above.individual += 1;
            above.highest = above.highest.max(Some(grade));
        }
        *cell = places.get(&craft).map(|at| at * 2 + u16::from(manages));
    }
    let managing = crafts.values().map(|it| it.managing).sum();
    let all: u64 = crafts.values().map(|it| it.managing + it.individual).sum();
    let mut figure = Figure::share(managing, all).without(UNKNOWN, unknown);
    figure.parts = begins
        .keys()
        .map(|craft| part(scene, *craft, crafts.get(craft)))
        .collect();
    let cells = cells.into_iter().map(|it| it.map(usize::from));
    let all = 2 * begins.len();
    let answer = Answer::from(figure)
        .split(Cells::new(cells, all + 1))
        .whole([(1..all).step_by(2).collect(), (0..all).collect()])
        .left_out(UNKNOWN, vec![all]);
    begins
        .keys()
        .enumerate()
        .fold(answer, |answer, (at, craft)| {
            let name = scene.history.rungs.crafts.get(*craft);
            let (individual, managing) = (2 * at, 2 * at + 1);
            answer
                .part(at, [vec![managing], vec![individual, managing]])
                .bare(at, name.to_owned())
        })
}

/// The grade at which expertise begins, of each craft that has expert levels.
fn expert_grades(scene: &Scene<'_>) -> BTreeMap<Ix<Name>, GradeRank> {
    let mut begins: BTreeMap<Ix<Name>, GradeRank> = BTreeMap::new();
    for (_, rung) in scene.history.rungs.iter() {
        let known = rung.craft.zip(rung.grade);
        if let Some((craft, grade)) = known.filter(|_| rung.is_known_expert()) {
            let lowest = begins.entry(craft).or_insert(grade);
            *lowest = grade.min(*lowest);
        }
    }
    begins
}

fn part(scene: &Scene<'_>, craft: Ix<Name>, above: Option<&Above>) -> Part {
    let rungs = &scene.history.rungs;
    let name = rungs.crafts.get(craft);
    let (managing, all) = above.map_or((0, 0), |it| (it.managing, it.managing + it.individual));
    let highest = above.and_then(|it| it.highest);
    let label = match highest {
        Some(grade) => format!(
            "{name}: held without managing up to {}",
            rungs.grade_name(grade)
        ),
        None => format!("{name}: no expert grade is held without managing"),
    };
    Part::share(name, label, (managing, all))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (name, rung) in [
            ("a", "i4"),
            ("b", "i5"),
            ("c", "m4"),
            ("d", "m4"),
            ("e", "m5"),
            ("f", "m6"),
            ("young", "i3"),
        ] {
            world.person(name).at(rung, "2020-01-01");
        }
        let answer = measured("single-staircase", &world, "2026-06-30");
        assert_eq!(answer.figure.numerator, Some(4.0));
        assert_eq!(answer.figure.denominator, Some(6.0));
        let part = &answer.figure.parts[0];
        assert_eq!(part.label, "inspection: held without managing up to g5");
    }
}
