//! The report of Article 9 in its forms.

use super::world::{PEOPLE, categories, framework, history, report};
use cordee_domain::history::Sex;
use cordee_domain::law::{Seen, SignOff, find_country};
use cordee_law::{ReportPaper, report_csv, report_json, report_paper};
use cordee_measures::law::{Form, Tells, Value};
use jiff::civil::date;

fn paper(country: &str, form: Form, sign_off: Option<&SignOff>) -> String {
    let framework = framework();
    let report = report(&history(PEOPLE, &framework), country);
    let paper = report_paper(&ReportPaper {
        report: &report,
        country: find_country(country).unwrap(),
        form,
        categories: Some(&categories(&framework)),
        sign_off,
    });
    paper.as_text()
}

#[test]
fn the_report_to_the_authority_reads_well() {
    let seen = |who: &str, day| Seen {
        who: who.to_owned(),
        on: date(2027, 5, day),
        saw_method: true,
    };
    let sign_off = SignOff {
        confirmed: vec![seen("Amélie Roux", 20)],
        consulted: vec![seen("Joris Maes", 10)],
        there_are_no_representatives: false,
    };
    insta::assert_snapshot!(paper("eu", Form::Authority, Some(&sign_off)));
}

#[test]
fn the_report_to_the_public_holds_a_to_f_and_no_category() {
    let text = paper("it", Form::Public, None);
    for wanted in [
        "(a) gap",
        "(d) gap",
        "(e)",
        "(f)",
        "Draft:",
        "The Directive is used",
    ] {
        assert!(
            text.to_lowercase().contains(&wanted.to_lowercase()),
            "{wanted}: {text}"
        );
    }
    for unwanted in ["(g)", "Carrying others", "EUR |"] {
        assert!(!text.contains(unwanted), "{unwanted}: {text}");
    }
}

#[test]
fn workers_are_told_g_and_in_germany_nothing_of_fewer_than_six() {
    let plain = paper("eu", Form::Workers, None);
    assert!(
        plain.contains("| Carrying others |") && !plain.contains("withheld"),
        "{plain}"
    );
    assert!(!plain.contains("(a)"), "{plain}");
    insta::assert_snapshot!(paper("de", Form::Workers, None));
}

#[test]
fn levels_and_exact_fractions_stand_in_the_workings_alone() {
    let framework = framework();
    let report = report(&history(PEOPLE, &framework), "eu");
    for form in [Form::Authority, Form::Public, Form::Workers] {
        let csv = report_csv(&report, form);
        let json = report_json(&report, form).unwrap();
        assert!(!csv.contains("exact") && !csv.contains('/'), "{csv}");
        assert!(
            !json.contains("\"exact\"") && !json.contains("_level"),
            "{json}"
        );
    }
    insta::assert_snapshot!(report_csv(&report, Form::Workings));
    insta::assert_snapshot!(report_json(&report, Form::Workers).unwrap());
}

#[test]
fn without_categories_the_report_says_what_is_missing() {
    let framework = framework();
    let mut history = history(PEOPLE, &framework);
    for ix in (0..history.rungs.len()).map(cordee_domain::Ix::new) {
        history.rungs.at_mut(ix).unwrap().category = None;
    }
    let report = report(&history, "eu");
    assert_eq!(report.without_category, 13);
    let paper = report_paper(&ReportPaper {
        report: &report,
        country: find_country("eu").unwrap(),
        form: Form::Workers,
        categories: None,
        sign_off: None,
    });
    assert!(paper.as_text().contains("(g) can't be given"));
}

#[test]
fn where_only_bodies_see_who_is_identified_workers_are_told_no_average_that_one_makes() {
    let framework = framework();
    let mut people = PEOPLE.to_vec();
    // Two women and two men learn; one of the men is paid a bonus as large as ten years' pay.
    people.push(("Ada", Sex::Female, "improver", 35_000, 0));
    people.push(("Bo", Sex::Male, "improver", 33_000, 900_000));
    let mut report = report(&history(&people, &framework), "eu");
    let learning = |report: &cordee_measures::law::Article9Report, form| -> Vec<bool> {
        let lines = report.lines(form).into_iter();
        let own = lines.filter(|it| it.category == Some(0) && it.tells == Tells::AverageGap);
        own.map(|it| it.value == Value::Withheld).collect()
    };
    assert_eq!(
        learning(&report, Form::Workers),
        [false; 3],
        "the Directive by itself"
    );
    report.ruling.may_identify = cordee_domain::law::MayIdentify::Bodies;
    // Of two men each knows what the other is paid from any average.
    assert_eq!(learning(&report, Form::Workers), [true; 3]);
    assert_eq!(learning(&report, Form::Authority), [false; 3]);
}
