//! What holds in every organisation, however it is made.

use cordee_simulate::published::{
    Assumed, Change, Counts, Engine, Filling, Hypothesis, Model, Outcome, Phase, Scenario, Scope,
    Strategy, Window, pluchino_2010_reconstructed, pluchino_2010_text, pluchino_2011,
    random_under_peter, run, run_by,
};
use cordee_simulate::{Beyond, Progress};
use proptest::prelude::*;
use proptest::strategy::Strategy as _;
use std::ops::ControlFlow;

fn few(model: Model, strategy: Strategy) -> Scenario {
    let mut scenario = Scenario::new(model, strategy);
    scenario.steps = 120;
    scenario.runs = 5;
    scenario.windows = vec![Window {
        first: 1,
        last: 120,
    }];
    scenario
}

pub fn models() -> impl proptest::strategy::Strategy<Value = Model> {
    let assumed = prop_oneof![Just(Assumed::CommonSense), Just(Assumed::Peter)];
    let scope = prop_oneof![Just(Scope::Global), Just(Scope::Neighbours)];
    let filling = prop_oneof![
        Just(Filling::TopDown),
        Just(Filling::BottomUp),
        Just(Filling::Chains)
    ];
    let beyond = prop_oneof![Just(Beyond::Clipped), Just(Beyond::Redrawn)];
    (assumed, scope, filling, beyond, 0..4_u32).prop_map(
        |(assumed, scope, filling, beyond, which)| {
            let mut model = match which {
                0 => pluchino_2010_text(assumed),
                1 => pluchino_2010_reconstructed(assumed),
                2 => pluchino_2011(4, 3, scope, assumed),
                _ => pluchino_2011(3, 6, scope, assumed),
            };
            model.filling = filling;
            model.hired.beyond = beyond;
            model.promoted.beyond = beyond;
            model
        },
    )
}

pub fn strategies() -> impl proptest::strategy::Strategy<Value = Strategy> {
    prop_oneof![
        Just(Strategy::BEST),
        Just(Strategy::WORST),
        Just(Strategy::RANDOM),
        (0.0..=1.0).prop_map(Strategy::mixed),
        (0.0..=1.0).prop_map(Strategy::with_random),
    ]
}

/// Weights that are all the same, and competence that moves with its holder.
fn without_change() -> Model {
    let mut model = pluchino_2010_reconstructed(Assumed::CommonSense);
    model.promoted.hypothesis = Hypothesis::CommonSense(Change::Points(0.0));
    model.promoted.bounds = model.hired.bounds;
    for level in &mut model.levels {
        level.weight_thousandths = 500;
    }
    model
}

fn most_apart(one: &[f64], other: &[f64]) -> f64 {
    let apart = one.iter().zip(other).map(|(a, b)| (a - b).abs());
    apart.fold(0.0, f64::max)
}

fn all_counts(outcome: &Outcome, levels: usize) -> Counts {
    Counts::of_all(outcome.runs.iter().map(|run| &run[0].counts), levels)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(24) })]

    #[test]
    fn nobody_is_lost_and_nobody_appears(model in models(), strategy in strategies(), seed: u64) {
        let levels = model.levels.len();
        let mut scenario = few(model, strategy);
        scenario.seed = seed;
        let counts = all_counts(&run(&scenario, &()).unwrap(), levels);
        let mut moved_up = 0;
        for level in 0..levels {
            let left = counts.dismissed[level] + counts.retired[level] + moved_up;
            let came = counts.promoted[level] + counts.hired[level];
            prop_assert_eq!(left, came, "level {}", level);
            moved_up = counts.promoted[level];
        }
        let [dismissed, retired, _, hired] = counts.totals();
        prop_assert_eq!(dismissed + retired, hired);
    }

    #[test]
    fn who_leaves_a_level_pulls_one_up_through_every_level_below(strategy in strategies(), seed: u64) {
        let mut scenario = few(pluchino_2010_reconstructed(Assumed::Peter), strategy);
        scenario.seed = seed;
        let counts = all_counts(&run(&scenario, &()).unwrap(), 6);
        let from_outside: u64 = counts.hired[..5].iter().sum();
        prop_assume!(from_outside == 0);
        let pulled: u64 = (0_u64..)
            .zip(counts.dismissed.iter().zip(&counts.retired).rev())
            .map(|(below, (dismissed, retired))| below * (dismissed + retired))
            .sum();
        prop_assert_eq!(counts.totals()[2], pulled);
    }

    /// The identity of the 2011 paper: promoted = N4 + 2 N3 + 3 N2 + 4 N1, each the leavers of a level.
    #[test]
    fn in_a_tree_promotions_are_counted_by_who_leaves_above(
        strategy in strategies(), neighbours: bool, reports in 3..6_u32, seed: u64
    ) {
        let scope = if neighbours { Scope::Neighbours } else { Scope::Global };
        let mut scenario = few(pluchino_2011(5, reports, scope, Assumed::Peter), strategy);
        scenario.seed = seed;
        let counts = all_counts(&run(&scenario, &()).unwrap(), 5);
        let from_outside: u64 = counts.hired[..4].iter().sum();
        let left = |level: usize| counts.dismissed[level] + counts.retired[level];
        let pulled = left(3) + 2 * left(2) + 3 * left(1) + 4 * left(0);
        let [.., promoted, _] = counts.totals();
        // Where nobody is left to be promoted, a chain ends early: at a hire above the lowest level.
        if from_outside == 0 {
            prop_assert_eq!(promoted, pulled);
        } else {
            let ended_early: u64 = (0..4).map(|level| (4 - level as u64) * counts.hired[level]).sum();
            prop_assert_eq!(promoted + ended_early, pulled);
        }
    }

    /// The large engine too, and of one organisation.
    #[test]
    fn a_large_organisation_is_the_same_on_one_thread_and_on_eight(
        which in 0..3_usize, common_sense: bool, seed: u64
    ) {
        let assumed = if common_sense { Assumed::CommonSense } else { Assumed::Peter };
        let mut model = pluchino_2010_text(assumed);
        for level in &mut model.levels {
            level.seats *= 110;
        }
        let mut scenario = few(model, [Strategy::BEST, Strategy::WORST, Strategy::RANDOM][which]);
        scenario.seed = seed;
        scenario.steps = 25;
        scenario.windows[0].last = 25;
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| run(&scenario, &()).unwrap())
        };
        prop_assert_eq!(format!("{:?}", on(1)), format!("{:?}", on(8)));
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes_on_one_thread_and_on_eight(
        model in models(), strategy in strategies(), seed: u64, runs in 1..80_u32
    ) {
        let mut scenario = few(model, strategy);
        scenario.seed = seed;
        scenario.steps = 40;
        scenario.windows[0].last = 40;
        scenario.runs = runs;
        let on = |threads| {
            let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
            pool.install(|| run(&scenario, &()).unwrap())
        };
        let (one, eight) = (on(1), on(8));
        prop_assert_eq!(format!("{one:?}"), format!("{eight:?}"));
    }

    #[test]
    fn a_run_is_the_same_among_few_and_among_many(model in models(), strategy in strategies(), seed: u64) {
        let mut scenario = few(model, strategy);
        scenario.seed = seed;
        let few = run(&scenario, &()).unwrap();
        scenario.runs = 70;
        let many = run(&scenario, &()).unwrap();
        prop_assert_eq!(&few.runs[..], &many.runs[..5]);
    }

    /// With weights that are all the same and competence that moves with its holder, it does not
    /// matter who is promoted: not even the numbers that are drawn for it.
    #[test]
    fn without_change_and_with_equal_weights_the_strategy_is_nothing(
        one in strategies(), other in strategies(), seed: u64
    ) {
        let of = |strategy| {
            let mut scenario = few(without_change(), strategy);
            scenario.seed = seed;
            run(&scenario, &()).unwrap().curve
        };
        prop_assert!(most_apart(&of(one), &of(other)) < 1e-9);
    }

    #[test]
    fn nor_is_it_in_a_large_organisation(seed: u64) {
        let of = |strategy| {
            let mut scenario = few(without_change(), strategy);
            for level in &mut scenario.model.levels {
                level.seats *= 20;
            }
            scenario.seed = seed;
            scenario.runs = 1;
            run_by(Engine::Large, &scenario, &()).unwrap().curve
        };
        prop_assert!(most_apart(&of(Strategy::BEST), &of(Strategy::WORST)) < 1e-9);
    }

    #[test]
    fn bad_numbers_are_faults_and_never_a_bad_end(
        seats in prop::collection::vec(0..40_u32, 0..4), weight in 0..2000_u32,
        mean in -20.0..20.0_f64, sd in -1.0..5.0_f64, below in -2.0..12.0_f64, last in 0..140_u8,
        per_year in 0..400_u32, share in -0.5..1.5_f64, after in 0..3_u32, runs in 0..3_u32,
    ) {
        use cordee_simulate::published::{Level, Width};
        let mut model = pluchino_2010_text(Assumed::Peter);
        model.levels = seats.iter().map(|seats| Level { seats: *seats, weight_thousandths: weight }).collect();
        model.hired.mean = mean;
        model.hired.width = Width::Variance(sd);
        model.dismissal.below = below;
        model.ages.last = last;
        model.ages.steps_per_year = per_year;
        let mut scenario = few(model, Strategy::mixed(share));
        scenario.phases[0] = Phase { after, strategy: Strategy::mixed(share) };
        scenario.steps = 30;
        scenario.windows[0].last = 30;
        scenario.runs = runs;
        let faults = scenario.faults();
        prop_assert_eq!(run(&scenario, &()).is_err(), !faults.is_empty());
    }
}

/// The noise of the mean of 200 runs over 700 steps is about 0.03.
#[test]
fn random_promotion_under_peter_gives_its_closed_form() {
    let model = pluchino_2010_reconstructed(Assumed::Peter);
    let expected = random_under_peter(&model).unwrap();
    let mut scenario = Scenario::new(model, Strategy::RANDOM);
    scenario.windows[0].first = 301;
    let ours = run(&scenario, &()).unwrap().summary(0).unwrap();
    assert!((ours.mean - expected).abs() < 0.09, "{ours:?}, {expected}");
}

#[test]
fn stopping_keeps_what_is_done() {
    let mut scenario = few(pluchino_2010_text(Assumed::Peter), Strategy::BEST);
    scenario.runs = 1000;
    let stop_at_once = |_: Progress| ControlFlow::Break(());
    let stopped = run(&scenario, &stop_at_once).unwrap();
    assert!(!stopped.runs.is_empty() && stopped.runs.len() < 1000);
    let all = run(&scenario, &()).unwrap();
    assert!(stopped.runs.iter().all(|run| all.runs.contains(run)));
}
