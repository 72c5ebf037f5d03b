use super::*;
use crate::law::Criterion;
use jiff::civil::date;

const DRAWN: Date = date(2027, 3, 1);

fn report() -> PayReport {
    PayReport {
        year: 2026,
        country: "eu".to_owned(),
        drawn_up: DRAWN,
        by: "Emil".to_owned(),
        compared: 3,
        differences: vec![PayDifference {
            category: "c".to_owned(),
            title: "Fitters".to_owned(),
            gap: "7.41 %".to_owned(),
            paid_less: PaidLess::Women,
            women: 12,
            men: 9,
        }],
        sign_off: SignOff::default(),
        given: None,
        log: Vec::new(),
    }
}

fn after(mut report: PayReport, commands: &[(PayReportCommand, Date)]) -> PayReport {
    for (command, on) in commands {
        let event = report.handle(command.clone(), *on).unwrap();
        report.apply(event);
    }
    report
}

fn consult(saw_method: bool) -> PayReportCommand {
    PayReportCommand::Consult {
        who: "Ruth".to_owned(),
        saw_method,
    }
}

fn confirm() -> PayReportCommand {
    PayReportCommand::Confirm {
        who: "Margit".to_owned(),
    }
}

fn write(words: LogWords) -> PayReportCommand {
    PayReportCommand::Write {
        category: "c".to_owned(),
        by: "Emil".to_owned(),
        words,
    }
}

fn justified() -> LogWords {
    LogWords::Justified {
        criterion: Criterion::Experience,
        because: "three of five were hired this year".to_owned(),
    }
}

fn taken_back() -> LogWords {
    LogWords::TakenBack {
        because: "they were not".to_owned(),
    }
}

fn given() -> PayReport {
    let steps = [
        (consult(true), DRAWN),
        (confirm(), DRAWN),
        (PayReportCommand::Give, date(2027, 6, 1)),
    ];
    after(report(), &steps)
}

#[test]
fn a_report_is_given_when_representatives_saw_the_method_and_management_confirmed_after_them() {
    use SignOffLack::{ConfirmedFirst, MethodNotSeen, NotConfirmed, NotConsulted};
    let next = date(2027, 3, 2);
    let ruth = || "Ruth".to_owned();
    for (steps, lacks) in [
        (vec![], vec![NotConsulted, NotConfirmed]),
        (vec![(confirm(), DRAWN)], vec![NotConsulted]),
        (vec![(consult(true), DRAWN)], vec![NotConfirmed]),
        (
            vec![(consult(false), DRAWN), (confirm(), DRAWN)],
            vec![MethodNotSeen(ruth())],
        ),
        (
            vec![(confirm(), DRAWN), (consult(true), next)],
            vec![ConfirmedFirst(ruth())],
        ),
        (
            vec![(PayReportCommand::NoRepresentatives, DRAWN)],
            vec![NotConfirmed],
        ),
    ] {
        let report = after(report(), &steps);
        let no = report.handle(PayReportCommand::Give, next);
        assert_eq!(no, Err(PayReportRefusal::Lacks(lacks)), "{steps:?}");
    }
    for steps in [
        vec![(consult(true), DRAWN), (confirm(), DRAWN)],
        vec![
            (consult(false), DRAWN),
            (consult(true), DRAWN),
            (confirm(), DRAWN),
        ],
        vec![(confirm(), DRAWN), (consult(true), next), (confirm(), next)],
        vec![
            (PayReportCommand::NoRepresentatives, DRAWN),
            (confirm(), DRAWN),
        ],
    ] {
        let report = after(report(), &steps);
        let given = report.handle(PayReportCommand::Give, next);
        assert_eq!(given, Ok(PayReportEvent::Given { on: next }), "{steps:?}");
    }
}

#[test]
fn a_report_that_was_given_is_signed_by_nobody_else() {
    let report = given();
    let later = date(2027, 6, 2);
    for command in [
        consult(true),
        confirm(),
        PayReportCommand::NoRepresentatives,
        PayReportCommand::Give,
    ] {
        let no = report.handle(command, later);
        assert_eq!(no, Err(PayReportRefusal::AlreadyGiven));
    }
}

#[test]
fn the_six_months_begin_when_the_report_is_given() {
    assert_eq!(report().standing("c", date(2030, 1, 1)), None);
    assert!(!report().waits(date(2030, 1, 1)));
    let report = given();
    let until = date(2027, 12, 1);
    let open = Standing::Open {
        remedy_until: until,
    };
    assert_eq!(report.standing("c", until), Some(open));
    assert_eq!(report.standing("c", date(2027, 5, 31)), None);
    assert!(report.waits(until));
    let over = date(2027, 12, 2);
    assert_eq!(
        report.standing("c", over),
        Some(Standing::AssessmentDue {
            from: over,
            remedied_late: None
        })
    );
    assert!(report.waits(over));
    let report = after(report, &[(write(justified()), over)]);
    assert!(!report.waits(over));
}

#[test]
fn what_is_said_of_a_difference_is_about_one_that_was_found_and_can_be_taken_back_once() {
    let report = report();
    let other = PayReportCommand::Write {
        category: "d".to_owned(),
        by: "Emil".to_owned(),
        words: justified(),
    };
    assert_eq!(
        report.handle(other, DRAWN),
        Err(PayReportRefusal::NoSuchDifference("d".to_owned()))
    );
    let silent = LogWords::Remedied { how: String::new() };
    assert_eq!(
        report.handle(write(silent), DRAWN),
        Err(PayReportRefusal::Entry(LogFault::NotSaidHow))
    );
    let nothing = Err(PayReportRefusal::NothingToTakeBack);
    assert_eq!(report.handle(write(taken_back()), DRAWN), nothing);
    let report = after(
        report,
        &[(write(justified()), DRAWN), (write(taken_back()), DRAWN)],
    );
    assert_eq!(report.log.len(), 2);
    assert_eq!(report.handle(write(taken_back()), DRAWN), nothing);
}

#[test]
fn who_was_consulted_ends_the_word_that_there_is_nobody() {
    let steps = [
        (PayReportCommand::NoRepresentatives, DRAWN),
        (consult(true), DRAWN),
    ];
    let report = after(report(), &steps);
    assert!(!report.sign_off.there_are_no_representatives);
    assert_eq!(
        report.handle(PayReportCommand::NoRepresentatives, DRAWN),
        Err(PayReportRefusal::ThereAreRepresentatives)
    );
    let early = report.handle(confirm(), DRAWN.yesterday().unwrap());
    assert_eq!(early, Err(PayReportRefusal::BeforeItWasDrawnUp));
}
