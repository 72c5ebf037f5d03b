use super::{page, view};
use crate::testing::luna::{LUNA, SARAH, at, slug};
use crate::testing::story_on_lines;
use cordee_domain::{PersonId, Position, roll};
use cordee_store::RollSeen;
use jiff::civil::{Date, date};

pub(crate) fn seen() -> RollSeen {
    let visit = at("/roll");
    let held = |person, level: &str, from: Date| Position {
        person,
        level: slug(level).into(),
        ..crate::testing::luna::position(level, from, None)
    };
    let positions = [
        held(LUNA, "chief-inspector", date(2019, 5, 1)),
        held(SARAH, "distinguished-engineer", date(2024, 1, 1)),
        held(PersonId(9), "distinguished-engineer", date(2021, 9, 1)),
        held(PersonId(10), "distinguished-engineer", date(2018, 9, 1)),
    ];
    let names = [
        (LUNA, "Luna Haverkamp"),
        (SARAH, "Sarah Vandermolen"),
        (PersonId(9), "Tomasz Brandt"),
    ];
    RollSeen {
        summits: roll(visit.published.framework(), &positions, date(2026, 11, 20)),
        names: names.map(|(id, name)| (id, name.to_owned())).into(),
    }
}

#[test]
fn the_roll_looks_like_this() {
    let visit = at("/roll");
    let view = view::roll(visit.reader(), &seen());
    insta::assert_snapshot!(story_on_lines(page::roll(&visit, &view).html()));
}

#[test]
fn those_who_came_first_stand_first_and_nobody_without_a_name() {
    let visit = at("/roll");
    let view = view::roll(visit.reader(), &seen());
    let engineers = view.summits.iter().find(|it| it.holders.len() > 1).unwrap();
    let names: Vec<_> = engineers
        .holders
        .iter()
        .map(|(who, _)| &*who.words.text)
        .collect();
    assert_eq!(names, ["Tomasz Brandt", "Sarah Vandermolen"]);
}
