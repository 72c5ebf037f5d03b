use super::{page, view};
use crate::testing::{on_lines, visit};

#[test]
fn the_page_of_all_tracks_looks_like_this() {
    let visit = visit("/tracks");
    let shown = page::tracks(&visit, &view::tracks(visit.reader()));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn tracks_across_all_crafts_come_last_and_are_shown_side_by_side() {
    let visit = visit("/tracks");
    let tracks = view::tracks(visit.reader());
    let named: Vec<bool> = tracks
        .groups
        .iter()
        .map(|group| group.craft.is_some())
        .collect();
    assert_eq!(named, [true, false]);
    assert_eq!(tracks.across.rows.len(), 1);
}
