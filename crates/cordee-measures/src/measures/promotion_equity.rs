//! # Equity of promotion
//!
//! ## What it is
//!
//! How many of each sex, and of each other recorded group, advanced in the period, and how long people
//! stand at a level. The value is the odds ratio of women to men.
//!
//! ## Why it matters
//!
//! Pay progression has to follow criteria that are the same for everybody (Directive (EU) 2023/970,
//! Article 6). Whether it does shows in who advances.
//!
//! ## Formula
//!
//! Everybody who stood somewhere when the period began. Advanced is who went up their own track or
//! crossed to a level of a higher grade in the period. The odds ratio has half a person added to each
//! cell and Woolf's interval. *Time in level*: the median days until the next level (Kaplan–Meier) of
//! everybody who stood somewhere when the period began, counted from the day they came to that level to
//! the end of the period.
//!
//! ## Source
//!
//! Woolf, Annals of Human Genetics 19 (1955), 251–253; Haldane, Annals of Human Genetics 20 (1956),
//! 309–311.
//!
//! ## Caveats
//!
//! It compares everybody with everybody; people at the top can't advance. Sex not recorded is counted
//! and shown.
//!
//! ## Example
//!
//! Of 10 women 2 advanced, of 10 men 4: (2.5 × 6.5) / (8.5 × 4.5) = 0.425.

use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::stats::{Lifetime, kaplan_meier, odds_ratio};
use crate::unit::Unit;
use cordee_domain::history::{Name, Sex, Sort, Turn};
use cordee_domain::{Ix, MoveKind};

pub(super) static MEASURE: Measure = Measure {
    id: "promotion-equity",
    title: "Equity of promotion",
    unit: Unit::OddsRatio,
    needs: &[Sort::People],
    compute,
};

const SEXES: [(Sex, &str, &str); 4] = [
    (Sex::Female, "women", "women"),
    (Sex::Male, "men", "men"),
    (Sex::Other, "other", "recorded as neither"),
    (Sex::NotRecorded, "not-recorded", "sex not recorded"),
];

fn compute(scene: &Scene<'_>) -> Answer {
    let mut cells = vec![None; scene.history.head_count()];
    let mut counts = [(0_u64, 0_u64); SEXES.len()];
    for (who, cell) in scene.history.everybody().zip(&mut cells) {
        if scene.then(who).is_none() {
            continue;
        }
        let sex = sex_of(scene, who);
        let at = SEXES
            .iter()
            .position(|it| it.0 == sex)
            .unwrap_or(SEXES.len() - 1);
        let has_advanced = has_advanced(scene, who);
        if let Some((advanced, all)) = counts.get_mut(at) {
            *advanced += u64::from(has_advanced);
            *all += 1;
        }
        *cell = u8::try_from(at * 2 + usize::from(has_advanced)).ok();
    }
    let [women, men, ..] = counts;
    let odds = odds_ratio(women, men);
    let people: u64 = counts.iter().map(|it| it.1).sum();
    let mut figure = Figure {
        value: odds.map(|it| it.value),
        people: Some(people),
        ..Figure::default()
    }
    .within(odds.map(|it| it.interval));
    let parts = SEXES.iter().zip(counts);
    figure.parts = parts
        .map(|((_, id, label), of)| Part::share(*id, *label, of))
        .collect();
    let cells = cells.into_iter().map(|it| it.map(usize::from));
    // Who is compared is told by the ratio: it needs both groups.
    figure.people = Some(women.1.min(men.1));
    let groups = scene.history.groupings.iter().map(|it| it.titles.len());
    let last = SEXES.len() + groups.sum::<usize>();
    let everybody = (0..2 * SEXES.len()).collect();
    let answer = Answer::from(figure)
        .split(Cells::new(cells, 2 * SEXES.len()))
        .whole([vec![1], vec![0, 1], vec![3], vec![2, 3]])
        .part(last, [everybody]);
    let answer = (0..SEXES.len()).fold(answer, |answer, at| answer.part(at, shares(at)));
    let mut answer = with_groups(scene, answer);
    answer.figure.parts.push(time_in_level(scene));
    answer
}

/// Those of a group who advanced, and all of it.
fn shares(at: usize) -> [Vec<usize>; 2] {
    [vec![2 * at + 1], vec![2 * at, 2 * at + 1]]
}

fn sex_of(scene: &Scene<'_>, who: Ix<Name>) -> Sex {
    let people = scene.history.people.as_ref();
    let person = people.and_then(|it| it.get(who.position()));
    person.map_or(Sex::NotRecorded, |it| it.sex)
}

fn has_advanced(scene: &Scene<'_>, who: Ix<Name>) -> bool {
    let mut turns = scene
        .history
        .turns(who)
        .filter(|it| scene.period.holds(it.on));
    turns.any(|it| goes_up(scene, &it))
}

fn goes_up(scene: &Scene<'_>, turn: &Turn) -> bool {
    let rises = || scene.rung(turn.to).grade > scene.rung(turn.from).grade;
    match scene.history.kind_of(turn) {
        Some(MoveKind::Advance) => true,
        Some(MoveKind::Cross) => rises(),
        _ => false,
    }
}

/// The same shares for every other recorded group.
fn with_groups(scene: &Scene<'_>, mut answer: Answer) -> Answer {
    for grouping in &scene.history.groupings {
        let mut counts = vec![(0_u64, 0_u64); grouping.titles.len()];
        let mut cells = vec![None; scene.history.head_count()];
        for (who, cell) in scene.history.everybody().zip(&mut cells) {
            let of = grouping.of.get(who.position()).copied().flatten();
            let count = of.and_then(|it| counts.get_mut(usize::from(it)));
            if let Some(count) = count.filter(|_| scene.then(who).is_some()) {
                let has_advanced = has_advanced(scene, who);
                count.0 += u64::from(has_advanced);
                count.1 += 1;
                *cell = of.map(|it| usize::from(it) * 2 + usize::from(has_advanced));
            }
        }
        answer = answer.split(Cells::new(cells.into_iter(), 2 * grouping.titles.len()));
        for (at, (title, of)) in grouping.titles.iter().zip(counts).enumerate() {
            let id = format!("{}/{title}", grouping.name);
            let part = answer.figure.parts.len();
            answer.figure.parts.push(Part::share(id.clone(), id, of));
            answer = answer.part(part, shares(at));
        }
    }
    answer
}

fn time_in_level(scene: &Scene<'_>) -> Part {
    // Room that nobody takes is not touched.
    let mut lifetimes = Vec::with_capacity(scene.history.head_count());
    lifetimes.extend(scene.history.everybody().filter_map(|who| {
        let began = began(scene, who)?;
        let next = scene
            .history
            .turns(who)
            .find(|it| it.on > scene.start && goes_up(scene, it));
        let stood = scene.now(who).map_or(scene.start, |_| scene.on());
        let end = next.map_or(stood, |it| it.on).min(scene.on());
        Some(Lifetime {
            days: end.days_since(began),
            has_happened: next.is_some_and(|it| it.on <= scene.on()),
        })
    }));
    let survival = kaplan_meier(lifetimes);
    let median = survival.median_days().and_then(|it| u64::try_from(it).ok());
    Part {
        unit: Unit::Days,
        value: median.map(crate::figure::count),
        ..Part::people(
            "time-in-level",
            "median days at a level before the next",
            survival.watched,
        )
    }
}

/// The day on which somebody came to the level they stood at when the period began.
fn began(scene: &Scene<'_>, who: Ix<Name>) -> Option<cordee_domain::history::Day> {
    let level = scene.then(who)?.rung;
    let before = scene
        .history
        .positions
        .of(who)
        .rev()
        .filter(|it| it.from <= scene.start);
    let same = before.take_while(|it| it.what.rung == level);
    same.map(|it| it.from).last()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};
    use cordee_domain::history::Sex;

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (sex, name, advancing) in [(Sex::Female, "she", 2), (Sex::Male, "he", 4)] {
            for at in 0..10 {
                world
                    .person(&format!("{name} {at}"))
                    .sex(sex)
                    .at("i2", "2024-01-01");
                if at < advancing {
                    world.at("i3", "2026-01-01");
                }
            }
        }
        let answer = measured("promotion-equity", &world, "2026-06-30");
        let by_hand = (2.5 * 6.5) / (8.5 * 4.5);
        assert!((answer.figure.value.unwrap() - by_hand).abs() < 1e-12);
        assert_eq!(answer.figure.parts[0].numerator, Some(2.0));
        assert_eq!(answer.figure.parts[1].denominator, Some(10.0));
    }
}
