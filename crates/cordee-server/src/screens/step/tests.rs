use super::view::{Change, Lists};
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
        [
            ("Slating", Change::Raised),
            ("Plain words", Change::Unchanged)
        ]
    );
    let down = between("master-roofer", "roofer");
    assert_eq!(changes(&down)[0], ("Slating", Change::Lowered));
}

#[test]
fn crossing_asks_for_something_new_and_no_longer_for_the_craft() {
    let across = between("roofer", "crew-lead");
    assert_eq!(
        changes(&across),
        [
            ("Coaching", Change::New),
            ("Slating", Change::Gone),
            ("Plain words", Change::Unchanged)
        ]
    );
    assert_eq!(across.duties, Lists::NotStated);
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
    let lines: Vec<_> = pay[0].lines.iter().map(|line| &*line.3).collect();
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
            .all(|(_, change)| *change == Change::Unchanged)
    );
}
