use super::view::{Change, Lists, WayThere};
use super::{page, view};
use crate::testing::{in_lang, level, on_lines, small, visit};

fn between(from: &str, to: &str) -> view::StepChange {
    let published = small();
    let (from, to) = (level(&published, from), level(&published, to));
    view::step(in_lang(&published, "en"), from, to)
}

fn changes(step: &view::StepChange) -> Vec<(&str, Change)> {
    let all = step.differences.iter();
    all.map(|d| (&*d.competency.words.text, d.change)).collect()
}

#[test]
fn the_page_of_what_changes_looks_like_this() {
    let visit = visit("/levels/master-roofer/from/roofer");
    let ends = ["roofer", "master-roofer"].map(|id| level(&visit.published, id));
    let shown = page::step(&visit, &view::step(visit.reader(), ends[0], ends[1]));
    insta::assert_snapshot!(on_lines(shown.html()));
}

#[test]
fn on_the_way_up_expectations_are_raised_or_as_before() {
    let up = between("roofer", "master-roofer");
    assert_eq!(
        changes(&up),
        [("Plain words", Change::Kept), ("Slating", Change::Raised)]
    );
    let down = between("master-roofer", "roofer");
    assert_eq!(changes(&down)[1], ("Slating", Change::Lowered));
}

#[test]
fn crossing_asks_for_something_new_and_no_longer_for_the_craft() {
    let across = between("roofer", "crew-lead");
    assert_eq!(
        changes(&across),
        [
            ("Plain words", Change::Kept),
            ("Coaching", Change::Gained),
            ("Slating", Change::Dropped)
        ]
    );
    let Lists::OnlyAfter(duties) = across.duties else {
        panic!("only the crew lead's duties are stated");
    };
    assert_eq!(duties[0].text, "Line management");
}

#[test]
fn rights_are_gained_kept_and_given_up() {
    let Lists::Stated {
        gained,
        given_up,
        kept,
    } = between("roofer", "master-roofer").rights
    else {
        panic!("both levels state their rights");
    };
    assert_eq!(gained[0].text, "Refuse a contract");
    assert_eq!(kept[0].text, "Sign under the ridge");
    assert!(given_up.is_empty());
}

#[test]
fn pay_is_compared_figure_by_figure() {
    let pay = between("roofer", "master-roofer").pay;
    let lines: Vec<_> = pay[0]
        .lines
        .iter()
        .map(|line| line.difference.as_deref().unwrap())
        .collect();
    assert_eq!(
        lines,
        ["+18\u{202f}000", "+19\u{202f}000", "+20\u{202f}000"]
    );
}

#[test]
fn a_level_compared_with_itself_changes_nothing() {
    let same = between("roofer", "roofer");
    assert!(
        changes(&same)
            .iter()
            .all(|(_, change)| *change == Change::Kept)
    );
}

#[test]
fn a_move_is_shown_with_its_gates_and_the_way_back() {
    let across = between("roofer", "crew-lead");
    let WayThere::Defined(there) = &across.way else {
        panic!("{:?}", across.way);
    };
    assert_eq!(there[0].gates.as_ref().unwrap().len(), 6);
    assert!(matches!(&across.back, WayThere::Defined(back) if back[0].gates.is_none()));
}

#[test]
fn where_no_move_is_defined_the_way_round_is_shown_leg_by_leg() {
    let far = between("roofer", "director");
    let WayThere::NotDefined(Some(legs)) = &far.way else {
        panic!("{:?}", far.way);
    };
    let legs: Vec<_> = legs.iter().map(|leg| &*leg.to.words.text).collect();
    assert_eq!(legs, ["Crew Lead", "Director"]);
    assert_eq!(far.back, WayThere::NotDefined(None));
    let visit = visit("/levels/director/from/roofer");
    let html = page::step(&visit, &far).html().to_owned();
    assert!(
        html.contains("No move is defined. The shortest way round:"),
        "{html}"
    );
    assert!(
        html.contains("none leads there over other levels"),
        "{html}"
    );
}
