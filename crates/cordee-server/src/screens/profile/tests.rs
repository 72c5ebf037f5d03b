use super::{page, view};
use crate::testing::luna::{at, luna, lunas_evidence};
use crate::testing::story_on_lines;

#[test]
fn my_profile_looks_like_this() {
    let visit = at("/me/profile");
    let view = view::my_profile(visit.reader(), &luna(), &lunas_evidence());
    insta::assert_snapshot!(story_on_lines(page::my_profile(&visit, &view).html()));
}

#[test]
fn depth_comes_before_breadth() {
    let visit = at("/me/profile");
    let view = view::my_profile(visit.reader(), &luna(), &lunas_evidence());
    let deepest = &view.depths[0];
    assert_eq!(
        &*deepest.competency.words.text,
        "Hearing and feeling a machine"
    );
    assert_eq!((deepest.pieces.len(), deepest.vouched_by), (3, 2));
}
