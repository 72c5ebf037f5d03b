//! A run as a history: what measures say of it is what the run itself has seen.

use cordee_domain::history::{Day, History};
use cordee_measures::{Figure, Settings, report};
use cordee_simulate::own::{Scenario, Year, past, run};

/// 2020-01-01.
const BEGINS: Day = Day::from_number(18_262);

pub(super) fn scenario(seats: u32, years: u32) -> Scenario {
    let mut scenario = Scenario {
        years,
        runs: 1,
        ..Scenario::default()
    };
    scenario.organisation.seats = seats;
    scenario
}

/// A measure of the last twelve months of a year, counted from 1.
pub(super) fn figure(history: &History, id: &str, year: i32) -> Figure {
    let settings = Settings {
        floor: 1,
        ..Settings::as_of(BEGINS.months_before(-12 * year).previous())
    };
    let mut measures = report(history, settings).measures.into_iter();
    measures.find(|it| it.id == id).unwrap().figure
}

fn part(figure: &Figure, id: &str) -> u32 {
    let part = figure.parts.iter().find(|it| it.id == id).unwrap();
    u32::try_from(part.people.unwrap()).unwrap()
}

#[test]
fn measures_of_the_history_of_a_run_say_what_the_run_has_seen() {
    for seed in 0..3 {
        let mut scenario = scenario(150, 6);
        scenario.seed = seed;
        let outcome = run(&scenario, &()).unwrap();
        for (at, policy) in outcome.policies.iter().enumerate() {
            let history = past(&scenario, at, 0, BEGINS).unwrap();
            let years = &policy.runs[0];
            for (year, seen) in (1..).zip(years) {
                let before = usize::try_from(year - 2)
                    .ok()
                    .map_or(Year::default(), |it| years[it]);
                same(&history, year, seen, &before, &policy.name);
            }
        }
    }
}

fn same(history: &History, year: i32, seen: &Year, before: &Year, policy: &str) {
    let told = format!("{policy}, year {year}");
    let brilliant = figure(history, "stayed-brilliant", year);
    assert_eq!(
        (brilliant.numerator, brilliant.denominator),
        (
            Some(f64::from(seen.stayed_brilliant)),
            Some(f64::from(seen.experts_before))
        ),
        "{told}"
    );
    // Crossings on the first day of a year were decided in the year before: a measure counts them
    // by the day, a run by the decision.
    if year == 1 {
        let training = figure(history, "training-gap", year);
        let crossed = Some(f64::from(seen.crossed - before.crossed));
        assert_eq!(training.denominator, crossed, "{told}");
        let trained = f64::from(seen.trained_before - before.trained_before);
        assert_eq!(training.numerator, Some(trained), "{told}");
    }
}

#[test]
fn a_way_back_is_in_the_history_with_how_the_trial_ended() {
    let scenario = scenario(3_000, 5);
    let trials = scenario
        .policies
        .iter()
        .position(|(name, _)| name == "parallel-tracks+trial-and-return")
        .unwrap();
    let history = past(&scenario, trials, 0, BEGINS).unwrap();
    let returns = figure(&history, "returns", 5);
    assert!(returns.denominator.unwrap() > 5.0, "{returns:?}");
    assert!(part(&returns, "returned") > 0 && part(&returns, "went-on") > 0);
    let failed = figure(&history, "set-up-to-fail", 5);
    assert_eq!(
        failed.value,
        Some(0.0),
        "asked, trained, with a way back: {failed:?}"
    );
}

#[test]
fn everything_a_report_computes_is_unlocked_but_what_no_model_knows() {
    let scenario = scenario(120, 3);
    let history = past(&scenario, 0, 0, BEGINS).unwrap();
    let report = report(
        &history,
        Settings::as_of(BEGINS.months_before(-36).previous()),
    );
    let locked: Vec<&str> = report.locked.iter().map(|it| it.id).collect();
    assert_eq!(locked, ["craft-time", "friction"]);
}

#[test]
fn the_same_run_gives_the_same_history_and_a_run_that_is_listened_to_goes_no_other_way() {
    let scenario = scenario(60, 3);
    let told = || format!("{:?}", past(&scenario, 1, 0, BEGINS).unwrap());
    assert_eq!(told(), told());
}
