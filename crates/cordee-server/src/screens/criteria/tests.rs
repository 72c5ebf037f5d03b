use super::criteria;
use crate::testing::luna::at;
use cordee_domain::law::DIRECTIVE;

#[test]
fn the_criteria_stand_on_a_page_with_every_level_and_every_way() {
    let page = criteria(&at("/criteria"), &DIRECTIVE, None);
    let html = page.html();
    for wanted in [
        "<h1>Criteria for pay and its progression",
        "How work is valued",
        "<h4>Master Roofer</h4>",
        "How one moves to a higher level of pay",
    ] {
        assert!(html.contains(wanted), "{wanted}");
    }
}
