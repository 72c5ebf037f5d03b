use super::{page, view};
use crate::testing::visit;
use cordee_framework::rules;

#[test]
fn every_rule_has_a_page_with_one_title() {
    let visit = visit("/rules/PAR001");
    for rule in rules::all() {
        let view = view::rule(visit.reader(), rule);
        assert!(!view.explanation.contains("<h1"), "{}", rule.code);
        assert!(
            !view.explanation.is_empty(),
            "{} explains itself",
            rule.code
        );
        let shown = page::rule(&visit, &view);
        assert_eq!(shown.html().matches("<h1").count(), 1, "{}", rule.code);
    }
}

#[test]
fn a_rule_s_page_shows_what_it_found_here() {
    let visit = visit("/rules/SHP007");
    let view = view::rule(visit.reader(), rules::find("SHP007").unwrap());
    assert_eq!(view.findings.len(), 1);
    assert!(view.explanation.contains("<h2>"));
}
