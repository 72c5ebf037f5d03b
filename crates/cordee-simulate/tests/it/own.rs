//! Cordée's own model through its public face.

use cordee_simulate::own::{
    Assumed, Choice, Consent, Evidence, POLICIES, Parameter, Pay, Policy, Pool, Scenario, Top,
    Training, Trial, Yardstick, Year, run,
};
use proptest::prelude::*;
use proptest::sample::select;

fn policies() -> impl Strategy<Value = Policy> {
    (
        select(vec![Pool::Team, Pool::Craft]),
        select(vec![
            Evidence::Craft,
            Evidence::People,
            Evidence::Seniority,
            Evidence::Nothing,
        ]),
        select(vec![Choice::Tilted, Choice::Best]),
        select(vec![Consent::Asked, Consent::NotAsked]),
        select(vec![
            Training::None,
            Training::Usual,
            Training::After,
            Training::Before,
        ]),
        select(vec![Trial::None, Trial::WithWayBack]),
        select(vec![Top::LeadGrade, Top::WholeScale]),
        select(vec![Pay::ManagersMore, Pay::Parity]),
    )
        .prop_map(
            |(pool, evidence, choice, consent, training, trial, individual_track, pay)| Policy {
                pool,
                evidence,
                choice,
                consent,
                training,
                trial,
                individual_track,
                pay,
            },
        )
}

fn scenarios() -> impl Strategy<Value = Scenario> {
    (
        prop::collection::vec(policies(), 1..4),
        1_u32..200,
        1_u32..5,
        1.0..12.0,
        0.0..0.5,
        (0.0..1.0, 0_u32..6),
        any::<u64>(),
    )
        .prop_map(
            |(policies, seats, crafts, span, leaving, (outside, vacancy), seed)| {
                let mut scenario = Scenario {
                    policies: policies
                        .into_iter()
                        .enumerate()
                        .map(|(at, it)| (at.to_string(), it))
                        .collect(),
                    years: 4,
                    runs: 2,
                    seed,
                    ..Scenario::default()
                };
                scenario.assumed = scenario.assumed.with(Parameter::Span, span);
                let organisation = &mut scenario.organisation;
                organisation.seats = seats;
                organisation.crafts = crafts.min(seats);
                organisation.leaving = leaving;
                organisation.from_outside = outside;
                organisation.vacancy_months = vacancy;
                scenario
            },
        )
}

fn each(scenario: &Scenario) -> impl Iterator<Item = Vec<Year>> {
    let outcome = run(scenario, &()).unwrap();
    outcome.policies.into_iter().flat_map(|it| it.runs)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(60) })]

    #[test]
    fn seats_are_taken_or_empty_and_whoever_came_is_there_or_left(scenario in scenarios()) {
        for years in each(&scenario) {
            let seats = years[0].people + years[0].empty;
            prop_assert!(seats > scenario.organisation.seats);
            for year in years {
                prop_assert_eq!(year.people + year.empty, seats);
                prop_assert_eq!(year.people + year.left, seats + year.hired);
                prop_assert!(year.below_standard <= year.managers && year.managers <= seats);
                prop_assert!(year.stayed_brilliant <= year.experts_before);
                prop_assert!(year.trained_before <= year.crossed);
            }
        }
    }

    #[test]
    fn where_nothing_has_an_effect_all_policies_are_alike(mut scenario in scenarios()) {
        scenario.assumed = Assumed::without_effects()
            .with(Parameter::Span, scenario.assumed.get(Parameter::Span));
        let outcome = run(&scenario, &()).unwrap();
        for other in &outcome.policies {
            for (one, other) in outcome.policies[0].runs.iter().zip(&other.runs) {
                for (one, other) in one.iter().zip(other) {
                    prop_assert_eq!((one.left, one.hired, one.empty), (other.left, other.hired, other.empty));
                    prop_assert!((one.output - other.output).abs() < 1e-9, "{} {}", one.output, other.output);
                }
            }
        }
    }

    #[test]
    fn one_thread_and_eight_give_the_same_bytes(mut scenario in scenarios()) {
        scenario.runs = 20;
        let by = |threads: usize| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            let outcome = pool.install(|| run(&scenario, &()).unwrap());
            serde_json::to_string(&outcome.policies.iter().map(|it| &it.runs).collect::<Vec<_>>()).unwrap()
        };
        prop_assert_eq!(by(1), by(8));
    }

    #[test]
    fn what_makes_no_difference_to_anybody_changes_nobodys_fate(mut scenario in scenarios()) {
        let (_, policy) = scenario.policies[0].clone();
        scenario.policies = [Training::None, Training::Usual, Training::Before]
            .into_iter()
            .map(|training| (format!("{training:?}"), Policy { training, ..policy }))
            .collect();
        scenario.assumed = scenario.assumed.with(Parameter::TrainingGain, 0.0).with(Parameter::TrainingCost, 0.0);
        let outcome = run(&scenario, &()).unwrap();
        let fates = outcome.policies.iter().map(|it| {
            let runs = it.runs.iter().cloned();
            runs.map(|run| run.into_iter().map(|year| Year { trained_before: 0, ..year }).collect()).collect()
        });
        let fates: Vec<Vec<Vec<Year>>> = fates.collect();
        prop_assert_eq!(&fates[0], &fates[1]);
        prop_assert_eq!(&fates[0], &fates[2]);
    }
}

#[expect(clippy::cast_precision_loss, reason = "a few hundred runs")]
fn mean(values: &[f64]) -> (f64, f64) {
    let there: Vec<f64> = values.iter().copied().filter(|it| !it.is_nan()).collect();
    let count = there.len() as f64;
    let mean = there.iter().sum::<f64>() / count;
    let squares: f64 = there.iter().map(|it| (it - mean) * (it - mean)).sum();
    (mean, (squares / (count - 1.0) / count).sqrt())
}

/// The null: one skill for both roles, seen through noise. With normals the rating a year later is
/// expected at reliability times stability of the rating by which somebody was chosen.
#[test]
fn in_the_null_scenario_the_chosen_drop_as_regression_to_the_mean_says_and_no_more() {
    let mut scenario = Scenario {
        assumed: Assumed::null().with(Parameter::SelectionTilt, 1.0),
        years: 1,
        runs: 16,
        ..Scenario::default()
    };
    scenario.organisation.seats = 12_000;
    scenario.organisation.candidate_grade = 1;
    scenario.organisation.from_outside = 0.0;
    let policy = Policy {
        choice: Choice::Best,
        ..POLICIES[0].policy
    };
    scenario.policies = vec![("best".to_owned(), policy)];
    let drops = each(&scenario).map(|it| it[0].drop);
    let (mut people, mut before, mut after) = (0, 0.0, 0.0);
    for drop in drops {
        people += drop.people;
        before += drop.before;
        after += drop.after;
    }
    let (before, after) = (before / f64::from(people), after / f64::from(people));
    let kept = scenario.assumed.get(Parameter::RatingReliability)
        * scenario.assumed.get(Parameter::PerformanceStability);
    let noise = 1.0 / f64::from(people).sqrt();
    assert!(before > 1.0, "the best of a team of six: {before}");
    assert!(
        (after - kept * before).abs() < 3.5 * noise,
        "{people}: {before} {after}"
    );
}

/// People leave like atoms decay: with nothing that changes it, in a year as many as were assumed.
#[test]
fn without_effects_as_many_leave_in_a_year_as_were_assumed() {
    let mut scenario = Scenario {
        assumed: Assumed::without_effects(),
        years: 10,
        runs: 40,
        ..Scenario::default()
    };
    scenario.organisation.vacancy_months = 0;
    scenario.policies.truncate(1);
    let left: Vec<f64> = each(&scenario)
        .map(|it| f64::from(it[9].left) / f64::from(it[9].people) / 10.0)
        .collect();
    let (left, error) = mean(&left);
    // Seats are filled at once: the rate, which counts who came and left within a year as well.
    let rate = -f64::ln(1.0 - scenario.organisation.leaving);
    assert!(
        (left - rate).abs() < 4.0 * error,
        "{left} ± {error}: {rate}"
    );
}

/// What a policy is for shows in the figure that it is about, under the same luck.
#[test]
fn each_step_of_the_ladder_of_policies_moves_what_it_is_about() {
    let mut scenario = Scenario {
        runs: 100,
        ..Scenario::default()
    };
    scenario.organisation.seats = 480;
    let outcome = run(&scenario, &()).unwrap();
    let gain = |name: &str, other: &str, yardstick: Yardstick| {
        let of = |name: &str| {
            let policy = outcome.policies.iter().find(|it| it.name == name).unwrap();
            policy.values(yardstick, 10)
        };
        let pairs = of(name).into_iter().zip(of(other));
        let (gain, error) = mean(&pairs.map(|(one, other)| one - other).collect::<Vec<_>>());
        gain / error
    };
    let parallel = "parallel-tracks";
    let consent = "parallel-tracks+consent";
    let training = "parallel-tracks+training-first";
    let trial = "parallel-tracks+trial-and-return";
    for (one, other, yardstick, wanted) in [
        (parallel, "default-ladder", Yardstick::StayedBrilliant, 1.0),
        (
            parallel,
            "default-ladder",
            Yardstick::RegrettedLeaving,
            -1.0,
        ),
        (training, consent, Yardstick::BelowStandard, -1.0),
        (training, consent, Yardstick::Output, 1.0),
        (trial, training, Yardstick::BelowStandard, -1.0),
        ("people-skill", "random", Yardstick::BelowStandard, -1.0),
        ("people-skill", "random", Yardstick::Output, 1.0),
    ] {
        let errors = gain(one, other, yardstick) * wanted;
        assert!(
            errors > 3.0,
            "{one} against {other}, {}: {errors}",
            yardstick.name()
        );
    }
}
