use super::{page, view};
use crate::testing::{checked, in_lang, on_lines, visit};
use cordee_framework::Severity;

#[test]
fn the_page_of_findings_looks_like_this() {
    let visit = visit("/findings");
    let shown = page::findings(&visit, &view::findings(visit.reader()));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn the_gravest_findings_come_first() {
    let published = checked(
        "framework: { title: T }\ngrades: [g1, g1]\ncompetencies: [{ id: c, title: TODO }]\n",
    );
    let found = view::findings(in_lang(&published, "en"));
    let order: Vec<Severity> = found.groups.iter().map(|(severity, _)| *severity).collect();
    assert_eq!(order.first(), Some(&Severity::Error));
    assert!(order.is_sorted_by(|a, b| a > b), "{order:?}");
}
