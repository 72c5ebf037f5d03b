use super::page;
use crate::testing::{level, visit};

#[test]
fn the_form_works_without_script_and_remembers_what_was_chosen() {
    let visit = visit("/compare?lang=fr");
    let from = level(&visit.published, "roofer");
    let shown = page::compare(&visit, Some(from), None);
    let html = shown.html();
    for part in [
        "<form class=\"compare-form\" action=\"/compare\" method=\"get\">",
        "<input type=\"hidden\" name=\"lang\" value=\"fr\">",
        "<option value=\"roofer\" selected lang=\"fr\">Couvreuse</option>",
        "<option value=\"\" selected>Choisir un rôle</option>",
        "<button type=\"submit\">",
    ] {
        assert!(html.contains(part), "{part}\n{html}");
    }
    assert!(!html.contains("<script"));
}
