//! Accounts, one-time links, and how often somebody may try.

use super::{
    AMINA, LUNA, SARAH, asking, enter, entering, is_in, knocking, later, nobody, now, secret,
    settled, today, with_account,
};
use crate::engines::on_both;
use cordee_access::Role;
use cordee_domain::{PersonId, TeamId};
use cordee_store::{Asking, Entering, Founder, Fresh, Knock, No, Purpose};

#[test]
fn a_changed_password_ends_every_other_session() {
    on_both(async |home| {
        settled(home).await;
        with_account(home, LUNA, "one").await;
        enter(home, LUNA, 1).await;
        enter(home, LUNA, 2).await;
        let changed = home
            .store
            .change_password(&asking(LUNA), "two".to_owned(), 2)
            .await;
        changed.unwrap();
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
        let used = store
            .use_link(&nobody(), link.hash(), "one".to_owned())
            .await;
        assert_eq!(used.unwrap(), LUNA);
        assert!(!is_in(home, 1).await, "what was open has ended");
        let twice = store
            .use_link(&nobody(), link.hash(), "two".to_owned())
            .await;
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
        let who = Founder {
            id: AMINA,
            name: "Amina".to_owned(),
            email: "Amina@ropewalk.example".to_owned(),
            language: None,
            team: TeamId(1),
            team_name: "The Ropewalk".to_owned(),
        };
        let hash = || "hash".to_owned();
        let by_old = store
            .use_first_link(&nobody(), old.hash(), who.clone(), hash())
            .await;
        assert!(matches!(by_old, Err(No::NotFound)));
        let used = store
            .use_first_link(&nobody(), link.hash(), who.clone(), hash())
            .await;
        assert_eq!(used.unwrap(), AMINA);
        let twice = store
            .use_first_link(&nobody(), link.hash(), who, hash())
            .await;
        assert!(matches!(twice, Err(No::NotFound)));
        assert!(!store.first_link(&nobody(), &secret(3)).await.unwrap());
        enter(home, AMINA, 9).await;
        let found = store.visitor(secret(9).hash(), now(), today()).await;
        let roles = found.unwrap().unwrap().grants;
        assert!(roles.iter().any(|it| it.role == Role::SystemAdministrator));
        let knock = store
            .knock(&nobody(), &knocking(" amina@ROPEWALK.example "))
            .await;
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
        let knock = home
            .store
            .knock(&after, &knocking("luna@ropewalk.example"))
            .await;
        assert!(matches!(knock, Ok(Knock::Try(Some(_)))));
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
                let knock = store
                    .knock(&nobody(), &knocking("luna@ropewalk.example"))
                    .await;
                matches!(knock.unwrap(), Knock::Try(_))
            })
        });
        let mut let_in = 0;
        for one in tries.collect::<Vec<_>>() {
            let_in += usize::from(one.await.unwrap());
        }
        assert_eq!(let_in, 10);
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
            .change_contact(&asking(LUNA), LUNA, new, person.revision)
            .await;
        changed.unwrap();
        for (name, is_known) in [
            ("luna@ropewalk.example", false),
            ("luna@lifts.example", true),
        ] {
            let knock = home.store.knock(&nobody(), &knocking(name)).await.unwrap();
            assert_eq!(matches!(knock, Knock::Try(Some(_))), is_known, "{name}");
        }
    });
}

#[test]
fn of_nobody_there_is_nothing_to_close_and_nothing_to_end() {
    on_both(async |home| {
        settled(home).await;
        let (amina, absent) = (asking(AMINA), PersonId(99));
        let closed = home.store.close_account(&amina, absent).await;
        assert!(matches!(closed, Err(No::NotFound)), "{closed:?}");
        let ended = home.store.end_sessions(&amina, absent, 3).await;
        assert!(matches!(ended, Err(No::NotFound)), "{ended:?}");
    });
}
