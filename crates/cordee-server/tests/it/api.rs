//! The JSON API, as a program meets it.

use crate::lifts::{House, LUNA, MARTA, SARAH, TODAY, now, quoted};
use crate::site::{Answer, answer_to};
use axum::body::Body;
use axum::http::header::{AUTHORIZATION, CONTENT_TYPE};
use axum::http::{Method, Request};
use cordee_access::{Actor, Someone};
use cordee_domain::PersonId;
use cordee_store::{Asking, Fresh, NewToken, Scope, Secret};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// A program that asks for somebody.
struct Program<'h> {
    house: &'h House,
    token: String,
}

impl Program<'_> {
    async fn ask(&self, address: &str) -> Answer {
        self.send(Method::GET, address, None, None).await
    }

    async fn tell(&self, address: &str, key: &str, body: &Value) -> Answer {
        self.send(Method::POST, address, Some(key), Some(body))
            .await
    }

    async fn send(
        &self,
        method: Method,
        address: &str,
        key: Option<&str>,
        body: Option<&Value>,
    ) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(address)
            .header(AUTHORIZATION, format!("Bearer {}", self.token))
            .header(CONTENT_TYPE, "application/json");
        if let Some(key) = key {
            request = request.header("idempotency-key", key);
        }
        let body = body.map_or_else(Body::empty, |it| Body::from(it.to_string()));
        answer_to(&self.house.site, request.body(body).unwrap()).await
    }
}

/// A program of this person that may do these things.
async fn program<'h>(house: &'h House, who: PersonId, scopes: &[Scope]) -> Program<'h> {
    let secret = Secret::new([u8::try_from(who.0 % 251).unwrap(); 32]);
    let asking = Asking {
        actor: Actor::Someone(Someone::colleague(who)),
        now: now(),
        today: TODAY,
        fresh: Fresh::Yes,
        key: None,
    };
    let token = NewToken {
        id: who.0,
        name: "a script".to_owned(),
        scopes: scopes.iter().copied().collect::<BTreeSet<_>>(),
        last_day: TODAY.tomorrow().unwrap(),
    };
    let made = house.store.make_token(&asking, token, secret.hash()).await;
    made.unwrap();
    Program {
        house,
        token: secret.text(),
    }
}

fn read(answer: &Answer) -> Value {
    serde_json::from_str(&answer.body).unwrap_or_else(|_| panic!("no JSON: {}", answer.body))
}

fn problem(answer: &Answer, status: u16) -> Value {
    assert_eq!(answer.status.as_u16(), status, "{}", answer.body);
    assert_eq!(answer.header("content-type"), "application/problem+json");
    read(answer)
}

fn evidence() -> Value {
    json!({
        "on": "2026-11-02",
        "title": "Heard the bearing of lift 4",
        "words": "Heard it from across the hall, wrote why, and stood by when it was changed.",
        "doing": "craft-output",
        "competencies": ["plain-words"],
    })
}

#[test]
fn the_description_in_the_book_is_the_one_that_is_served() {
    let kept = include_str!("../../../../docs/api/openapi.json");
    assert!(
        kept == cordee_server::description(),
        "docs/api/openapi.json is not fresh: run `cargo run -p cordee-server --example openapi > docs/api/openapi.json`"
    );
}

#[tokio::test]
pub(crate) async fn without_a_good_token_nothing_is_answered() {
    let house = House::new().await;
    let luna = program(&house, LUNA, &[Scope::ReadPeople]).await;
    let stranger = Program {
        house: &house,
        token: Secret::new([9; 32]).text(),
    };
    let nobody = Program {
        house: &house,
        token: String::new(),
    };
    for program in [&stranger, &nobody] {
        let answer = program.ask("/api/v1/people").await;
        assert_eq!(problem(&answer, 401)["type"], "about:cordee/token");
    }
    assert_eq!(luna.ask("/api/v1/people").await.status.as_u16(), 200);
    let answer = luna.ask("/api/v1/cases").await;
    let said = problem(&answer, 403);
    assert!(
        said["detail"].as_str().unwrap().contains("cases:read"),
        "{said}"
    );
}

#[tokio::test]
pub(crate) async fn a_program_sees_what_its_person_sees() {
    let house = House::new().await;
    let luna = program(&house, LUNA, &[Scope::ReadPeople]).await;
    let own = read(&luna.ask(&format!("/api/v1/people/{LUNA}")).await);
    assert_eq!(own["name"], "Luna Haverkamp");
    assert!(own["trainings"].is_array(), "{own}");
    let other = read(&luna.ask(&format!("/api/v1/people/{SARAH}")).await);
    assert_eq!(other["standing"]["level"], "chief-inspector");
    assert!(other.get("trainings").is_none(), "{other}");
    let history = luna.ask(&format!("/api/v1/people/{SARAH}/positions")).await;
    problem(&history, 403);
    for absent in ["77", "18446744073709551615", "nobody", "-1", "%00"] {
        let answer = luna.ask(&format!("/api/v1/people/{absent}")).await;
        problem(&answer, 404);
    }
}

#[tokio::test]
pub(crate) async fn a_long_list_is_read_part_by_part() {
    let house = House::new().await;
    let luna = program(&house, LUNA, &[Scope::ReadPeople]).await;
    let mut names = Vec::new();
    let mut address = "/api/v1/people?limit=1".to_owned();
    loop {
        let part = read(&luna.ask(&address).await);
        names.push(part["items"][0]["name"].as_str().unwrap().to_owned());
        let Some(next) = part.get("next").and_then(Value::as_str) else {
            break;
        };
        let next = quoted(next);
        address = format!("/api/v1/people?limit=1&after={next}");
    }
    assert_eq!(
        names,
        ["Luna Haverkamp", "Marta Oyelaran", "Sarah Vandermolen"]
    );
    for odd in ["limit=a", "team=x", "nothing=1", "after=%FF%FE"] {
        let answer = luna.ask(&format!("/api/v1/people?{odd}")).await;
        let status = answer.status.as_u16();
        assert!(
            matches!(status, 400 | 422),
            "{odd}: {status} {}",
            answer.body
        );
        problem(&answer, status);
    }
}

#[tokio::test]
pub(crate) async fn the_same_request_acts_once_and_another_under_its_key_is_refused() {
    let house = House::new().await;
    let scopes = [Scope::WriteEvidence, Scope::ReadEvidence];
    let luna = program(&house, LUNA, &scopes).await;
    let first = luna.tell("/api/v1/evidence", "bearing", &evidence()).await;
    assert_eq!(first.status.as_u16(), 201, "{}", first.body);
    let again = luna.tell("/api/v1/evidence", "bearing", &evidence()).await;
    let (first, again) = (read(&first), read(&again));
    assert_eq!(first["was_repeated"], false);
    let mut other = evidence();
    other["title"] = "Something else".into();
    let other = luna.tell("/api/v1/evidence", "bearing", &other).await;
    assert_eq!(problem(&other, 409)["type"], "about:cordee/key");
    assert_eq!(again["was_repeated"], true);
    assert_eq!(first["id"], again["id"]);
    let own = read(&luna.ask(&format!("/api/v1/people/{LUNA}/evidence")).await);
    assert_eq!(own["items"].as_array().unwrap().len(), 1);
    let sarah = program(&house, SARAH, &scopes).await;
    let hers = sarah
        .ask(&format!("/api/v1/evidence/{}", first["id"]))
        .await;
    problem(&hers, 404);
}

#[tokio::test]
pub(crate) async fn what_is_wrong_is_said_field_by_field() {
    let house = House::new().await;
    let luna = program(&house, LUNA, &[Scope::WriteEvidence]).await;
    let mut wrong = evidence();
    wrong["title"] = " ".into();
    wrong["link"] = "javascript:alert(1)".into();
    wrong["competencies"] = json!(["juggling"]);
    let said = problem(&luna.tell("/api/v1/evidence", "a", &wrong).await, 422);
    let fields: Vec<&str> = said["errors"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["field"].as_str().unwrap())
        .collect();
    assert_eq!(fields, ["title", "link", "competencies"]);
    let mut stranger = evidence();
    stranger["person"] = json!(SARAH.0);
    problem(&luna.tell("/api/v1/evidence", "b", &stranger).await, 400);
    let unkeyed = luna
        .send(Method::POST, "/api/v1/evidence", None, Some(&evidence()))
        .await;
    let said = problem(&unkeyed, 400);
    assert!(said["detail"].as_str().unwrap().contains("Idempotency-Key"));
}

#[tokio::test]
pub(crate) async fn a_nomination_is_known_to_the_two_and_a_command_needs_the_revision_that_was_seen()
 {
    let house = House::new().await;
    let scopes = [Scope::ReadCases, Scope::WriteCases];
    let marta = program(&house, MARTA, &scopes).await;
    let luna = program(&house, LUNA, &scopes).await;
    let sarah = program(&house, SARAH, &scopes).await;
    let nominate = json!({ "person": LUNA.0, "to": "chief-inspector" });
    let made = marta.tell("/api/v1/cases", "nominate", &nominate).await;
    assert_eq!(made.status.as_u16(), 201, "{}", made.body);
    let case = format!("/api/v1/cases/{}", read(&made)["id"]);
    problem(&sarah.ask(&case).await, 404);
    assert!(
        read(&sarah.ask("/api/v1/cases").await)["items"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let seen = read(&luna.ask(&case).await);
    assert_eq!(seen["state"], "nominated");
    let commands = format!("{case}/commands");
    let stale = json!({ "revision": 7, "command": { "name": "consent" } });
    problem(&luna.tell(&commands, "a", &stale).await, 409);
    let consent = json!({ "revision": 1, "command": { "name": "consent" } });
    problem(&marta.tell(&commands, "b", &consent).await, 403);
    let done = luna.tell(&commands, "c", &consent).await;
    assert_eq!(done.status.as_u16(), 200, "{}", done.body);
    let submit = json!({ "revision": 2, "command": { "name": "submit" } });
    let said = problem(&luna.tell(&commands, "d", &submit).await, 422);
    assert!(said["detail"].as_str().unwrap().contains("gates"), "{said}");
}

#[tokio::test]
pub(crate) async fn an_address_that_is_not_there_is_a_problem_too() {
    let house = House::new().await;
    let luna = program(&house, LUNA, &Scope::ALL).await;
    problem(&luna.ask("/api/v1/nothing").await, 404);
    problem(&luna.ask("/api/v2/people").await, 404);
}
