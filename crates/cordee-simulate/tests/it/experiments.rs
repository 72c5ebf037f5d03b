//! Experiments with Cordée's own model.

use cordee_simulate::Progress;
use cordee_simulate::experiment::{
    Enough, Question, break_even, screening, tornado, uncertainty, until,
};
use cordee_simulate::own::{Parameter, Scenario, Yardstick, policy, run};
use std::ops::ControlFlow;

/// Training first against the same without it.
fn training(runs: u32) -> (Scenario, Question) {
    let of = |name: &str| (name.to_owned(), policy(name).unwrap().policy);
    let scenario = Scenario {
        policies: vec![
            of("parallel-tracks+consent"),
            of("parallel-tracks+training-first"),
        ],
        years: 5,
        runs,
        ..Scenario::default()
    };
    let question = Question {
        policy: 1,
        against: 0,
        yardstick: Yardstick::Output,
        year: 5,
    };
    (scenario, question)
}

#[test]
fn more_runs_take_run_noise_away_and_leave_what_nobody_knows() {
    let parameters = [Parameter::TrainingGain, Parameter::ManagerOutput];
    let [few, many] = [4, 64].map(|runs| {
        let (scenario, question) = training(runs);
        uncertainty(&scenario, question, &parameters, 60, &())
            .unwrap()
            .summary
            .unwrap()
    });
    assert!(many.from_runs < 0.4 * few.from_runs, "{few:?} {many:?}");
    let apart = (many.from_parameters / few.from_parameters).ln().abs();
    assert!(apart < 0.7, "{few:?} {many:?}");
    assert!(
        many.clearly_above > 0.8 && many.above >= many.clearly_above,
        "{many:?}"
    );
}

#[test]
fn training_breaks_even_where_it_gains_nothing() {
    let (scenario, question) = training(200);
    let range = [-0.35, 0.8];
    let found = break_even(&scenario, question, Parameter::TrainingGain, range, &()).unwrap();
    let [low, high] = found.open.unwrap();
    assert!(low < 0.0 && 0.0 < high && high - low < 0.3, "{found:?}");
    assert!(found.at.unwrap().abs() < 0.05, "{found:?}");
}

#[test]
fn policies_that_never_change_places_have_no_break_even() {
    let (scenario, question) = training(20);
    let range = [0.2, 0.8];
    let found = break_even(&scenario, question, Parameter::TrainingGain, range, &()).unwrap();
    assert_eq!((found.at, found.open, found.tried.len()), (None, None, 9));
}

#[test]
fn what_training_hangs_on_is_found_to_matter_most() {
    let (scenario, question) = training(10);
    let effects = screening(&scenario, question, &Parameter::ALL, 6, &()).unwrap();
    assert_eq!(effects.len(), Parameter::ALL.len());
    let first: Vec<Parameter> = effects.iter().take(4).map(|it| it.parameter).collect();
    assert!(first.contains(&Parameter::TrainingGain), "{first:?}");
    let cost = effects
        .iter()
        .find(|it| it.parameter == Parameter::TrainingCost)
        .unwrap();
    assert!(cost.size.abs() < 1e-12, "cost is no output");

    let bars = tornado(&scenario, question, &Parameter::ALL, &()).unwrap();
    let of_gain = |it: &cordee_simulate::experiment::Bar| it.parameter == Parameter::TrainingGain;
    let place = bars.iter().position(of_gain).unwrap();
    assert!(place < 3, "{place}");
    assert!(bars[place].at_least.mean.abs() < 1e-12 && bars[place].at_most.mean > 0.0);
}

#[test]
fn runs_go_on_until_the_difference_is_as_sure_as_wanted() {
    let (scenario, question) = training(1);
    let enough = Enough {
        run_error: 0.0015,
        most: 4_096,
    };
    let outcome = until(&scenario, question, enough, &()).unwrap();
    let difference = outcome.difference((1, 0), Yardstick::Output, 5).unwrap();
    assert!(difference.run_error <= 0.0015);
    assert!(
        outcome.runs() > 32 && outcome.runs() < 4_096,
        "{}",
        outcome.runs()
    );
    let again = Scenario {
        runs: u32::try_from(outcome.runs()).unwrap(),
        ..scenario
    };
    assert_eq!(run(&again, &()).unwrap(), outcome);
}

#[test]
fn whoever_stops_has_what_is_done_and_it_is_the_same_as_ever() {
    let (scenario, question) = training(400);
    let stop = |progress: Progress| {
        if progress.done >= 40 {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    };
    let one_thread = rayon::ThreadPoolBuilder::new()
        .num_threads(1)
        .build()
        .unwrap();
    let outcome = one_thread.install(|| run(&scenario, &stop).unwrap());
    assert_eq!(outcome.runs(), 40);
    let short = Scenario {
        runs: 40,
        ..scenario.clone()
    };
    assert_eq!(run(&short, &()).unwrap(), outcome);
    let found = uncertainty(&scenario, question, &[Parameter::Rho], 10, &stop).unwrap();
    assert!(found.draws.len() <= 2);
}

#[test]
fn one_thread_and_four_find_the_same() {
    let (scenario, question) = training(6);
    let by = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new()
            .num_threads(threads)
            .build()
            .unwrap();
        pool.install(|| {
            let one = uncertainty(&scenario, question, &Parameter::ALL, 12, &()).unwrap();
            let other = screening(&scenario, question, &Parameter::ALL, 2, &()).unwrap();
            format!("{one:?} {other:?}")
        })
    };
    assert_eq!(by(1), by(4));
}

#[test]
fn a_question_about_nothing_is_refused_with_all_that_is_wrong() {
    let (scenario, question) = training(2);
    let question = Question {
        policy: 2,
        year: 6,
        ..question
    };
    let faults = uncertainty(&scenario, question, &[Parameter::Rho], 2, &()).unwrap_err();
    let places: Vec<&str> = faults.iter().map(|it| it.place.as_str()).collect();
    assert_eq!(places, ["policy", "year"]);
}

#[test]
fn what_is_asked_by_itself_is_all_of_parallel_tracks_against_the_default_ladder() {
    use cordee_simulate::account::usual_question;
    let mut scenario = Scenario::default();
    let named = |scenario: &Scenario| {
        let Question {
            policy, against, ..
        } = usual_question(scenario);
        [policy, against].map(|it| scenario.policies[it].0.clone())
    };
    let usual = ["parallel-tracks+trial-and-return", "default-ladder"];
    assert_eq!(named(&scenario), usual);
    // Who names policies is asked of the last of them.
    scenario.policies.truncate(2);
    assert_eq!(named(&scenario), ["parallel-tracks", "default-ladder"]);
}
