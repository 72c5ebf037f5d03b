//! Tokens that are for one end: a program asks everything, with each end alone and with all but it.
//!
//! What somebody may not do anyway looks the same with any token; so each address is asked for
//! somebody who may, and it is only the token that stands in the way.

use super::alone::Asked;
use super::cast::*;
use super::forms::form;
use super::targets::{Sending, Target, address};
use super::world::{TODAY, World};
use crate::site::Answer;
use axum::body::Body;
use axum::http::{Method, Request};
use cordee_domain::PersonId;
use cordee_server::{API_ROUTES, Route, Who};
use cordee_store::{NewToken, Scope, Secret};
use std::collections::BTreeSet;

/// What each address is for, and somebody who may ask it about something.
fn needs(name: &str) -> (Scope, PersonId, Target) {
    match name {
        "api-people" => (Scope::ReadPeople, PEER, Target::Whole),
        "api-person" => (Scope::ReadPeople, PEER, Target::Person(SARAH)),
        "api-positions" => (Scope::ReadPeople, SARAH, Target::Person(SARAH)),
        "api-evidence-of" => (Scope::ReadEvidence, SARAH, Target::Person(SARAH)),
        "api-piece" => (Scope::ReadEvidence, SARAH, Target::Evidence(SHOWN)),
        "api-evidence" => (Scope::WriteEvidence, PEER, Target::Whole),
        "api-vouchers" => (Scope::WriteEvidence, ASKED, Target::Evidence(TO_VOUCH)),
        "api-questions" | "api-withdrawal" => {
            (Scope::WriteEvidence, SARAH, Target::Evidence(KEPT_BACK))
        }
        "api-cases" => (Scope::ReadCases, SARAH, Target::Whole),
        "api-case" | "api-decisions" => (Scope::ReadCases, SARAH, Target::Case(DECLINED)),
        "api-new-case" => (Scope::WriteCases, PEER, Target::Person(PEER)),
        "api-commands" => (Scope::WriteCases, SARAH, Target::Case(HIDDEN)),
        name => panic!("say in `rights/scopes.rs` what `{name}` is for"),
    }
}

/// Asks with a token of this person for these ends alone.
async fn asked(world: &World, route: &Route, scopes: BTreeSet<Scope>, number: u64) -> Answer {
    let (_, who, target) = needs(route.name);
    let mut chance = [0x33; 32];
    chance[..8].copy_from_slice(&number.to_be_bytes());
    let secret = Secret::new(chance);
    let by = world.by(who, TODAY);
    let id = 7_900_000_000 + number;
    let token = NewToken {
        id,
        name: "narrow".to_owned(),
        scopes,
        last_day: TODAY,
    };
    let made = world.store.make_token(&by, token, secret.hash());
    made.await.unwrap();
    let request = Request::builder()
        .method(route.method.clone())
        .uri(address(world, route, target))
        .header("host", "localhost")
        .header("authorization", format!("Bearer {}", secret.text()));
    let request = if route.method == Method::GET {
        request.body(Body::empty())
    } else {
        let Sending::Json(body) = form(world, route.name, target).sending else {
            panic!("{} takes JSON", route.name);
        };
        request
            .header("content-type", "application/json")
            .header("idempotency-key", format!("narrow-{number}"))
            .body(Body::from(body.to_string()))
    };
    let answer = world.ask(request.unwrap()).await;
    world.store.end_token(&by, id).await.unwrap();
    answer
}

fn is_out_of_scope(answer: &Answer) -> bool {
    answer.status == 403 && answer.body.contains("about:cordee/scope")
}

/// Every address of the API with a token for all but what it is for, and whether that is refused.
pub(crate) async fn beyond_their_tokens(world: &World) -> Vec<Asked> {
    let mut all = Vec::new();
    for (number, route) in (1..).zip(programs()) {
        let (scope, ..) = needs(route.name);
        let others = Scope::ALL.into_iter().filter(|it| *it != scope).collect();
        let answer = asked(world, route, others, number).await;
        let what = format!("{} without {}", route.name, scope.name());
        all.push((what, is_out_of_scope(&answer)));
    }
    all
}

fn programs() -> impl Iterator<Item = &'static Route> {
    API_ROUTES.iter().filter(|it| it.who == Who::Program)
}

#[tokio::test]
async fn a_token_opens_what_it_was_made_for_and_nothing_else() {
    let world = World::new().await;
    for (what, is_refused) in beyond_their_tokens(&world).await {
        assert!(is_refused, "{what}");
    }
    for (number, route) in (100..).zip(programs()) {
        let (scope, ..) = needs(route.name);
        let answer = asked(&world, route, BTreeSet::from([scope]), number).await;
        assert!(!is_out_of_scope(&answer), "{}", route.name);
        // What is sent has something wrong in it, which is seen after the token.
        let wanted: &[u16] = if route.method == Method::GET {
            &[200]
        } else {
            &[409, 422]
        };
        let status = answer.status.as_u16();
        assert!(wanted.contains(&status), "{}: {}", route.name, answer.body);
    }
}
