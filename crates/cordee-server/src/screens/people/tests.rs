use super::{page, view};
use crate::testing::luna::{LUNA, MARTA, SARAH, at, colleague, slug};
use crate::testing::story_on_lines;
use cordee_domain::TeamId;
use cordee_store::{Cursor, Page, PersonListed, PersonQuery};

fn page_of(next: Option<&str>) -> Page<PersonListed> {
    let unplaced = PersonListed {
        standing: None,
        ..colleague(MARTA, "Marta Oyelaran", "inspection-manager")
    };
    Page {
        rows: vec![
            colleague(LUNA, "Luna Haverkamp", "expert-inspector"),
            unplaced,
            colleague(SARAH, "Sarah Vandermolen", "staff-engineer"),
        ],
        next: next.map(|it| Cursor(it.to_owned())),
    }
}

fn teams() -> Vec<(TeamId, String)> {
    vec![(TeamId(31), "Lifts of the old town".to_owned())]
}

#[test]
fn people_look_like_this() {
    let visit = at("/people");
    let query = PersonQuery {
        name: Some("a".to_owned()),
        team: Some(TeamId(31)),
        ..PersonQuery::default()
    };
    let view = view::people(visit.reader(), &query, &teams(), &page_of(Some("x")));
    insta::assert_snapshot!(story_on_lines(page::people(&visit, &view).html()));
}

#[test]
fn the_next_part_of_a_list_asks_the_same_question() {
    let visit = at("/people?lang=fr");
    let query = PersonQuery {
        name: Some("Müller & Söhne".to_owned()),
        level: Some(slug("roofer").into()),
        ..PersonQuery::default()
    };
    let view = view::people(visit.reader(), &query, &teams(), &page_of(Some("a/b=")));
    assert_eq!(
        view.next.as_deref(),
        Some("/people?name=M%C3%BCller%20%26%20S%C3%B6hne&level=roofer&lang=fr&after=a%2Fb%3D")
    );
}
