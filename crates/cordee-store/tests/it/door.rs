//! Accounts, sessions, links, tokens: who comes in, and that what has ended has ended.

mod accounts;
mod sessions;
mod tokens;

use crate::engines::Home;
use cordee_access::{Actor, Grant, Role, Someone};
use cordee_domain::{PersonId, TeamId};
use cordee_store::{
    Asking, Entering, Founding, FoundingPerson, FoundingTeam, Fresh, Knocking, Secret,
};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};

const LUNA: PersonId = PersonId(11);
const SARAH: PersonId = PersonId(12);
const AMINA: PersonId = PersonId(13);

fn today() -> Date {
    date(2026, 11, 20)
}

fn now() -> Timestamp {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

fn later(minutes: i64) -> Timestamp {
    now() + SignedDuration::from_mins(minutes)
}

fn nobody() -> Asking {
    Asking::nobody(now(), today())
}

/// Amina administers; the others have no role.
fn asking(person: PersonId) -> Asking {
    let role = Role::SystemAdministrator;
    let teams = Vec::new();
    let grants = (person == AMINA).then_some(Grant { role, teams });
    let grants = grants.into_iter().collect();
    Asking {
        actor: Actor::Someone(Someone { person, grants }),
        fresh: Fresh::Yes,
        ..nobody()
    }
}

async fn settled(home: &Home) {
    let person = |id, name: &str, email: &str| FoundingPerson {
        id,
        name: name.to_owned(),
        email: email.to_owned(),
        language: None,
        access_until: None,
        positions: Vec::new(),
    };
    let role = Role::SystemAdministrator;
    let teams = Vec::new();
    let founding = Founding {
        teams: vec![FoundingTeam {
            id: TeamId(1),
            name: "Lifts".to_owned(),
            within: None,
            led_by: None,
        }],
        people: vec![
            person(LUNA, "Luna", "luna@ropewalk.example"),
            person(SARAH, "Sarah", "sarah@ropewalk.example"),
            person(AMINA, "Amina", "amina@ropewalk.example"),
        ],
        grants: vec![(AMINA, Grant { role, teams })],
        ..Founding::default()
    };
    let yesterday = today().yesterday().unwrap();
    home.store.settle(now(), yesterday, founding).await.unwrap();
}

pub fn secret(number: u8) -> Secret {
    Secret::new([number; 32])
}

fn entering(person: PersonId, id: u64) -> Entering {
    let number = u8::try_from(id).unwrap();
    Entering {
        person,
        id,
        secret: secret(number).hash(),
        device: "Firefox, Linux".to_owned(),
        knocked: None,
    }
}

async fn enter(home: &Home, person: PersonId, id: u64) {
    let it = entering(person, id);
    home.store.enter(&nobody(), it).await.unwrap();
}

async fn is_in(home: &Home, id: u8) -> bool {
    is_in_at(home, id, now(), today()).await
}

async fn is_in_at(home: &Home, id: u8, now: Timestamp, today: Date) -> bool {
    let hash = secret(id).hash();
    let found = home.store.visitor(hash, now, today).await.unwrap();
    found.is_some()
}

/// Sets a password through a link, as people do.
async fn with_account(home: &Home, person: PersonId, hash: &str) {
    let link = secret(200);
    let made = home
        .store
        .make_link(&asking(AMINA), person, link.hash())
        .await;
    made.unwrap();
    let hash = hash.to_owned();
    home.store
        .use_link(&nobody(), link.hash(), hash)
        .await
        .unwrap();
}

fn knocking(name: &str) -> Knocking {
    Knocking {
        name: name.to_owned(),
        from: "192.168.7.7".to_owned(),
    }
}
