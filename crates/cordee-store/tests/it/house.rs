//! People, teams, roles, versions and the log, in a small part of the story company.

mod grants;
mod imports;
mod joining;
mod log;
mod pay_questions;
mod pay_reports;
mod people;
mod positions;
mod record;
mod teams;
mod versions;

use crate::engines::Home;
use cordee_access::{Actor, Grant, Role};
use cordee_domain::{Currency, LevelId, Money, PersonId, Position, Slug, TeamId};
use cordee_store::{
    Asking, Founding, FoundingPerson, FoundingTeam, Fresh, No, PersonQuery, Revision,
};
use jiff::civil::{Date, date};

pub const COMPANY: TeamId = TeamId(1);
pub const INSPECTION: TeamId = TeamId(2);
pub const HARBOUR: TeamId = TeamId(3);
pub const ROOFING: TeamId = TeamId(4);

/// Leads inspection.
pub const MARGIT: PersonId = PersonId(10);
/// An inspector in the harbour.
pub const LUNA: PersonId = PersonId(11);
/// Leads the harbour's inspectors.
pub const PAVEL: PersonId = PersonId(12);
/// A roofer.
pub const OSKAR: PersonId = PersonId(13);
/// Of people operations for inspection, herself in the harbour.
pub const NADIA: PersonId = PersonId(14);
/// Of people operations for roofing.
pub const TOVE: PersonId = PersonId(15);
/// Pay administrator of the whole company.
pub const EMIL: PersonId = PersonId(16);
/// System administrator.
pub const JONAS: PersonId = PersonId(17);
/// Auditor.
pub const IRIS: PersonId = PersonId(18);
/// People partner of inspection.
pub const RUTH: PersonId = PersonId(19);

pub const TODAY: Date = date(2026, 11, 20);

pub fn level(name: &str) -> LevelId {
    Slug::new(name).unwrap().into()
}

pub fn euros(amount: i64) -> Money {
    Money {
        minor: amount * 100,
        currency: Currency::new("EUR").unwrap(),
    }
}

/// A position since 2024 with a pay that nobody else has.
pub fn stands(person: PersonId, name: &str, team: TeamId, manager: Option<PersonId>) -> Position {
    Position {
        person,
        level: level(name),
        team: Some(team),
        manager,
        zone: None,
        pay: Some(euros(41_000 + i64::try_from(person.0).unwrap())),
        from: date(2024, 3, 1),
        until: None,
    }
}

/// Moves the part of the company in.
pub async fn settle(home: &Home) {
    let team = |id, name: &str, within, led_by| FoundingTeam {
        id,
        name: name.to_owned(),
        within,
        led_by,
    };
    let someone = |id: PersonId, name: &str, at: &str, team, manager| FoundingPerson {
        id,
        name: name.to_owned(),
        email: format!("{}@example.org", name.to_lowercase().replace(' ', ".")),
        language: None,
        positions: vec![stands(id, at, team, manager)],
        access_until: None,
    };
    let role = |role, teams: &[TeamId]| Grant {
        role,
        teams: teams.to_vec(),
    };
    let founding = Founding {
        teams: vec![
            team(COMPANY, "The company", None, None),
            team(INSPECTION, "Inspection", Some(COMPANY), Some(MARGIT)),
            team(HARBOUR, "Harbour", Some(INSPECTION), Some(PAVEL)),
            team(ROOFING, "Roofing", Some(COMPANY), None),
        ],
        people: vec![
            someone(
                MARGIT,
                "Margit Oduya",
                "inspection-manager",
                INSPECTION,
                None,
            ),
            someone(LUNA, "Luna Haverkamp", "inspector", HARBOUR, Some(PAVEL)),
            someone(
                PAVEL,
                "Pavel Brandt",
                "inspection-lead",
                HARBOUR,
                Some(MARGIT),
            ),
            someone(OSKAR, "Oskar Lind", "inspector", ROOFING, None),
            someone(NADIA, "Nadia Ferrer", "inspector", HARBOUR, Some(PAVEL)),
            someone(TOVE, "Tove Anker", "inspector", ROOFING, None),
            someone(EMIL, "Emil Costa", "inspector", COMPANY, None),
            someone(JONAS, "Jonas Weidner", "inspector", COMPANY, None),
            someone(IRIS, "Iris Malm", "inspector", COMPANY, None),
            someone(RUTH, "Ruth Abiola", "inspector", COMPANY, None),
        ],
        grants: vec![
            (NADIA, role(Role::PeopleOperations, &[INSPECTION])),
            (TOVE, role(Role::PeopleOperations, &[ROOFING])),
            (EMIL, role(Role::PayAdministrator, &[COMPANY])),
            (JONAS, role(Role::SystemAdministrator, &[])),
            (IRIS, role(Role::Auditor, &[])),
            (RUTH, role(Role::PeoplePartner, &[INSPECTION])),
        ],
        ..Founding::default()
    };
    let now = "2026-11-20T09:00:00Z".parse().unwrap();
    home.store.settle(now, TODAY, founding).await.unwrap();
}

/// Somebody who asks on that day, having just signed in.
pub async fn asks_on(home: &Home, person: PersonId, today: Date) -> Asking {
    Asking {
        actor: home.store.actor(person, today).await.unwrap(),
        now: "2026-11-20T09:00:00Z".parse().unwrap(),
        today,
        fresh: Fresh::Yes,
        key: None,
    }
}

/// Somebody who asks today.
pub async fn asks(home: &Home, person: PersonId) -> Asking {
    asks_on(home, person, TODAY).await
}

/// Nobody who is signed in.
pub fn nobody() -> Asking {
    Asking {
        actor: Actor::Nobody,
        now: "2026-11-20T09:00:00Z".parse().unwrap(),
        today: TODAY,
        fresh: Fresh::Yes,
        key: None,
    }
}

/// How often somebody's record was changed, as people operations of their teams see it.
pub async fn revision(home: &Home, of: PersonId) -> Revision {
    let nadia = asks(home, NADIA).await;
    home.store.person(&nadia, of).await.unwrap().revision
}

/// The names of everybody whom a query finds.
pub async fn found(home: &Home, who: PersonId, query: PersonQuery) -> Vec<String> {
    let asking = asks(home, who).await;
    let page = home.store.people(&asking, &query).await.unwrap();
    page.rows.into_iter().map(|row| row.name).collect()
}

/// What was said no to, in words.
#[track_caller]
pub fn no<T: std::fmt::Debug>(answer: Result<T, No>) -> String {
    answer.unwrap_err().to_string()
}
