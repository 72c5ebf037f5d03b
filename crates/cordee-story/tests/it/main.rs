//! The story, as those meet it who show it, store it or play in it.
#![cfg(test)]

mod crowd;
mod told;
mod waits;
mod world;

use cordee_domain::Framework;
use cordee_story::{Story, World, story};
use jiff::civil::{Date, date};
use std::sync::LazyLock;

/// The story's last day in these tests, a Friday.
const TODAY: Date = date(2026, 11, 20);
const SEED: u64 = 7;

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| cordee_testkit::story().framework);
static STORY: LazyLock<Story> = LazyLock::new(|| story(&FRAMEWORK, TODAY, SEED));
static WORLD: LazyLock<World<'static>> = LazyLock::new(|| followed(&STORY));

/// The world after a story, every happening of which must be possible.
fn followed(story: &Story) -> World<'static> {
    let mut world = World::new(&FRAMEWORK);
    for (nth, happening) in story.happenings.iter().enumerate() {
        if let Err(denied) = world.follow(happening) {
            panic!("{nth}, {}: {denied}\n{happening:#?}", happening.on);
        }
    }
    world
}
