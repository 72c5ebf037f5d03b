//! # The training gap
//!
//! ## What it is
//!
//! Of those who became managers in the period: the share who had completed substantive training
//! before their first day.
//!
//! ## Why it matters
//!
//! Leading is a different craft, and it is mostly learned on the people who are led. About one new
//! manager in three has had training that counts: 35 % is the share reported as usual.
//!
//! ## Formula
//!
//! Who crossed in the period from an individual level to a level of a management track counts.
//! Trained is who completed a training before that day that is recorded as substantive, or that took
//! 24 hours or more where nobody says. Interval: Wilson, 95 %.
//!
//! ## Source
//!
//! The 35 % beside it is the complement of the 65 % without training that is usually reported; a
//! survey's figure, not an effect (see the simulator's defaults).
//!
//! ## Caveats
//!
//! Training that was never recorded counts as none: a low figure may be a gap in the records.
//!
//! ## Example
//!
//! Four people crossed. One had completed three days on coaching and conflict a month before, one a
//! week after the first day, one a two-hour talk, one nothing: 1 / 4 = 0.25.

use super::crossings::{Crossing, crossings};
use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::unit::Unit;
use cordee_domain::history::Sort;

pub(super) static MEASURE: Measure = Measure {
    id: "training-gap",
    title: "New managers trained before the role",
    unit: Unit::Share,
    needs: &[Sort::Training],
    compute,
};

/// The share that is reported as usual.
pub(crate) const USUAL: f64 = 0.35;

/// The cells of those who crossed.
const TRAINED: usize = 0;
const UNTRAINED: usize = 1;

fn compute(scene: &Scene<'_>) -> Answer {
    let all = crossings(scene, scene.period);
    let cell = |it: &Crossing| usize::from(it.was_trained(scene) != Some(true));
    let trained = all.iter().filter(|it| cell(it) == TRAINED).count() as u64;
    let untrained = all.len() as u64 - trained;
    let mut figure = Figure::share(trained, trained + untrained);
    figure.parts = vec![
        Part::people("trained", "trained before the role", trained),
        Part::people("untrained", "not trained before the role", untrained),
        Part {
            id: "usual".to_owned(),
            label: "reported as usual".to_owned(),
            unit: Unit::Share,
            value: Some(USUAL),
            ..Part::default()
        },
    ];
    let each = all.iter().map(|it| (it.who, cell(it)));
    Answer::from(figure)
        .split(Cells::of_each(scene.history.head_count(), each, 2))
        .whole([vec![TRAINED], vec![TRAINED, UNTRAINED]])
        .part(0, [vec![TRAINED]])
        .part(1, [vec![UNTRAINED]])
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (name, training) in [
            ("before", Some((true, "2025-12-01"))),
            ("after", Some((true, "2026-01-08"))),
            ("a talk", Some((false, "2025-12-01"))),
            ("nothing", None),
        ] {
            world
                .person(name)
                .at("i4", "2020-01-01")
                .at("m4", "2026-01-01");
            if let Some((counts, on)) = training {
                world.trained(counts, on);
            }
        }
        world.person("hired to lead").at("m5", "2026-02-01");
        let answer = measured("training-gap", &world, "2026-06-30");
        assert_eq!(answer.figure.value, Some(0.25));
        assert_eq!(answer.figure.parts[2].value, Some(0.35));
    }

    #[test]
    fn crossings_of_other_years_are_of_other_years() {
        let mut world = World::new();
        world
            .person("last year")
            .at("i4", "2020-01-01")
            .at("m4", "2025-06-30")
            .trained(true, "2025-01-01");
        let answer = measured("training-gap", &world, "2026-06-30");
        assert_eq!(
            (answer.figure.value, answer.figure.denominator),
            (None, Some(0.0))
        );
    }
}
