//! Repeated requests: each acts once, and every repetition hears the same answer.

use crate::cast::{INES, SARAH, TOM, by, evidence, keyed, level_id, settle};
use crate::engines::{Home, on_both};
use cordee_domain::{CaseId, EvidenceId};
use cordee_store::{Done, No, Revision};

#[test]
fn a_repeated_request_acts_once_and_hears_the_same() {
    on_both(async |home| {
        settle(home).await;
        let before = entries(home).await;
        let asking = keyed(SARAH, "one");
        for was_repeated in [false, true, true] {
            let written = home
                .store
                .write_evidence(&asking, evidence(11, "The slow lift"));
            let answer = EvidenceId(11);
            assert_eq!(
                written.await.unwrap(),
                Done {
                    answer,
                    was_repeated
                }
            );
        }
        assert_eq!(entries(home).await, before + 1);
    });
}

#[test]
fn twenty_at_once_with_one_key_act_once_and_hear_the_same() {
    on_both(async |home| {
        settle(home).await;
        let before = entries(home).await;
        let sent: Vec<_> = (0..20)
            .map(|_| {
                let store = home.store.clone();
                tokio::spawn(async move {
                    let to = level_id("staff-engineer");
                    store.open_case(&keyed(SARAH, "one"), CaseId(5), to).await
                })
            })
            .collect();
        let mut acted = 0;
        for it in sent {
            let done = it.await.unwrap().unwrap();
            assert_eq!(done.answer, CaseId(5));
            acted += usize::from(!done.was_repeated);
        }
        assert_eq!(acted, 1);
        assert_eq!(entries(home).await, before + 1);
    });
}

/// A command of its own would be refused as stale; a repeated one is not looked at again.
#[test]
fn a_repeated_request_is_answered_even_where_things_have_gone_on() {
    on_both(async |home| {
        settle(home).await;
        let asking = keyed(SARAH, "one");
        let change = ("sarah@ropewalk.example", Some("de"));
        for was_repeated in [false, true] {
            let done = home
                .store
                .change_contact(&asking, SARAH, change, Revision(1));
            assert_eq!(done.await.unwrap().was_repeated, was_repeated);
        }
    });
}

#[test]
fn a_key_that_was_used_for_another_request_is_refused_and_nothing_is_done() {
    on_both(async |home| {
        settle(home).await;
        let asking = keyed(SARAH, "one");
        let store = &home.store;
        store
            .write_evidence(&asking, evidence(11, "The slow lift"))
            .await
            .unwrap();
        let before = entries(home).await;
        let other_words = store
            .write_evidence(&asking, evidence(11, "The fast lift"))
            .await;
        assert!(matches!(other_words, Err(No::KeyUsedForAnother)));
        let other_deed = store.ask_to_vouch(&asking, EvidenceId(11), TOM).await;
        assert!(matches!(other_deed, Err(No::KeyUsedForAnother)));
        assert_eq!(entries(home).await, before);
    });
}

#[test]
fn a_key_belongs_to_whoever_sent_it() {
    on_both(async |home| {
        settle(home).await;
        for (who, at) in [(SARAH, 1), (TOM, 2)] {
            let to = level_id("staff-engineer");
            let done = home
                .store
                .open_case(&keyed(who, "one"), CaseId(at), to)
                .await;
            assert!(!done.unwrap().was_repeated);
        }
    });
}

/// What was refused did nothing: sent again, it is looked at again.
#[test]
fn a_refused_request_can_be_sent_again_with_its_key() {
    on_both(async |home| {
        settle(home).await;
        let asking = keyed(TOM, "one");
        let store = &home.store;
        let early = store
            .vouch(&asking, EvidenceId(11), "so it was".to_owned())
            .await;
        assert!(matches!(early, Err(No::NotFound)), "{early:?}");
        store
            .write_evidence(&by(SARAH), evidence(11, "The slow lift"))
            .await
            .unwrap();
        store
            .ask_to_vouch(&by(SARAH), EvidenceId(11), TOM)
            .await
            .unwrap();
        let again = store
            .vouch(&asking, EvidenceId(11), "so it was".to_owned())
            .await;
        assert!(!again.unwrap().was_repeated);
    });
}

#[test]
fn without_a_key_each_request_is_one_of_its_own() {
    on_both(async |home| {
        settle(home).await;
        for at in [1, 2] {
            let to = level_id("staff-engineer");
            let done = home.store.nominate(&by(INES), CaseId(at), SARAH, to).await;
            assert!(!done.unwrap().was_repeated);
        }
    });
}

async fn entries(home: &Home) -> u64 {
    home.store.audit_head().await.unwrap().number
}
