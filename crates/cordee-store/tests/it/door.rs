//! Accounts, sessions, links, tokens: who comes in, and that what has ended has ended.

use crate::engines::{Home, on_both};
use cordee_access::{Actor, Grant, Role, Someone};
use cordee_domain::{PersonId, TeamId};
use cordee_store::{
    Asking, Entering, FirstAdministrator, Founding, FoundingPerson, FoundingTeam, Fresh, Knock,
    Knocking, NewToken, No, Purpose, RequestKey, Scope, Secret,
};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use std::collections::BTreeSet;

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
    };
    let yesterday = today().yesterday().unwrap();
    home.store.settle(now(), yesterday, founding).await.unwrap();
}

fn secret(number: u8) -> Secret {
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
    let made = home.store.make_link(&asking(AMINA), person, link.hash());
    made.await.unwrap();
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

#[test]
fn a_session_stands_for_its_person_with_the_roles_of_the_moment() {
    on_both(async |home| {
        settled(home).await;
        enter(home, AMINA, 1).await;
        let found = home.store.visitor(secret(1).hash(), now(), today()).await;
        let found = found.unwrap().unwrap();
        assert_eq!((found.person, &*found.name), (AMINA, "Amina"));
        assert_eq!(found.grants[0].role, Role::SystemAdministrator);
        assert_eq!(found.fresh, Fresh::Yes);
        assert!(!is_in(home, 2).await, "another secret opens nothing");
    });
}

#[test]
fn a_sign_in_is_fresh_for_ten_minutes_and_then_until_it_is_shown_again() {
    on_both(async |home| {
        settled(home).await;
        enter(home, LUNA, 1).await;
        let fresh = async |minutes| {
            let hash = secret(1).hash();
            let found = home.store.visitor(hash, later(minutes), today()).await;
            found.unwrap().unwrap().fresh
        };
        assert_eq!(fresh(9).await, Fresh::Yes);
        assert_eq!(fresh(10).await, Fresh::No);
        let again = Asking {
            now: later(30),
            ..asking(LUNA)
        };
        let who = knocking("luna@ropewalk.example");
        home.store.prove(&again, 1, &who).await.unwrap();
        assert_eq!(fresh(39).await, Fresh::Yes);
    });
}

#[test]
fn a_session_ends_after_eight_idle_hours_and_after_a_week_in_any_case() {
    on_both(async |home| {
        settled(home).await;
        enter(home, LUNA, 1).await;
        let hours = |count| later(60 * count);
        assert!(is_in_at(home, 1, later(8 * 60 - 1), today()).await);
        assert!(!is_in_at(home, 1, hours(24), today()).await);
        // Used all the time, it still ends.
        enter(home, SARAH, 2).await;
        for hour in (0..168).step_by(4) {
            assert!(is_in_at(home, 2, hours(hour), today()).await, "{hour}");
            // That it was used is written down by itself.
            for _ in 0..100 {
                if is_in_at(home, 2, hours(hour + 7), today()).await {
                    break;
                }
                tokio::time::sleep(std::time::Duration::from_millis(10)).await;
            }
        }
        assert!(!is_in_at(home, 2, hours(168), today()).await);
    });
}

#[test]
fn a_session_ends_with_the_access_of_its_person() {
    on_both(async |home| {
        settled(home).await;
        enter(home, LUNA, 1).await;
        assert!(is_in(home, 1).await);
        let ended = home.store.end_access(&asking(AMINA), LUNA, today()).await;
        ended.unwrap();
        assert!(!is_in(home, 1).await);
        let refused = home.store.enter(&nobody(), entering(LUNA, 2)).await;
        assert!(matches!(refused, Err(No::NotFound)), "{refused:?}");
    });
}

#[test]
fn a_lost_role_is_lost_at_once() {
    on_both(async |home| {
        settled(home).await;
        enter(home, LUNA, 1).await;
        let roles = async || {
            let found = home.store.visitor(secret(1).hash(), now(), today()).await;
            found.unwrap().unwrap().grants.len()
        };
        let auditor = Grant {
            role: Role::Auditor,
            teams: Vec::new(),
        };
        let given = home.store.grant(&asking(AMINA), LUNA, &auditor).await;
        given.unwrap();
        assert_eq!(roles().await, 1);
        let taken = home.store.revoke(&asking(AMINA), LUNA, Role::Auditor).await;
        taken.unwrap();
        assert_eq!(roles().await, 0);
    });
}

#[test]
fn signing_out_ends_the_session_whatever_key_the_form_had() {
    on_both(async |home| {
        settled(home).await;
        let asking = Asking {
            key: Some(RequestKey("sign-out".to_owned())),
            ..asking(LUNA)
        };
        for id in [1, 2] {
            enter(home, LUNA, id).await;
            home.store.leave(&asking, id).await.unwrap();
            assert!(!is_in(home, u8::try_from(id).unwrap()).await);
        }
    });
}

#[test]
fn everyone_ends_their_own_sessions_and_the_administrator_anybodys() {
    on_both(async |home| {
        settled(home).await;
        for id in 1..=4 {
            enter(home, LUNA, id).await;
        }
        let store = &home.store;
        let refused = store.end_session(&asking(SARAH), 1).await;
        assert!(matches!(refused, Err(No::NotFound)), "{refused:?}");
        assert!(matches!(
            store.sessions(&asking(SARAH), LUNA, 0).await,
            Err(No::NotFound)
        ));
        store.end_session(&asking(LUNA), 1).await.unwrap();
        store.end_session(&asking(AMINA), 2).await.unwrap();
        let left = store.sessions(&asking(LUNA), LUNA, 3).await.unwrap();
        assert_eq!(left.len(), 2);
        assert_eq!(left.iter().filter(|it| it.is_this).count(), 1);
        store.end_sessions(&asking(LUNA), LUNA, 3).await.unwrap();
        assert!(is_in(home, 3).await && !is_in(home, 4).await);
    });
}

#[test]
fn nobody_has_sessions_without_end() {
    on_both(async |home| {
        settled(home).await;
        for id in 1..=25 {
            let later = Asking::nobody(later(i64::try_from(id).unwrap()), today());
            let it = entering(LUNA, id);
            home.store.enter(&later, it).await.unwrap();
        }
        let left = home.store.sessions(&asking(LUNA), LUNA, 0).await.unwrap();
        assert_eq!(left.len(), 20);
        assert!(!is_in(home, 1).await && is_in(home, 25).await);
    });
}

#[test]
fn a_changed_password_ends_every_other_session() {
    on_both(async |home| {
        settled(home).await;
        with_account(home, LUNA, "one").await;
        enter(home, LUNA, 1).await;
        enter(home, LUNA, 2).await;
        let changed = home
            .store
            .change_password(&asking(LUNA), "two".to_owned(), 2);
        changed.await.unwrap();
        assert!(!is_in(home, 1).await && is_in(home, 2).await);
        let kept = home.store.own_password(&asking(LUNA)).await.unwrap();
        assert_eq!(kept.unwrap().hash, "two");
    });
}

#[test]
fn a_link_opens_once_and_ends_all_that_was_open() {
    on_both(async |home| {
        settled(home).await;
        let store = &home.store;
        enter(home, LUNA, 1).await;
        let link = secret(77);
        let made = store.make_link(&asking(AMINA), LUNA, link.hash()).await;
        made.unwrap();
        let seen = store.link(&nobody(), link.hash()).await.unwrap();
        assert_eq!(seen.purpose, Purpose::Invitation);
        assert_eq!(seen.person.unwrap().1, "luna@ropewalk.example");
        let used = store.use_link(&nobody(), link.hash(), "one".to_owned()).await;
        assert_eq!(used.unwrap(), LUNA);
        assert!(!is_in(home, 1).await, "what was open has ended");
        let twice = store.use_link(&nobody(), link.hash(), "two".to_owned()).await;
        assert!(matches!(twice, Err(No::NotFound)), "{twice:?}");
        assert!(store.link(&nobody(), link.hash()).await.is_err());
    });
}

#[test]
fn a_link_ends_by_itself_and_when_another_is_made() {
    on_both(async |home| {
        settled(home).await;
        let store = &home.store;
        for number in [70, 71] {
            let hash = secret(number).hash();
            store.make_link(&asking(AMINA), LUNA, hash).await.unwrap();
        }
        let older = store.link(&nobody(), secret(70).hash()).await;
        assert!(matches!(older, Err(No::NotFound)));
        let in_time = Asking::nobody(later(7 * 24 * 60 - 1), today());
        assert!(store.link(&in_time, secret(71).hash()).await.is_ok());
        let too_late = Asking::nobody(later(7 * 24 * 60), today());
        let late = store.link(&too_late, secret(71).hash()).await;
        assert!(matches!(late, Err(No::NotFound)));
    });
}

#[test]
fn only_who_administers_makes_links_and_only_freshly() {
    on_both(async |home| {
        settled(home).await;
        let hash = secret(70).hash();
        let by_sarah = home.store.make_link(&asking(SARAH), LUNA, hash).await;
        assert!(matches!(by_sarah, Err(No::NotFound)), "{by_sarah:?}");
        let stale = Asking {
            fresh: Fresh::No,
            ..asking(AMINA)
        };
        let stale = home.store.make_link(&stale, LUNA, hash).await;
        assert!(matches!(stale, Err(No::SignInAgain)), "{stale:?}");
    });
}

#[test]
fn the_first_link_makes_one_administrator_and_there_is_no_second() {
    on_both(async |home| {
        let store = &home.store;
        let (old, link) = (secret(1), secret(2));
        assert!(store.first_link(&nobody(), &old).await.unwrap());
        assert!(store.first_link(&nobody(), &link).await.unwrap());
        let who = FirstAdministrator {
            id: AMINA,
            name: "Amina".to_owned(),
            email: "Amina@ropewalk.example".to_owned(),
        };
        let hash = || "hash".to_owned();
        let by_old = store.use_first_link(&nobody(), old.hash(), who.clone(), hash());
        assert!(matches!(by_old.await, Err(No::NotFound)));
        let used = store.use_first_link(&nobody(), link.hash(), who.clone(), hash());
        assert_eq!(used.await.unwrap(), AMINA);
        let twice = store.use_first_link(&nobody(), link.hash(), who, hash());
        assert!(matches!(twice.await, Err(No::NotFound)));
        assert!(!store.first_link(&nobody(), &secret(3)).await.unwrap());
        enter(home, AMINA, 9).await;
        let found = store.visitor(secret(9).hash(), now(), today()).await;
        let roles = found.unwrap().unwrap().grants;
        assert_eq!(roles[0].role, Role::SystemAdministrator);
        let knock = store.knock(&nobody(), &knocking(" amina@ROPEWALK.example ")).await;
        assert!(matches!(knock, Ok(Knock::Try(Some(_)))), "{knock:?}");
    });
}

#[test]
fn an_account_is_tried_ten_times_in_a_quarter_of_an_hour_known_or_not() {
    on_both(async |home| {
        settled(home).await;
        with_account(home, LUNA, "one").await;
        for name in ["luna@ropewalk.example", "nobody@ropewalk.example"] {
            for number in 0..20 {
                let knock = home.store.knock(&nobody(), &knocking(name)).await.unwrap();
                let is_tried = matches!(knock, Knock::Try(_));
                assert_eq!(is_tried, number < 10, "{name} {number}");
            }
        }
        let after = Asking::nobody(later(15), today());
        let knock = home.store.knock(&after, &knocking("luna@ropewalk.example"));
        assert!(matches!(knock.await, Ok(Knock::Try(Some(_)))));
    });
}

#[test]
fn one_address_tries_a_hundred_times_whatever_names_it_gives() {
    on_both(async |home| {
        settled(home).await;
        for number in 0..110 {
            let name = format!("somebody-{number}@ropewalk.example");
            let knock = home.store.knock(&nobody(), &knocking(&name)).await.unwrap();
            let is_tried = matches!(knock, Knock::Try(_));
            assert_eq!(is_tried, number < 100, "{number}");
        }
    });
}

#[test]
fn whoever_gets_in_is_not_counted() {
    on_both(async |home| {
        settled(home).await;
        with_account(home, LUNA, "one").await;
        for id in 1..=30 {
            let who = knocking("luna@ropewalk.example");
            let knock = home.store.knock(&nobody(), &who).await.unwrap();
            assert!(matches!(knock, Knock::Try(Some(_))), "{id}");
            let it = Entering {
                knocked: Some(who),
                ..entering(LUNA, id)
            };
            home.store.enter(&nobody(), it).await.unwrap();
        }
    });
}

#[test]
fn many_tries_at_once_are_all_counted() {
    on_both(async |home| {
        settled(home).await;
        let tries = (0..40).map(|_| {
            let store = home.store.clone();
            tokio::spawn(async move {
                let knock = store.knock(&nobody(), &knocking("luna@ropewalk.example"));
                matches!(knock.await.unwrap(), Knock::Try(_))
            })
        });
        let mut tried = 0;
        for one in tries.collect::<Vec<_>>() {
            tried += usize::from(one.await.unwrap());
        }
        assert_eq!(tried, 10);
    });
}

#[test]
fn a_closed_account_opens_nothing_until_another_link_is_used() {
    on_both(async |home| {
        settled(home).await;
        let store = &home.store;
        with_account(home, LUNA, "one").await;
        enter(home, LUNA, 1).await;
        store.close_account(&asking(AMINA), LUNA).await.unwrap();
        assert!(!is_in(home, 1).await);
        let who = knocking("luna@ropewalk.example");
        let knock = store.knock(&nobody(), &who).await.unwrap();
        assert_eq!(knock, Knock::Try(None));
        with_account(home, LUNA, "two").await;
        let knock = store.knock(&nobody(), &who).await.unwrap();
        assert!(matches!(knock, Knock::Try(Some(_))));
    });
}

#[test]
fn whoever_is_reached_elsewhere_signs_in_by_the_new_address() {
    on_both(async |home| {
        settled(home).await;
        with_account(home, LUNA, "one").await;
        let person = home.store.person(&asking(LUNA), LUNA).await.unwrap();
        let new = ("luna@lifts.example", None);
        let changed = home
            .store
            .change_contact(&asking(LUNA), LUNA, new, person.revision);
        changed.await.unwrap();
        for (name, is_known) in [
            ("luna@ropewalk.example", false),
            ("luna@lifts.example", true),
        ] {
            let knock = home.store.knock(&nobody(), &knocking(name)).await.unwrap();
            assert_eq!(matches!(knock, Knock::Try(Some(_))), is_known, "{name}");
        }
    });
}

fn token(id: u64) -> NewToken {
    NewToken {
        id,
        name: "nightly".to_owned(),
        scopes: BTreeSet::from([Scope::ReadPeople]),
        last_day: date(2027, 1, 31),
    }
}

#[test]
fn a_token_opens_until_its_day_its_end_or_the_end_of_the_access() {
    on_both(async |home| {
        settled(home).await;
        let store = &home.store;
        for id in 1..=3 {
            let hash = secret(u8::try_from(id).unwrap()).hash();
            let made = store.make_token(&asking(LUNA), token(id), hash).await;
            made.unwrap();
        }
        let opens = async |id, day| {
            let asking = Asking::nobody(now(), day);
            let found = store.client(&asking, secret(id).hash()).await.unwrap();
            found.map(|it| (it.person, it.scopes))
        };
        let scopes = BTreeSet::from([Scope::ReadPeople]);
        assert_eq!(opens(1, today()).await, Some((LUNA, scopes)));
        assert!(opens(1, date(2027, 1, 31)).await.is_some());
        assert!(opens(1, date(2027, 2, 1)).await.is_none());
        let by_sarah = store.end_token(&asking(SARAH), 1).await;
        assert!(matches!(by_sarah, Err(No::NotFound)));
        store.end_token(&asking(LUNA), 1).await.unwrap();
        assert!(opens(1, today()).await.is_none());
        store.end_token(&asking(AMINA), 2).await.unwrap();
        assert_eq!(store.tokens(&asking(LUNA), LUNA).await.unwrap().len(), 1);
        let ended = store.end_access(&asking(AMINA), LUNA, today()).await;
        ended.unwrap();
        assert!(opens(3, today()).await.is_none());
    });
}

#[test]
fn a_token_needs_a_fresh_sign_in_an_end_and_a_day() {
    on_both(async |home| {
        settled(home).await;
        let hash = secret(1).hash();
        let stale = Asking {
            fresh: Fresh::No,
            ..asking(LUNA)
        };
        let stale = home.store.make_token(&stale, token(1), hash).await;
        assert!(matches!(stale, Err(No::SignInAgain)));
        let no_scopes = NewToken {
            scopes: BTreeSet::new(),
            ..token(1)
        };
        let past = NewToken {
            last_day: date(2026, 11, 19),
            ..token(1)
        };
        let far = NewToken {
            last_day: date(2028, 1, 1),
            ..token(1)
        };
        for (wrong, wanted) in [(no_scopes, "scopes"), (past, "last-day"), (far, "last-day")] {
            let refused = home.store.make_token(&asking(LUNA), wrong, hash).await;
            let Err(No::Wrong(fields)) = refused else {
                panic!("{refused:?}");
            };
            assert_eq!(fields[0].field, wanted);
        }
    });
}

#[test]
fn all_of_it_is_in_the_log_and_no_secret_is() {
    on_both(async |home| {
        settled(home).await;
        let store = &home.store;
        with_account(home, LUNA, "a hash that is secret").await;
        enter(home, LUNA, 1).await;
        store.turned_away(&nobody(), Some(LUNA)).await.unwrap();
        store.leave(&asking(LUNA), 1).await.unwrap();
        let hash = secret(5).hash();
        store.make_token(&asking(LUNA), token(5), hash).await.unwrap();
        let auditor = Grant {
            role: Role::Auditor,
            teams: Vec::new(),
        };
        let reading = Asking {
            actor: Actor::Someone(Someone {
                person: SARAH,
                grants: vec![auditor],
            }),
            ..nobody()
        };
        let log = store.audit(&reading, None, Some(100)).await.unwrap();
        let acts: Vec<&str> = log.rows.iter().map(|it| &*it.act).collect();
        for act in [
            "make-link",
            "use-link",
            "sign-in",
            "fail-to-sign-in",
            "sign-out",
            "make-token",
        ] {
            assert!(acts.contains(&act), "{act} is not in {acts:?}");
        }
        assert!(!format!("{log:?}").contains("secret"));
        assert!(store.verify_audit(None).await.unwrap().is_ok());
    });
}

#[test]
fn of_nobody_there_is_nothing_to_close_and_nothing_to_end() {
    on_both("the door", async |home| {
        settled(home).await;
        let (store, absent) = (&home.store, PersonId(99));
        let closed = store.close_account(&asking(AMINA), absent).await;
        assert!(matches!(closed, Err(No::NotFound)), "{closed:?}");
        let ended = store.end_sessions(&asking(AMINA), absent, 3).await;
        assert!(matches!(ended, Err(No::NotFound)), "{ended:?}");
    });
}
