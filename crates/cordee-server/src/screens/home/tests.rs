use super::{page, view};
use crate::testing::luna::{LUNA, SARAH, at, luna, lunas_case, lunas_evidence};
use crate::testing::story_on_lines;
use cordee_domain::MoveKind;
use cordee_domain::case::{Task, Waiting, WaitsOn};
use cordee_store::{CaseListed, MyTask};
use jiff::civil::date;

fn tasks() -> Vec<MyTask> {
    let task = |what, due, case| MyTask {
        waiting: Waiting {
            on: WaitsOn::Person(LUNA),
            what,
            due,
        },
        case,
    };
    let sarahs = CaseListed {
        person: (SARAH, "Sarah Vandermolen".to_owned()),
        kind: MoveKind::Cross,
        to: crate::testing::luna::slug("engineering-lead").into(),
        ..lunas_case()
    };
    vec![
        task(Task::Judge, None, sarahs.clone()),
        task(Task::Consider, Some(date(2027, 2, 1)), lunas_case()),
        task(Task::FollowUp(30), Some(date(2026, 12, 1)), sarahs),
    ]
}

#[test]
fn home_looks_like_this() {
    let visit = at("/");
    let asked = lunas_evidence();
    let view = view::home(visit.reader(), &luna(), &tasks(), &asked[..1]);
    insta::assert_snapshot!(story_on_lines(page::home(&visit, &view).html()));
}

#[test]
fn what_has_a_day_stands_first_and_the_nearest_before_all() {
    let visit = at("/");
    let view = view::home(visit.reader(), &luna(), &tasks(), &[]);
    let days: Vec<_> = view
        .errands
        .iter()
        .flat_map(|it| &it.cases)
        .map(|it| it.due.as_ref().map(|(_, day)| &*day.iso))
        .collect();
    assert_eq!(days, [Some("2026-12-01"), Some("2027-02-01"), None]);
}

#[test]
fn a_case_of_somebody_else_names_them_and_ones_own_does_not() {
    let visit = at("/");
    let view = view::home(visit.reader(), &luna(), &tasks(), &[]);
    let titles: Vec<_> = view
        .errands
        .iter()
        .flat_map(|it| &it.cases)
        .map(|it| &*it.link.words.text)
        .collect();
    assert_eq!(titles[1], "Advance to Principal Inspector");
    assert_eq!(
        titles[2],
        "Sarah Vandermolen: Cross to Engineering Team Lead"
    );
}

#[test]
fn where_nothing_waits_home_is_calm_and_finds_nothing_lacking() {
    let visit = at("/");
    let view = view::home(visit.reader(), &luna(), &[], &[]);
    let html = page::home(&visit, &view).html().to_owned();
    assert!(html.contains("Nothing waits for you."), "{html}");
    for word in ["missing", "behind", "overdue", "not yet", "incomplete"] {
        assert!(!html.contains(word), "{word}");
    }
}

#[test]
fn what_is_to_do_in_several_cases_is_said_once() {
    let visit = at("/");
    let tasks = [tasks(), tasks()].concat();
    let view = view::home(visit.reader(), &luna(), &tasks, &[]);
    let cases: Vec<_> = view.errands.iter().map(|it| it.cases.len()).collect();
    assert_eq!(cases, [2, 2, 2]);
    let html = page::home(&visit, &view).html().to_owned();
    assert_eq!(html.matches("and write your judgement").count(), 1);
}
