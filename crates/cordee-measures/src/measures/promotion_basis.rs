//! # The basis of promotion: the Peter sign
//!
//! ## What it is
//!
//! How strongly becoming a manager is predicted by how good somebody is at the craft, and how strongly
//! by their people competencies. The value is the odds ratio of one standard deviation of craft
//! assessment; that of people competencies stands beside it, and what followed in the teams.
//!
//! ## Why it matters
//!
//! Where the best practitioner becomes the manager, and people competencies say nothing, an
//! organisation promotes people until they do what they are not good at.
//!
//! ## Formula
//!
//! Everybody on an individual track when the period began with a craft assessment in the twenty-four
//! months before it. A logistic regression of having crossed in the period on the last craft
//! assessment and, where at least half of them have one, on the last people assessment, each as a
//! difference from the mean of all in standard deviations. Told only where at least ten people crossed
//! for each of the two. Interval: Wald, 95 %, on the logarithm.
//!
//! *What followed*: of the people led by somebody who crossed in the twelve months before the period,
//! the share who left the organisation in the period; and the same of all who are led.
//!
//! ## Source
//!
//! Benson, Li and Shue, Promotions and the Peter Principle, Quarterly Journal of Economics 134 (2019),
//! asked the same of sales workers. At least ten events for each variable: Peduzzi and others, Journal
//! of Clinical Epidemiology 49 (1996), 1373–1379.
//!
//! ## Caveats
//!
//! Assessments are themselves uncertain, which makes every odds ratio look smaller than it is. It is a
//! sign and no proof: people who want to lead may be good at their craft as well.
//!
//! ## Example
//!
//! Of a hundred inspectors assessed well ten crossed, of a hundred assessed poorly ten: the odds ratio
//! is 1, and craft says nothing about who crosses.

use super::crossings::{crossings, manages};
use super::{Answer, Measure};
use crate::figure::{Figure, Part, count};
use crate::floor::Cells;
use crate::scene::Scene;
use crate::stats::{Coefficient, logistic};
use crate::unit::Unit;
use cordee_domain::history::{Day, Name, Period, Sort};
use cordee_domain::{CompetencyKind, Ix};
use hashbrown::HashSet;

pub(super) static MEASURE: Measure = Measure {
    id: "promotion-basis",
    title: "What promotion to management follows",
    unit: Unit::OddsRatio,
    needs: &[Sort::Assessments],
    compute,
};

/// The fewest who crossed, for each variable.
const EVENTS: usize = 10;

fn compute(scene: &Scene<'_>) -> Answer {
    let crossed: HashSet<Ix<Name>> = crossings(scene, scene.period)
        .iter()
        .map(|it| it.who)
        .collect();
    let mut people = Vec::new();
    let mut unassessed = 0;
    let mut found = vec![None; scene.history.head_count()];
    for (who, found) in scene.history.everybody().zip(&mut found) {
        if scene.then(who).is_none_or(|held| manages(scene, held)) {
            continue;
        }
        let has_crossed = crossed.contains(&who);
        let craft = last(scene, who, CompetencyKind::Craft);
        let other = craft.and_then(|_| last(scene, who, CompetencyKind::People));
        *found = Some(Found {
            has_crossed,
            is_assessed: craft.map(|_| other.is_some()),
        });
        match craft {
            Some(craft) => people.push((craft, other, has_crossed)),
            None => unassessed += 1,
        }
    }
    let with_people = people.iter().filter(|it| it.1.is_some()).count();
    let has_both = 2 * with_people >= people.len() && with_people > 0;
    let used: Vec<(Vec<f64>, bool)> = people
        .iter()
        .filter(|it| !has_both || it.1.is_some())
        .map(|(craft, other, crossed)| {
            let other = other.filter(|_| has_both);
            (
                [Some(*craft), other].into_iter().flatten().collect(),
                *crossed,
            )
        })
        .collect();
    let mut figure = odds(used, if has_both { 2 } else { 1 });
    let odds = figure.parts.len();
    let (followed, of_led) = followed(scene);
    figure.parts.extend(followed);
    if !has_both {
        figure = figure.sharper_with("assessments of people competencies");
    }
    let cells = found.into_iter().map(|it| it.map(|it| it.cell(has_both)));
    let answer = Answer::from(figure.without(UNASSESSED, unassessed))
        .split(Cells::new(cells, 4))
        .whole([vec![1], vec![0, 1]])
        .left_out(UNASSESSED, vec![3]);
    let answer = (0..odds).fold(answer, |answer, at| answer.part(at, [vec![1], vec![0, 1]]));
    answer
        .split(of_led)
        .part(odds, [vec![3], vec![2, 3]])
        .part(odds + 1, [vec![1, 3], vec![0, 1, 2, 3]])
}

/// What is known of somebody on an individual track when the period began.
#[derive(Clone, Copy)]
struct Found {
    has_crossed: bool,
    /// Whether in people competencies as well, if in the craft.
    is_assessed: Option<bool>,
}

impl Found {
    /// Compared and not crossed, compared and crossed, not compared, not assessed in the craft.
    fn cell(self, has_both: bool) -> usize {
        match self.is_assessed {
            None => 3,
            Some(is_assessed) if has_both && !is_assessed => 2,
            Some(_) => usize::from(self.has_crossed),
        }
    }
}

const UNASSESSED: &str = "no craft assessment in the two years before";

/// The last assessment of a kind in the two years before the period.
fn last(scene: &Scene<'_>, who: Ix<Name>, kind: CompetencyKind) -> Option<f64> {
    let of = scene.history.assessments.as_ref()?.of(who).rev();
    let first = scene.start.months_before(24);
    let mut before =
        of.filter(|it| it.what.kind == kind && first < it.from && it.from <= scene.start);
    before.next().map(|it| it.what.value)
}

fn odds(mut rows: Vec<(Vec<f64>, bool)>, columns: usize) -> Figure {
    let people = rows.len() as u64;
    let events = rows.iter().filter(|it| it.1).count();
    let mut figure = Figure {
        people: Some(people),
        numerator: Some(count(events as u64)),
        denominator: Some(count(people)),
        ..Figure::default()
    };
    if events < EVENTS * columns {
        return figure.sharper_with("more crossings: at least ten for each kind of assessment");
    }
    for column in 0..columns {
        standardise(&mut rows, column);
    }
    let Some(coefficients) = logistic(columns, &rows) else {
        return figure;
    };
    let names = [
        ("craft", "craft assessment"),
        ("people", "people assessment"),
    ];
    figure.parts = coefficients
        .iter()
        .zip(names)
        .map(|(it, (id, label))| ratio(it, id, label, people))
        .collect();
    if let Some(craft) = figure.parts.first() {
        figure.value = craft.value;
        figure.low = craft.low;
        figure.high = craft.high;
    }
    figure
}

fn ratio(it: &Coefficient, id: &str, label: &str, people: u64) -> Part {
    Part {
        unit: Unit::OddsRatio,
        value: Some(it.value.exp()),
        low: Some(it.interval.low.exp()),
        high: Some(it.interval.high.exp()),
        ..Part::people(
            id,
            format!("odds ratio of one standard deviation of {label}"),
            people,
        )
    }
}

/// A column as differences from its mean in standard deviations.
fn standardise(rows: &mut [(Vec<f64>, bool)], column: usize) {
    let values = || rows.iter().filter_map(|(row, _)| row.get(column));
    let n = count(rows.len() as u64);
    let mean = values().sum::<f64>() / n;
    let variance = values().map(|it| (it - mean).powi(2)).sum::<f64>() / (n - 1.0).max(1.0);
    let spread = variance.sqrt();
    for (row, _) in rows {
        if let Some(value) = row.get_mut(column) {
            *value = if spread > 0.0 {
                (*value - mean) / spread
            } else {
                0.0
            };
        }
    }
}

/// Who left of those who were led by somebody new, and of all who were led.
///
/// Who left is in the second cell, who stayed in the first; who was led by somebody new, two further.
fn followed(scene: &Scene<'_>) -> ([Part; 2], Cells) {
    let before = Period {
        from: scene.start.months_before(12).plus_days(1),
        until: scene.start,
    };
    let new: HashSet<Ix<Name>> = crossings(scene, before).iter().map(|it| it.who).collect();
    let (mut of_new, mut of_all) = ((0, 0), (0, 0));
    let mut cells = vec![None; scene.history.head_count()];
    for (who, cell) in scene.history.everybody().zip(&mut cells) {
        let Some(manager) = scene.then(who).and_then(|it| it.manager) else {
            continue;
        };
        let has_left = u64::from(left(scene, who, scene.start));
        of_all = (of_all.0 + has_left, of_all.1 + 1);
        let is_new = new.contains(&manager);
        if is_new {
            of_new = (of_new.0 + has_left, of_new.1 + 1);
        }
        *cell = Some(usize::from(is_new) * 2 + usize::from(has_left > 0));
    }
    let parts = [
        Part::share(
            "left-new-managers",
            "left, of those led by a new manager",
            of_new,
        ),
        Part::share("left-all-led", "left, of all who are led", of_all),
    ];
    (parts, Cells::new(cells.into_iter(), 4))
}

fn left(scene: &Scene<'_>, who: Ix<Name>, since: Day) -> bool {
    let is_gone = scene.now(who).is_none();
    is_gone && scene.history.stood(who, since).is_some()
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, measured};
    use cordee_domain::CompetencyKind;

    fn inspectors(well: usize, poorly: usize) -> World {
        let mut world = World::new();
        for (name, value, crossing) in [("well", 4.0, well), ("poorly", 2.0, poorly)] {
            for at in 0..100 {
                world
                    .person(&format!("{name} {at}"))
                    .at("i3", "2020-01-01")
                    .assessed(CompetencyKind::Craft, value, "2025-03-01");
                if at < crossing {
                    world.at("m4", "2026-01-01");
                }
            }
        }
        world
    }

    #[test]
    fn the_example_worked_by_hand() {
        let answer = measured("promotion-basis", &inspectors(10, 10), "2026-06-30");
        assert!((answer.figure.value.unwrap() - 1.0).abs() < 1e-9);
        assert_eq!(
            answer.figure.sharpen,
            ["assessments of people competencies"]
        );
    }

    #[test]
    fn where_the_best_are_promoted_the_odds_say_so_and_few_crossings_say_nothing() {
        let answer = measured("promotion-basis", &inspectors(20, 5), "2026-06-30");
        assert!(answer.figure.low.unwrap() > 1.0, "{:?}", answer.figure);
        let answer = measured("promotion-basis", &inspectors(5, 4), "2026-06-30");
        assert_eq!(answer.figure.value, None);
        assert_eq!(answer.figure.numerator, Some(9.0));
    }
}
