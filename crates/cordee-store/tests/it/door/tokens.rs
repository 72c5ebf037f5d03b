//! Tokens of programs, and what the log says of all of it.

use super::{AMINA, LUNA, SARAH, asking, enter, nobody, now, secret, settled, today, with_account};
use crate::engines::{Empty, home_in, on_both};
use cordee_access::{Actor, Grant, Role, Someone};
use cordee_store::{Asking, Fresh, NewToken, No, Scope, restore};
use jiff::civil::date;
use std::collections::BTreeSet;

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
        store
            .make_token(&asking(LUNA), token(5), hash)
            .await
            .unwrap();
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
fn a_token_that_was_taken_back_after_a_backup_does_not_come_back_with_it() {
    on_both(async |home| {
        settled(home).await;
        let hash = secret(1).hash();
        let made = home.store.make_token(&asking(LUNA), token(1), hash).await;
        made.unwrap();
        let files = tempfile::tempdir().unwrap();
        let file = files.path().join("backup");
        home.store.backup(&file, now()).await.unwrap();
        home.store.end_token(&asking(LUNA), 1).await.unwrap();
        let to = Empty::folder();
        restore(&file, &to.place).await.unwrap();
        let again = home_in(&to).await.store;
        assert!(again.tokens(&asking(LUNA), LUNA).await.unwrap().is_empty());
        let opened = again.client(&nobody(), secret(1).hash()).await.unwrap();
        assert!(opened.is_none());
    });
}
