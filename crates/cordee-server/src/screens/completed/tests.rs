use super::page::completed;
use crate::show::typed::Back;
use crate::testing::luna::{TODAY, at, luna, stamp};
use crate::testing::story_on_lines;

#[test]
fn recording_a_completed_training_looks_like_this() {
    let visit = at("/people/61201/training");
    let page = completed(&visit, &stamp(), (&luna(), TODAY), &Back::default());
    insta::assert_snapshot!(story_on_lines(page.html()));
}
