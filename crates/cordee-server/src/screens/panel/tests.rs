use super::meeting;
use super::page::{self, Shown};
use super::view;
use crate::screens::case::tests::held;
use crate::testing::cases::*;
use crate::testing::on_lines;
use cordee_domain::PersonId;
use cordee_domain::case::Command;

type Page = fn(&Shown<'_>) -> Option<maud::Markup>;

fn shown(tale: &Tale, me: PersonId, page: Page) -> Option<String> {
    let seen = tale.seen_by(me);
    let reader = reader(&seen, me, tale.today, "en");
    let view = view::panel(reader);
    let page = page(&Shown {
        reader,
        view: &view,
        held: &held(),
        back: None,
    });
    page.map(|page| on_lines(&page.into_string()))
}

#[test]
fn a_member_reads_and_judges_on_one_page() {
    let tale = Tale::being_judged();
    insta::assert_snapshot!(shown(&tale, MEMBER, page::judgement).unwrap());
}

#[test]
fn the_panel_meets_over_what_was_sealed_and_what_is_said_now() {
    insta::assert_snapshot!(shown(&Tale::in_the_talk(), CHAIR, meeting).unwrap());
}

#[test]
fn people_operations_name_a_panel_by_typing_names() {
    insta::assert_snapshot!(shown(&Tale::handed_in(), PEOPLE_OPERATIONS, meeting).unwrap());
}

#[test]
fn while_it_is_sealed_nobody_reads_another_ones_words() {
    let tale = Tale::being_judged();
    let written = "The week beside the new watch shows it.";
    for me in [MEMBER, PEOPLE_OPERATIONS, SARAH, AUDITOR, CHAIR] {
        let page = shown(&tale, me, meeting).unwrap();
        assert!(!page.contains(written), "{me}");
        assert!(page.contains("is in</span>"), "who is in is seen: {me}");
    }
    let own = shown(&tale, CHAIR, page::judgement).unwrap();
    assert!(own.contains(written), "one's own stays to be changed");
    let others = shown(&tale, MEMBER, page::judgement).unwrap();
    assert!(!others.contains(written));
}

#[test]
fn nothing_is_added_up() {
    let page = shown(&Tale::in_the_talk(), CHAIR, meeting).unwrap();
    for word in ["score", "average", "%", "2 of 3", "total"] {
        assert!(!page.contains(word), "{word}");
    }
}

#[test]
fn only_those_who_judge_now_have_a_judgement_to_write() {
    for me in [SARAH, PEOPLE_OPERATIONS, AUDITOR, SPARE] {
        assert!(shown(&Tale::being_judged(), me, page::judgement).is_none());
    }
    assert!(shown(&Tale::answered_no(), CHAIR, page::judgement).is_none());
}

#[test]
fn who_stepped_back_is_named_and_why_only_to_those_who_may_read_it() {
    let mut tale = Tale::being_judged();
    let words = "We built a house together.".to_owned();
    tale.does(MEMBER, Command::DeclareConflict { words });
    for (me, reads_why) in [(PEOPLE_OPERATIONS, true), (CHAIR, true), (SARAH, false)] {
        let page = shown(&tale, me, meeting).unwrap();
        assert!(page.contains("Piotr Sowa"), "{me}");
        assert_eq!(page.contains("We built a house"), reads_why, "{me}");
    }
}
