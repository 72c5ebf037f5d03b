//! Sessions: coming in, and every way in which they end.

use super::{
    AMINA, LUNA, SARAH, asking, enter, entering, is_in, is_in_at, knocking, later, nobody, now,
    secret, settled, today,
};
use crate::engines::on_both;
use cordee_access::{Grant, Role};
use cordee_store::{Asking, Cursor, Fresh, No, RequestKey};

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
        let hours = |count: i64| later(60 * count);
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
fn the_administrator_sees_everybodys_sessions_and_everyone_else_their_own() {
    on_both(async |home| {
        settled(home).await;
        enter(home, LUNA, 1).await;
        enter(home, SARAH, 2).await;
        enter(home, LUNA, 3).await;
        for (who, this, wanted) in [
            (AMINA, 0, &[("Luna", 3), ("Sarah", 2), ("Luna", 1)][..]),
            (LUNA, 3, &[("Luna", 3), ("Luna", 1)]),
            (SARAH, 2, &[("Sarah", 2)]),
        ] {
            let seen = home.store.all_sessions(&asking(who), this, None).await;
            let seen = seen.unwrap();
            assert_eq!(seen.next, None);
            let found = seen.rows.iter().map(|it| (&*it.name, it.session.id));
            assert_eq!(found.collect::<Vec<_>>(), wanted, "{who}");
            let mut theirs = seen.rows.iter().filter(|it| it.session.is_this);
            assert_eq!(theirs.next().map_or(0, |it| it.session.id), this);
        }
        let nobody = home.store.all_sessions(&nobody(), 0, None).await;
        assert!(matches!(nobody, Err(No::NotFound)), "{nobody:?}");
    });
}

#[test]
fn a_list_of_sessions_goes_on_where_it_ended() {
    on_both(async |home| {
        settled(home).await;
        for person in [LUNA, SARAH, AMINA] {
            for id in 0..20 {
                let at = Asking::nobody(later(i64::try_from(id / 3).unwrap()), today());
                let it = entering(person, (person.0 - 11) * 20 + id);
                home.store.enter(&at, it).await.unwrap();
            }
        }
        let first = home.store.all_sessions(&asking(AMINA), 0, None).await;
        let first = first.unwrap();
        assert_eq!((first.rows.len(), first.next), (60, None));
        let mut seen = first.rows;
        let all = seen.split_off(25);
        let last = &seen.last().unwrap().session;
        let after = format!("{}-{}", last.seen_at.as_millisecond(), last.id);
        let (amina, after) = (asking(AMINA), Cursor(after));
        let rest = home.store.all_sessions(&amina, 0, Some(&after)).await;
        assert_eq!(rest.unwrap().rows, all);
        for odd in ["", "-", "1", "x-1", "1-x", "1-2-3"] {
            let after = Cursor(odd.to_owned());
            let refused = home
                .store
                .all_sessions(&asking(AMINA), 0, Some(&after))
                .await;
            assert!(matches!(refused, Err(No::Wrong(_))), "{odd}: {refused:?}");
        }
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
