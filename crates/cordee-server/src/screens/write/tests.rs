use super::page::write as shown;
use super::view::{Draft, Write, write};
use crate::testing::luna::{TODAY, at, luna, stamp};
use crate::testing::story_on_lines;
use crate::view::typed::Wrong;

fn form(draft: Draft, wrongs: Vec<Wrong>) -> Write {
    write(
        at("/me/evidence/new").reader(),
        &luna(),
        TODAY,
        (draft, wrongs),
    )
}

#[test]
fn writing_evidence_looks_like_this() {
    let visit = at("/me/evidence/new");
    let page = shown(&visit, &form(Draft::on(TODAY), Vec::new()), &stamp());
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn what_ones_own_level_asks_stands_first() {
    let view = form(Draft::on(TODAY), Vec::new());
    assert_eq!(view.near[0].id, "hearing-a-machine");
    assert_eq!(view.near.len(), 11);
    let others = view.others.iter().flat_map(|(_, all)| all);
    assert!(others.clone().all(|it| it.id != "hearing-a-machine"));
    assert!(others.clone().any(|it| it.id == "coaching"));
}

#[test]
fn nothing_that_was_typed_is_lost_when_something_is_wrong() {
    let draft = Draft {
        title: "Heard <it>".to_owned(),
        on: "2031-01-01".to_owned(),
        words: "Two\nlines".to_owned(),
        doing: "with-people".to_owned(),
        link: String::new(),
        competencies: ["coaching".to_owned()].into(),
    };
    let wrong = Wrong::of("on", "`2031-01-01` has not come yet".to_owned());
    let view = form(draft, vec![wrong]);
    let page = shown(&at("/me/evidence/new"), &view, &stamp());
    assert_eq!(page.status(), 422);
    for kept in [
        "value=\"Heard &lt;it&gt;\"",
        "value=\"2031-01-01\"",
        "Two\nlines",
        "value=\"with-people\" required checked",
        "value=\"coaching\" checked",
        "href=\"#field-on\"",
        "aria-invalid=\"true\"",
    ] {
        assert!(page.html().contains(kept), "{kept} in {}", page.html());
    }
}
