//! The screen of Article 10, and the two parities beside it.

use super::world::{PEOPLE, Worker, categories, framework, history, report};
use cordee_domain::history::Sex;
use cordee_domain::law::{Criterion, LogEntry, LogWords};
use cordee_law::{ScreenPaper, screen_paper};
use cordee_measures::law::{Mostly, screen, sides};
use jiff::civil::{Date, date};

fn paper(people: &[Worker], log: &[LogEntry], today: Date) -> String {
    let framework = framework();
    let history = history(people, &framework);
    let report = report(&history, "eu");
    let sides = sides(&history, &report, 2);
    let paper = screen_paper(&ScreenPaper {
        history: &history,
        report: &report,
        screen: &screen(&report),
        categories: Some(&categories(&framework)),
        reported: date(2027, 6, 1),
        today,
        log,
        sides: &sides,
        floor: 2,
    });
    paper.as_text()
}

#[test]
fn differences_are_shown_with_their_clock_their_log_and_the_two_parities() {
    let log = [LogEntry {
        category: "standing".to_owned(),
        by: "Amélie Roux".to_owned(),
        on: date(2027, 7, 1),
        words: LogWords::Justified {
            criterion: Criterion::Experience,
            because: "two of three learned the trade this year".to_owned(),
        },
    }];
    insta::assert_snapshot!(paper(PEOPLE, &log, date(2027, 11, 30)));
    let late = paper(PEOPLE, &[], date(2027, 12, 2));
    assert!(
        late.contains("joint pay assessment due since 2027-12-02"),
        "{late}"
    );
}

#[test]
fn a_difference_is_found_in_both_directions_at_five_in_a_hundred() {
    for (women, men, wanted) in [
        (95_000, 100_000, Some("women")),
        (95_001, 100_000, None),
        (105_000, 100_000, Some("men")),
        (104_999, 100_000, None),
    ] {
        let people: [Worker; 2] = [
            ("Nia", Sex::Female, "roofer", women, 0),
            ("Karl", Sex::Male, "roofer", men, 0),
        ];
        let text = paper(&people, &[], date(2027, 6, 2));
        match wanted {
            Some(less) => assert!(text.contains(&format!("% | {less} | open")), "{text}"),
            None => assert!(text.contains("In no category"), "{text}"),
        }
    }
}

#[test]
fn where_managers_are_mostly_men_and_paid_more_that_is_a_finding() {
    use Sex::{Female, Male, NotRecorded};
    let framework = framework();
    let grade_of = |id: &str| {
        let levels = framework.levels().values();
        levels
            .clone()
            .find(|it| it.id.as_str() == id)
            .unwrap()
            .grade
    };
    assert_eq!(
        grade_of("crew-lead"),
        grade_of("senior-roofer"),
        "one grade"
    );
    let world = |sexes: [Sex; 3]| {
        let [a, b, c] = sexes;
        let people: Vec<Worker> = vec![
            ("Ben", a, "crew-lead", 66_000, 0),
            ("Aad", b, "inspection-lead", 67_000, 0),
            ("Cem", c, "crew-lead", 68_000, 0),
            ("Luna", Female, "senior-inspector", 60_000, 0),
            ("Omar", Male, "senior-roofer", 60_000, 0),
        ];
        let history = history(&people, &framework);
        let all = sides(&history, &report(&history, "eu"), 1);
        all.iter().find_map(cordee_measures::law::Side::is_found)
    };
    for (sexes, wanted) in [
        ([Male, Male, Male], Some(Mostly::Men)),
        ([Male, Male, Female], Some(Mostly::Men)),
        ([Female, Female, Male], Some(Mostly::Women)),
        ([Male, Female, NotRecorded], None),
        ([NotRecorded, NotRecorded, NotRecorded], None),
    ] {
        assert_eq!(world(sexes), wanted, "{sexes:?}");
    }
}
