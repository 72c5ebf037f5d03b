//! The story company's history as files, for everyone who wants to see a report without an export of
//! their own.

use crate::repository;
use cordee_domain::Framework;
use cordee_framework::{SourceFile, Sources, check};
use cordee_story::{World, beside, story};
use jiff::civil::{Date, date};
use std::fs;

/// The last day of the example.
const TODAY: Date = date(2026, 11, 20);
const SEED: u64 = 1;

/// Every file of the history; none where the framework can't be read, which other checks say.
pub fn history() -> Vec<(&'static str, String)> {
    let framework = framework();
    let story = story(&framework, TODAY, SEED);
    let mut world = World::new(&framework);
    let follows = |happening| world.follow(happening).is_ok();
    if !story.happenings.iter().all(follows) {
        return Vec::new();
    }
    let Ok(recorded) = world.history() else {
        return Vec::new();
    };
    cordee_history::write(&beside(recorded.history, TODAY.into(), SEED))
}

/// The story company's framework.
fn framework() -> Framework {
    let folder = repository::root().join("examples/story/framework");
    let mut files: Vec<_> = ignore::Walk::new(&folder)
        .flatten()
        .map(ignore::DirEntry::into_path)
        .filter(|it| it.extension().is_some_and(|it| it == "yaml"))
        .collect();
    files.sort();
    let read = files.iter().filter_map(|path| {
        let name = path
            .strip_prefix(&folder)
            .ok()?
            .to_str()?
            .replace('\\', "/");
        Some(SourceFile::new(&name, fs::read_to_string(path).ok()?))
    });
    check(&Sources::new(read.collect())).framework
}
