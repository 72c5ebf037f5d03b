//! # Frictions
//!
//! ## What it is
//!
//! Small things that stand in somebody's way: how many were raised in the period, how many of them are
//! resolved, and after how many days half of them are.
//!
//! ## Why it matters
//!
//! The small frictions add up to a working week. Nobody quits over one of them.
//!
//! ## Formula
//!
//! The value is the share of the frictions raised in the period that were resolved by the day of the
//! report; Wilson, 95 %. The median days to resolve are Kaplan–Meier's, so that those still open count
//! as far as they have come: leaving them out would make the slow look quick.
//!
//! ## Source
//!
//! Kaplan and Meier, Journal of the American Statistical Association 53 (1958), 457–481; Brookmeyer and
//! Crowley, Biometrics 38 (1982), 29–41.
//!
//! ## Caveats
//!
//! Few frictions may mean few frictions, or that nobody says them any more. For the floor people are
//! counted, not frictions: many that few raised are withheld.
//!
//! ## Example
//!
//! Three frictions: resolved after 2 and 6 days, one still open after 4. After two days a third is
//! resolved, after six all of those still watched: the median is 6 days, 2 / 3 are resolved.

use super::{Answer, Measure};
use crate::figure::{Figure, Part, count};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::stats::{Lifetime, kaplan_meier};
use crate::unit::Unit;
use cordee_domain::Ix;
use cordee_domain::history::{Name, Sort};

pub(super) static MEASURE: Measure = Measure {
    id: "friction",
    title: "Frictions raised and resolved",
    unit: Unit::Share,
    needs: &[Sort::Frictions],
    compute,
};

fn compute(scene: &Scene<'_>) -> Answer {
    let mut lifetimes = Vec::new();
    let (mut owned, mut people) = (0, 0);
    let mut cells = Vec::new();
    for who in scene.history.everybody() {
        let all = scene.history.frictions.iter().flat_map(|it| it.of(who));
        let before = lifetimes.len();
        for it in all.filter(|it| scene.period.holds(it.from)) {
            let is_owned = it.what.owned.is_some_and(|day| day <= scene.on());
            let is_resolved = it.until <= scene.on();
            owned += u64::from(is_owned);
            cells.push((who, usize::from(is_owned) * 2 + usize::from(is_resolved)));
            lifetimes.push(Lifetime {
                days: it.until.min(scene.on()).days_since(it.from),
                has_happened: it.until <= scene.on(),
            });
        }
        people += u64::from(lifetimes.len() > before);
    }
    let survival = kaplan_meier(lifetimes);
    let median = survival.median_days();
    let (low, high) = survival.median_interval();
    let days = |days: Option<i64>| days.and_then(|it| u64::try_from(it).ok()).map(count);
    let mut figure = Figure::share(survival.happened, survival.watched);
    figure.people = Some(people);
    figure.parts = vec![
        Part {
            unit: Unit::Days,
            value: days(median),
            low: days(low),
            high: days(high),
            ..Part::people("median-days", "days until half are resolved", people)
        },
        Part {
            unit: Unit::Share,
            numerator: Some(count(owned)),
            denominator: Some(count(survival.watched)),
            value: (survival.watched > 0).then(|| count(owned) / count(survival.watched)),
            ..Part::people("owned", "taken on by somebody", people)
        },
    ];
    with_ledger(scene, figure, &cells)
}

/// Whose frictions are resolved, in the second cell and the last, and taken on, in the last two.
///
/// Frictions are counted, people are guarded: a group of frictions that few raised.
fn with_ledger(scene: &Scene<'_>, figure: Figure, cells: &[(Ix<Name>, usize)]) -> Answer {
    let head_count = scene.history.head_count();
    let of = |group: &[usize]| -> Vec<Ix<Name>> {
        let all = cells.iter().filter(|it| group.contains(&it.1));
        let mut people: Vec<Ix<Name>> = all.map(|it| it.0).collect();
        people.dedup();
        people
    };
    let all = [0, 1, 2, 3];
    let raised = of(&all).into_iter().map(|it| (it, 0));
    let answer = Answer::from(figure)
        .split(Cells::of_each(head_count, raised, 1))
        .whole([vec![0]])
        .part(0, [vec![0]])
        .part(1, [vec![0]])
        .split(Cells::of_each(head_count, cells.iter().copied(), all.len()))
        .whole([vec![1, 3], all.to_vec()])
        .part(0, [all.to_vec()])
        .part(1, [vec![2, 3], all.to_vec()]);
    let groups: [&[usize]; 9] = [
        &all,
        &[1, 3],
        &[0, 2],
        &[2, 3],
        &[0, 1],
        &[0],
        &[1],
        &[2],
        &[3],
    ];
    let small = groups.into_iter().filter(|it| {
        let people = of(it).len() as u64;
        0 < people && people < scene.settings.floor
    });
    small.fold(answer, |answer, it| answer.guard(it.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        world
            .person("Luna")
            .at("i3", "2020-01-01")
            .friction("2026-06-01", Some("2026-06-03"))
            .friction("2026-06-10", Some("2026-06-16"))
            .friction("2026-06-26", None)
            .friction("2024-01-01", None);
        let answer = measured("friction", &world, "2026-06-30");
        assert_eq!(answer.figure.numerator, Some(2.0));
        assert_eq!(answer.figure.denominator, Some(3.0));
        assert_eq!(answer.figure.parts[0].value, Some(6.0));
    }
}
