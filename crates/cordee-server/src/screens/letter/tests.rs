use super::{page, view};
use crate::testing::cases::*;
use crate::testing::on_lines;

fn letter(tale: &Tale, tag: &str) -> Option<String> {
    let seen = tale.seen_by(SARAH);
    let reader = reader(&seen, SARAH, tale.today, tag);
    let letter = view::letter(reader)?;
    Some(page::letter(reader, "The house", &letter).into_string()).map(|page| on_lines(&page))
}

#[test]
fn an_approval_says_what_comes_and_how_one_gets_back() {
    insta::assert_snapshot!(letter(&Tale::approved(), "en").unwrap());
}

#[test]
fn a_not_yet_says_what_is_missing_and_when_to_look_again() {
    insta::assert_snapshot!(letter(&Tale::answered_not_yet(), "en").unwrap());
}

#[test]
fn a_decline_names_what_was_seen() {
    insta::assert_snapshot!(letter(&Tale::answered_no(), "de").unwrap());
}

#[test]
fn a_return_is_congratulated() {
    insta::assert_snapshot!(letter(&Tale::returned(), "fr").unwrap());
}

#[test]
fn there_is_no_letter_before_there_is_an_answer() {
    for tale in [Tale::prepared(), Tale::being_judged(), Tale::in_the_talk()] {
        assert_eq!(letter(&tale, "en"), None);
    }
}

#[test]
fn the_record_names_the_panel_the_version_and_every_reason() {
    let tale = Tale::answered_not_yet();
    let seen = tale.seen_by(AUDITOR);
    let reader = reader(&seen, AUDITOR, tale.today, "en");
    let record = view::record(reader).unwrap();
    let page = page::record(reader, &record).into_string();
    insta::assert_snapshot!(on_lines(&page).replace(&record.version.content, "VERSION"));
}

#[test]
fn who_may_not_see_what_was_decided_gets_no_record() {
    let tale = Tale::answered_no();
    let seen = tale.seen_by(SPARE);
    assert_eq!(view::record(reader(&seen, SPARE, tale.today, "en")), None);
}
