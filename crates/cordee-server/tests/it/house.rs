//! The administration and the versions of the framework, from a request to what is kept.

use crate::lifts::{House, filled_in};
use crate::site::Answer;
use axum::http::StatusCode;
use axum::http::header::LOCATION;
use cordee_access::{Grant, Role};
use cordee_domain::{LevelId, PersonId, Position, Slug, TeamId};
use cordee_store::{Founding, FoundingPerson, FoundingTeam};
use jiff::civil::date;

pub(crate) const LUNA: PersonId = PersonId(1_001);
/// Of people operations.
pub(crate) const NADIA: PersonId = PersonId(1_004);
/// System administrator.
pub(crate) const JONAS: PersonId = PersonId(1_005);
/// Auditor.
pub(crate) const IRIS: PersonId = PersonId(1_006);

const PEOPLE: &str = "/administration/people";
const TEAMS: &str = "/administration/teams";
const LUNAS: &str = "/administration/people/1001";

pub(crate) fn founding() -> Founding {
    let team = |id, name: &str, within| FoundingTeam {
        id: TeamId(id),
        name: name.to_owned(),
        within,
        led_by: (id == 32).then_some(NADIA),
    };
    let person = |id, name: &str, team| FoundingPerson {
        id,
        name: name.to_owned(),
        email: format!("{id}@cordee.example"),
        language: None,
        positions: vec![Position {
            person: id,
            level: LevelId(Slug::new("expert-inspector").unwrap()),
            team: Some(TeamId(team)),
            manager: None,
            zone: None,
            pay: None,
            from: date(2020, 2, 1),
            until: None,
        }],
        access_until: None,
    };
    let role = |role, teams: &[u64]| Grant {
        role,
        teams: teams.iter().copied().map(TeamId).collect(),
    };
    Founding {
        teams: vec![
            team(31, "The Ropewalk", None),
            team(32, "Lifts of the old town", Some(TeamId(31))),
        ],
        people: vec![
            person(LUNA, "Luna Haverkamp", 32),
            person(NADIA, "Nadia Ferrer", 31),
            person(JONAS, "Jonas Weidner", 31),
            person(IRIS, "Iris Malm", 31),
        ],
        grants: vec![
            (NADIA, role(Role::PeopleOperations, &[31])),
            (JONAS, role(Role::SystemAdministrator, &[])),
            (IRIS, role(Role::Auditor, &[])),
        ],
        ..Founding::default()
    }
}

pub(crate) async fn house() -> House {
    House::of(founding()).await
}

pub(crate) fn leads_to(answer: &Answer) -> &str {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.headers.get(LOCATION).unwrap().to_str().unwrap()
}

#[tokio::test]
pub(crate) async fn every_page_is_there_for_those_whose_it_is_and_for_nobody_else() {
    let house = house().await;
    // Luna, Nadia, Jonas, Iris.
    for (address, wanted) in [
        ("/administration", [404, 200, 200, 200]),
        (PEOPLE, [404, 200, 200, 404]),
        ("/administration/people?name=luna", [404, 200, 200, 404]),
        ("/administration/people/new", [404, 200, 404, 404]),
        (LUNAS, [404, 200, 200, 404]),
        ("/administration/people/404", [404, 404, 404, 404]),
        (TEAMS, [404, 200, 404, 404]),
        ("/administration/teams/32", [403, 200, 403, 403]),
        ("/administration/roles", [404, 404, 200, 200]),
        ("/administration/log", [404, 404, 404, 200]),
        ("/administration/backups", [404, 404, 200, 404]),
        ("/framework/versions", [200, 200, 200, 200]),
        ("/framework/versions/new", [404, 200, 404, 404]),
        ("/framework/versions/drafts/x", [404, 404, 404, 404]),
    ] {
        for (who, wanted) in [LUNA, NADIA, JONAS, IRIS].into_iter().zip(wanted) {
            for lang in ["", "lang=de", "lang=fr"] {
                let joint = if address.contains('?') { '&' } else { '?' };
                let answer = house.get(who, &format!("{address}{joint}{lang}")).await;
                assert_eq!(answer.status, wanted, "{who} {address}: {}", answer.body);
            }
        }
    }
}

#[tokio::test]
pub(crate) async fn somebody_new_is_brought_in_and_what_is_wrong_leaves_what_was_typed() {
    let house = house().await;
    let form = ("/administration/people/new", PEOPLE);
    let typed = [
        ("name", "Greta Holm"),
        ("email", "greta"),
        ("access_from", "2026-12-01"),
        ("level", "trainee-inspector"),
        ("team", "32"),
        ("manager", "nadia ferrer"),
    ];
    let answer = house.send(NADIA, form, &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    for kept in [
        "value=\"Greta Holm\"",
        "value=\"greta\"",
        "value=\"nadia ferrer\"",
        "value=\"2026-12-01\"",
        "is no address for mail",
        "<option value=\"trainee-inspector\" selected",
    ] {
        assert!(answer.body.contains(kept), "{kept}: {}", answer.body);
    }
    let right = typed.map(|(name, value)| match name {
        "email" => (name, "greta@cordee.example"),
        _ => (name, value),
    });
    let added = house.send(NADIA, form, &right).await;
    let record = leads_to(&added).to_owned();
    let page = house.get(NADIA, &record).await;
    assert!(page.body.contains("Greta Holm"), "{}", page.body);
}

#[tokio::test]
pub(crate) async fn whoever_leads_is_named_and_a_name_that_is_nobody_s_is_said() {
    let house = house().await;
    let form = (LUNAS, "/administration/people/1001/position");
    let typed = [
        ("from", "2026-12-01"),
        ("level", "principal-inspector"),
        ("team", "32"),
        ("manager", "Nadia"),
    ];
    let answer = house.send(NADIA, form, &typed).await;
    let said = "nobody here is called <q>Nadia</q>; did you mean <q>Nadia Ferrer</q>?";
    assert!(answer.body.contains(said), "{}", answer.body);
    let right = typed.map(|(name, value)| match name {
        "manager" => (name, "Nadia Ferrer"),
        _ => (name, value),
    });
    let written = house.send(NADIA, form, &right).await;
    assert_eq!(leads_to(&written), LUNAS);
}

#[tokio::test]
pub(crate) async fn two_editors_of_one_record_overwrite_nothing() {
    let house = house().await;
    let action = "/administration/people/1001/position";
    let shown = house.get(NADIA, LUNAS).await.body;
    let typed = [
        ("from", "2026-12-01"),
        ("level", "principal-inspector"),
        ("team", "32"),
    ];
    let first = filled_in(&shown, action, &typed);
    // The second editor's form has a key of its own.
    let second = first.replacen("key=", "key=%61", 1);
    assert_ne!(first, second);
    leads_to(&house.post(NADIA, action, first.clone()).await);
    let again = house.post(NADIA, action, first).await;
    assert_eq!(leads_to(&again), LUNAS);
    let stale = house.post(NADIA, action, second).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.body);
}

#[tokio::test]
pub(crate) async fn access_that_is_ended_ends_at_once() {
    let house = house().await;
    let form = (LUNAS, "/administration/people/1001/end");
    let wrong = house.send(NADIA, form, &[("from", "2026-11-01")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("that day is over"), "{}", wrong.body);
    leads_to(&house.send(JONAS, form, &[("from", "2026-11-20")]).await);
    let answer = house.get(LUNA, "/me/path").await;
    assert_ne!(answer.status, StatusCode::OK);
}

#[tokio::test]
pub(crate) async fn roles_are_given_and_taken_by_the_system_administrator() {
    let house = house().await;
    let give = (LUNAS, "/administration/people/1001/roles");
    let typed = [("role", "people-partner"), ("teams", "32")];
    leads_to(&house.send(JONAS, give, &typed).await);
    let roles = house.get(JONAS, "/administration/roles").await.body;
    assert!(roles.contains("Luna Haverkamp"), "{roles}");
    let none = house.send(JONAS, give, &typed[..1]).await;
    let said = "choose the teams it reaches";
    assert!(none.body.contains(said), "{}", none.body);
    let take = (LUNAS, "/administration/people/1001/roles/revoked");
    leads_to(&house.send(JONAS, take, &[]).await);
    let roles = house.get(JONAS, "/administration/roles").await.body;
    assert!(!roles.contains("Luna Haverkamp"), "{roles}");
    let page = house.get(NADIA, LUNAS).await.body;
    assert!(!page.contains("/roles\""), "not offered to others");
}

#[tokio::test]
pub(crate) async fn the_system_administrator_is_offered_nothing_of_the_record() {
    let house = house().await;
    let page = house.get(JONAS, LUNAS).await.body;
    assert!(!page.contains("/position\""), "{page}");
    let action = "/administration/people/1001/position";
    let other = house.get(JONAS, LUNAS).await.body;
    let form = filled_in(
        &other,
        "/administration/people/1001/end",
        &[
            ("from", "2026-12-01"),
            ("level", "inspector"),
            ("team", "32"),
        ],
    );
    let answer = house.post(JONAS, action, form).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
pub(crate) async fn a_team_is_made_moved_and_lent() {
    let house = house().await;
    let typed = [("name", "Islands"), ("within", "32")];
    let made = house.send(NADIA, (TEAMS, TEAMS), &typed).await;
    let islands = leads_to(&made).to_owned();
    let typed = [("name", "The islands"), ("within", "31")];
    let changed = house.send(NADIA, (&islands, &islands), &typed).await;
    assert_eq!(leads_to(&changed), islands);
    let teams = house.get(NADIA, TEAMS).await.body;
    assert!(teams.contains("The islands"), "{teams}");
    let lifts = "/administration/teams/32";
    let form = (lifts, "/administration/teams/32/stand-ins");
    let typed = [
        ("by", "Luna Haverkamp"),
        ("from", "2026-11-20"),
        ("until", "2026-11-30"),
    ];
    leads_to(&house.send(NADIA, form, &typed).await);
    let page = house.get(NADIA, lifts).await.body;
    let said = "Luna Haverkamp, from 2026-11-20 to 2026-11-30";
    assert!(page.contains(said), "{page}");
}

#[tokio::test]
pub(crate) async fn the_auditor_reads_what_was_done() {
    let house = house().await;
    let form = (LUNAS, "/administration/people/1001/end");
    house.send(NADIA, form, &[("from", "2027-01-01")]).await;
    let log = house.get(IRIS, "/administration/log").await.body;
    for said in [
        "Nadia Ferrer",
        "end access",
        "Luna Haverkamp",
        "people-operations-keep-records",
    ] {
        assert!(log.contains(said), "{said}: {log}");
    }
}

const SENT: (&str, &str) = ("/framework/versions/new", "/framework/versions/drafts");
const PUBLISHED: &str = "/framework/versions";

const SMALL: &str = include_str!("small.yaml");

#[tokio::test]
pub(crate) async fn a_version_counts_after_it_was_looked_at_and_said_so() {
    let house = house().await;
    let files: Vec<(String, String)> = cordee_testkit::story_sources()
        .files()
        .iter()
        .map(|it| {
            let text = it.text().replace("expert-inspector", "master-inspector");
            (format!("careers/{}", it.path()), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = files.iter().map(|(a, b)| (&**a, &**b)).collect();
    let sent = house.send_files(NADIA, SENT, &files).await;
    let draft = leads_to(&sent).to_owned();
    let page = house.get(NADIA, &draft).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.body);
    for said in [
        "4 of 4 people stand at a level that is no longer there",
        "Luna Haverkamp",
        "What the check finds",
    ] {
        assert!(page.body.contains(said), "{said}: {}", page.body);
    }
    assert_eq!(house.get(JONAS, &draft).await.status, StatusCode::NOT_FOUND);
    assert_eq!(
        house.get(LUNA, "/levels/master-inspector").await.status,
        404
    );
    let unsure = house.send(NADIA, (&draft, PUBLISHED), &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        house.get(LUNA, "/levels/master-inspector").await.status,
        404
    );
    let done = house
        .send(NADIA, (&draft, PUBLISHED), &[("sure", "yes")])
        .await;
    assert_eq!(leads_to(&done), PUBLISHED);
    assert_eq!(
        house.get(LUNA, "/levels/master-inspector").await.status,
        200
    );
    let versions = house.get(LUNA, PUBLISHED).await.body;
    assert!(versions.contains("counts now"), "{versions}");
}

#[tokio::test]
pub(crate) async fn a_version_with_errors_is_shown_and_not_published() {
    let house = house().await;
    let broken = SMALL.replace("TODO", "[unclosed");
    let sent = house
        .send_files(NADIA, SENT, &[("small.yaml", &broken)])
        .await;
    let draft = leads_to(&sent).to_owned();
    let page = house.get(NADIA, &draft).await.body;
    assert!(page.contains("can’t be published"), "{page}");
    assert!(!page.contains("name=\"sure\""), "{page}");
}

#[tokio::test]
pub(crate) async fn what_is_no_version_says_why_and_leaves_everything_as_it_was() {
    let house = house().await;
    for files in [&[][..], &[("notes.txt", "a")]] {
        let sent = house.send_files(NADIA, SENT, files).await;
        assert_eq!(sent.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(sent.body.contains("no framework file"), "{}", sent.body);
    }
    let versions = house.get(NADIA, PUBLISHED).await.body;
    assert!(
        versions.contains("No version has been published"),
        "{versions}"
    );
}
