use super::{page, view};
use crate::testing::{on_lines, visit};

#[test]
fn the_page_of_training_looks_like_this() {
    let visit = visit("/training");
    let shown = page::training(&visit, &view::training(visit.reader()));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn a_training_says_before_which_levels_it_is_asked_for() {
    let visit = visit("/training");
    let all = view::training(visit.reader());
    let before: Vec<_> = all[0].before.iter().map(|link| &*link.words.text).collect();
    assert_eq!(before, ["Crew Lead"]);
}
