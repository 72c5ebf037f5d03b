use super::page::against as shown;
use super::view::{Against, against};
use crate::testing::luna::{at, luna, lunas_evidence};
use crate::testing::{level, story_on_lines};

fn beside(id: &str) -> Against {
    let visit = at("/me/evidence");
    let ix = level(&visit.published, id);
    against(visit.reader(), &luna(), ix, &lunas_evidence())
}

#[test]
fn evidence_beside_a_role_looks_like_this() {
    let visit = at("/me/evidence/against/inspection-manager");
    let page = shown(&visit, &beside("inspection-manager"));
    insta::assert_snapshot!(story_on_lines(page.html()));
}

#[test]
fn craft_stands_beside_what_is_asked_of_people_as_context_only() {
    let beside = beside("inspection-manager");
    assert!(beside.is_other_craft);
    let mut all = beside.groups.iter().flat_map(|group| &group.shown);
    let listening = all
        .find(|it| it.asked.competency.words.text == "Listening")
        .unwrap();
    assert_eq!(
        &*listening.pieces[0].link.words.text,
        "Two fitters and a key"
    );
    assert_eq!(
        &*listening.context[0].link.words.text,
        "Read a report aloud and listened"
    );
}

#[test]
fn what_a_role_does_not_ask_is_brought_as_well() {
    let beyond = beside("inspection-manager").beyond;
    let titles: Vec<_> = beyond.iter().map(|it| &*it.link.words.text).collect();
    assert!(
        titles.contains(&"Heard the fifth of six machines"),
        "{titles:?}"
    );
    assert!(!titles.contains(&"Two fitters and a key"));
}

#[test]
fn at_ones_own_level_nothing_has_to_be_proven_again() {
    let beside = beside("expert-inspector");
    assert!(beside.is_own && !beside.is_other_craft);
    let html = shown(&at("/me/evidence"), &beside).html().to_owned();
    assert!(html.contains("nothing has to be proven again"), "{html}");
}
