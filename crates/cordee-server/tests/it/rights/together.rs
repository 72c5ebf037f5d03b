//! Several at once, over HTTP: two editors, one request sent many times, a judgement and a withdrawal
//! at the same moment. No change is lost, and each has one effect.

use super::cases::asked_at;
use super::cast::*;
use super::sweep::every_route;
use super::targets::{Old, Sending, Target, address, request, sends};
use super::world::{TODAY, World, slug};
use crate::site::Answer;
use axum::body::Body;
use axum::http::{Method, Request};
use cordee_domain::case::StateName;
use cordee_domain::{LevelId, PersonId};
use serde_json::json;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How often each race is run.
const ROUNDS: usize = 4;
/// How often one request is sent.
const TIMES: usize = 8;

type Fields<'f> = &'f [(&'f str, &'f str)];

fn asked(
    world: &World,
    (name, who, target): (&str, PersonId, Target),
    fields: Fields<'_>,
) -> Request<Body> {
    let route = every_route().find(|it| it.name == name).unwrap();
    let address = address(world, route, target);
    sends(Viewer(Some(who)), &address, &Sending::form(fields), Old::No)
}

async fn entries(world: &World) -> u64 {
    world.store.audit_head().await.unwrap().number
}

/// What two editors send: the form, who sends it about what, and what the first and the second have
/// written. Both have seen the same.
type Edit = (
    &'static str,
    PersonId,
    Target,
    [&'static [(&'static str, &'static str)]; 2],
);

const EDITS: &[Edit] = &[
    (
        "team-changed",
        OPERATES,
        Target::Team(HERS),
        [
            &[
                ("name", "One-dunnock"),
                ("within", "7400000002"),
                ("led_by", "7500008803"),
                ("seen", "1"),
            ],
            &[
                ("name", "Two-dunnock"),
                ("within", "7400000002"),
                ("led_by", "7500008803"),
                ("seen", "1"),
            ],
        ],
    ),
    (
        "contact-changed",
        LUNA,
        Target::Whole,
        [
            &[("email", "one-dunnock@cordee.example"), ("seen", "1")],
            &[("email", "two-dunnock@cordee.example"), ("seen", "1")],
        ],
    ),
    (
        "position-written",
        OPERATES,
        Target::Person(PEER),
        [
            &[
                ("from", "2026-12-01"),
                ("level", "senior-engineer"),
                ("team", "7400000003"),
                ("seen", "1"),
            ],
            &[
                ("from", "2026-12-02"),
                ("level", "senior-engineer"),
                ("team", "7400000003"),
                ("seen", "1"),
            ],
        ],
    ),
    (
        "pay-changed",
        PAYS,
        Target::Person(LEADS),
        [
            &[
                ("from", "2026-11-20"),
                ("pay", "50 001"),
                ("currency", "EUR"),
                ("seen", "2020-02-01 7504008803 EUR"),
            ],
            &[
                ("from", "2026-11-20"),
                ("pay", "50 002"),
                ("currency", "EUR"),
                ("seen", "2020-02-01 7504008803 EUR"),
            ],
        ],
    ),
    (
        "withdrawal",
        SARAH,
        Target::Evidence(KEPT_BACK),
        [&[("revision", "1")], &[("revision", "1")]],
    ),
];

/// What is sent at the same moment, answered.
async fn at_once(world: &Arc<World>, requests: Vec<Request<Body>>) -> Vec<Answer> {
    let sent: Vec<_> = requests
        .into_iter()
        .map(|request| {
            let world = Arc::clone(world);
            tokio::spawn(async move { world.ask(request).await })
        })
        .collect();
    let mut answers = Vec::new();
    for one in sent {
        answers.push(one.await.unwrap());
    }
    answers
}

fn statuses(answers: &[Answer]) -> Vec<u16> {
    let mut all: Vec<u16> = answers.iter().map(|it| it.status.as_u16()).collect();
    all.sort_unstable();
    all
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
pub(crate) async fn of_two_editors_the_second_is_told_and_overwrites_nothing() {
    let world = Arc::new(World::new().await);
    for (name, who, target, written) in EDITS {
        let before = entries(&world).await;
        let requests = written.map(|it| asked(&world, (name, *who, *target), it));
        let answers = at_once(&world, requests.into()).await;
        assert_eq!(statuses(&answers), [303, 409], "{name}");
        assert_eq!(entries(&world).await, before + 1, "{name}");
    }
    let before = entries(&world).await;
    let (chair, other) = (
        judgement(&world, CHAIR).await,
        judgement(&world, JUDGES_TOO).await,
    );
    let answers = at_once(&world, vec![chair, other]).await;
    assert_eq!(statuses(&answers), [303, 409]);
    let told = answers.iter().find(|it| it.status == 409).unwrap();
    assert!(told.body.contains("judged-dunnock"), "{}", told.body);
    assert_eq!(entries(&world).await, before + 1);
    assert!(world.store.verify_audit(None).await.unwrap().is_ok());
}

/// The case as Sarah sees it: where it stands, how many have judged, how often it was changed.
async fn standing(world: &World) -> (StateName, usize, u64) {
    let sarah = world.by(SARAH, TODAY);
    let seen = world.store.case(&sarah, JUDGED_NOW).await.unwrap();
    let is_in = seen.panel.map_or(0, |it| it.is_in.len());
    (seen.story.unwrap().state, is_in, seen.revision.0)
}

/// A judgement on the case that is judged, after a look at it as it is.
async fn judgement(world: &World, by: PersonId) -> Request<Body> {
    let (_, _, revision) = standing(world).await;
    let mut fields = vec![("revision".to_owned(), revision.to_string())];
    for competency in asked_at(world, &slug::<LevelId>("staff-engineer")) {
        fields.push((format!("seen.{competency}"), "shown".to_owned()));
        fields.push((format!("words.{competency}"), "judged-dunnock".to_owned()));
    }
    let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (&**a, &**b)).collect();
    asked(
        world,
        ("case-judgements", by, Target::Case(JUDGED_NOW)),
        &fields,
    )
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
pub(crate) async fn of_a_judgement_and_a_withdrawal_at_once_one_counts_and_the_other_is_told() {
    for round in 0..ROUNDS {
        let world = Arc::new(World::new().await);
        let (state, is_in, revision) = standing(&world).await;
        assert_eq!((state, is_in), (StateName::Judging, 1));
        let withdrawal = ("case-consent-withdrawal", SARAH, Target::Case(JUDGED_NOW));
        let withdrawal = asked(&world, withdrawal, &[("revision", &revision.to_string())]);
        let judged = judgement(&world, CHAIR).await;
        // Neither is always first.
        let both = if round % 2 == 0 {
            vec![judged, withdrawal]
        } else {
            vec![withdrawal, judged]
        };
        let before = entries(&world).await;
        let answers = at_once(&world, both).await;
        let judged_first = (answers[0].status == 303) == (round % 2 == 0);
        // After a withdrawal the case is no longer the panel's to know of.
        let other = if judged_first { 409 } else { 404 };
        assert_eq!(statuses(&answers), [303, other]);
        assert_eq!(entries(&world).await, before + 1);
        let (state, is_in, after) = standing(&world).await;
        assert_eq!(after, revision + 1);
        if judged_first {
            assert_eq!((state, is_in), (StateName::Judging, 2));
        } else {
            assert_eq!(state, StateName::Closed);
            let words = world.store.case(&world.by(CHAIR, TODAY), JUDGED_NOW).await;
            assert!(!format!("{words:?}").contains("judged-dunnock"));
        }
        assert!(world.store.verify_audit(None).await.unwrap().is_ok());
    }
}

/// What is sent many times, each time as the same request.
pub(crate) const REPEATED: &[(&str, PersonId, Target, Fields<'static>, u16)] = &[
    (
        "opening",
        PEER,
        Target::Whole,
        &[("to", "senior-engineer")],
        303,
    ),
    (
        "nominations",
        PEER,
        Target::Person(LUNA),
        &[("to", "principal-inspector")],
        303,
    ),
    (
        "writing",
        PEER,
        Target::Whole,
        &[
            ("title", "Heard it"),
            ("on", "2026-09-14"),
            ("words", "A flake was gone."),
            ("doing", "shared"),
            ("competency", "fault-finding"),
        ],
        303,
    ),
    (
        "vouchers",
        ASKED,
        Target::Evidence(TO_VOUCH),
        &[("words", "I was there.")],
        303,
    ),
    (
        "making-token",
        PEER,
        Target::Whole,
        &[
            ("name", "mine"),
            ("scopes", "people:read"),
            ("last-day", "2026-12-31"),
        ],
        200,
    ),
    ("inviting", ADMINISTERS, Target::Person(PEER), &[], 200),
    (
        "pay-changed",
        PAYS,
        Target::Person(PEER),
        &[
            ("from", "2026-11-20"),
            ("pay", "50 001"),
            ("currency", "EUR"),
            ("seen", "2020-02-01 7504008802 EUR"),
        ],
        303,
    ),
    (
        "case-consent",
        SARAH,
        Target::Case(HIDDEN),
        &[("revision", "1")],
        303,
    ),
    (
        "team-added",
        OPERATES,
        Target::Whole,
        &[("name", "New"), ("within", "7400000003")],
        303,
    ),
];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
pub(crate) async fn a_request_that_is_sent_many_times_at_once_acts_once() {
    let world = Arc::new(World::new().await);
    for (name, who, target, fields, status) in REPEATED {
        let key = format!("the-key-of-{name}");
        let keyed = [*fields, &[("key", &*key)]].concat();
        let before = entries(&world).await;
        let same = (0..TIMES).map(|_| asked(&world, (name, *who, *target), &keyed));
        let answers = at_once(&world, same.collect()).await;
        assert_eq!(statuses(&answers), [*status; TIMES], "{name}");
        assert_eq!(entries(&world).await, before + 1, "{name}");
        let ways: BTreeSet<&str> = answers.iter().map(|it| it.header("location")).collect();
        assert_eq!(ways.len(), 1, "{name} leads to one place");
    }
    let all = world.store.verify_audit(None).await.unwrap();
    assert!(all.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
pub(crate) async fn a_program_that_asks_many_times_at_once_under_one_key_is_answered_the_same() {
    let world = Arc::new(World::new().await);
    let body = json!({ "on": "2026-09-14", "title": "x", "words": "x", "doing": "shared", "competencies": ["fault-finding"] });
    let request = || {
        let address = "/api/v1/evidence";
        request(Viewer(Some(PEER)), Method::POST, address, Old::No)
            .header("content-type", "application/json")
            .header("idempotency-key", "one")
            .body(Body::from(body.to_string()))
            .unwrap()
    };
    let before = entries(&world).await;
    let answers = at_once(&world, (0..TIMES).map(|_| request()).collect()).await;
    assert_eq!(entries(&world).await, before + 1);
    let read = |it: &Answer| serde_json::from_str::<serde_json::Value>(&it.body).unwrap();
    let ids: BTreeSet<String> = answers
        .iter()
        .map(|it| read(it)["id"].to_string())
        .collect();
    assert_eq!(ids.len(), 1, "{ids:?}");
    let firsts = answers
        .iter()
        .filter(|it| read(it)["was_repeated"] == false);
    assert_eq!(firsts.count(), 1);
}
