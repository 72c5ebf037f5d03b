//! # Returns
//!
//! ## What it is
//!
//! Of the trials that ended in the period: the share that ended by return to the craft; and how those
//! who returned in the year before fare today.
//!
//! ## Why it matters
//!
//! A return is a success of the system: somebody tried a different mountain, and came back without
//! loss and without fault. Where nobody ever returns, either everybody was right or nobody dares.
//!
//! ## Formula
//!
//! A trial has ended when its last day lies in the period and its outcome is recorded: went on,
//! returned, left. Interval: Wilson, 95 %. *A year later*: of everybody who went from a management
//! level back to an individual one in the twelve months before the period, the share who are still
//! there on the day of the report, at a grade no lower than the one they had before they crossed.
//!
//! ## Source
//!
//! Cordée's own.
//!
//! ## Caveats
//!
//! Few people return; the interval is wide. There is no right share of returns.
//!
//! ## Example
//!
//! Four trials ended: three went on, one returned: 1 / 4 = 0.25.

use super::crossings::manages;
use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::unit::Unit;
use cordee_domain::history::{GradeRank, Name, Outcome, Period, Sort, Turn};
use cordee_domain::{Ix, MoveKind};

pub(super) static MEASURE: Measure = Measure {
    id: "returns",
    title: "Trials that ended by return",
    unit: Unit::Share,
    needs: &[Sort::Moves],
    compute,
};

/// The cells of trials: how they ended, and the one for those of which nobody says.
const RETURNED: usize = 1;
const OPEN: usize = 3;
const NO_OUTCOME: &str = "trials that ended without a recorded outcome";

fn compute(scene: &Scene<'_>) -> Answer {
    let mut ended = [0_u64; OPEN];
    let mut open = 0;
    let mut cells = Vec::new();
    for who in scene.history.everybody() {
        let moves = scene.history.moves.iter().flat_map(|all| all.of(who));
        for it in moves.filter(|it| it.what.kind == MoveKind::Cross) {
            let ends = it.what.trial_until.filter(|day| scene.period.holds(*day));
            match (ends, it.what.outcome) {
                (None, _) => {}
                (Some(_), None) => {
                    open += 1;
                    cells.push((who, OPEN));
                }
                (Some(_), Some(outcome)) => {
                    let at = match outcome {
                        Outcome::WentOn => 0,
                        Outcome::Returned => RETURNED,
                        Outcome::Left => 2,
                    };
                    cells.push((who, at));
                    if let Some(count) = ended.get_mut(at) {
                        *count += 1;
                    }
                }
            }
        }
    }
    let [went_on, returned, left] = ended;
    let all = ended.iter().sum();
    let mut figure = Figure::share(returned, all).without(NO_OUTCOME, open);
    let (later, of_later) = a_year_later(scene);
    figure.parts = vec![
        Part::people("went-on", "went on", went_on),
        Part::people("returned", "returned to the craft", returned),
        Part::people("left", "left the organisation", left),
        later,
    ];
    let trials = Cells::of_each(scene.history.head_count(), cells, OPEN + 1);
    Answer::from(figure)
        .split(trials)
        .whole([vec![RETURNED], (0..OPEN).collect()])
        .part(0, [vec![0]])
        .part(1, [vec![RETURNED]])
        .part(2, [vec![2]])
        .left_out(NO_OUTCOME, vec![OPEN])
        .split(of_later)
        .part(3, [vec![1], vec![0, 1]])
}

/// Who is well a year after they returned, and in the second cell of whom it is told.
fn a_year_later(scene: &Scene<'_>) -> (Part, Cells) {
    let before = Period {
        from: scene.start.months_before(12).plus_days(1),
        until: scene.start,
    };
    let (mut well, mut all) = (0, 0);
    let mut cells = Vec::new();
    for who in scene.history.everybody() {
        let returned = scene.history.turns(who).filter(|it| before.holds(it.on));
        let returns = returned.filter(|it| scene.history.kind_of(it) == Some(MoveKind::Return));
        for turn in returns {
            let Some(had) = grade_before_crossing(scene, who, &turn) else {
                continue;
            };
            all += 1;
            let now = scene.now(who).and_then(|it| scene.rung(it.held).grade);
            let is_well = now >= Some(had);
            well += u64::from(is_well);
            cells.push((who, usize::from(is_well)));
        }
    }
    let part = Part::share(
        "a-year-later",
        "still there a year later, at no lower grade than before they crossed",
        (well, all),
    );
    (part, Cells::of_each(scene.history.head_count(), cells, 2))
}

/// The grade of the last individual position before somebody managed; `None` where they had none, so
/// that nothing was returned to.
fn grade_before_crossing(scene: &Scene<'_>, who: Ix<Name>, turn: &Turn) -> Option<GradeRank> {
    let earlier = scene
        .history
        .positions
        .of(who)
        .rev()
        .filter(|it| it.from < turn.on);
    let mut individual = earlier.filter(|it| !manages(scene, it.what));
    scene.rung(individual.next()?.what).grade
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, day, measured};
    use cordee_domain::MoveKind;
    use cordee_domain::history::{Moved, Outcome, Said};

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (name, outcome) in [
            ("one", Some(Outcome::WentOn)),
            ("two", Some(Outcome::WentOn)),
            ("three", Some(Outcome::WentOn)),
            ("four", Some(Outcome::Returned)),
            ("forgotten", None),
        ] {
            let moved = Moved {
                kind: MoveKind::Cross,
                consent: Said::Yes,
                way_back: Said::Yes,
                trial_until: Some(day("2026-03-31")),
                outcome,
            };
            world
                .person(name)
                .at("i4", "2020-01-01")
                .at("m4", "2025-10-01");
            world.moved(moved, "2025-10-01");
        }
        let answer = measured("returns", &world, "2026-06-30");
        assert_eq!(answer.figure.value, Some(0.25));
        assert_eq!(answer.figure.excluded[0].count, Some(1));
    }

    #[test]
    fn a_return_without_loss_is_seen_a_year_later() {
        let mut world = World::new();
        for (name, back) in [("as before", "i4"), ("lower", "i3")] {
            world
                .person(name)
                .at("i4", "2020-01-01")
                .at("m4", "2024-10-01")
                .at(back, "2025-04-01")
                .crossed(Said::Yes, Said::Yes, "2024-10-01");
        }
        let answer = measured("returns", &world, "2026-06-30");
        let later = answer.figure.parts.last().unwrap();
        assert_eq!((later.numerator, later.denominator), (Some(1.0), Some(2.0)));
    }
}
