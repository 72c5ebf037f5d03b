//! What holds of every edit: it is told, as what it is, and from both sides.

use crate::any_edit::any_edit;
use crate::diff::{only, since_story, told};
use crate::edits::{change_level, change_rows, story, story_with};
use cordee_domain::delta::Direction;
use cordee_domain::diff::{Diff, Pointer, Sort, What, Wording, diff};
use cordee_domain::{Competency, Ix, LevelId, Money, PayRange, Prose, Step, Text};
use proptest::prelude::*;
use proptest::sample::Index;

/// One of them all.
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
            let before = &level.summary.statements()[0];
            let after = Text::new(format!("{} {words}", before.as_str()));
            let translations = before.translations();
            let after = translations.fold(after, |after, (lang, text)| after.with(lang, text));
            level.summary = Prose::new(vec![after]);
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
