//! Every field of the domain stands in exactly one group, and every group is kept by a policy.

use crate::story::{SARAH, case, position, states};
use cordee_access::{Class, FIELD_GROUPS, Sort, classify};
use cordee_domain::case::Completed;
use cordee_domain::law::{
    Criterion, LogEntry, LogWords, PaidLess, PayDifference, PayReport, Seen, SignOff,
};
use cordee_domain::{
    Aspiration, CompetencyId, Doing, Evidence, EvidenceId, Shared, Slug, Voucher, Wish,
};
use jiff::civil::{Date, date};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeSet;

const DAY: Date = date(2026, 3, 2);

/// The fields that no value of the domain holds: the store, the server and the framework keep them.
const KEPT_ELSEWHERE: [(Sort, &str); 46] = [
    (Sort::Person, "id"),
    (Sort::Person, "name"),
    (Sort::Person, "email"),
    (Sort::Person, "language"),
    (Sort::Person, "recorded.sex"),
    (Sort::Person, "recorded.hired"),
    (Sort::Person, "pay_question.received"),
    (Sort::Person, "pay_question.through"),
    (Sort::Person, "pay_question.due"),
    (Sort::Person, "pay_question.standing"),
    (Sort::Person, "pay_question.answers"),
    (Sort::Person, "pay_question.asked_on"),
    (Sort::Framework, "categories"),
    (Sort::Person, "access.from"),
    (Sort::Person, "access.until"),
    (Sort::Person, "grant.role"),
    (Sort::Person, "grant.teams"),
    (Sort::Person, "grant.from"),
    (Sort::Person, "grant.until"),
    (Sort::Person, "password"),
    (Sort::Person, "token"),
    (Sort::Person, "erasure_key"),
    (Sort::Team, "id"),
    (Sort::Team, "name"),
    (Sort::Team, "above"),
    (Sort::Team, "led_by"),
    (Sort::Evidence, "asked_to_vouch"),
    (Sort::Framework, "version"),
    (Sort::Framework, "text"),
    (Sort::Roll, "track"),
    (Sort::Roll, "level"),
    (Sort::Roll, "holders"),
    (Sort::Figures, "category"),
    (Sort::Figures, "number"),
    (Sort::Figures, "value"),
    (Sort::AuditLog, "who"),
    (Sort::AuditLog, "what"),
    (Sort::AuditLog, "of"),
    (Sort::AuditLog, "when"),
    (Sort::AuditLog, "by_policy"),
    (Sort::AuditLog, "link"),
    (Sort::Session, "person"),
    (Sort::Session, "since"),
    (Sort::Session, "last_seen"),
    (Sort::Session, "device"),
    (Sort::Session, "token"),
];

/// The ends of a value, as paths; entries of a list are not counted.
fn ends(path: &str, value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                ends(&format!("{path}.{name}"), value, found);
            }
        }
        Value::Array(entries) if entries.iter().any(Value::is_object) => {
            for entry in entries {
                ends(path, entry, found);
            }
        }
        Value::String(state) if path == ".state" => {
            found.insert(format!("state.{state}"));
        }
        _ => {
            found.insert(path.trim_start_matches('.').to_owned());
        }
    }
}

fn paths(name: &str, value: &impl Serialize) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let name = match name {
        "" => String::new(),
        name => format!(".{name}"),
    };
    ends(&name, &serde_json::to_value(value).unwrap(), &mut found);
    found
}

/// A path of a case, said as the groups say it: what several states hold stands there once.
fn of_case(path: &str) -> (Sort, String) {
    for part in [".sealed.", ".revised."] {
        if let Some((_, rest)) = path.split_once(part) {
            return (Sort::Judgement, rest.to_owned());
        }
    }
    for part in ["panel.", "decision.", "trial.", "follow_ups."] {
        if let Some((_, rest)) = path.split_once(&format!(".{part}")) {
            let rest = rest.split_once("outcome.").map_or(rest, |_| "outcome");
            return (Sort::Case, format!("{part}{rest}"));
        }
    }
    (Sort::Case, path.to_owned())
}

fn evidence() -> Evidence {
    Evidence {
        id: EvidenceId(1),
        person: SARAH,
        on: DAY,
        title: "a bearing heard in time".into(),
        words: "stopped the lift".into(),
        link: Some("https://example.org".into()),
        doing: Doing::CraftOutput,
        competencies: vec![CompetencyId::from(Slug::new("listening").unwrap())],
        vouchers: vec![Voucher {
            by: SARAH,
            on: DAY,
            words: "I was there".into(),
        }],
        withdrawn: Some(DAY),
    }
}

/// Every field of a value of the domain that somebody could be shown.
fn of_the_domain() -> BTreeSet<(Sort, String)> {
    let aspiration = Aspiration {
        person: SARAH,
        wish: Wish::StayAndDeepen,
        words: "here".into(),
        since: DAY,
        shared: Shared::WithNobody,
    };
    let completed = Completed {
        training: Slug::new("before-you-lead").unwrap().into(),
        on: DAY,
    };
    let of_person = [
        paths("position", &position()),
        paths("aspiration", &aspiration),
        paths("completed", &completed),
    ];
    let of_person = of_person.into_iter().flatten().map(|it| (Sort::Person, it));
    let of_evidence = paths("", &evidence());
    let of_evidence = of_evidence.into_iter().map(|it| (Sort::Evidence, it));
    let cases = states().into_iter().flat_map(|it| paths("", &case(it)));
    let of_cases = cases.map(|it| of_case(&it));
    let of_figures = paths("pay_report", &pay_report());
    let of_figures = of_figures.into_iter().map(|it| (Sort::Figures, it));
    let of_all = of_person.chain(of_evidence).chain(of_cases);
    of_all.chain(of_figures).collect()
}

fn pay_report() -> PayReport {
    let seen = || Seen {
        who: "Sarah".into(),
        on: DAY,
        saw_method: true,
    };
    let justified = LogWords::Justified {
        criterion: Criterion::Place,
        because: "one town".into(),
    };
    let remedied = LogWords::Remedied {
        how: "raised".into(),
    };
    let log = [justified, remedied].map(|words| LogEntry {
        category: "c".into(),
        by: "Sarah".into(),
        on: DAY,
        words,
    });
    PayReport {
        year: 2026,
        country: "eu".into(),
        drawn_up: DAY,
        by: "Sarah".into(),
        compared: 3,
        differences: vec![PayDifference {
            category: "c".into(),
            title: "C".into(),
            gap: "7 %".into(),
            paid_less: PaidLess::Women,
            women: 5,
            men: 5,
        }],
        sign_off: SignOff {
            confirmed: vec![seen()],
            consulted: vec![seen()],
            there_are_no_representatives: false,
        },
        given: Some(DAY),
        log: log.into(),
    }
}

#[test]
fn every_field_of_the_domain_is_classified() {
    let fields = of_the_domain();
    assert!(fields.len() > 70, "{fields:?}");
    let unlisted: Vec<_> = fields
        .iter()
        .filter(|(sort, path)| classify(*sort, path).is_none())
        .collect();
    assert!(unlisted.is_empty(), "not classified: {unlisted:#?}");
}

#[test]
fn no_field_is_classified_twice_and_none_that_is_not_there() {
    let fields = of_the_domain();
    let mut seen = BTreeSet::new();
    for group in FIELD_GROUPS {
        for field in group.fields {
            assert!(seen.insert((group.sort, *field)), "twice: {field}");
            let is_elsewhere =
                KEPT_ELSEWHERE.contains(&(group.sort, *field)) || group.sort == Sort::Installation;
            let is_there = fields.contains(&(group.sort, (*field).to_owned()));
            assert!(is_there != is_elsewhere, "{:?} {field}", group.sort);
        }
    }
}

#[test]
fn what_is_secret_is_seen_by_nobody_and_everything_else_by_an_action() {
    for group in FIELD_GROUPS {
        assert_eq!(
            group.class == Class::Secret,
            group.seen_by.is_none(),
            "{group:?}"
        );
        if let Some(action) = group.seen_by {
            // What the kept seat of a trial was paid is asked of the person, not of the case.
            let of_the_person = group.class == Class::Pay && group.sort == Sort::Case;
            assert!(action.sort() == group.sort || of_the_person, "{group:?}");
        }
    }
}
