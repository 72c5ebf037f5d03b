use super::{page, view};
use crate::testing::{on_lines, visit};
use cordee_domain::Ix;

#[test]
fn the_page_of_a_track_looks_like_this() {
    let visit = visit("/tracks/roofers");
    let shown = page::track(&visit, &view::track(visit.reader(), Ix::new(0)));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn the_highest_level_comes_first_and_the_lowest_has_nothing_below() {
    let visit = visit("/tracks/roofers");
    let track = view::track(visit.reader(), Ix::new(0));
    let first = track.levels.first().unwrap();
    assert_eq!(first.card.link.words.text, "Master Roofer");
    assert_eq!(
        first.from_below.as_deref(),
        Some("/levels/master-roofer/from/senior-roofer")
    );
    assert_eq!(track.levels.last().unwrap().from_below, None);
}
