//! The whole story.

use crate::{FRAMEWORK, SEED, STORY, TODAY, WORLD};
use cordee_story::story;

#[test]
fn everything_that_happens_can_happen() {
    assert!(STORY.happenings.len() > 3000);
    assert!(WORLD.cases().len() > 60);
}

#[test]
fn what_is_refused() {
    let mut world = cordee_story::World::new(&FRAMEWORK);
    let mut refused = 0;
    for happening in &STORY.happenings {
        if let Err(denied) = world.follow(happening) {
            refused += 1;
            if refused < 60 {
                let deed = format!("{:?}", happening.deed);
                println!(
                    "{} by {}: {denied}   {}",
                    happening.on,
                    happening.by,
                    deed.chars().take(150).collect::<String>()
                );
            }
        }
    }
    println!("{refused} of {}", STORY.happenings.len());
    let t = std::time::Instant::now();
    let _ = story(&FRAMEWORK, TODAY, SEED);
    println!("{:?}", t.elapsed());
    let mut counts = std::collections::BTreeMap::new();
    for case in world.cases().values() {
        *counts.entry(case.state.name()).or_insert(0) += 1;
    }
    println!("{counts:?} {}", world.cases().len());
    let here = world
        .people()
        .values()
        .filter(|it| it.left.is_none())
        .count();
    println!("{here} here of {}", world.people().len());
}
