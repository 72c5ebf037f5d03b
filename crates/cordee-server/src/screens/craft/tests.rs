use super::{page, view};
use crate::testing::{on_lines, visit};
use cordee_domain::{Ix, MoveKind};

#[test]
fn the_page_of_a_craft_looks_like_this() {
    let visit = visit("/crafts/roofing");
    let shown = page::craft(&visit, &view::craft(visit.reader(), Ix::new(0)));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn a_craft_shows_every_way_that_begins_in_it() {
    let visit = visit("/crafts/roofing");
    let craft = view::craft(visit.reader(), Ix::new(0));
    let kinds: Vec<_> = craft.ways.iter().map(|way| way.kind).collect();
    assert_eq!(kinds, [MoveKind::Cross, MoveKind::Switch, MoveKind::Return]);
}
