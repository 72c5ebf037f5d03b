//! What changed between two versions. Rename detection must not lie, and nothing may be missed.

use crate::edits::{change_level, change_rows, edited, framework, level_id, slug, story, story_with};
use cordee_domain::delta::Direction;
use cordee_domain::diff::{Change, Diff, Evidence, Field, Pointer, Sort, What, Wording, diff};
use cordee_domain::{
    Competency, FrameworkParts, Ix, Level, LevelId, Money, PayRange, Prose, Step, Text,
};
use proptest::prelude::*;
use proptest::sample::Index;

/// What changed, in a word or two for each.
fn told(diff: &Diff) -> Vec<String> {
    let changes = diff.changes.iter().map(|change| {
        let json = serde_json::to_value(change).unwrap();
        let side = change.of.latest().unwrap();
        let id = side.id.as_ref().map_or("", |id| id.as_str());
        let about = side.about.as_ref().map_or(String::new(), |it| format!(" {}", it.id));
        let sort = json["of"]["sort"].as_str().unwrap().to_owned();
        format!("{sort} {id}{about}: {}", json["change"].as_str().unwrap())
    });
    let moved = diff.moved_texts.iter().map(|_| "text moved".to_owned());
    changes.chain(moved).collect()
}

fn since_story(edit: impl FnOnce(&mut FrameworkParts)) -> Diff {
    diff(story(), &story_with(edit))
}

fn only(diff: Diff) -> Change {
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
        change_level(parts, "senior-roofer", |level| level.id = level_id("roofer-three"));
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
        assert!(told.contains(&"level roofer-three: added".to_owned()), "{told:?}");
        assert!(told.contains(&"level senior-roofer: removed".to_owned()), "{told:?}");
        assert!(!told.iter().any(|it| it.ends_with("renamed")), "{told:?}");
    }
}

/// Levels of one track and grade that have all the same title.
fn twins(ids: &str) -> cordee_domain::Framework {
    let levels = ids.split(' ').map(|id| format!("{{ id: {id}, title: Roofer, grade: g1 }}"));
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
    assert_eq!((change.of.sort, change.of.after.unwrap().id), (Sort::Grade, Some(slug("four"))));
}

#[test]
fn a_text_that_went_to_another_level_is_a_move() {
    let before = framework(SPEAKING);
    let after = framework(&SPEAKING.replace("text: Asks", "text: Hears").replace("b: { x: 1 }", ""));
    assert_eq!(told(&diff(&before, &after)), ["expectation a x: reworded"]);
    let after = framework(
        &SPEAKING
            .replace("{ at: 1, text: Asks before acting. }", "1")
            .replace("title: B, expects: { x: 1 }", "title: B, expects: { x: { at: 1, text: Asks before acting. } }"),
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

/// A level's own field and the change that tells of it.
fn pick<T>(all: impl Iterator<Item = T>, at: Index) -> T {
    let mut all: Vec<T> = all.collect();
    let at = at.index(all.len());
    all.swap_remove(at)
}

fn a_level(at: Index) -> LevelId {
    pick(story().levels().values(), at).id.clone()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_new_title_is_told_and_nothing_else(at: Index, title in "[a-z]{1,20}") {
        let id = a_level(at);
        let change = only(since_story(|parts| {
            change_level(parts, id.as_str(), |level| level.title = Text::new(&*title));
        }).without_translations());
        prop_assert_eq!(change.of.after.unwrap().id, Some(id.0));
        let is_told = matches!(change.what, What::Retitled { after: Some(after), .. } if after == title);
        prop_assert!(is_told);
    }

    #[test]
    fn another_grade_is_told_with_its_direction(at: Index, grade: Index) {
        let level = story().level_by_id(&a_level(at)).map(|ix| story().level(ix)).unwrap();
        let before = level.grade.unwrap();
        let after = Ix::new(grade.index(story().grades().len()));
        prop_assume!(before != after);
        let change = only(since_story(|parts| {
            change_level(parts, level.id.as_str(), |level| level.grade = Some(after));
        }));
        let wanted = if after > before { Direction::Higher } else { Direction::Lower };
        let is_told = matches!(change.what,
            What::Placed { field: Pointer::Grade, direction: Some(direction), .. } if direction == wanted);
        prop_assert!(is_told, "{:?}", change.what);
    }

    #[test]
    fn a_raised_expectation_is_told_as_raised(at: Index, which: Index, by in 1u8..4) {
        let level = a_level(at);
        let it = story().level(story().level_by_id(&level).unwrap());
        let asked = pick(it.expectations.iter(), which);
        let step = asked.step.unwrap();
        let change = only(since_story(|parts| change_level(parts, level.as_str(), |level| {
            let mut all = level.expectations.iter_mut();
            all.find(|it| it.competency == asked.competency).unwrap().step = Some(Step(step.0 + by));
        })));
        prop_assert_eq!(change.of.sort, Sort::Expectation);
        prop_assert_eq!(change.what, What::Stepped {
            before: Some(step), after: Some(Step(step.0 + by)), direction: Some(Direction::Higher),
        });
    }

    #[test]
    fn a_raise_in_pay_is_told_to_the_cent(at: Index, zone: Index, by in 1i64..1_000_000) {
        let level = a_level(at);
        let it = story().level(story().level_by_id(&level).unwrap());
        let (zone, range) = *pick(it.pay.iter(), zone);
        let more = |money: Money| Money { minor: money.minor + by, ..money };
        let raised = PayRange::new(range.minimum(), Some(range.midpoint()), more(range.maximum())).unwrap();
        let change = only(since_story(|parts| change_level(parts, level.as_str(), |level| {
            level.pay.iter_mut().find(|(it, _)| *it == zone).unwrap().1 = raised;
        })));
        let What::Paid { difference: Some(difference), .. } = change.what else { panic!() };
        prop_assert_eq!((difference.minimum_minor, difference.maximum_minor), (0, by));
        prop_assert_eq!(change.of.after.unwrap().about.unwrap().id, story().zones().at(zone).id.0.clone());
    }

    #[test]
    fn a_reworded_summary_is_told_word_by_word(at: Index, words in "[a-z]{4,9} [a-z]{4,9}") {
        let level = a_level(at);
        let change = only(since_story(|parts| change_level(parts, level.as_str(), |level| {
            let before = level.summary.statements()[0].as_str();
            level.summary = Prose::from(&*format!("{before} {words}"));
        })));
        let is_told = matches!(change.what, What::Reworded { field: Wording::Summary, .. });
        prop_assert!(is_told);
    }

    #[test]
    fn a_text_that_changed_places_with_another_is_two_moves(one: Index, other: Index, steps: [Index; 2]) {
        let competency = |at: Index| pick(story().competencies().keys(), at);
        let (one, other) = (competency(one), competency(other));
        let step = |ix: Ix<Competency>, at: Index| at.index(story().competency(ix).proficiencies.len());
        let places = [(one, step(one, steps[0])), (other, step(other, steps[1]))];
        prop_assume!(places[0] != places[1]);
        let text = |(ix, at): (Ix<Competency>, usize)| story().competency(ix).proficiencies[at].text.clone();
        let diff = since_story(|parts| change_rows(&mut parts.competencies, |all| {
            for (to, from) in [(0, 1), (1, 0)] {
                let (ix, at) = places[to];
                all[ix.position()].proficiencies[at].text = text(places[from]);
            }
        }));
        prop_assert_eq!(told(&diff), ["text moved", "text moved"]);
    }

    #[test]
    fn what_is_taken_out_is_gone_and_nothing_else(at: Index) {
        let level = a_level(at);
        let it = story().level(story().level_by_id(&level).unwrap());
        let asked = it.expectations[0].competency;
        let change = only(since_story(|parts| change_level(parts, level.as_str(), |level| {
            level.expectations.retain(|it| it.competency != asked);
        })));
        prop_assert_eq!((change.of.sort, change.what), (Sort::Expectation, What::Removed));
    }

    #[test]
    fn seen_from_the_other_side_the_same_changed_the_other_way(edits in prop::collection::vec(any_edit(), 0..8)) {
        let after = story_with(|parts| {
            for edit in edits {
                edit.apply(parts);
            }
        });
        let there = in_any_order(diff(story(), &after).mirrored());
        let back = in_any_order(diff(&after, story()));
        prop_assert_eq!(there, back);
    }

    #[test]
    fn whatever_differs_is_told(edits in prop::collection::vec(any_edit(), 1..4)) {
        let after = story_with(|parts| {
            for edit in edits {
                edit.apply(parts);
            }
        });
        let plain = |framework: &cordee_domain::Framework| serde_json::to_string(framework.parts()).unwrap();
        prop_assert_eq!(plain(story()) == plain(&after), diff(story(), &after).is_empty());
    }
}

/// The translations of a title go with it.
trait WithoutTranslations {
    fn without_translations(self) -> Self;
}

impl WithoutTranslations for Diff {
    fn without_translations(mut self) -> Self {
        let is_translation = |what: &What| matches!(what, What::Retitled { lang: Some(_), .. });
        self.changes.retain(|change| !is_translation(&change.what));
        self
    }
}

fn in_any_order(diff: Diff) -> Vec<String> {
    let mut all: Vec<String> = diff.changes.iter().map(|it| format!("{it:?}")).collect();
    all.extend(diff.moved_texts.into_iter().map(|mut it| {
        it.from.sort_by_key(|place| format!("{place:?}"));
        it.to.sort_by_key(|place| format!("{place:?}"));
        format!("{it:?}")
    }));
    all.sort();
    all
}

/// An edit that keeps the framework whole.
#[derive(Clone, Debug)]
enum Edit {
    RenameLevel(Index),
    RetitleLevel(Index, String),
    Regrade(Index, Index),
    Rescope(Index, Index),
    DropExpectation(Index, Index),
    MoveText(Index, Index),
    RewordCompetency(Index, String),
    DropRight(Index, Index),
    DropMove(Index),
    LoosenMove(Index),
    RenameCompetency(Index, String),
    Value(Index, bool),
}

fn any_edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        at().prop_map(Edit::RenameLevel),
        (at(), "[a-z]{1,9}").prop_map(|(a, b)| Edit::RetitleLevel(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::Regrade(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::Rescope(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::DropExpectation(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::MoveText(a, b)),
        (at(), "[a-z]{1,4} [a-z]{1,4}").prop_map(|(a, b)| Edit::RewordCompetency(a, b)),
        (at(), at()).prop_map(|(a, b)| Edit::DropRight(a, b)),
        at().prop_map(Edit::DropMove),
        at().prop_map(Edit::LoosenMove),
        (at(), "[a-z]{1,9}").prop_map(|(a, b)| Edit::RenameCompetency(a, b)),
        (at(), any::<bool>()).prop_map(|(a, b)| Edit::Value(a, b)),
    ]
}

impl Edit {
    fn apply(self, parts: &mut FrameworkParts) {
        let (grades, scopes) = (parts.grades.len(), parts.scopes.len());
        let mut level = |at: Index, edit: &mut dyn FnMut(&mut Level)| {
            change_rows(&mut parts.levels, |all| {
                let at = at.index(all.len());
                edit(&mut all[at]);
            });
        };
        match self {
            Self::RenameLevel(at) => level(at, &mut |it| {
                it.id = level_id(&format!("{}-too", it.id));
            }),
            Self::RetitleLevel(at, title) => level(at, &mut |it| it.title = Text::new(&*title)),
            Self::Regrade(at, to) => level(at, &mut |it| it.grade = Some(Ix::new(to.index(grades)))),
            Self::Rescope(at, to) => level(at, &mut |it| it.scope = Some(Ix::new(to.index(scopes)))),
            Self::DropExpectation(at, which) => level(at, &mut |it| {
                if !it.expectations.is_empty() {
                    it.expectations.remove(which.index(it.expectations.len()));
                }
            }),
            Self::DropRight(at, which) => level(at, &mut |it| {
                let rights = it.rights.as_mut().filter(|all| !all.is_empty());
                rights.map(|all| all.remove(which.index(all.len())));
            }),
            Self::Value(at, is) => level(at, &mut |it| it.is_entry = Some(is)),
            Self::MoveText(from, to) => change_rows(&mut parts.levels, |all| {
                let (from, to) = (from.index(all.len()), to.index(all.len()));
                let text = std::mem::take(&mut all[from].summary);
                all[to].summary = text;
            }),
            Self::RewordCompetency(at, words) => change_rows(&mut parts.competencies, |all| {
                let at = at.index(all.len());
                all[at].summary = Prose::from(&*words);
            }),
            Self::RenameCompetency(at, id) => change_rows(&mut parts.competencies, |all| {
                let at = at.index(all.len());
                all[at].id.0 = slug(&format!("{id}-{at}-too"));
            }),
            Self::DropMove(at) => change_rows(&mut parts.moves, |all| {
                if !all.is_empty() {
                    all.remove(at.index(all.len()));
                }
            }),
            Self::LoosenMove(at) => change_rows(&mut parts.moves, |all| {
                if !all.is_empty() {
                    let at = at.index(all.len());
                    all[at].gates = None;
                }
            }),
        }
    }
}

#[test]
fn a_plain_value_is_told_with_both_sides() {
    let change = only(since_story(|parts| {
        change_level(parts, "senior-roofer", |level| level.time_limit_months = Some(24));
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
