//! A level beside a sorted list.

use super::*;
use proptest::prelude::*;

fn everybody(level: &Level) -> Vec<Person> {
    let mut all: Vec<Person> = level.bins.iter().flatten().copied().collect();
    all.sort_unstable();
    all
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(128) })]

    /// A level beside a sorted list, through years of coming, rising and retiring.
    #[test]
    fn the_best_are_those_at_the_end_of_a_sorted_list(
        years in prop::collection::vec((prop::collection::vec((0..1000_u32, 1..60_u32), 0..80), 0..60_usize), 1..80)
    ) {
        let mut level = Level::new(64);
        let mut sorted: Vec<Person> = Vec::new();
        let (mut taken, mut gone) = (Vec::new(), Vec::new());
        for (step, (arrivals, number)) in (0_u32..).zip(years) {
            level.retire(step, &mut gone);
            sorted.retain(|person| person & 63 != step & 63);
            prop_assert_eq!(&everybody(&level), &sorted);
            level.take_best(number, &mut taken);
            taken.sort_unstable();
            let cut = sorted.len().saturating_sub(number);
            prop_assert_eq!(&taken, &sorted.split_off(cut));
            prop_assert_eq!(level.people, sorted.len());
            for (rank, stay) in arrivals {
                let person = (rank << STEP_BITS) | ((step + stay) & 63);
                level.arrive(person, false, step);
                sorted.push(person);
            }
            sorted.sort_unstable();
        }
    }
}
