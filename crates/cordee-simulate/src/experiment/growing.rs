//! A comparison that is told while it grows.

use crate::own::{Outcome, Scenario, run_some};
use crate::progress::Watch;
use crate::published::Fault;
use rayon::ThreadPoolBuilder;

/// How many runs are told first; then whenever they have doubled.
const FIRST: u32 = 8;

/// Runs all runs of a scenario and hands over what has been seen after 8 of them, after 16, 32 and so
/// on, and in the end; the same as if they had been run at once. Whoever watches stops it.
///
/// On one thread, since whoever watches it grow shares the machine with others.
///
/// # Errors
///
/// Everything that is wrong with the scenario.
pub fn growing(
    scenario: &Scenario,
    watch: &dyn Watch,
    tell: &mut (dyn FnMut(&Outcome) + Send),
) -> Result<Outcome, Vec<Fault>> {
    match ThreadPoolBuilder::new().num_threads(1).build() {
        Ok(alone) => alone.install(|| grow(scenario, watch, tell)),
        Err(_) => grow(scenario, watch, tell),
    }
}

fn grow(
    scenario: &Scenario,
    watch: &dyn Watch,
    tell: &mut (dyn FnMut(&Outcome) + Send),
) -> Result<Outcome, Vec<Fault>> {
    let mut done = 0;
    let mut known: Option<Outcome> = None;
    loop {
        let next = (2 * done).max(FIRST).min(scenario.runs);
        let more = run_some(scenario, done..next, watch)?;
        let is_stopped = more.runs() < (next - done) as usize;
        let all = match known.take() {
            Some(before) => before.with(more),
            None => more,
        };
        done = next;
        if !is_stopped {
            tell(&all);
        }
        if is_stopped || done >= scenario.runs {
            return Ok(all);
        }
        known = Some(all);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::own::run;
    use crate::progress::Progress;
    use std::ops::ControlFlow;

    fn small() -> Scenario {
        let mut scenario = Scenario {
            years: 2,
            runs: 20,
            ..Scenario::default()
        };
        scenario.organisation.seats = 60;
        scenario.policies.truncate(2);
        scenario
    }

    #[test]
    fn what_grew_is_what_is_run_at_once_and_is_told_at_every_doubling() {
        let scenario = small();
        let mut told = Vec::new();
        let grown = growing(&scenario, &(), &mut |it| told.push(it.runs())).unwrap();
        assert_eq!(told, [8, 16, 20]);
        assert_eq!(grown, run(&scenario, &()).unwrap());
    }

    #[test]
    fn whoever_stops_it_gets_what_is_done() {
        let scenario = small();
        let watch = |it: Progress| {
            if it.done >= 3 {
                ControlFlow::Break(())
            } else {
                ControlFlow::Continue(())
            }
        };
        let mut told = 0;
        let grown = growing(&scenario, &watch, &mut |_| told += 1).unwrap();
        assert!(grown.runs() < 20, "{}", grown.runs());
        assert_eq!(told, 0);
        let wrong = Scenario {
            years: 0,
            ..scenario
        };
        assert!(growing(&wrong, &(), &mut |_| ()).is_err());
    }
}
