//! The audit log as the auditor reads it.

use super::{EMIL, IRIS, JONAS, LUNA, NADIA, OSKAR, TODAY, asks, euros, no, settle};
use crate::engines::on_both;
use cordee_access::{Grant, Role};
use cordee_domain::{Aspiration, CaseId, LevelId, Shared, Wish};
use cordee_store::{AuditSeen, Cursor, No};
use jiff::civil::date;

fn line(it: &AuditSeen) -> String {
    let who = it.actor.as_ref().map_or("the program", |(_, name)| name);
    let (policies, detail) = (it.policies.join(" "), &it.detail);
    format!("{who}: {} {} [{detail}] {policies}", it.act, it.about)
}

#[test]
fn the_log_says_who_did_what_with_whom_and_by_which_policy() {
    on_both(async |home| {
        settle(home).await;
        let role = Grant {
            role: Role::Leadership,
            teams: Vec::new(),
        };
        home.store
            .grant(&asks(home, JONAS).await, LUNA, &role)
            .await
            .unwrap();
        home.store
            .change_pay(
                &asks(home, EMIL).await,
                LUNA,
                (date(2026, 12, 1), euros(50_000)),
                Some(euros(41_011)),
            )
            .await
            .unwrap();
        let page = home
            .store
            .audit(&asks(home, IRIS).await, None, None)
            .await
            .unwrap();
        let lines: Vec<_> = page.rows.iter().map(line).collect();
        let wanted = [
            "Emil Costa: change-pay Luna Haverkamp [] pay-administrator-changes-pay",
            "Jonas Weidner: grant Luna Haverkamp [leadership] administrator-grants-roles",
        ];
        assert_eq!(lines[..2], wanted);
        assert!(lines[2].starts_with("the program: settle"), "{}", lines[2]);
        assert_eq!(page.next, None);
    });
}

#[test]
fn the_log_is_read_by_the_auditor_and_by_nobody_else() {
    on_both(async |home| {
        settle(home).await;
        for who in [LUNA, NADIA, JONAS, EMIL] {
            let answer = home.store.audit(&asks(home, who).await, None, None).await;
            assert!(matches!(answer, Err(No::NotFound)), "{who}: {answer:?}");
        }
    });
}

#[test]
fn what_nobody_may_know_of_leaves_no_gap_in_the_log() {
    on_both(async |home| {
        settle(home).await;
        let jonas = asks(home, JONAS).await;
        let iris = asks(home, IRIS).await;
        let role = |role| Grant {
            role,
            teams: Vec::new(),
        };
        home.store
            .grant(&jonas, EMIL, &role(Role::Leadership))
            .await
            .unwrap();
        let before = home.store.audit(&iris, None, None).await.unwrap();
        let wish = Aspiration {
            person: LUNA,
            wish: Wish::Lead,
            words: "Canary.".to_owned(),
            since: TODAY,
            shared: Shared::WithNobody,
        };
        home.store
            .write_aspiration(&asks(home, LUNA).await, &wish)
            .await
            .unwrap();
        let oskar = asks(home, OSKAR).await;
        let to: LevelId = super::level("senior-inspector");
        home.store
            .nominate(&oskar, CaseId(71), LUNA, to)
            .await
            .unwrap();
        assert_eq!(home.store.audit(&iris, None, None).await.unwrap(), before);
        home.store
            .grant(&jonas, OSKAR, &role(Role::Leadership))
            .await
            .unwrap();
        let mut seen = Vec::new();
        let mut after: Option<Cursor> = None;
        loop {
            let page = home
                .store
                .audit(&iris, after.as_ref(), Some(1))
                .await
                .unwrap();
            seen.extend(page.rows);
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        let all = home.store.audit(&iris, None, None).await.unwrap().rows;
        assert_eq!(seen, all);
        assert_eq!(all.len(), before.rows.len() + 1);
        // Where it goes on is said by the entries that may be known: what is hidden is not in it.
        let first = home.store.audit(&iris, None, Some(1)).await.unwrap();
        let last = first.rows[0].at.as_millisecond();
        assert_eq!(first.next, Some(Cursor(format!("{last}-1"))));
        assert!(!format!("{all:?}").contains("71"), "{all:?}");
    });
}

#[test]
fn where_the_log_goes_on_can_not_be_made_up() {
    on_both(async |home| {
        settle(home).await;
        let iris = asks(home, IRIS).await;
        for made_up in ["", "3", "zz", "0000", "\0", "1-", "-1", "1-x", "1--1"] {
            let cursor = Cursor(made_up.to_owned());
            let said = no(home.store.audit(&iris, Some(&cursor), None).await);
            assert!(said.contains("begin the list again"), "{made_up:?}: {said}");
        }
    });
}

#[test]
fn the_chain_holds_through_all_of_it() {
    on_both(async |home| {
        settle(home).await;
        home.store
            .end_access(&asks(home, NADIA).await, LUNA, TODAY)
            .await
            .unwrap();
        let head = home.store.verify_audit(None).await.unwrap().unwrap();
        assert_eq!(head.number, 2);
    });
}
