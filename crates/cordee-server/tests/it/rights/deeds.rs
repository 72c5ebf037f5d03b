//! What is done in cases and by programs, from the first to the last: each form and each command is
//! sent once by somebody for whom it works.

use super::cases::asked_at;
use super::cast::*;
use super::done::DONE;
use super::forms::{form, level_of};
use super::sweep::every_route;
use super::targets::{Old, Sending, Target, address, sends};
use super::world::{Hidden, Missing, TODAY, World};
use crate::door::{coming_in, credentials};
use crate::{house, imports, keeping};
use axum::http::Method;
use cordee_domain::{CaseId, PersonId};
use serde_json::{Value, json};

/// What is done by whom in which case, with what stands in the form beside what the sweep sends.
/// `FIRST` is the first competency that the case asks for.
type Step = (
    &'static str,
    PersonId,
    CaseId,
    &'static [(&'static str, &'static str)],
);

/// Courses that cases of the world can take, each in a world of its own.
const COURSES: &[&[Step]] = &[
    &[
        ("case-consent", SARAH, HIDDEN, &[]),
        ("case-exhibits", SARAH, HIDDEN, &[]),
        ("case-exhibit-removals", SARAH, HIDDEN, &[]),
        ("case-trial-plan", OPERATES, HIDDEN, &[("seat", "kept")]),
        ("case-waivers", OPERATES, HIDDEN, &[]),
        ("case-consent-withdrawal", SARAH, HIDDEN, &[]),
    ],
    &[("case-refusal", SARAH, HIDDEN, &[])],
    &[("case-nomination-withdrawal", NOMINATES, HIDDEN, &[])],
    &[
        ("case-panel", OPERATES, HANDED_IN, &[]),
        ("case-conflicts", JUDGES, HANDED_IN, &[]),
        (
            "case-panel-members",
            OPERATES,
            HANDED_IN,
            &[("joining.1", "was in the chair"), ("chair", "in the chair")],
        ),
        ("case-judgements", CHAIR, HANDED_IN, &[]),
        ("case-judgements", JUDGES_TOO, HANDED_IN, &[]),
        ("case-judgements", CHAIR_BEFORE, HANDED_IN, &[]),
        ("case-revisions", JUDGES_TOO, HANDED_IN, &[]),
        (
            "case-decisions",
            CHAIR,
            HANDED_IN,
            &[
                ("outcome", "not-yet"),
                ("look-again-on", "2027-03-01"),
                ("missing.FIRST", "yes"),
            ],
        ),
        ("case-reopening", SARAH, HANDED_IN, &[]),
    ],
    &[
        ("case-consent", SARAH, HIDDEN, &[]),
        ("case-trial-plan", OPERATES, HIDDEN, &[]),
        ("case-waivers", OPERATES, HIDDEN, &[]),
        (
            "case-waivers",
            OPERATES,
            HIDDEN,
            &[("gate", "training"), ("why.training", "x")],
        ),
        ("case-submission", SARAH, HIDDEN, &[]),
    ],
    &[
        (
            "case-decisions",
            CHAIR,
            TALKED_OVER,
            &[("outcome", "approve"), ("effective-on", "2026-11-20")],
        ),
        ("case-effect", OPERATES, TALKED_OVER, &[]),
    ],
    &[("case-appeal", SARAH, DECLINED, &[])],
    &[
        ("case-follow-ups", LEADS, ON_TRIAL, &[("day", "30")]),
        ("case-wish", SARAH, ON_TRIAL, &[]),
        ("case-trial-end", OPERATES, ON_TRIAL, &[]),
    ],
    &[("case-return", SARAH, ON_TRIAL, &[])],
];

/// The form that the sweep sends, as it would be followed.
async fn followed(world: &World, (name, who, case, with): Step) -> Sending {
    let Sending::Form(fields) = form(world, name, Target::Case(case)).sending else {
        panic!("{name} is no form");
    };
    let seen = world.store.case(&world.by(who, TODAY), case).await.unwrap();
    let first = asked_at(world, &level_of(case))[0].to_string();
    let mut with: Vec<(String, String)> = with
        .iter()
        .map(|(name, value)| (name.replace("FIRST", &first), (*value).to_owned()))
        .collect();
    with.push(("revision".to_owned(), seen.revision.0.to_string()));
    let others = fields
        .into_iter()
        .filter(|(name, _)| with.iter().all(|(other, _)| other != name));
    let others: Vec<(String, String)> = others.collect();
    Sending::Form([others, with].concat())
}

#[tokio::test]
async fn every_command_of_a_case_is_followed_where_it_may_be_given() {
    for course in COURSES {
        // The trial is over, and how it goes is still to be written.
        let world = World::hiding(Hidden {
            without: vec![Missing::FollowUp],
            ..Hidden::default()
        });
        let world = world.await;
        for step in *course {
            let (name, who, case, _) = *step;
            let route = every_route().find(|it| it.name == name).unwrap();
            let sending = followed(&world, *step).await;
            let before = world.store.audit_head().await.unwrap().number;
            let address = address(&world, route, Target::Case(case));
            let request = sends(Viewer(Some(who)), &address, &sending, Old::No);
            let answer = world.ask(request).await;
            assert_eq!(
                answer.status.as_u16(),
                303,
                "{name}: {}",
                told(&answer.body)
            );
            let after = world.store.audit_head().await.unwrap().number;
            assert_eq!(after, before + 1, "{name}");
        }
        assert!(world.store.verify_audit(None).await.unwrap().is_ok());
    }
}

/// What a page says is wrong.
fn told(page: &str) -> &str {
    page.split("role=\"alert\"")
        .nth(1)
        .map_or(page, |it| &it[..400.min(it.len())])
}

/// What programs send, and how it is answered.
fn of_programs() -> Vec<(&'static str, PersonId, Target, Value, u16)> {
    vec![
        (
            "api-evidence",
            PEER,
            Target::Whole,
            json!({ "on": "2026-09-14", "title": "x", "words": "x", "doing": "shared", "competencies": ["fault-finding"] }),
            201,
        ),
        (
            "api-questions",
            SARAH,
            Target::Evidence(KEPT_BACK),
            json!({ "whom": PEER }),
            200,
        ),
        (
            "api-vouchers",
            ASKED,
            Target::Evidence(TO_VOUCH),
            json!({ "words": "I was there." }),
            200,
        ),
        (
            "api-withdrawal",
            SARAH,
            Target::Evidence(KEPT_BACK),
            json!({ "revision": 1 }),
            200,
        ),
        (
            "api-new-case",
            PEER,
            Target::Whole,
            json!({ "to": "senior-engineer" }),
            201,
        ),
        (
            "api-commands",
            SARAH,
            Target::Case(HIDDEN),
            json!({ "revision": 1, "command": { "name": "consent" } }),
            200,
        ),
    ]
}

#[tokio::test]
async fn what_a_program_may_do_is_done() {
    let world = World::new().await;
    for (name, who, target, body, status) in of_programs() {
        let route = every_route().find(|it| it.name == name).unwrap();
        let before = world.store.audit_head().await.unwrap().number;
        let address = address(&world, route, target);
        let request = sends(Viewer(Some(who)), &address, &Sending::Json(body), Old::No);
        let answer = world.ask(request).await;
        assert_eq!(answer.status.as_u16(), status, "{name}: {}", answer.body);
        let after = world.store.audit_head().await.unwrap().number;
        assert_eq!(after, before + 1, "{name}");
    }
}

/// What needs a password, a link or files, with the test that does it.
fn elsewhere() -> Vec<(&'static str, fn())> {
    let link = credentials::a_link_opens_once_and_for_its_time;
    let again = credentials::who_shows_again_who_they_are_does_what_is_privileged_and_nobody_else;
    let password = credentials::another_password_needs_the_one_before_and_ends_every_other_session;
    let sign_in = coming_in::whoever_was_invited_signs_in_and_comes_back_to_the_page_they_wanted;
    let published = house::a_version_counts_after_it_was_looked_at_and_said_so;
    let brought = keeping::people_operations_bring_a_version_from_the_folder_of_the_server;
    let imported = imports::an_export_is_looked_at_done_and_undone;
    vec![
        ("using-link", link),
        ("proving", again),
        ("password", password),
        ("signing-in", sign_in),
        ("version-sent", published),
        ("version-published", published),
        ("version-brought", brought),
        ("import-sent", imported),
        ("import-done", imported),
        ("import-undone", imported),
    ]
}

#[test]
fn everything_that_can_be_sent_is_followed_for_somebody() {
    let steps = COURSES.iter().copied().flatten().map(|it| it.0);
    let forms = DONE.iter().map(|it| it.0);
    let programs = of_programs().into_iter().map(|it| it.0);
    let elsewhere = elsewhere().into_iter().map(|it| it.0);
    let all: Vec<&str> = steps
        .chain(forms)
        .chain(programs)
        .chain(elsewhere)
        .collect();
    let sent = every_route().filter(|it| it.method == Method::POST);
    let without: Vec<&str> = sent
        .map(|it| it.name)
        .filter(|it| !all.contains(it))
        .collect();
    assert!(without.is_empty(), "{without:?}");
}
