//! # Craft time before and after a crossing
//!
//! ## What it is
//!
//! How much of the week was the craft before somebody became a manager, and how much is afterwards:
//! the mean change over everybody of whom both are known.
//!
//! ## Why it matters
//!
//! A coder made manager can lose three quarters of the week to meetings, reviews and administration.
//! That is the price of the move, and nobody writes it on the offer.
//!
//! ## Formula
//!
//! Of everybody who crossed in the twenty-four months up to the day of the report: the mean share of
//! the weeks recorded in the 180 days before the crossing, and in the days 1 to 180 after it. The
//! value is the mean of *after minus before*; its interval is Student's t of the paired differences.
//!
//! ## Source
//!
//! The paired t interval of any textbook.
//!
//! ## Caveats
//!
//! People who record their weeks may not be like those who don't. Read how many they are.
//!
//! ## Example
//!
//! Two people crossed; before, 80 % and 60 % of the week were the craft, afterwards 20 % and 40 %:
//! (-0.6 - 0.2) / 2 = -0.4.

use super::crossings::crossings;
use super::{Answer, Measure};
use crate::figure::{Figure, Interval, Part, count};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::unit::Unit;
use cordee_domain::Ix;
use cordee_domain::history::{Day, Name, Period, Sort};
use statrs::distribution::{ContinuousCDF, StudentsT};

pub(super) static MEASURE: Measure = Measure {
    id: "craft-time",
    title: "Craft time before and after a crossing",
    unit: Unit::Change,
    needs: &[Sort::TimeUse],
    compute,
};

const DAYS: i32 = 180;
const ONE_SIDE: &str = "weeks recorded before or after the crossing only";

fn compute(scene: &Scene<'_>) -> Answer {
    let period = Period {
        from: scene.on().months_before(24).plus_days(1),
        until: scene.on(),
    };
    let mut pairs = Vec::new();
    let mut unknown = 0;
    let mut cells = Vec::new();
    for it in crossings(scene, period) {
        let before = mean(scene, it.who, (it.on.plus_days(-DAYS), it.on.previous()));
        let after = mean(scene, it.who, (it.on, it.on.plus_days(DAYS)));
        let pair = before.zip(after);
        cells.push((it.who, usize::from(pair.is_none())));
        match pair {
            Some(pair) => pairs.push(pair),
            None => unknown += 1,
        }
    }
    let people = pairs.len() as u64;
    let average = |of: fn(&(f64, f64)) -> f64| {
        (people > 0).then(|| pairs.iter().map(of).sum::<f64>() / count(people))
    };
    let changes: Vec<f64> = pairs.iter().map(|(before, after)| after - before).collect();
    let share = |id: &str, label: &str, value| Part {
        unit: Unit::Share,
        value,
        ..Part::people(id, label, people)
    };
    let figure = Figure {
        value: average(|it| it.1 - it.0),
        people: Some(people),
        parts: vec![
            share("before", "before the crossing", average(|it| it.0)),
            share("after", "after the crossing", average(|it| it.1)),
        ],
        ..Figure::default()
    }
    .within(of_mean(&changes))
    .without(ONE_SIDE, unknown);
    Answer::from(figure)
        .split(Cells::of_each(scene.history.head_count(), cells, 2))
        .whole([vec![0]])
        .part(0, [vec![0]])
        .part(1, [vec![0]])
        .left_out(ONE_SIDE, vec![1])
}

/// The mean share of the craft in the weeks that begin in these days.
fn mean(scene: &Scene<'_>, who: Ix<Name>, (from, until): (Day, Day)) -> Option<f64> {
    let weeks = scene.history.time_use.as_ref()?.of(who);
    let shares = weeks
        .filter(|it| from <= it.from && it.from <= until)
        .map(|it| f64::from(it.what.craft.basis_points()) / 10_000.0);
    let (sum, weeks) = shares.fold((0.0, 0_u64), |(sum, weeks), it| (sum + it, weeks + 1));
    (weeks > 0).then(|| sum / count(weeks))
}

/// Student's interval of a mean; `None` for fewer than two.
fn of_mean(values: &[f64]) -> Option<Interval> {
    let n = count(values.len() as u64);
    if values.len() < 2 {
        return None;
    }
    let mean = values.iter().sum::<f64>() / n;
    let squares: f64 = values.iter().map(|it| (it - mean).powi(2)).sum();
    let t = StudentsT::new(0.0, 1.0, n - 1.0).ok()?;
    let half = t.inverse_cdf(0.975) * (squares / (n - 1.0) / n).sqrt();
    Some(Interval {
        low: mean - half,
        high: mean + half,
    })
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (name, before, after) in [("one", 80, 20), ("two", 60, 40)] {
            world
                .person(name)
                .at("i4", "2020-01-01")
                .at("m4", "2026-01-01")
                .craft_time(before, "2025-12-01")
                .craft_time(after, "2026-03-02");
        }
        world
            .person("silent")
            .at("i4", "2020-01-01")
            .at("m4", "2026-01-01");
        let answer = measured("craft-time", &world, "2026-06-30");
        assert!((answer.figure.value.unwrap() + 0.4).abs() < 1e-12);
        assert_eq!(answer.figure.excluded[0].count, Some(1));
        // Student's t with one degree of freedom: 12.706 × 0.2.
        assert!((answer.figure.high.unwrap() - (12.706_204_736 * 0.2 - 0.4)).abs() < 1e-6);
    }
}
