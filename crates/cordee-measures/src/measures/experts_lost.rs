//! # Experts lost
//!
//! ## What it is
//!
//! The first of the three losses: of the people who practised at an expert level at any time of the
//! period, the share who no longer do at its end, by the way they went, with the years of expertise
//! that went with them.
//!
//! ## Why it matters
//!
//! When the best practitioner becomes a manager the organisation loses an expert, and no list of
//! promotions shows it.
//!
//! ## Formula
//!
//! Who stood at an expert level on some day of the period, or on the day before it, counts. Who stands
//! at one on the day of the report is not lost. Of the others: *left* who stands nowhere, *moved to
//! management* who stands at a level of a management track, *other* who stands at an individual level
//! that is not an expert's. Years of expertise are the days spent at expert levels up to then, over
//! 365.25. Interval: Wilson, 95 %.
//!
//! ## Source
//!
//! Cordée's own.
//!
//! ## Caveats
//!
//! Years before the first recorded position are not known and not counted. Whoever comes back in a
//! later period was lost in this one.
//!
//! ## Example
//!
//! Five inspectors practised at an expert level. One left after two years at it, one moved to
//! management after four: 2 / 5 = 0.4, and six years of expertise went.

use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::unit::Unit;
use cordee_domain::history::Name;
use cordee_domain::{Ix, TrackKind};
use rayon::prelude::*;

pub(super) static MEASURE: Measure = Measure {
    id: "experts-lost",
    title: "Experts lost",
    unit: Unit::Share,
    needs: &[],
    compute,
};

/// The ways in which an expert is lost, and staying last.
const WAYS: [(&str, &str); 4] = [
    ("left", "left the organisation"),
    ("moved-to-management", "moved to management"),
    ("other", "moved to a level that is not an expert's"),
    ("still-practising", "still practising"),
];
const STAYS: u8 = 3;
const STILL: usize = STAYS as usize;

/// The way somebody went and the days they spent at expert levels; small, since there is one of
/// everybody.
type Fate = (u8, u32);

fn compute(scene: &Scene<'_>) -> Answer {
    let fates: Vec<Option<Fate>> = scene.everybody().map(|who| fate(scene, who)).collect();
    let mut counts = [0_u64; WAYS.len()];
    let mut days = [0_i64; WAYS.len()];
    for (way, spent) in fates.iter().flatten() {
        let way = usize::from(*way);
        if let (Some(count), Some(sum)) = (counts.get_mut(way), days.get_mut(way)) {
            *count += 1;
            *sum += i64::from(*spent);
        }
    }
    let all: u64 = counts.iter().sum();
    let still = counts.last().copied().unwrap_or(0);
    let mut figure = Figure::share(all - still, all);
    let parts = WAYS.iter().zip(counts).zip(days).enumerate();
    figure.parts = parts
        .map(|(at, (((id, label), count), days))| Part {
            // The years are a figure of those who went.
            unit: Unit::Years,
            value: (at != STILL).then(|| years(days)),
            ..Part::people(*id, *label, count)
        })
        .collect();
    let cells = fates
        .iter()
        .map(|fate| fate.map(|(way, _)| usize::from(way)));
    let answer = Answer::from(figure)
        .split(Cells::new(cells, WAYS.len()))
        .whole([(0..STILL).collect(), (0..WAYS.len()).collect()]);
    (0..WAYS.len()).fold(answer, |answer, way| answer.part(way, [vec![way]]))
}

/// The way somebody went and the days they spent at expert levels; `None` where they were no expert
/// in the period.
fn fate(scene: &Scene<'_>, who: Ix<Name>) -> Option<Fate> {
    let mut spent = 0_i64;
    let mut was_expert = false;
    for span in scene.history.positions.of(who) {
        let from = span.from;
        if from > scene.on() || !scene.rung(span.what).is_known_expert() {
            continue;
        }
        let until = span.until.min(scene.on());
        spent += until.days_since(from) + 1;
        was_expert |= until >= scene.start;
    }
    let now = scene.now(who).map(|it| scene.rung(it.held));
    let way = match now {
        Some(rung) if rung.is_known_expert() => STAYS,
        None => 0,
        Some(rung) if rung.kind == TrackKind::Management => 1,
        Some(_) => 2,
    };
    was_expert.then(|| (way, u32::try_from(spent).unwrap_or(u32::MAX)))
}

/// Days as years of 365.25 days.
#[expect(
    clippy::cast_precision_loss,
    reason = "all days of all careers are far fewer than a float counts"
)]
pub(super) fn years(days: i64) -> f64 {
    days as f64 / 365.25
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured, parts};

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        world.people(3, "stays", |it| {
            it.at("i4", "2022-01-01");
        });
        world
            .person("leaves")
            .at("i4", "2024-01-01")
            .left("2025-12-31");
        world
            .person("crosses")
            .at("i3", "2020-01-01")
            .at("i4", "2022-01-01")
            .at("m4", "2026-01-01");
        world.person("apprentice").at("i1", "2025-01-01");
        world
            .person("long gone")
            .at("i5", "2020-01-01")
            .left("2024-01-01");
        let answer = measured("experts-lost", &world, "2026-06-30");
        assert_eq!(answer.figure.value, Some(0.4));
        let wanted = [
            ("left", 1),
            ("moved-to-management", 1),
            ("other", 0),
            ("still-practising", 3),
        ];
        assert_eq!(
            parts(&answer),
            wanted.map(|(id, people)| (id.to_owned(), people))
        );
        let years: f64 = answer.figure.parts.iter().filter_map(|it| it.value).sum();
        assert!((years - 6.0).abs() < 0.01, "{years}");
    }
}
