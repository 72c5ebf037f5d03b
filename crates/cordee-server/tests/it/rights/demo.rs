//! The demo's own addresses, asked as everyone: they let everyone step into its cast, and into nobody
//! else; everywhere else they are not there, and the demo gives nothing that the house does not.

use super::cast::*;
use super::looks::{Look, addresses};
use super::targets::{ABSENT, Old, Sending, reads, request, sends};
use super::world::World;
use crate::site::{Answer, answer_to};
use axum::Router;
use axum::body::Body;
use axum::http::Method;
use cordee_domain::PersonId;
use cordee_server::{App, DEMO_ROUTES, Demo, Installation, Outside, Player, demo_router};
use std::sync::Arc;

/// Those whom one can step into: one of them has left since.
const PLAYERS: [PersonId; 2] = [PEER, HAS_LEFT];

fn demo(world: &World) -> Router {
    let outside = Arc::clone(&world.outside) as Arc<dyn Outside>;
    let installation = Installation::new(world.store.clone(), outside);
    let player = |person: PersonId| Player {
        person,
        name: part(person).words.to_owned(),
        is: "somebody".to_owned(),
        waits: "nothing".to_owned(),
    };
    let cast = PLAYERS.map(player).into();
    demo_router(Demo::new(App::new(world.published()), installation, cast))
}

async fn steps(site: &Router, viewer: Viewer, person: u64) -> Answer {
    let address = format!("/demo/{person}");
    answer_to(site, sends(viewer, &address, &Sending::form(&[]), Old::No)).await
}

#[tokio::test]
async fn everyone_steps_into_the_cast_and_nobody_into_anybody_else() {
    assert_eq!(DEMO_ROUTES.len(), 2, "ask the others here, too");
    let world = World::new().await;
    let demo = demo(&world);
    for viewer in Viewer::everyone() {
        let who = viewer.words();
        let page = answer_to(&demo, reads(viewer, "/demo")).await;
        assert_eq!(page.status, 200, "{who}");
        assert_eq!(page.body.matches("action=\"/demo/").count(), 2, "{who}");
        for (person, status) in [
            (PEER.0, 303),
            (HAS_LEFT.0, 404),
            (SARAH.0, 404),
            (ADMINISTERS.0, 404),
            (ABSENT, 404),
        ] {
            let answer = steps(&demo, viewer, person).await;
            assert_eq!(answer.status, status, "{who} into {person}");
            let is_in = !answer.header("set-cookie").is_empty();
            assert_eq!(is_in, status == 303, "{who} into {person}");
            let here = steps(&world.site, viewer, person).await;
            let nowhere = if viewer.is_here() { 404 } else { 401 };
            assert_eq!(here.status, nowhere, "{who} into {person}");
            assert!(here.header("set-cookie").is_empty(), "{who} into {person}");
        }
    }
    let stranger = request(
        Viewer(None),
        Method::POST,
        &format!("/demo/{PEER}"),
        Old::No,
    )
    .header("sec-fetch-site", "cross-site")
    .header("content-type", "application/x-www-form-urlencoded");
    let stranger = answer_to(&demo, stranger.body(Body::empty()).unwrap()).await;
    assert_eq!(stranger.status, 403);
}

#[tokio::test]
async fn the_demo_shows_what_the_house_shows() {
    let world = World::new().await;
    world.stop_chance();
    let demo = demo(&world);
    for viewer in [None, Some(PEER), Some(SARAH), Some(ADMINISTERS)].map(Viewer) {
        for address in addresses(&world, viewer) {
            let here = Look::from(world.ask(reads(viewer, &address)).await);
            let there = Look::from(answer_to(&demo, reads(viewer, &address)).await);
            let is_way_in = |look: &Look| {
                let ways = ["/sign-in", "/demo"];
                let mut to = look.headers.iter().filter(|(name, _)| name == "location");
                to.any(|(_, to)| ways.iter().any(|it| to.starts_with(it)))
            };
            let are_same = here == there || is_way_in(&here) && is_way_in(&there);
            assert!(are_same, "{} at {address}", viewer.words());
        }
    }
}
