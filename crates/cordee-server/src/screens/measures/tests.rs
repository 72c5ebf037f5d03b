use super::page::{Which, measures};
use crate::figures::Told;
use crate::testing::luna::at;
use crate::testing::on_lines;
use cordee_domain::history::Day;
use cordee_measures::{Asked, Settings, reports};
use cordee_story::{Truths, past};
use jiff::civil::{Date, date};

const ON: Date = date(2026, 10, 31);
const BEFORE: Date = date(2025, 10, 31);

fn told() -> Told {
    let history = past(Truths::USUAL, 7, 400, 4, ON);
    let asked = |day: Date| Asked {
        history: &history,
        settings: Settings::as_of(Day::from(day)),
        team: None,
    };
    let all = reports(&[asked(ON), asked(BEFORE)]);
    let names = ["Harbour".to_owned(), "Roofing".to_owned()];
    Told {
        on: ON,
        before: BEFORE,
        units: names.into_iter().zip(all.clone()).collect(),
        reports: all,
        at_unknown_levels: 3,
    }
}

#[test]
fn the_true_measure_is_the_first_figure_and_a_page_of_ours_has_no_style_of_its_own() {
    let visit = at("/measures");
    let page = measures(&visit, &told(), Which::Now);
    let html = page.html();
    let first = html.find("Stayed brilliant").unwrap();
    for later in ["Experts lost", "trained before the role", "Parity"] {
        assert!(html.find(later).is_none_or(|at| at > first), "{later}");
    }
    assert!(!html.contains(" style="), "the policy of pages refuses it");
    assert!(!html.contains("<style"), "the policy of pages refuses it");
    assert!(html.contains("at levels that no version of the framework names"));
}

#[test]
fn the_year_before_stands_beside_it_where_that_is_wanted() {
    let visit = at("/measures");
    let told = told();
    let alone = on_lines(measures(&visit, &told, Which::Now).html());
    let beside = on_lines(measures(&visit, &told, Which::WithYearBefore).html());
    assert!(!alone.contains("2025-10-31</th>"));
    assert!(beside.len() > alone.len());
    assert!(beside.contains("2025-10-31"));
}

#[test]
fn two_units_stand_side_by_side_under_their_names() {
    let visit = at("/measures");
    let told = told();
    let page = on_lines(measures(&visit, &told, Which::Units([0, 1])).html());
    assert!(
        page.contains("Harbour</th>") && page.contains("Roofing</th>"),
        "{page}"
    );
    assert!(page.contains("<select id=\"field-unit\""));
}
