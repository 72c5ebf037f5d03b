//! # People led by unprepared managers
//!
//! ## What it is
//!
//! The second loss: of all who are led by somebody, the share whose manager has had no substantive
//! training, or of whom no people competency was ever assessed.
//!
//! ## Why it matters
//!
//! A manager who was never prepared is not one person's trouble: everybody they lead pays for it.
//!
//! ## Formula
//!
//! Counted are people with a manager on the day of the report. Prepared is a manager who completed a
//! substantive training up to that day and, where assessments are recorded at all, was assessed in a
//! people competency. The interval takes into account that people with one manager share a fate: the
//! variance of a ratio over managers, turned into an effective number of people for Wilson's formula.
//!
//! ## Source
//!
//! Cochran, Sampling Techniques (1977), 6.3; Korn and Graubard, Survey Methodology 24 (1998), 193–201.
//!
//! ## Caveats
//!
//! What was never recorded counts as missing. Whether the training did any good is another question. It
//! says something of those who lead: where the prepared or the unprepared are fewer than the floor, it is
//! withheld, however many they lead.
//!
//! ## Example
//!
//! Two managers lead three people each, a third leads four. The first two were trained and assessed,
//! the third was trained only: 4 / 10 = 0.4.

use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::stats::clustered_share;
use crate::unit::Unit;
use cordee_domain::history::{Name, Sort};
use cordee_domain::{CompetencyKind, Ix};

pub(super) static MEASURE: Measure = Measure {
    id: "unprepared-managers",
    title: "People led by unprepared managers",
    unit: Unit::Share,
    needs: &[Sort::Training],
    compute,
};

fn compute(scene: &Scene<'_>) -> Answer {
    let led = scene.teams_led();
    let clusters = |is: &dyn Fn(Ix<Name>) -> bool| -> Vec<(u64, u64)> {
        let each = led.iter();
        each.map(|(manager, people)| {
            let people = people.len() as u64;
            (if is(*manager) { people } else { 0 }, people)
        })
        .collect()
    };
    let untrained = |manager| !was_trained(scene, manager);
    let unassessed = |manager| was_assessed(scene, manager) == Some(false);
    let unprepared = clusters(&|manager| untrained(manager) || unassessed(manager));
    let sum = |all: &[(u64, u64)]| {
        all.iter()
            .fold((0, 0), |sum, it| (sum.0 + it.0, sum.1 + it.1))
    };
    let (numerator, denominator) = sum(&unprepared);
    let mut figure = Figure::share(numerator, denominator).within(clustered_share(&unprepared));
    figure.parts = [
        (
            "untrained",
            "their manager has no substantive training",
            clusters(&untrained),
        ),
        (
            "unassessed",
            "their manager was never assessed in a people competency",
            clusters(&unassessed),
        ),
    ]
    .into_iter()
    .map(|(id, label, clusters)| {
        let interval = clustered_share(&clusters);
        Part {
            low: interval.map(|it| it.low),
            high: interval.map(|it| it.high),
            ..Part::share(id, label, sum(&clusters))
        }
    })
    .collect();
    if !scene.history.has(Sort::Assessments) {
        figure = figure.sharper_with("assessments of people competencies");
    }
    let is_untrained = |it| !was_trained(scene, it);
    let is_unassessed = |it| was_assessed(scene, it) == Some(false);
    with_ledger(scene, figure, &led, |it| {
        usize::from(is_untrained(it)) + 2 * usize::from(is_unassessed(it))
    })
}

/// Who is led by whom that lacks what: in the first cell nothing, then training, an assessment, both.
///
/// It is the managers of whom something is told: a group of people is guarded where few lead it.
fn with_ledger(
    scene: &Scene<'_>,
    figure: Figure,
    led: &[(Ix<Name>, Vec<Ix<Name>>)],
    lacks: impl Fn(Ix<Name>) -> usize,
) -> Answer {
    let mut managers = [0_u64; 4];
    let mut cells = vec![None; scene.history.head_count()];
    for (manager, people) in led {
        let lacks = lacks(*manager);
        if let Some(count) = managers.get_mut(lacks) {
            *count += 1;
        }
        for who in people {
            if let Some(cell) = cells.get_mut(who.position()) {
                *cell = Some(lacks);
            }
        }
    }
    let [unprepared, untrained, unassessed] = [vec![1, 2, 3], vec![1, 3], vec![2, 3]];
    let everybody: Vec<usize> = (0..managers.len()).collect();
    let answer = Answer::from(figure)
        .split(Cells::new(cells.into_iter(), managers.len()))
        .whole([unprepared.clone(), everybody.clone()])
        .part(0, [untrained.clone(), everybody.clone()])
        .part(1, [unassessed.clone(), everybody.clone()]);
    let groups = [unprepared, untrained, unassessed];
    let singles = everybody.iter().map(|it| vec![*it]);
    let others = |group: &Vec<usize>| {
        let others = everybody.iter().filter(|it| !group.contains(it));
        others.copied().collect()
    };
    let few = |group: &Vec<usize>| {
        let behind: u64 = group.iter().filter_map(|it| managers.get(*it)).sum();
        0 < behind && behind < scene.settings.floor
    };
    let both = groups.iter().flat_map(|it| [it.clone(), others(it)]);
    let small: Vec<_> = both
        .chain(singles)
        .chain([everybody.clone()])
        .filter(few)
        .collect();
    small.into_iter().fold(answer, Answer::guard)
}

fn was_trained(scene: &Scene<'_>, manager: Ix<Name>) -> bool {
    let trainings = scene.history.training.iter();
    let mut of = trainings.flat_map(|it| it.of(manager));
    of.any(|it| it.what.is_substantive && it.until <= scene.on())
}

fn was_assessed(scene: &Scene<'_>, manager: Ix<Name>) -> Option<bool> {
    let mut of = scene.history.assessments.as_ref()?.of(manager);
    Some(of.any(|it| it.what.kind == CompetencyKind::People && it.from <= scene.on()))
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, day, measured};
    use crate::{Settings, report};
    use cordee_domain::CompetencyKind;

    #[test]
    fn that_few_managers_are_unprepared_is_withheld_however_many_they_lead() {
        for (unprepared, is_told) in [(0, true), (1, false), (4, false), (5, true)] {
            let mut world = World::new();
            for at in 0..10 {
                let manager = format!("manager {at}");
                world.person(&manager).at("m4", "2020-01-01");
                world.trained(at >= unprepared, "2019-06-01");
                world.people(6, &format!("led by {at}"), |it| {
                    it.under("i2", Some(&manager), "2021-01-01");
                });
            }
            let history = world.history();
            let report = report(&history, Settings::as_of(day("2026-06-30")));
            let figure = report.figure("unprepared-managers").unwrap();
            assert_eq!(!figure.withheld, is_told, "{unprepared} of ten managers");
        }
    }

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (manager, people, is_assessed) in [("a", 3, true), ("b", 3, true), ("c", 4, false)] {
            world
                .person(manager)
                .at("m4", "2020-01-01")
                .trained(true, "2019-06-01");
            if is_assessed {
                world.assessed(CompetencyKind::People, 3.0, "2025-01-01");
            }
            world.people(people, &format!("led by {manager}"), |it| {
                it.under("i2", Some(manager), "2021-01-01");
            });
        }
        let answer = measured("unprepared-managers", &world, "2026-06-30");
        assert_eq!(answer.figure.value, Some(0.4));
        assert_eq!(answer.figure.denominator, Some(10.0));
        assert_eq!(answer.figure.parts[0].value, Some(0.0));
    }
}
