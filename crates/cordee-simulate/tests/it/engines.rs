//! The fast engines against the plain one.

use super::identities::{models, strategies};
use cordee_simulate::published::{Engine, Moment, Scenario, Strategy, Window, run, run_by};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

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
