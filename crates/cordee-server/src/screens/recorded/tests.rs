use super::page::recorded;
use crate::show::typed::Back;
use crate::testing::luna::{at, luna, stamp};
use crate::testing::story_on_lines;

#[test]
fn recording_for_equal_pay_looks_like_this() {
    let visit = at("/people/61201/recorded");
    let page = recorded(&visit, &stamp(), &luna(), &Back::default());
    insta::assert_snapshot!(story_on_lines(page.html()));
}
