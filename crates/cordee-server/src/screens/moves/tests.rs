use super::{page, view};
use crate::testing::{on_lines, visit};
use cordee_domain::MoveKind;

#[test]
fn the_page_of_all_ways_looks_like_this() {
    let visit = visit("/moves");
    let shown = page::moves(&visit, &view::moves(visit.reader()));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn stated_ways_come_by_kind_and_steps_up_the_tracks_apart() {
    let visit = visit("/moves");
    let ways = view::moves(visit.reader());
    let kinds: Vec<_> = ways.stated.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, [MoveKind::Cross, MoveKind::Return, MoveKind::Switch]);
    assert_eq!(ways.implied.len(), 2);
}
