//! Effects put into a run are found again in its history: in 95 of 100 the interval holds them.
#![expect(
    clippy::cast_precision_loss,
    clippy::unnecessary_wraps,
    reason = "a few thousand people; one signature for all that is looked for"
)]

use super::own_past::figure;
use cordee_domain::history::{Day, History, Name};
use cordee_domain::{CompetencyKind, Ix, MoveKind};
use cordee_measures::{Interval, stats};
use cordee_simulate::own::{
    Assumed, Choice, Consent, Evidence, POLICIES, Parameter, Pay, Policy, Pool, Scenario, Training,
    past,
};

/// 2020-01-01.
const BEGINS: Day = Day::from_number(18_262);

/// An effect, the run it is put into, and how its interval is got from the history.
struct Planted {
    name: &'static str,
    truth: f64,
    scenario: fn() -> Scenario,
    found: fn(&History) -> Option<Interval>,
}

const PLANTED: [Planted; 6] = [
    Planted {
        name: "rho: craft skill and people skill",
        truth: 0.3,
        scenario: || {
            let assumed = seen_as_they_are(Assumed::default())
                .with(Parameter::Rho, 0.3)
                .with(Parameter::AptitudeValidity, 1.0)
                .with(Parameter::SelfNominated, 0.0);
            let evidence = Evidence::People;
            scenario(
                200,
                1,
                assumed,
                Policy {
                    evidence,
                    ..POLICIES[0].policy
                },
            )
        },
        found: rho,
    },
    Planted {
        name: "training: share of new managers trained before the role (`training-gap`)",
        truth: 0.35,
        scenario: || scenario(1_500, 2, Assumed::default(), POLICIES[0].policy),
        found: |history| of_figure(history, "training-gap"),
    },
    Planted {
        name: "training: gain in people skill, in sd",
        truth: 0.4,
        scenario: || {
            let policy = Policy {
                evidence: Evidence::Nothing,
                ..POLICIES[0].policy
            };
            scenario(900, 3, seen_as_they_are(Assumed::default()), policy)
        },
        found: training_gain,
    },
    Planted {
        name: "manager effect: logarithm of the hazard ratio of leaving for one sd",
        truth: -0.356_674_943_938_732_4,
        scenario: || {
            let assumed =
                seen_as_they_are(Assumed::without_effects()).with(Parameter::ManagerLeaving, -0.3);
            let policy = Policy {
                training: Training::None,
                ..POLICIES[0].policy
            };
            scenario(400, 3, assumed, policy)
        },
        found: manager_leaving,
    },
    Planted {
        name: "selection: odds ratio for one sd of rating (`promotion-basis`)",
        truth: 1.4,
        scenario: || {
            let policy = Policy {
                pool: Pool::Craft,
                consent: Consent::NotAsked,
                choice: Choice::Tilted,
                ..POLICIES[0].policy
            };
            let mut scenario = scenario(1_500, 2, Assumed::default(), policy);
            scenario.organisation.candidate_grade = 1;
            scenario
        },
        found: |history| of_figure(history, "promotion-basis"),
    },
    Planted {
        name: "experts who stay, where none is made a manager and all are paid well (`stayed-brilliant`)",
        truth: 0.7,
        scenario: || {
            let policy = Policy {
                pay: Pay::Parity,
                ..POLICIES[0].policy
            };
            let mut scenario = scenario(600, 2, Assumed::without_effects(), policy);
            scenario.organisation.from_outside = 1.0;
            scenario
        },
        found: |history| of_figure(history, "stayed-brilliant"),
    },
];

/// Ratings without noise, years without luck.
fn seen_as_they_are(assumed: Assumed) -> Assumed {
    assumed
        .with(Parameter::RatingReliability, 1.0)
        .with(Parameter::PerformanceStability, 1.0)
}

/// One policy; three in ten leave in a year, so that something happens in a short time.
fn scenario(seats: u32, years: u32, assumed: Assumed, policy: Policy) -> Scenario {
    let mut scenario = Scenario {
        assumed,
        years,
        policies: vec![("planted".to_owned(), policy)],
        ..Scenario::default()
    };
    scenario.organisation.seats = seats;
    scenario.organisation.leaving = 0.3;
    scenario
}

fn of_figure(history: &History, id: &str) -> Option<Interval> {
    let figure = figure(history, id, 2);
    let (low, high) = figure.low.zip(figure.high)?;
    Some(Interval { low, high })
}

fn around(value: f64, error: f64) -> Interval {
    Interval {
        low: value - stats::Z * error,
        high: value + stats::Z * error,
    }
}

/// The last assessment of a kind, if any.
fn assessed(history: &History, who: Ix<Name>, kind: CompetencyKind) -> Option<f64> {
    let of = history.assessments.as_ref()?.of(who).rev();
    of.filter(|it| it.what.kind == kind)
        .map(|it| it.what.value)
        .next()
}

/// Fisher's interval of a correlation.
fn rho(history: &History) -> Option<Interval> {
    let pairs = history.everybody().filter_map(|who| {
        let craft = assessed(history, who, CompetencyKind::Craft)?;
        Some((craft, assessed(history, who, CompetencyKind::People)?))
    });
    let pairs: Vec<(f64, f64)> = pairs.collect();
    let count = pairs.len() as f64;
    let sum = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let (x, y) = (sum(&|it| it.0) / count, sum(&|it| it.1) / count);
    let xy = sum(&|it| (it.0 - x) * (it.1 - y));
    let xx = sum(&|it| (it.0 - x).powi(2));
    let yy = sum(&|it| (it.1 - y).powi(2));
    let z = around((xy / (xx * yy).sqrt()).atanh(), 1.0 / (count - 3.0).sqrt());
    Some(Interval {
        low: z.low.tanh(),
        high: z.high.tanh(),
    })
}

/// Welch's difference of two means: people skill of those who crossed, trained and not.
fn training_gain(history: &History) -> Option<Interval> {
    let mut groups = [Vec::new(), Vec::new()];
    for who in history.everybody() {
        let has_crossed = history
            .turns(who)
            .any(|it| history.kind_of(&it) == Some(MoveKind::Cross));
        let skill = assessed(history, who, CompetencyKind::People).filter(|_| has_crossed);
        let is_trained = history.training.as_ref()?.of(who).next().is_some();
        groups[usize::from(is_trained)].extend(skill);
    }
    let told = groups.map(|all| {
        let count = all.len() as f64;
        let mean = all.iter().sum::<f64>() / count;
        let squares: f64 = all.iter().map(|it| (it - mean).powi(2)).sum();
        (mean, squares / (count - 1.0) / count)
    });
    let [(without, error), (with, other)] = told;
    Some(around(with - without, (error + other).sqrt()))
}

/// An exponential regression of leaving on the manager's people skill, by Newton's method: each
/// time under one manager counts with its days.
fn manager_leaving(history: &History) -> Option<Interval> {
    let mut rows: Vec<(f64, f64, f64)> = Vec::new();
    let end = BEGINS.months_before(-36).previous();
    for who in history.everybody() {
        for span in history.positions.of(who) {
            let manager = span.what.manager;
            let skill = manager.and_then(|it| assessed(history, it, CompetencyKind::People));
            let from = span.from.max(BEGINS);
            let until = span.until.min(end);
            let Some(skill) = skill.filter(|_| from <= until) else {
                continue;
            };
            let is_last =
                history.positions.of(who).next_back().map(|it| it.from) == Some(span.from);
            let has_left = is_last && span.until < end;
            let days = until.days_since(from) + 1;
            rows.push((skill, days as f64 / 30.4, f64::from(u8::from(has_left))));
        }
    }
    let events: f64 = rows.iter().map(|it| it.2).sum();
    let months: f64 = rows.iter().map(|it| it.1).sum();
    let (mut a, mut b) = ((events / months).ln(), 0.0);
    let mut variance = f64::NAN;
    for _ in 0..20 {
        let mut of = [0.0; 5];
        for (x, months, left) in &rows {
            let expected = months * (a + b * x).exp();
            for (sum, add) in of.iter_mut().zip([
                left - expected,
                (left - expected) * x,
                expected,
                expected * x,
                expected * x * x,
            ]) {
                *sum += add;
            }
        }
        let [g, gx, h, hx, hxx] = of;
        let determinant = h * hxx - hx * hx;
        a += (hxx * g - hx * gx) / determinant;
        b += (h * gx - hx * g) / determinant;
        variance = h / determinant;
    }
    Some(around(b, variance.sqrt()))
}

/// Of so many runs in how many the interval holds the effect.
fn held(planted: &Planted, runs: u32) -> u32 {
    let scenario = (planted.scenario)();
    let holds = |run: &u32| {
        let history = past(&scenario, 0, *run, BEGINS).unwrap();
        let interval = (planted.found)(&history).unwrap();
        interval.low <= planted.truth && planted.truth <= interval.high
    };
    u32::try_from((0..runs).filter(holds).count()).unwrap()
}

#[test]
fn effects_put_into_a_run_are_found_in_its_history() {
    for planted in &PLANTED {
        let held = held(planted, 30);
        // With 30 runs and a true share of 95 %, fewer than 24 happens once in ten thousand.
        assert!(held >= 24, "{}: {held} of 30", planted.name);
    }
}

#[test]
#[ignore = "a thousand runs each: run with `cargo xtask heavy simulate`"]
fn effects_put_into_a_run_are_held_by_ninety_five_intervals_in_a_hundred() {
    println!("| put in | effect | held by, of 1,000 intervals |");
    println!("|---|---:|---:|");
    let mut is_well = true;
    for planted in &PLANTED {
        let held = held(planted, 1_000);
        println!("| {} | {:.3} | {held} |", planted.name, planted.truth);
        is_well &= (930..=970).contains(&held);
    }
    assert!(is_well, "95 ± 2 % are wanted");
}
