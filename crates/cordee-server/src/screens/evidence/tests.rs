use super::{page, view};
use crate::testing::luna::{at, luna, lunas_evidence};
use crate::testing::story_on_lines;

#[test]
fn my_evidence_looks_like_this() {
    let visit = at("/me/evidence");
    let view = view::my_evidence(visit.reader(), &luna(), &lunas_evidence());
    insta::assert_snapshot!(story_on_lines(page::my_evidence(&visit, &view).html()));
}

#[test]
fn evidence_comes_latest_first_and_what_was_taken_back_apart() {
    let visit = at("/me/evidence");
    let view = view::my_evidence(visit.reader(), &luna(), &lunas_evidence());
    let days: Vec<_> = view.pieces.iter().map(|it| &*it.day.iso).collect();
    assert!(days.is_sorted_by(|a, b| a > b), "{days:?}");
    assert_eq!(view.withdrawn.len(), 1);
}

#[test]
fn an_empty_list_blames_nobody() {
    let visit = at("/me/evidence");
    let view = view::my_evidence(visit.reader(), &luna(), &[]);
    let html = page::my_evidence(&visit, &view).html().to_owned();
    assert!(html.contains("says nothing of what was done"), "{html}");
}
