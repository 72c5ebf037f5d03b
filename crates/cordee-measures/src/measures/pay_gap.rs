//! # The pay gap
//!
//! ## What it is
//!
//! The difference between what men and women are paid: of averages, of medians, of variable pay, by
//! quarter of the workforce and by category. The value is the gap of averages.
//!
//! ## Why it matters
//!
//! Since June 2026 employers in the European Union report it (Directive (EU) 2023/970, Article 9).
//! Beside the parity of the tracks it shows whether a fair ladder is climbed by everybody.
//!
//! ## Formula
//!
//! (average of men - average of women) / average of men, exactly, of everybody who is there on the day
//! of the report, at the pay of a year of full-time work, in the currency most are paid in. Medians
//! likewise; of an even number the mean of the two in the middle. Bands are four equal groups of
//! workers in the order of their pay; who is paid alike on both sides of a border is shared out. It
//! has no interval: everybody is counted.
//!
//! ## Source
//!
//! Directive (EU) 2023/970, Articles 3(1) and 9(1). The p % rule: Hundepool and others, Handbook on
//! Statistical Disclosure Control, Eurostat (2010).
//!
//! ## Caveats
//!
//! A gap of averages says nothing about equal pay for equal work: that is what categories are for, and
//! they are declared and approved, never guessed. The report for the authorities is a document of its
//! own with every convention printed. Here an average is withheld where one pay makes nearly all of it,
//! so that whoever earns the second most could tell the largest to within 10 % (the p % rule).
//!
//! ## Example
//!
//! Women are paid 30, 40 and 56, men 40, 53 and 69: (54 - 42) / 54 = 0.222.

mod ledger;

use super::{Answer, Measure};
use crate::figure::{Figure, Part};
use crate::law::{Band, Conventions, Gap, Worker, categories, without_categories, workers};
use crate::scene::Scene;
use crate::unit::Unit;
use cordee_domain::history::Sort;

pub(super) static MEASURE: Measure = Measure {
    id: "pay-gap",
    title: "Pay gap between women and men",
    unit: Unit::PayGap,
    needs: &[Sort::Pay, Sort::People],
    compute,
};

fn compute(scene: &Scene<'_>) -> Answer {
    let conventions = Conventions::default();
    let currency = usual_currency(scene);
    let counted = workers(scene.history, scene.on(), currency, conventions);
    let all = &counted.workers;
    let report = without_categories(all, conventions);
    let [women, men, other, not_recorded] = report.workers;
    let mut parts = vec![
        gap("median", "of medians", report.all.median, women + men),
        gap(
            "variable",
            "of variable pay, averages",
            report.variable.mean,
            women + men,
        ),
        gap(
            "variable-median",
            "of variable pay, medians",
            report.variable.median,
            women + men,
        ),
    ];
    let bands = ["lowest", "second", "third", "highest"]
        .iter()
        .zip(report.bands);
    parts.extend(bands.map(|(name, it)| band(name, &it)));
    let declared = all.iter().filter(|it| it.category.is_some());
    let declared: Vec<Worker> = declared.copied().collect();
    for (category, it) in categories(&declared, conventions) {
        let Some(category) = category else { continue };
        let name = scene.history.rungs.categories.get(category);
        let [women, men] = it.workers;
        let id = format!("category/{name}");
        let label = format!("in the category {name}");
        parts.push(gap(&id, &label, it.all.mean, women + men));
    }
    let average = report.all.mean;
    let figure = Figure {
        value: average.value.map(crate::law::Ratio::float),
        numerator: average.women.map(major),
        denominator: average.men.map(major),
        people: Some(women.min(men)),
        parts,
        ..Figure::default()
    };
    let figure = figure
        .without(UNPAID, counted.unpaid)
        .without(OTHER_CURRENCY, counted.in_other_currency)
        .without(NEITHER, other)
        .without(NOT_RECORDED, not_recorded);
    ledger::with(scene, figure, all, &report, currency)
}

const UNPAID: &str = "no pay recorded";
const OTHER_CURRENCY: &str = "paid in another currency";
const NEITHER: &str = "sex recorded as neither";
const NOT_RECORDED: &str = "sex not recorded";

/// The currency in which most are paid; of equally many the first.
fn usual_currency(scene: &Scene<'_>) -> u8 {
    let mut counts = vec![0_u64; scene.history.currencies.len().max(1)];
    for who in scene.history.everybody() {
        let pay = scene.now(who).and_then(|it| it.pay);
        if let Some(count) = pay.and_then(|it| counts.get_mut(usize::from(it.currency))) {
            *count += 1;
        }
    }
    let most = counts.iter().max().copied();
    let place = counts.iter().position(|it| Some(*it) == most);
    place.and_then(|it| u8::try_from(it).ok()).unwrap_or(0)
}

/// Millionths of a minor unit as major units.
fn major(level: crate::law::Ratio) -> f64 {
    level.float() / 100_000_000.0
}

fn gap(id: &str, label: &str, it: Gap, people: u64) -> Part {
    Part {
        unit: Unit::PayGap,
        value: it.value.map(crate::law::Ratio::float),
        numerator: it.women.map(major),
        denominator: it.men.map(major),
        ..Part::people(id, label, people)
    }
}

fn band(name: &str, it: &Band) -> Part {
    let share = it.women.over(it.workers).map(crate::law::Ratio::float);
    Part {
        id: format!("band/{name}"),
        label: format!("share of women in the {name} paid quarter"),
        unit: Unit::Share,
        value: share,
        numerator: Some(it.women.float()),
        denominator: Some(it.workers.float()),
        people: it.workers.rounded(1).and_then(|it| u64::try_from(it).ok()),
        ..Part::default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{World, day, measured};
    use crate::{Settings, report};
    use cordee_domain::history::Sex;

    /// Five women and five men of a level who are paid alike, but for the last man.
    fn with_one_paid(variable: i64) -> World {
        let mut world = World::new();
        for sex in [Sex::Female, Sex::Male] {
            world.people(5, &format!("{sex:?}"), |it| {
                let is_last = sex == Sex::Male && it.is_named("Male 4");
                it.sex(sex).at("i2", "2020-01-01");
                it.paid_with(40_000, if is_last { variable } else { 200 }, "2020-01-01");
            });
        }
        world
    }

    #[test]
    fn an_average_that_one_pay_makes_is_withheld_and_nothing_else() {
        for (variable, is_whole_told, is_variable_told) in [
            (200, true, true),
            (6_000, true, true),
            (6_100, true, false),
            (2_000_000, false, false),
        ] {
            let history = with_one_paid(variable).history();
            let report = report(&history, Settings::as_of(day("2026-06-30")));
            let figure = report.figure("pay-gap").unwrap();
            assert_eq!(figure.value.is_some(), is_whole_told, "{variable}");
            assert_eq!(
                figure.parts[1].value.is_some(),
                is_variable_told,
                "{variable}"
            );
            assert!(figure.parts[0].value.is_some(), "medians are told");
        }
    }

    #[test]
    fn the_example_worked_by_hand() {
        let mut world = World::new();
        for (sex, pay) in [
            (Sex::Female, [(30, 0), (40, 0), (50, 6)]),
            (Sex::Male, [(40, 0), (50, 3), (60, 9)]),
        ] {
            for (at, (base, variable)) in pay.into_iter().enumerate() {
                let name = format!("{sex:?} {at}");
                world
                    .person(&name)
                    .sex(sex)
                    .at("i2", "2020-01-01")
                    .paid_with(base, variable, "2020-01-01");
            }
        }
        world.person("unpaid").at("i2", "2020-01-01");
        let answer = measured("pay-gap", &world, "2026-06-30");
        assert!((answer.figure.value.unwrap() - 2.0 / 9.0).abs() < 1e-12);
        assert_eq!(answer.figure.denominator, Some(54.0));
        assert_eq!(answer.figure.excluded[0].count, Some(1));
    }
}
