use super::page::contact;
use crate::show::typed::Back;
use crate::testing::luna::{at, luna, stamp};
use crate::testing::story_on_lines;
use cordee_store::PersonSeen;

#[test]
fn how_one_is_reached_looks_like_this() {
    let page = contact(&at("/me/contact"), &stamp(), &luna(), &Back::default());
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn a_language_that_nothing_is_written_in_is_kept_all_the_same() {
    let liked = Some("gsw".to_owned());
    let me = PersonSeen {
        contact: Some(("luna@cordee.example".to_owned(), liked)),
        ..luna()
    };
    let page = contact(&at("/me/contact"), &stamp(), &me, &Back::default());
    let kept = "<option value=\"gsw\" selected>gsw</option>";
    assert!(page.html().contains(kept), "{}", page.html());
}
