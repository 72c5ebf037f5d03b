use super::{page, view};
use crate::testing::{checked, in_lang, on_lines, small, visit};

#[test]
fn the_first_page_looks_like_this() {
    let visit = visit("/");
    let shown = page::first(&visit, &view::first(visit.reader()));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn the_promise_is_made_only_where_it_is_kept() {
    let published = small();
    let kept = view::first(in_lang(&published, "en"));
    assert!(kept.promise.starts_with("Here people rise"));
    let published = checked(
        "grades: [g1, g2]\ncrafts: [{ id: c, title: C }]\ntracks:\n\
         - { id: i, title: I, kind: individual, crafts: [c], levels: [{ id: a, title: A, grade: g1 }] }\n\
         - { id: m, title: M, kind: management, levels: [{ id: b, title: B, grade: g2 }] }\n",
    );
    let broken = view::first(in_lang(&published, "en"));
    assert!(broken.promise.contains("don't yet end level"));
}

#[test]
fn an_empty_folder_has_a_first_page() {
    let published = checked("");
    let empty = view::first(in_lang(&published, "en"));
    assert!(empty.crafts.is_empty() && empty.across.is_empty());
    assert_eq!(empty.title.text, "Career framework");
}

#[test]
fn what_the_check_says_is_told_in_one_quiet_line() {
    let published = small();
    let line = view::first(in_lang(&published, "en")).check;
    assert_eq!(line, "The check of this framework says: 1 warning.");
}
