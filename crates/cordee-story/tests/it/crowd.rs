//! The crowd for tests of load.

use crate::{FRAMEWORK, SEED, TODAY};
use cordee_domain::case::StateName;
use cordee_story::{Deed, World, crowd};
use std::collections::BTreeSet;

#[test]
fn in_a_crowd_of_any_size_everything_can_happen() {
    for people in [0, 1, 2, 7, 8, 9, 50, 100, 101, 399, 3000] {
        let mut world = World::new(&FRAMEWORK);
        for happening in crowd(&FRAMEWORK, TODAY, SEED, people) {
            let said = world.follow(&happening);
            assert_eq!(said, Ok(()), "{people}: {happening:?}");
        }
        assert_eq!(world.people().len(), people);
        assert_eq!(world.cases().is_empty(), people < 100, "{people}");
        if people == 3000 {
            let states: BTreeSet<_> = world.cases().values().map(|it| it.state.name()).collect();
            let wanted = [
                StateName::Nominated,
                StateName::Preparing,
                StateName::Submitted,
                StateName::Judging,
                StateName::Approved,
            ];
            assert_eq!(states, BTreeSet::from(wanted));
            assert!(world.cases().len() > 60);
        }
    }
}

#[test]
fn a_crowd_is_the_same_each_time_and_is_made_while_one_reads() {
    let first = || crowd(&FRAMEWORK, TODAY, SEED, 100_000).take(500);
    assert!(first().eq(first()));
    let people = crowd(&FRAMEWORK, TODAY, SEED, 10_000);
    let people = people.filter(|it| matches!(it.deed, Deed::AddPerson { .. }));
    assert_eq!(people.count(), 10_000);
}
