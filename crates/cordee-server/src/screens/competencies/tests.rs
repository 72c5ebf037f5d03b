use super::{page, view};
use crate::testing::{on_lines, visit};
use cordee_domain::CompetencyKind;

#[test]
fn the_page_of_all_competencies_looks_like_this() {
    let visit = visit("/competencies");
    let shown = page::competencies(&visit, &view::competencies(visit.reader()));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn competencies_of_a_craft_stand_under_the_craft_that_asks_for_them() {
    let visit = visit("/competencies");
    let seen = view::competencies(visit.reader());
    let groups: Vec<_> = seen
        .groups
        .iter()
        .map(|group| {
            (
                group.kind,
                group.craft.as_ref().map(|craft| &*craft.words.text),
            )
        })
        .collect();
    assert_eq!(
        groups,
        [
            (Some(CompetencyKind::Craft), Some("Roofing")),
            (Some(CompetencyKind::People), None),
            (Some(CompetencyKind::Shared), None),
        ]
    );
}
