//! # Set up to fail
//!
//! ## What it is
//!
//! The third loss: of those who crossed to management in the period, the share for whom at least one
//! of three things was missing: their own consent, training before the role, a way back. Beside it,
//! how many of those who crossed within the last five years had left the organisation 24 months later,
//! and 6, 12 and 18 months later.
//!
//! ## Why it matters
//!
//! A person who did not ask for it, was not prepared for it and can't return is set up to fail, and
//! will call it their own failure.
//!
//! ## Formula
//!
//! Something is missing where it is recorded as missing, or not recorded at all. Interval: Wilson,
//! 95 %. Leaving: one minus the Kaplan–Meier estimate 730 days after the crossing (183, 365 and 548 for
//! those before it), of everybody who
//! crossed in the sixty months up to the day of the report; whoever is still there is counted as far
//! as they have come. Interval: of the logarithm of minus the logarithm.
//!
//! ## Source
//!
//! Kaplan and Meier, Journal of the American Statistical Association 53 (1958), 457–481.
//!
//! ## Caveats
//!
//! What is not recorded counts as missing, and each part says how many that are: first write it down,
//! then compare. Leaving is no fault of the person, and not always one of the organisation.
//!
//! ## Example
//!
//! Four people crossed in the year: all trained; three asked, one sent; the way back was agreed with
//! two. Two of four had all three: 2 / 4 = 0.5 were set up to fail.

use super::crossings::{Crossing, crossings};
use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::stats::kaplan_meier;
use crate::unit::Unit;
use cordee_domain::history::{Period, Said, Sort};

pub(super) static MEASURE: Measure = Measure {
    id: "set-up-to-fail",
    title: "Set up to fail",
    unit: Unit::Share,
    needs: &[Sort::Moves],
    compute,
};

/// After how many days leaving is told, with what each is called. The last is the one that counts; those
/// before it are the curve.
const LEFT_WITHIN: [(i64, &str, &str); 4] = [
    (
        183,
        "left-within-6-months",
        "left within 6 months of crossing",
    ),
    (
        365,
        "left-within-12-months",
        "left within 12 months of crossing",
    ),
    (
        548,
        "left-within-18-months",
        "left within 18 months of crossing",
    ),
    (
        730,
        "left-within-24-months",
        "left within 24 months of crossing",
    ),
];
/// Of how many months' crossings.
const MONTHS: i32 = 60;

fn compute(scene: &Scene<'_>) -> Answer {
    let all = crossings(scene, scene.period);
    let count = |is: &dyn Fn(&Crossing) -> bool| all.iter().filter(|it| is(it)).count() as u64;
    let without_consent = |it: &Crossing| it.consent() != Said::Yes;
    let without_training = |it: &Crossing| it.was_trained(scene) == Some(false);
    let without_way_back = |it: &Crossing| it.way_back() != Said::Yes;
    let people = all.len() as u64;
    let failed = count(&|it| without_consent(it) || without_training(it) || without_way_back(it));
    let mut figure = Figure::share(failed, people);
    let share = |id: &str, label: &str, of: u64| Part::share(id, label, (of, people));
    figure.parts = vec![
        share(
            "without-consent",
            "without their consent",
            count(&without_consent),
        ),
        share(
            "without-training",
            "without training before the role",
            count(&without_training),
        ),
        share(
            "without-way-back",
            "without a way back",
            count(&without_way_back),
        ),
        share(
            "consent-not-recorded",
            "of these, consent not recorded",
            count(&|it| it.consent() == Said::NotRecorded),
        ),
    ];
    let all_later = later(scene);
    figure.parts.extend(left_later(scene, &all_later));
    if !scene.history.has(Sort::Training) {
        figure = figure.sharper_with("training");
    }
    with_ledger(scene, figure, &all, &all_later)
}

/// Who lacked what, and who left by when. A cell is the number whose last two digits in base two say
/// that training and the way back were missing, and the rest of it what is known of consent.
fn with_ledger(
    scene: &Scene<'_>,
    figure: Figure,
    all: &[Crossing],
    all_later: &[Crossing],
) -> Answer {
    const CELLS: usize = 12;
    let cell = |it: &Crossing| {
        let consent = match it.consent() {
            Said::Yes => 0,
            Said::No => 1,
            Said::NotRecorded => 2,
        };
        let is_untrained = it.was_trained(scene) == Some(false);
        consent * 4 + usize::from(is_untrained) * 2 + usize::from(it.way_back() != Said::Yes)
    };
    let people = scene.history.head_count();
    let lacks = Cells::of_each(people, all.iter().map(|it| (it.who, cell(it))), CELLS);
    let horizon = |it: &Crossing| {
        let stayed = it.stayed(scene);
        let within = |(days, ..): &(i64, _, _)| stayed.has_happened && stayed.days <= *days;
        LEFT_WITHIN.iter().position(within)
    };
    let left = all_later.iter();
    let left = left.map(|it| (it.who, horizon(it).unwrap_or(LEFT_WITHIN.len())));
    let left = Cells::of_each(people, left, LEFT_WITHIN.len() + 1);
    let those = |is: fn(usize) -> bool| (0..CELLS).filter(|it| is(*it)).collect::<Vec<_>>();
    let answer = Answer::from(figure)
        .split(lacks)
        .whole([those(|it| it > 0), those(|_| true)])
        .part(0, [those(|it| it >= 4), those(|_| true)])
        .part(1, [those(|it| it & 2 != 0), those(|_| true)])
        .part(2, [those(|it| it & 1 != 0), those(|_| true)])
        .part(3, [those(|it| it >= 8), those(|_| true)])
        .split(left);
    (0..LEFT_WITHIN.len()).fold(answer, |answer, at| {
        answer.part(
            4 + at,
            [(0..=at).collect(), (0..=LEFT_WITHIN.len()).collect()],
        )
    })
}

/// Of whom it is told whether they left: who crossed within so many months.
fn later(scene: &Scene<'_>) -> Vec<Crossing> {
    let period = Period {
        from: scene.on().months_before(MONTHS).plus_days(1),
        until: scene.on(),
    };
    crossings(scene, period)
}

/// How many of those who crossed had left half a year, a year and so on later.
fn left_later(scene: &Scene<'_>, all: &[Crossing]) -> [Part; 4] {
    let survival = kaplan_meier(all.iter().map(|it| it.stayed(scene)).collect());
    LEFT_WITHIN.map(|(days, id, label)| {
        let (stayed, interval) = survival.at(days);
        Part {
            unit: Unit::Share,
            value: (survival.watched > 0).then_some(1.0 - stayed),
            low: interval.map(|it| 1.0 - it.high),
            high: interval.map(|it| 1.0 - it.low),
            ..Part::people(id, label, survival.watched)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};
    use cordee_domain::history::Said;

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (name, consent, way_back) in [
            ("one", Said::Yes, Said::Yes),
            ("two", Said::Yes, Said::Yes),
            ("three", Said::Yes, Said::No),
            ("four", Said::No, Said::NotRecorded),
        ] {
            world
                .person(name)
                .at("i4", "2020-01-01")
                .at("m4", "2026-01-01")
                .trained(true, "2025-06-01")
                .crossed(consent, way_back, "2025-12-20");
        }
        let answer = measured("set-up-to-fail", &world, "2026-06-30");
        assert_eq!(answer.figure.value, Some(0.5));
        let values: Vec<_> = answer.figure.parts.iter().map(|it| it.value).collect();
        let wanted = [0.25, 0.0, 0.5, 0.0, 0.0, 0.0, 0.0, 0.0];
        assert_eq!(values, wanted.map(Some));
    }

    #[test]
    fn who_left_is_counted_as_long_as_they_could_be_watched() {
        let mut world = World::new();
        world
            .person("leaves")
            .at("i4", "2020-01-01")
            .at("m4", "2024-01-01")
            .left("2024-12-31");
        world
            .person("stays")
            .at("i4", "2020-01-01")
            .at("m4", "2022-01-01");
        world
            .person("new")
            .at("i4", "2020-01-01")
            .at("m4", "2026-06-01");
        world.crossed(Said::Yes, Said::Yes, "2026-06-01");
        let answer = measured("set-up-to-fail", &world, "2026-06-30");
        let left = answer.figure.parts.last().unwrap();
        // Of three one left after a year, when one had only been watched for a month: 1 / 2.
        assert_eq!((left.value, left.people), (Some(0.5), Some(3)));
    }
}
