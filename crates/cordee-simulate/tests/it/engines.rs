//! The fast engines against the plain one.

use super::identities::{models, strategies};
use cordee_simulate::published::{
    Assumed, Counts, Engine, Model, Moment, Scenario, Scope, Strategy, Window,
    pluchino_2010_reconstructed, pluchino_2010_text, pluchino_2011, run, run_by,
};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(100) })]

    #[test]
    fn many_at_once_and_one_plainly_give_the_same_bytes(
        model in models(), strategy in strategies(), seed: u64, late: bool
    ) {
        let mut scenario = Scenario::new(model, strategy);
        if late {
            scenario.model.measured = Moment::AfterLeaving;
        }
        scenario.phases.push(cordee_simulate::published::Phase {
            after: 100,
            strategy: Strategy::with_random(0.5),
        });
        scenario.seed = seed;
        scenario.runs = 3;
        scenario.steps = 300;
        scenario.windows = vec![
            Window { first: 1, last: 300 },
            Window { first: 50, last: 60 },
        ];
        let (fast, plain) = (run(&scenario, &()).unwrap(), run_by(Engine::Plain, &scenario, &()).unwrap());
        prop_assert_eq!(&fast.runs, &plain.runs);
    }
}

/// What two engines say of a mean over runs, and how many standard errors they are apart.
#[expect(clippy::cast_precision_loss, reason = "a few hundred runs")]
fn apart(scenario: &Scenario, engine: Engine) -> (String, f64) {
    let [one, other] = [Engine::Many, engine].map(|engine| {
        let outcome = run_by(engine, scenario, &()).unwrap();
        outcome.summary(0).unwrap()
    });
    let variance = one.sd_between_runs.powi(2) + other.sd_between_runs.powi(2);
    let error = (variance / one.runs as f64).sqrt();
    let told = format!("{:.3} {:.3}", one.mean, other.mean);
    (told, (one.mean - other.mean).abs() / error)
}

fn in_every_way(model: &Model, runs: u32, check: impl Fn(&Scenario)) {
    for strategy in [Strategy::BEST, Strategy::WORST, Strategy::RANDOM] {
        let mut scenario = Scenario::new(model.clone(), strategy);
        scenario.runs = runs;
        scenario.steps = 300;
        scenario.windows = vec![Window {
            first: 101,
            last: 300,
        }];
        check(&scenario);
    }
}

#[test]
fn large_organisations_have_the_same_law_as_small_ones() {
    type Preset = fn(Assumed) -> Model;
    let presets: [Preset; 3] = [pluchino_2010_text, pluchino_2010_reconstructed, |assumed| {
        pluchino_2011(4, 4, Scope::Global, assumed)
    }];
    for preset in presets {
        for assumed in [Assumed::CommonSense, Assumed::Peter] {
            in_every_way(&preset(assumed), 160, |scenario| {
                let (told, errors) = apart(scenario, Engine::Large);
                assert!(
                    errors < 4.0,
                    "{assumed:?} {:?}: {told}, {errors:.1}",
                    scenario.phases
                );
            });
        }
    }
}

#[test]
fn an_organisation_of_eight_thousand_has_one_law_in_both_engines() {
    let mut model = pluchino_2010_reconstructed(Assumed::Peter);
    for level in &mut model.levels {
        level.seats *= 25;
    }
    in_every_way(&model, 24, |scenario| {
        let (told, errors) = apart(scenario, Engine::Large);
        assert!(errors < 4.0, "{:?}: {told}, {errors:.1}", scenario.phases);
    });
}

#[test]
fn nobody_is_lost_in_a_large_organisation_that_changes_its_rule() {
    let mut model = pluchino_2010_text(Assumed::CommonSense);
    for level in &mut model.levels {
        level.seats *= 100;
    }
    let mut scenario = Scenario::new(model, Strategy::BEST);
    for (after, strategy) in [
        (20, Strategy::WORST),
        (40, Strategy::RANDOM),
        (60, Strategy::BEST),
    ] {
        let phase = cordee_simulate::published::Phase { after, strategy };
        scenario.phases.push(phase);
    }
    scenario.runs = 1;
    scenario.steps = 90;
    scenario.windows = vec![Window { first: 1, last: 90 }];
    let outcome = run(&scenario, &()).unwrap();
    let counts = Counts::of_all([&outcome.runs[0][0].counts], 6);
    let mut moved_up = 0;
    for level in 0..6 {
        let left = counts.dismissed[level] + counts.retired[level] + moved_up;
        assert_eq!(
            left,
            counts.promoted[level] + counts.hired[level],
            "{level}"
        );
        moved_up = counts.promoted[level];
    }
}
