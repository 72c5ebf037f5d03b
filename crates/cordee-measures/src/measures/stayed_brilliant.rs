//! # Stayed brilliant: the true measure
//!
//! ## What it is
//!
//! Of the people who stood at an expert level when the period began: the share who still practise
//! their craft and are rewarded for it.
//!
//! ## Why it matters
//!
//! Promotions count what an organisation gave away. This counts what it kept: people who could stay
//! brilliant at their craft, and were paid for their expertise and not for their rank.
//!
//! ## Formula
//!
//! An expert level is an individual level at or above the expert grade of its craft. Everybody who
//! stood at one on the day before the period is put into the first of these that is true on the day
//! of the report:
//!
//! 1. *left*: they stand nowhere;
//! 2. *moved to management*, and less than half of their recorded time is the craft (or none is
//!    recorded): with their consent, without it, or nobody knows;
//! 3. *lost their craft time*: on an individual track, and less than half of their recorded time is
//!    the craft;
//! 4. *under-rewarded*: their pay is below the median of the managers of the same grade, zone and
//!    currency, **and** their basic pay is below the midpoint of their level's range;
//! 5. *stayed brilliant*.
//!
//! The value is the fifth over all of them. Interval: Wilson, 95 %.
//!
//! ## Source
//!
//! Cordée's own. The waterfall is the order in which an expert can be lost.
//!
//! ## Caveats
//!
//! Pay is total pay for a year of full-time work. Where no pay is recorded for somebody, or no
//! manager of the same grade and zone and no range to compare with, they are left out and counted.
//! One year says little in a small organisation: read the interval.
//!
//! ## Example
//!
//! Eight inspectors stood at an expert level a year ago. One left, one now manages with consent and
//! one without; one is paid less than the median manager and below the midpoint; four stayed
//! brilliant: 4 / 8 = 0.5.

use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::{Scene, Standing};
use crate::unit::Unit;
use cordee_domain::history::{Name, Said, Sort};
use cordee_domain::{Ix, MoveKind, Share, TrackKind};
use rayon::prelude::*;

pub(super) static MEASURE: Measure = Measure {
    id: "stayed-brilliant",
    title: "Stayed brilliant at their craft",
    unit: Unit::Share,
    needs: &[Sort::Pay],
    compute,
};

const NO_PAY: &str = "no pay recorded";
const NOTHING_TO_COMPARE: &str =
    "no manager of the same grade and zone and no pay range to compare with";

/// Half of a week.
const HALF: Share = Share::from_percent(50);

/// What became of an expert. The order is that of the waterfall.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Fate {
    Left,
    ManagesWithConsent,
    ManagesWithoutConsent,
    ManagesConsentUnknown,
    LostCraftTime,
    UnderRewarded,
    StayedBrilliant,
    NoPay,
    NothingToCompare,
}

impl Fate {
    /// Those that are steps of the waterfall, with their names.
    const STEPS: [(Self, &'static str, &'static str); 7] = [
        (Self::Left, "left", "left the organisation"),
        (
            Self::ManagesWithConsent,
            "moved-with-consent",
            "moved to management with consent",
        ),
        (
            Self::ManagesWithoutConsent,
            "moved-without-consent",
            "moved to management without consent",
        ),
        (
            Self::ManagesConsentUnknown,
            "moved-consent-unknown",
            "moved to management, consent not recorded",
        ),
        (
            Self::LostCraftTime,
            "lost-craft-time",
            "lost their craft time",
        ),
        (Self::UnderRewarded, "under-rewarded", "under-rewarded"),
        (
            Self::StayedBrilliant,
            "stayed-brilliant",
            "stayed brilliant",
        ),
    ];

    fn step(self) -> Option<usize> {
        Self::STEPS.iter().position(|(fate, ..)| *fate == self)
    }

    /// The cell of those it became of: the steps, then those left out.
    fn cell(self) -> usize {
        self.step().unwrap_or(match self {
            Self::NoPay => Self::STEPS.len(),
            _ => Self::STEPS.len() + 1,
        })
    }
}

fn compute(scene: &Scene<'_>) -> Answer {
    let fates: Vec<Option<Fate>> = scene.everybody().map(|who| fate(scene, who)).collect();
    let mut counts = [0_u64; Fate::STEPS.len()];
    let (mut no_pay, mut nothing_to_compare) = (0, 0);
    for fate in fates.iter().flatten() {
        match fate {
            Fate::NoPay => no_pay += 1,
            Fate::NothingToCompare => nothing_to_compare += 1,
            other => {
                if let Some(count) = other.step().and_then(|step| counts.get_mut(step)) {
                    *count += 1;
                }
            }
        }
    }
    let all = counts.iter().sum();
    let stayed = counts.last().copied().unwrap_or(0);
    let mut figure = Figure::share(stayed, all)
        .without(NO_PAY, no_pay)
        .without(NOTHING_TO_COMPARE, nothing_to_compare);
    figure.parts = Fate::STEPS
        .iter()
        .zip(counts)
        .map(|((_, id, label), count)| Part::people(*id, *label, count))
        .collect();
    for (sort, what) in [
        (Sort::Moves, "moves, with consent"),
        (Sort::TimeUse, "time use"),
    ] {
        if !scene.history.has(sort) {
            figure = figure.sharper_with(what);
        }
    }
    let steps = Fate::STEPS.len();
    let cells = fates.iter().map(|fate| fate.map(Fate::cell));
    let answer = Answer::from(figure)
        .split(Cells::new(cells, steps + 2))
        .whole([vec![steps - 1], (0..steps).collect()])
        .left_out(NO_PAY, vec![steps])
        .left_out(NOTHING_TO_COMPARE, vec![steps + 1]);
    (0..steps).fold(answer, |answer, step| answer.part(step, [vec![step]]))
}

/// What became of somebody; `None` where they were no expert when the period began.
pub(super) fn fate(scene: &Scene<'_>, who: Ix<Name>) -> Option<Fate> {
    let then = scene.then(who)?;
    if !scene.rung(then).is_known_expert() {
        return None;
    }
    let Some(now) = scene.now(who) else {
        return Some(Fate::Left);
    };
    let craft_time = craft_time(scene, who);
    let manages = scene.rung(now.held).kind == TrackKind::Management;
    Some(match craft_time {
        None if manages => consent(scene, who),
        Some(time) if manages && time < HALF => consent(scene, who),
        Some(time) if time < HALF => Fate::LostCraftTime,
        _ => reward(scene, now),
    })
}

/// The share of the last week recorded in the period that was the craft.
fn craft_time(scene: &Scene<'_>, who: Ix<Name>) -> Option<Share> {
    let weeks = scene.history.time_use.as_ref()?.of(who);
    let mut in_period = weeks.rev().filter(|it| scene.period.holds(it.from));
    in_period.next().map(|it| it.what.craft)
}

/// Whether somebody who manages now wanted the move that took them there.
fn consent(scene: &Scene<'_>, who: Ix<Name>) -> Fate {
    let mut moves = scene.history.moves.iter().flat_map(|all| all.of(who));
    let crossing = moves.rfind(|it| it.what.kind == MoveKind::Cross && scene.period.holds(it.from));
    match crossing.map(|it| it.what.consent) {
        Some(Said::Yes) => Fate::ManagesWithConsent,
        Some(Said::No) => Fate::ManagesWithoutConsent,
        Some(Said::NotRecorded) | None => Fate::ManagesConsentUnknown,
    }
}

fn reward(scene: &Scene<'_>, now: &Standing) -> Fate {
    let Some(pay) = now.pay else {
        return Fate::NoPay;
    };
    let median = scene.peers(now).and_then(|it| scene.manager_median(it));
    let currency = scene.history.currencies.get(usize::from(pay.currency));
    let range = scene.rung(now.held).pays_in(now.held.zone);
    let range = range.filter(|it| Some(&it.currency) == currency);
    if median.is_none() && range.is_none() {
        return Fate::NothingToCompare;
    }
    let as_managers = median.is_some_and(|median| pay.total >= median);
    #[expect(clippy::cast_precision_loss, reason = "amounts of pay")]
    let in_upper_half = range.is_some_and(|it| pay.base >= it.midpoint_minor as f64);
    if as_managers || in_upper_half {
        Fate::StayedBrilliant
    } else {
        Fate::UnderRewarded
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured, parts};
    use super::*;

    const LONG_AGO: &str = "2020-01-01";

    fn inspectors() -> World {
        let mut world = World::new();
        world
            .person("Chief")
            .at("m4", LONG_AGO)
            .paid(60_000, LONG_AGO);
        world.people(4, "stays", |it| {
            it.at("i4", LONG_AGO).paid(60_000, LONG_AGO);
        });
        world.person("leaves").at("i4", LONG_AGO).left("2026-03-31");
        for (name, consent) in [("asked", Said::Yes), ("sent", Said::No)] {
            world
                .person(name)
                .at("i4", LONG_AGO)
                .at("m4", "2026-01-01")
                .crossed(consent, Said::Yes, "2026-01-01")
                .paid(60_000, LONG_AGO);
        }
        world
            .person("less")
            .at("i4", LONG_AGO)
            .paid(50_000, LONG_AGO);
        world
    }

    #[test]
    fn the_example_worked_by_hand() {
        let answer = measured("stayed-brilliant", &inspectors(), "2026-06-30");
        assert_eq!(answer.figure.value, Some(0.5));
        assert_eq!(answer.figure.denominator, Some(8.0));
        let wanted = [
            ("left", 1),
            ("moved-with-consent", 1),
            ("moved-without-consent", 1),
            ("moved-consent-unknown", 0),
            ("lost-craft-time", 0),
            ("under-rewarded", 1),
            ("stayed-brilliant", 4),
        ];
        assert_eq!(
            parts(&answer),
            wanted.map(|(id, people)| (id.to_owned(), people))
        );
        assert_eq!(answer.figure.sharpen, ["time use"]);
    }

    #[test]
    fn the_upper_half_of_the_range_is_reward_and_half_a_week_is_the_craft() {
        let mut world = inspectors();
        world.pays("i4", (40_000, 60_000));
        world.person("asked").craft_time(50, "2026-06-01");
        world.person("stays 0").craft_time(40, "2026-06-01");
        let answer = measured("stayed-brilliant", &world, "2026-06-30");
        let count = |id: &str| parts(&answer).into_iter().find(|it| it.0 == id).unwrap().1;
        assert_eq!(count("under-rewarded"), 0, "50,000 is the midpoint");
        assert_eq!(count("lost-craft-time"), 1);
        assert_eq!(
            count("moved-with-consent"),
            0,
            "half of the week is still the craft"
        );
        assert_eq!(count("stayed-brilliant"), 5);
    }

    #[test]
    fn nobody_is_dropped_in_silence() {
        let mut world = inspectors();
        world.person("unpaid").at("i5", LONG_AGO);
        world
            .person("alone")
            .at("i6", LONG_AGO)
            .paid(90_000, LONG_AGO);
        let answer = measured("stayed-brilliant", &world, "2026-06-30");
        let excluded: Vec<_> = answer.figure.excluded.iter().map(|it| it.count).collect();
        assert_eq!(excluded, [Some(1), Some(1)]);
        assert_eq!(answer.figure.denominator, Some(8.0));
    }
}
