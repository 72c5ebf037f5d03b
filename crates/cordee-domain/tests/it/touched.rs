//! Whom a change touches.

use crate::edits::{change_level, change_rows, level_id, story, story_with};
use cordee_domain::diff::{Holders, diff, touched};
use cordee_domain::{Framework, Text};
use std::collections::BTreeSet;

fn people() -> Holders<String> {
    let on = |level: &str, names: &[&str]| {
        let names: BTreeSet<String> = names.iter().map(|name| (*name).to_owned()).collect();
        (level_id(level), names)
    };
    Holders::from([
        on("senior-inspector", &["Luna"]),
        on("staff-engineer", &["Sarah"]),
        on("senior-roofer", &["Mio"]),
    ])
}

/// Who is touched by what changed.
fn who(after: &Framework) -> Vec<String> {
    let diff = diff(story(), after);
    assert!(!diff.is_empty());
    let all = touched((story(), after), &diff, &people());
    assert_eq!(all.len(), 3, "everyone is named");
    let touched = all
        .into_iter()
        .filter(|it| it.changes.len() + it.moved_texts.len() > 0);
    touched.map(|it| it.person).collect()
}

#[test]
fn a_change_touches_those_on_the_level() {
    let after = story_with(|parts| {
        change_level(parts, "senior-roofer", |level| level.craft_time = None);
    });
    assert_eq!(who(&after), ["Mio"]);
}

#[test]
fn a_renamed_level_still_has_its_people() {
    let after = story_with(|parts| {
        change_level(parts, "senior-roofer", |level| {
            level.id = level_id("roofer-three");
        });
    });
    assert_eq!(who(&after), ["Mio"]);
}

#[test]
fn what_many_levels_share_touches_all_of_their_people() {
    let after = story_with(|parts| {
        change_rows(&mut parts.rights, |rights| {
            let it = rights
                .iter_mut()
                .find(|it| it.id.as_str() == "stop-unsafe-work");
            it.unwrap().title = Text::new("Stop it");
        });
    });
    assert_eq!(who(&after), ["Luna", "Mio", "Sarah"]);
}

#[test]
fn a_change_of_a_move_touches_those_who_can_make_it() {
    let after = story_with(|parts| {
        change_rows(&mut parts.moves, |moves| {
            let id = |it: &cordee_domain::Move| it.id.as_ref().unwrap().to_string();
            moves.retain(|it| id(it) != "roofer-begins-to-lead");
        });
    });
    assert_eq!(who(&after), ["Mio"]);
}
