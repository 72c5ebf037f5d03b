//! What is not theirs to set: every field there is, sent along with every form and every body.
//!
//! A form that is followed is sent twice: as it is, in one world, and with everything else that
//! could be said of the thing, in another. Everyone reads the same in both afterwards.

use super::cast::*;
use super::done::DONE;
use super::looks::looks;
use super::sweep::every_route;
use super::targets::{ABSENT, Old, Sending, address, reads, sends};
use super::world::World;
use axum::http::Method;
use serde_json::json;
use std::sync::Arc;

/// Everything that could be said of anything, by the names that tables, forms and bodies use.
const FOREIGN: &[(&str, &str)] = &[
    ("id", "7999999998"),
    ("person", "7500008832"),
    ("pay", "999"),
    ("minor", "99900"),
    ("currency", "EUR"),
    ("is_shared", "1"),
    ("revision_now", "77"),
    ("withdrawn", "2026-11-20"),
    ("vouchers", "7500008802"),
    ("voucher", "7500008802"),
    ("by", "7500008802"),
    ("begun_by", "7500008802"),
    ("is_known", "1"),
    ("is_over", "1"),
    ("state", "approved"),
    ("kind", "return"),
    ("grants", "auditor"),
    ("access_until", "2026-11-21"),
    ("case_id", "7200000003"),
    ("case", "7200000003"),
    ("body", "{}"),
    ("framework", "x"),
    ("begins", "2020-01-01"),
    ("ends", "2020-01-02"),
    ("overtaken", "2020-01-02"),
    ("folded", "x"),
    ("asked", "2020-01-01"),
    ("secret", "x"),
    ("proven_at", "9999999999999"),
    ("seen_at", "9999999999999"),
    ("is_open", "0"),
    ("hash", "x"),
    ("account", "x"),
    ("since", "2020-01-01"),
    ("status", "x"),
    ("score", "9"),
    ("admin", "true"),
];

/// The extra fields for a form: those that it declares itself are its own to read.
fn extra(declared: &[(&str, &str)]) -> Vec<(String, String)> {
    let foreign = FOREIGN
        .iter()
        .filter(|(name, _)| declared.iter().all(|(own, _)| own != name));
    foreign
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect()
}

/// Does everything that can be done, with or without what is foreign, and tells how it was answered.
async fn done(world: &World, with: With) -> Vec<(&'static str, u16)> {
    let mut answered = Vec::new();
    for (name, who, target, fields, _) in DONE {
        let route = every_route().find(|it| it.name == *name).unwrap();
        let address = address(world, route, *target);
        let mut sent: Vec<(String, String)> = fields
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        sent.push(("key".to_owned(), format!("one-key-for-{name}")));
        if with == With::Foreign {
            sent.extend(extra(fields));
        }
        let request = sends(Viewer(Some(*who)), &address, &Sending::Form(sent), Old::No);
        answered.push((*name, world.ask(request).await.status.as_u16()));
    }
    answered
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum With {
    Foreign,
    Nothing,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_a_form_does_not_ask_for_changes_nothing() {
    let mut seen = Vec::new();
    for with in [With::Nothing, With::Foreign] {
        let world = Arc::new(World::new().await);
        let answered = done(&world, with).await;
        world.stop_chance();
        let few = [SARAH, PEER, LUNA, OPERATES, PAYS, AUDITS, ADMINISTERS];
        let viewers = few.into_iter().map(|it| Viewer(Some(it))).collect();
        seen.push((answered, looks(&world, viewers).await));
    }
    assert_eq!(seen[0].0, seen[1].0);
    let differs = seen[0]
        .1
        .iter()
        .filter(|(at, look)| seen[1].1.get(at) != Some(look));
    let differs: Vec<String> = differs
        .map(|(at, _)| format!("{} as {}", at.1, at.0.words()))
        .collect();
    assert!(differs.is_empty(), "{}", differs.join("\n"));
}

#[tokio::test]
async fn a_program_that_says_what_is_not_asked_is_told_so() {
    let world = World::new().await;
    world.stop_chance();
    let before = world.store.audit_head().await.unwrap();
    for (address, who, body) in [
        (
            "/api/v1/evidence".to_owned(),
            PEER,
            json!({ "on": "2026-09-14", "title": "x", "words": "x", "doing": "shared", "competencies": ["fault-finding"] }),
        ),
        (
            format!("/api/v1/evidence/{TO_VOUCH}/vouchers"),
            ASKED,
            json!({ "words": "x" }),
        ),
        (
            format!("/api/v1/evidence/{KEPT_BACK}/questions"),
            SARAH,
            json!({ "whom": PEER }),
        ),
        (
            format!("/api/v1/evidence/{KEPT_BACK}/withdrawal"),
            SARAH,
            json!({ "revision": 1 }),
        ),
        (
            "/api/v1/cases".to_owned(),
            PEER,
            json!({ "to": "senior-engineer" }),
        ),
        (
            format!("/api/v1/cases/{HIDDEN}/commands"),
            SARAH,
            json!({ "revision": 1, "command": { "name": "refuse" } }),
        ),
    ] {
        for (name, value) in FOREIGN.iter().filter(|(name, _)| body.get(name).is_none()) {
            // This one it does take: for whom.
            if address == "/api/v1/cases" && *name == "person" {
                continue;
            }
            let mut body = body.clone();
            body[*name] = json!(value);
            let request = sends(Viewer(Some(who)), &address, &Sending::Json(body), Old::No);
            let answer = world.ask(request).await;
            assert_eq!(
                answer.status.as_u16(),
                400,
                "{address} with {name}: {}",
                answer.body
            );
        }
    }
    assert_eq!(before, world.store.audit_head().await.unwrap());
}

#[tokio::test]
async fn nothing_but_what_an_address_declares_is_taken_there() {
    let world = World::new().await;
    world.stop_chance();
    for route in every_route() {
        let taken: Vec<&Method> = every_route()
            .filter(|it| it.path == route.path)
            .map(|it| &it.method)
            .collect();
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            if taken.contains(&&method) {
                continue;
            }
            let address = route.path.replace("{id}", &ABSENT.to_string());
            if address.contains('{') {
                continue;
            }
            let mut request = reads(Viewer(Some(ADMINISTERS)), &address);
            *request.method_mut() = method.clone();
            let answer = world.ask(request).await;
            assert_eq!(answer.status.as_u16(), 405, "{method} {address}");
        }
    }
}
