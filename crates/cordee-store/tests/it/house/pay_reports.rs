//! Reports on the pay gap from drawing up to giving, whose law holds, and when workers were told.

use super::*;
use crate::engines::on_both;
use cordee_access::{Action, Actor, Role, Someone};
use cordee_domain::PayReportId;
use cordee_domain::law::{
    Criterion, DIRECTIVE, LogWords, PaidLess, PayDifference, Standing, find_country,
};
use cordee_store::{NewPayReport, PayReportStep};

const REPORT: PayReportId = PayReportId(501);

fn new_report() -> NewPayReport {
    NewPayReport {
        year: 2025,
        country: "de".to_owned(),
        compared: 3,
        differences: vec![PayDifference {
            category: "inspectors".to_owned(),
            title: "Inspectors".to_owned(),
            gap: "6.10 %".to_owned(),
            paid_less: PaidLess::Women,
            women: 6,
            men: 7,
        }],
        papers: "{\"as\":\"drawn up\"}".to_owned(),
    }
}

/// Somebody with one role for the whole company.
fn with(person: PersonId, role: Role, today: Date) -> Asking {
    let teams = vec![COMPANY];
    let grants = vec![Grant { role, teams }];
    Asking {
        actor: Actor::Someone(Someone { person, grants }),
        today,
        ..nobody()
    }
}

const SAW: PayReportStep = PayReportStep::Consult { saw_method: true };

fn reason(words: &str) -> PayReportStep {
    PayReportStep::Write {
        category: "inspectors".to_owned(),
        words: LogWords::Justified {
            criterion: Criterion::Experience,
            because: words.to_owned(),
        },
    }
}

/// The report, drawn up by the one who may.
async fn drawn_up(home: &Home) -> Asking {
    let emil = asks(home, EMIL).await;
    let store = &home.store;
    let done = store.draw_up_pay_report(&emil, REPORT, new_report());
    assert_eq!(done.await.unwrap().answer, REPORT);
    emil
}

#[test]
fn a_report_is_drawn_up_consulted_on_confirmed_and_given_and_its_papers_never_change() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let emil = drawn_up(home).await;
        let luna = asks(home, LUNA).await;
        let no = store.step_pay_report(&emil, REPORT, PayReportStep::Give);
        let no = no.await.unwrap_err().to_string();
        assert!(
            no.contains("no workers' representative has been consulted"),
            "{no}"
        );
        // A draft is for those who answer for figures.
        assert!(store.pay_reports(&luna).await.unwrap().is_empty());
        let no = store.pay_report(&luna, REPORT).await.unwrap_err();
        assert!(matches!(no, No::NotFound));

        let pavel = with(PAVEL, Role::WorkersRepresentative, TODAY);
        let margit = with(MARGIT, Role::Leadership, TODAY);
        store.step_pay_report(&pavel, REPORT, SAW).await.unwrap();
        let confirm = PayReportStep::Confirm;
        store
            .step_pay_report(&margit, REPORT, confirm)
            .await
            .unwrap();
        let unsent = store.unsent(&nobody()).await.unwrap();
        assert!(unsent.iter().any(|it| it.whom == EMIL));
        store
            .step_pay_report(&emil, REPORT, PayReportStep::Give)
            .await
            .unwrap();

        let (seen, papers) = store.pay_report(&luna, REPORT).await.unwrap();
        assert_eq!(papers.text, new_report().papers);
        assert_eq!(seen.report.given, Some(TODAY));
        assert_eq!(seen.report.by, "Emil Costa");
        let signed = &seen.report.sign_off;
        assert_eq!(signed.consulted[0].who, "Pavel Brandt");
        assert_eq!(signed.confirmed[0].who, "Margit Oduya");
        assert!(!seen.answers_for_figures);
        assert_eq!(seen.may, [Action::SeeFigures].into());
        assert_eq!(store.pay_reports(&luna).await.unwrap(), [seen]);
        let again = store.step_pay_report(&pavel, REPORT, SAW).await;
        assert!(again.unwrap_err().to_string().contains("has been given"));
        store.verify_audit(None).await.unwrap().unwrap();
    });
}

#[test]
fn each_step_is_for_whoever_has_that_part_and_for_nobody_else() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let emil = drawn_up(home).await;
        for (step, may) in [
            (SAW, Role::WorkersRepresentative),
            (PayReportStep::Confirm, Role::Leadership),
            (reason("three were hired this year"), Role::PayAdministrator),
        ] {
            for role in [
                Role::PeoplePartner,
                Role::PeopleOperations,
                Role::WorkersRepresentative,
                Role::PayAdministrator,
                Role::Leadership,
                Role::Auditor,
                Role::SystemAdministrator,
            ] {
                let asking = with(OSKAR, role, TODAY);
                let done = store.step_pay_report(&asking, REPORT, step.clone()).await;
                let knows = store.pay_report(&asking, REPORT).await.is_ok();
                match done {
                    Ok(_) => assert_eq!(role, may, "{step:?}"),
                    Err(No::Forbidden) => assert!(role != may && knows, "{step:?} {role:?}"),
                    Err(No::NotFound) => assert!(role != may && !knows, "{step:?} {role:?}"),
                    Err(no) => panic!("{step:?} {role:?}: {no}"),
                }
            }
        }
        for who in [LUNA, PAVEL, NADIA, IRIS, JONAS] {
            let asking = asks(home, who).await;
            let no = store.draw_up_pay_report(&asking, PayReportId(502), new_report());
            let no = no.await.unwrap_err();
            assert!(matches!(no, No::Forbidden | No::NotFound), "{who}: {no}");
        }
        assert_eq!(store.pay_reports(&emil).await.unwrap().len(), 1);
    });
}

#[test]
fn what_explains_a_difference_is_written_once_and_the_clock_runs_from_the_day_it_was_given() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let emil = drawn_up(home).await;
        let steps = [
            (with(PAVEL, Role::WorkersRepresentative, TODAY), SAW),
            (
                with(MARGIT, Role::Leadership, TODAY),
                PayReportStep::Confirm,
            ),
            (emil.clone(), PayReportStep::Give),
        ];
        for (asking, step) in steps {
            store.step_pay_report(&asking, REPORT, step).await.unwrap();
        }
        let late = asks_on(home, EMIL, date(2027, 5, 21)).await;
        let (seen, _) = store.pay_report(&late, REPORT).await.unwrap();
        let standing = |today| seen.report.standing("inspectors", today);
        let until = date(2027, 5, 20);
        assert_eq!(
            standing(until),
            Some(Standing::Open {
                remedy_until: until
            })
        );
        assert!(matches!(
            standing(late.today),
            Some(Standing::AssessmentDue { .. })
        ));

        let no = store.step_pay_report(&late, REPORT, reason(" ")).await;
        assert!(no.unwrap_err().to_string().contains("it gives no reason"));
        let words = "three of seven were hired this year";
        store
            .step_pay_report(&late, REPORT, reason(words))
            .await
            .unwrap();
        let (seen, _) = store.pay_report(&late, REPORT).await.unwrap();
        assert_eq!(seen.report.log.len(), 1);
        assert_eq!(seen.report.log[0].by, "Emil Costa");
        assert!(!seen.report.waits(late.today));
    });
}

#[test]
fn whose_law_holds_and_that_workers_were_told_are_kept_and_the_last_counts() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let (luna, nadia) = (asks(home, LUNA).await, asks(home, NADIA).await);
        let seen = store.country(&luna).await.unwrap();
        assert_eq!((seen.country.code, seen.since), (DIRECTIVE.code, None));
        assert!(!seen.may_keep);
        let country = |code| find_country(code).unwrap();
        for code in ["it", "de"] {
            store.keep_country(&nadia, country(code)).await.unwrap();
        }
        assert_eq!(store.country(&luna).await.unwrap().country.code, "de");
        let no = store.keep_country(&luna, country("it")).await.unwrap_err();
        assert!(matches!(no, No::Forbidden));

        assert_eq!(store.last_notice(&luna).await.unwrap(), None);
        for (told, how) in [
            (date(2026, 6, 7), "a letter"),
            (date(2025, 6, 7), "at the door"),
        ] {
            store
                .keep_notice(&nadia, told, how.to_owned())
                .await
                .unwrap();
        }
        let last = store.last_notice(&luna).await.unwrap().unwrap();
        assert_eq!(
            (last.told, last.how.as_str(), last.by),
            (date(2026, 6, 7), "a letter", Some(NADIA))
        );
        let no = store
            .keep_notice(&nadia, date(2026, 11, 21), String::new())
            .await;
        let no = no.unwrap_err().to_string();
        assert!(
            no.contains("has not come yet") && no.contains("how they were told"),
            "{no}"
        );
        let no = store.keep_notice(&luna, TODAY, "a letter".to_owned()).await;
        assert!(matches!(no.unwrap_err(), No::Forbidden));
        let no = store.country(&nobody()).await.unwrap_err();
        assert!(matches!(no, No::NotFound));
    });
}
