//! Decisions, filters and the plain words say the same, on organisations made by chance.

use crate::words::may;
use crate::world::{Thing, World, world};
use cordee_access::{Access, Action, Filter, Policies, Resource};
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use std::cell::Cell;

/// Asks everything of everything in a world; gives how many decisions were compared.
fn compare(policies: &Policies, world: &World) -> usize {
    let things: Vec<(Thing, Resource)> = world
        .things()
        .into_iter()
        .map(|thing| (thing, world.resource(thing)))
        .collect();
    let mut compared = 0;
    for asker in world.askers() {
        let actor = world.actor(asker);
        for (thing, resource) in &things {
            let one_by_one = Action::ALL.iter().copied();
            let one_by_one =
                one_by_one.filter(|it| policies.decide(&actor, *it, resource).allowed);
            assert_eq!(
                policies.all_allowed(&actor, resource),
                one_by_one.collect(),
                "{asker:?} {thing:?}"
            );
        }
        for action in Action::ALL {
            let filter: Filter = policies.filter(&actor, *action).unwrap();
            let of_the_sort = things.iter().filter(|(_, it)| it.sort() == action.sort());
            for (thing, resource) in of_the_sort {
                let place = || format!("{asker:?} {} {thing:?}", action.name());
                let decision = policies.decide(&actor, *action, resource);
                let words = may(world, asker, *action, *thing);
                assert_eq!(decision.allowed, words, "decision and words: {}", place());
                assert_eq!(
                    filter.admits(resource),
                    Some(decision.allowed),
                    "filter and decision: {}\n{filter:?}",
                    place()
                );
                assert_eq!(decision.stumbled, [], "{}", place());
                assert_eq!(decision.by.is_empty(), !decision.allowed, "{}", place());
                compared += 1;
            }
        }
    }
    compared
}

fn compare_worlds(worlds: u32) -> usize {
    let policies = Policies::of_the_house().unwrap();
    let compared = Cell::new(0);
    let mut runner = TestRunner::new(ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::with_cases(worlds)
    });
    let outcome = runner.run(&world(), |world| {
        compared.set(compared.get() + compare(&policies, &world));
        Ok(())
    });
    if let Err(difference) = outcome {
        panic!("{difference}");
    }
    compared.get()
}

#[test]
fn ten_thousand_decisions_are_as_the_words_say_and_filters_give_the_same() {
    let compared = compare_worlds(16);
    assert!(
        compared >= 10_000,
        "only {compared} decisions were compared"
    );
}

/// For the night: `cargo test -p cordee-access --release -- --ignored million`.
#[test]
#[ignore = "takes minutes; run before a release"]
fn a_million_decisions_are_as_the_words_say_and_filters_give_the_same() {
    let compared = compare_worlds(900);
    assert!(compared >= 1_000_000, "only {compared}");
}
