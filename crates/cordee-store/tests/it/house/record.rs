//! How people are reached, what they have learned, what they want.

use super::{LUNA, MARGIT, NADIA, OSKAR, PAVEL, RUTH, TODAY, asks, no, settle};
use crate::engines::on_both;
use cordee_domain::case::Completed;
use cordee_domain::{Aspiration, Shared, Slug, Wish};
use cordee_store::{No, Revision};
use jiff::civil::date;

fn wants(words: &str, shared: Shared) -> Aspiration {
    Aspiration {
        person: LUNA,
        wish: Wish::StayAndDeepen,
        words: words.to_owned(),
        since: date(1999, 1, 1),
        shared,
    }
}

#[test]
fn everyone_changes_how_they_are_reached_themself() {
    on_both(async |home| {
        settle(home).await;
        let luna = asks(home, LUNA).await;
        let (mail, language) = ("Luna@Example.org", Some("de"));
        let change = (mail, language);
        home.store
            .change_contact(&luna, LUNA, change, Revision(1))
            .await
            .unwrap();
        let seen = home.store.person(&luna, LUNA).await.unwrap();
        let wanted = ("luna@example.org".to_owned(), Some("de".to_owned()));
        assert_eq!((seen.contact, seen.revision), (Some(wanted), Revision(2)));
        let stale = home
            .store
            .change_contact(&luna, LUNA, change, Revision(1))
            .await;
        assert!(matches!(stale, Err(No::Stale)), "{stale:?}");
        let nadia = asks(home, NADIA).await;
        let other = home
            .store
            .change_contact(&nadia, LUNA, change, Revision(2))
            .await;
        assert!(matches!(other, Err(No::Forbidden)), "{other:?}");
    });
}

#[test]
fn an_aspiration_is_seen_by_the_people_partner_where_it_is_shared_and_by_nobody_else() {
    on_both(async |home| {
        settle(home).await;
        let luna = asks(home, LUNA).await;
        let sees = async |who| {
            let asking = asks(home, who).await;
            let seen = home.store.person(&asking, LUNA).await.unwrap().aspiration;
            seen.flatten().map(|it| it.words)
        };
        let own = wants("I hear them sing.", Shared::WithNobody);
        home.store.write_aspiration(&luna, &own).await.unwrap();
        assert_eq!(sees(LUNA).await.as_deref(), Some("I hear them sing."));
        assert_eq!(sees(RUTH).await, None);
        let shared = wants("I hear them sing.", Shared::WithPeoplePartner);
        home.store.write_aspiration(&luna, &shared).await.unwrap();
        assert!(sees(RUTH).await.is_some());
        for who in [PAVEL, MARGIT, NADIA, OSKAR] {
            assert_eq!(sees(who).await, None, "{who}");
        }
        for who in [RUTH, PAVEL, NADIA] {
            let answer = home
                .store
                .write_aspiration(&asks(home, who).await, &own)
                .await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
    });
}

#[test]
fn since_when_somebody_wants_it_is_when_they_first_said_so() {
    on_both(async |home| {
        settle(home).await;
        let mut luna = asks(home, LUNA).await;
        let store = &home.store;
        let since = async |asking: &_| {
            let seen = store.person(asking, LUNA).await.unwrap().aspiration;
            seen.flatten().unwrap().since
        };
        store
            .write_aspiration(&luna, &wants("", Shared::WithNobody))
            .await
            .unwrap();
        assert_eq!(since(&luna).await, TODAY);
        luna.today = date(2027, 1, 7);
        store
            .write_aspiration(&luna, &wants("Still.", Shared::WithNobody))
            .await
            .unwrap();
        assert_eq!(since(&luna).await, TODAY);
        let other = Aspiration {
            wish: Wish::Lead,
            ..wants("Or not.", Shared::WithNobody)
        };
        store.write_aspiration(&luna, &other).await.unwrap();
        assert_eq!(since(&luna).await, date(2027, 1, 7));
    });
}

#[test]
fn what_somebody_wants_changes_nothing_that_others_see() {
    on_both(async |home| {
        settle(home).await;
        let nadia = asks(home, NADIA).await;
        let before = home.store.person(&nadia, LUNA).await.unwrap();
        let own = wants("A secret.", Shared::WithNobody);
        home.store
            .write_aspiration(&asks(home, LUNA).await, &own)
            .await
            .unwrap();
        assert_eq!(home.store.person(&nadia, LUNA).await.unwrap(), before);
    });
}

#[test]
fn training_is_recorded_by_those_who_keep_the_record_and_put_right_by_recording_it_again() {
    on_both(async |home| {
        settle(home).await;
        let done = |name: &str, on| Completed {
            training: Slug::new(name).unwrap().into(),
            on,
        };
        let store = &home.store;
        let ruth = asks(home, RUTH).await;
        for on in [date(2026, 5, 4), date(2026, 5, 8)] {
            let it = done("before-you-lead", on);
            store.record_training(&ruth, LUNA, &it).await.unwrap();
        }
        let seen = store.person(&asks(home, LUNA).await, LUNA).await.unwrap();
        let wanted = vec![done("before-you-lead", date(2026, 5, 8))];
        assert_eq!(seen.trainings, Some(wanted));
        let wrong = done("no-such-training", date(2027, 1, 1));
        let said = no(store.record_training(&ruth, LUNA, &wrong).await);
        let wanted = "`on`: that day has not come yet; `training`: the framework has no training `no-such-training`";
        assert_eq!(said, wanted);
        for who in [LUNA, PAVEL, OSKAR] {
            let it = done("before-you-lead", TODAY);
            let answer = store
                .record_training(&asks(home, who).await, LUNA, &it)
                .await;
            assert!(matches!(answer, Err(No::Forbidden)), "{who}: {answer:?}");
        }
    });
}
