//! The shape of an organisation: counts, and nothing of anybody.

use cordee_domain::history::Day;
use cordee_simulate::own::{Parameter, Scenario, past, run};
use cordee_simulate::shape::{FEWEST, STEP, Shape};
use proptest::prelude::*;

/// 2020-01-01.
const BEGINS: Day = Day::from_number(18_262);

fn last(years: u32) -> Day {
    BEGINS.months_before(-12 * years.cast_signed()).previous()
}

#[test]
fn a_simulated_organisation_has_the_shape_it_was_given() {
    let mut scenario = Scenario { years: 3, ..Scenario::default() };
    scenario.organisation.seats = 2_000;
    let history = past(&scenario, 0, 0, BEGINS).unwrap();
    let shape = Shape::of(&history, last(3));
    let again = shape.scenario(Scenario::default());
    assert_eq!(again.faults(), []);
    assert!(again.organisation.seats.abs_diff(2_000) < 80, "{shape:?}");
    assert!((again.organisation.leaving - 0.13).abs() < 0.03, "{shape:?}");
    assert!((again.assumed.get(Parameter::Span) - 6.0).abs() <= 0.5, "{shape:?}");
    let lead_grade = scenario.organisation.lead_grade;
    assert_eq!(again.organisation.lead_grade, lead_grade);
    let short = Scenario { runs: 2, years: 2, ..again };
    assert_eq!(run(&short, &()).unwrap().runs(), 2);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(40) })]

    #[test]
    fn nothing_of_anybody_is_in_a_shape(seats in 1_u32..120, seed: u64, policy in 0_usize..8) {
        let mut scenario = Scenario { years: 2, seed, ..Scenario::default() };
        scenario.organisation.seats = seats;
        scenario.organisation.crafts = 1;
        let history = past(&scenario, policy, 0, BEGINS).unwrap();
        let shape = Shape::of(&history, last(2));
        let text = serde_json::to_string(&shape).unwrap();
        let assumed = format!("{:?}", shape.scenario(Scenario::default()));
        for (_, name) in history.names.iter().chain(history.teams.iter()) {
            prop_assert!(!text.contains(name) && !assumed.contains(name), "{}", name);
        }
        prop_assert!(!text.contains("20-") && !text.contains("2020") && !text.contains("2021"));
        let counts = shape.individuals.iter().chain(&shape.managers).flatten();
        let flows = [shape.left, shape.came, shape.advanced, shape.crossed, shape.without_grade];
        for count in counts.chain(flows.iter().flatten()) {
            prop_assert!(*count >= FEWEST && count % STEP == 0, "{}", count);
        }
    }
}
