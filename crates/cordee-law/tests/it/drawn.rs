//! What is kept of a report when it is drawn up.

use super::world::{PEOPLE, categories, framework, history, report};
use cordee_domain::law::{PaidLess, SignOff, find_country};
use cordee_law::{DrawUp, KeptPapers, ReportPaper, draw_up, report_paper, signed};
use cordee_measures::law::{Form, screen, sides};

#[test]
fn what_is_kept_says_under_its_names_what_the_report_says_today() {
    let framework = framework();
    let history = history(PEOPLE, &framework);
    let report = report(&history, "eu");
    let categories = categories(&framework);
    let sides = sides(&history, &report, 2);
    let country = find_country("eu").unwrap();
    let (drawn, kept) = draw_up(&DrawUp {
        history: &history,
        report: &report,
        country,
        categories: Some(&categories),
        sides: &sides,
        floor: 2,
    })
    .unwrap();
    let sign_off = SignOff {
        there_are_no_representatives: true,
        ..SignOff::default()
    };
    for (form, it) in [
        (Form::Authority, &kept.authority),
        (Form::Public, &kept.public),
        (Form::Workers, &kept.workers),
        (Form::Workings, &kept.workings),
    ] {
        for sign_off in [None, Some(&sign_off)] {
            let wanted = report_paper(&ReportPaper {
                report: &report,
                country,
                form,
                categories: Some(&categories),
                sign_off,
            });
            assert_eq!(signed(&it.paper, sign_off), wanted, "{form:?}");
        }
        assert!(!it.paper.as_text().contains("Draft"), "{form:?}");
        assert!(it.json.contains("\"figures\""), "{form:?}");
        assert!(it.csv.lines().count() > 1, "{form:?}");
    }
    assert!(kept.sides.as_text().contains("Medians of all pay"));
    let found = screen(&report).found;
    assert!(!found.is_empty());
    assert_eq!(drawn.compared, screen(&report).compared);
    assert_eq!(drawn.differences.len(), found.len());
    for (seen, found) in drawn.differences.iter().zip(&found) {
        assert_eq!(seen.category, found.category);
        assert_eq!([seen.women, seen.men], found.workers);
        let is_below = seen.gap.starts_with(['-', '−']);
        assert_eq!(seen.paid_less == PaidLess::Men, is_below, "{}", seen.gap);
    }
    let text = serde_json::to_string(&kept).unwrap();
    assert_eq!(serde_json::from_str::<KeptPapers>(&text).unwrap(), kept);
}
