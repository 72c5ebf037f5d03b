//! What changed between two versions. Rename detection must not lie, and nothing may be missed.

use crate::edits::{
    change_level, change_rows, edited, framework, level_id, slug, story, story_with,
};
use cordee_domain::diff::{Change, Diff, Evidence, Field, Sort, What, diff};
use cordee_domain::{FrameworkParts, Level, Text};

/// What changed, in a word or two for each.
pub fn told(diff: &Diff) -> Vec<String> {
    let changes = diff.changes.iter().map(|change| {
        let json = serde_json::to_value(change).unwrap();
        let side = change.of.latest().unwrap();
        let id = side.id.as_ref().map_or("", |id| id.as_str());
        let about = side
            .about
            .as_ref()
            .map_or(String::new(), |it| format!(" {}", it.id));
        let sort = json["of"]["sort"].as_str().unwrap().to_owned();
        format!("{sort} {id}{about}: {}", json["change"].as_str().unwrap())
    });
    let moved = diff.moved_texts.iter().map(|_| "text moved".to_owned());
    changes.chain(moved).collect()
}

/// What an edit of the story changed.
pub fn since_story(edit: impl FnOnce(&mut FrameworkParts)) -> Diff {
    diff(story(), &story_with(edit))
}

/// The change that is the only one.
pub fn only(diff: Diff) -> Change {
    assert_eq!(told(&diff).len(), 1, "{:#?}", told(&diff));
    diff.changes.into_iter().next().unwrap()
}

#[test]
fn a_framework_does_not_differ_from_itself() {
    assert_eq!(diff(story(), story()), Diff::default());
    for name in cordee_testkit::TEMPLATES {
        let template = cordee_testkit::template(name).framework;
        assert_eq!(diff(&template, &template), Diff::default(), "{name}");
    }
}

#[test]
fn a_new_id_on_the_same_content_is_concluded_to_be_a_new_name() {
    let change = only(since_story(|parts| {
        change_level(parts, "senior-roofer", |level| {
            level.id = level_id("roofer-three");
        });
    }));
    assert_eq!(
        change.what,
        What::Renamed {
            because: Evidence::SameContent
        }
    );
    assert_eq!(change.of.before.unwrap().id, Some(slug("senior-roofer")));
    assert_eq!(change.of.after.unwrap().id, Some(slug("roofer-three")));
}

#[test]
fn a_new_id_with_the_same_title_and_place_is_concluded_too_and_what_else_changed_is_told() {
    let diff = since_story(|parts| {
        change_level(parts, "senior-roofer", |level| {
            level.id = level_id("roofer-three");
            level.is_terminal = None;
        });
    });
    assert_eq!(
        told(&diff),
        ["level roofer-three: renamed", "level roofer-three: valued"]
    );
    assert!(matches!(
        diff.changes[0].what,
        What::Renamed {
            because: Evidence::SameTitleAndPlace
        }
    ));
}

#[test]
fn a_new_id_in_another_place_or_with_another_title_is_another_thing() {
    for edit in [
        |level: &mut Level| level.grade = None,
        |level: &mut Level| level.title = Text::new("Roofer of the third year"),
    ] {
        let diff = since_story(|parts| {
            change_level(parts, "senior-roofer", |level| {
                level.id = level_id("roofer-three");
                level.is_terminal = None;
                edit(level);
            });
        });
        let told = told(&diff);
        assert!(
            told.contains(&"level roofer-three: added".to_owned()),
            "{told:?}"
        );
        assert!(
            told.contains(&"level senior-roofer: removed".to_owned()),
            "{told:?}"
        );
        assert!(!told.iter().any(|it| it.ends_with("renamed")), "{told:?}");
    }
}

/// Levels of one track and grade that have all the same title.
fn twins(ids: &str) -> cordee_domain::Framework {
    let levels = ids
        .split(' ')
        .map(|id| format!("{{ id: {id}, title: Roofer, grade: g1 }}"));
    let levels = levels.collect::<Vec<_>>().join(", ");
    framework(&format!(
        "grades: [g1]\ntracks: [{{ id: i, title: I, kind: individual, levels: [{levels}] }}]\n"
    ))
}

#[test]
fn where_two_names_could_be_meant_none_is_concluded() {
    let told = told(&diff(&twins("a b"), &twins("c d")));
    assert_eq!(
        told,
        [
            "level c: added",
            "level d: added",
            "level a: removed",
            "level b: removed"
        ]
    );
    assert_eq!(
        self::told(&diff(&twins("a b"), &twins("a d"))),
        ["level d: renamed"]
    );
}

#[test]
fn what_refers_to_a_renamed_thing_has_not_changed() {
    let change = only(since_story(|parts| {
        change_rows(&mut parts.competencies, |all| {
            let it = all.iter_mut().find(|it| it.id.as_str() == "coaching");
            it.unwrap().id.0 = slug("helping-others");
        });
    }));
    assert!(matches!(change.what, What::Renamed { .. }));
    let change = only(since_story(|parts| {
        change_rows(&mut parts.grades, |all| all[3].id.0 = slug("four"));
    }));
    assert_eq!(
        (change.of.sort, change.of.after.unwrap().id),
        (Sort::Grade, Some(slug("four")))
    );
}

#[test]
fn a_text_that_went_to_another_level_is_a_move() {
    let before = framework(SPEAKING);
    let after = framework(
        &SPEAKING
            .replace("text: Asks", "text: Hears")
            .replace("b: { x: 1 }", ""),
    );
    assert_eq!(told(&diff(&before, &after)), ["expectation a x: reworded"]);
    let after = framework(
        &SPEAKING
            .replace("{ at: 1, text: Asks before acting. }", "1")
            .replace(
                "title: B, expects: { x: 1 }",
                "title: B, expects: { x: { at: 1, text: Asks before acting. } }",
            ),
    );
    let moved = diff(&before, &after);
    assert_eq!(told(&moved), ["text moved"]);
    let text = &moved.moved_texts[0];
    assert_eq!(text.text, "Asks before acting.");
    assert_eq!(text.from[0].of.id, Some(slug("a")));
    assert_eq!(text.to[0].of.id, Some(slug("b")));
}

const SPEAKING: &str = "
competencies: [{ id: x, title: X, proficiencies: [{ text: Says it., examples: [One., Two.] }] }]
tracks:
  - id: i
    title: I
    kind: individual
    levels:
      - { id: a, title: A, expects: { x: { at: 1, text: Asks before acting. } } }
      - { id: b, title: B, expects: { x: 1 } }
";

#[test]
fn a_text_that_also_stayed_is_not_said_to_have_moved() {
    // The same words at both levels before; at one of them and a new one after.
    let both = |extra: &str| {
        framework(&format!(
            "
competencies: [{{ id: x, title: X }}]
tracks:
  - id: i
    title: I
    kind: individual
    levels:
      - {{ id: a, title: A, expects: {{ x: {{ text: Asks first. }} }} }}
      {extra}
"
        ))
    };
    let before = both("- { id: b, title: B, expects: { x: { text: Asks first. } } }");
    let after = both(
        "- { id: b, title: B, expects: { x: { text: Acts first. } } }
      - { id: c, title: C, expects: { x: { text: Asks first. } } }",
    );
    assert_eq!(
        told(&diff(&before, &after)),
        ["expectation b x: reworded", "level c: added"]
    );
}

#[test]
fn levels_in_another_order_are_told_of_their_track() {
    let after = edited(&twins("a b"), |parts| {
        change_rows(&mut parts.tracks, |tracks| tracks[0].levels.reverse());
    });
    assert_eq!(told(&diff(&twins("a b"), &after)), ["track i: reordered"]);
}

#[test]
fn an_implied_move_follows_from_its_track_and_is_not_told() {
    let (one, two) = (twins("a b"), twins("a b c"));
    assert_eq!(told(&diff(&one, &two)), ["level c: added"]);
}

#[test]
fn a_plain_value_is_told_with_both_sides() {
    let change = only(since_story(|parts| {
        change_level(parts, "senior-roofer", |level| {
            level.time_limit_months = Some(24);
        });
    }));
    assert!(matches!(
        change.what,
        What::Valued {
            field: Field::TimeLimitMonths,
            before: None,
            after: Some(_)
        }
    ));
}
