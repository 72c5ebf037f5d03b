//! Two editors: what somebody else has changed meanwhile is never overwritten.

use crate::cast::{CASE, NOOR, PANEL, SARAH, before_a_panel, by, evidence, judgement, settle};
use crate::engines::{Home, on_both};
use cordee_domain::case::Command;
use cordee_domain::{EvidenceId, PersonId, Position, TeamId};
use cordee_store::{No, Revision, TeamGiven};
use jiff::civil::date;

const MANY: usize = 20;

#[test]
fn of_many_editors_of_one_record_one_changes_it_and_all_others_are_told() {
    on_both(async |home| {
        settle(home).await;
        let editors = (0..MANY).map(|at| {
            let store = home.store.clone();
            let email = format!("sarah{at}@ropewalk.example");
            tokio::spawn(async move {
                let done = store
                    .change_contact(&by(SARAH), SARAH, (&email, None), Revision(1))
                    .await;
                done.map(|_| email)
            })
        });
        let (done, refused) = outcomes(editors.collect()).await;
        assert_eq!((done.len(), refused.len()), (1, MANY - 1));
        assert!(
            refused.iter().all(|no| matches!(no, No::Stale)),
            "{refused:?}"
        );
        let seen = home.store.person(&by(SARAH), SARAH).await.unwrap();
        assert_eq!(seen.revision, Revision(2));
        assert_eq!(seen.contact.unwrap().0, done[0]);
    });
}

#[test]
fn a_position_written_on_an_old_record_is_refused() {
    on_both(async |home| {
        settle(home).await;
        let position = |level: &str| Position {
            level: crate::cast::level_id(level),
            from: date(2026, 12, 1),
            ..current(SARAH)
        };
        let store = &home.store;
        let first = store
            .write_position(&by(NOOR), &position("staff-engineer"), Revision(1))
            .await;
        first.unwrap();
        let second = store
            .write_position(&by(NOOR), &position("engineer"), Revision(1))
            .await;
        assert!(matches!(second, Err(No::Stale)));
        let (history, _) = store
            .person(&by(NOOR), SARAH)
            .await
            .unwrap()
            .history
            .unwrap();
        assert_eq!(
            history.last().unwrap().level,
            position("staff-engineer").level
        );
    });
}

fn current(person: PersonId) -> Position {
    Position {
        person,
        level: crate::cast::level_id("senior-engineer"),
        team: Some(TeamId(2)),
        manager: Some(crate::cast::INES),
        zone: None,
        pay: None,
        from: crate::cast::TODAY,
        until: None,
    }
}

#[test]
fn a_team_changed_on_an_old_record_is_refused() {
    on_both(async |home| {
        settle(home).await;
        let named = |name: &str| TeamGiven {
            id: TeamId(2),
            name: name.to_owned(),
            within: Some(TeamId(1)),
            led_by: None,
        };
        let store = &home.store;
        let first = store
            .change_team(&by(NOOR), &named("Rope software"), Revision(1))
            .await;
        first.unwrap();
        let second = store
            .change_team(&by(NOOR), &named("Lifts"), Revision(1))
            .await;
        assert!(matches!(second, Err(No::Stale)));
        let seen = store.team(&by(SARAH), TeamId(2)).await.unwrap();
        assert_eq!(
            (seen.name.as_str(), seen.revision),
            ("Rope software", Revision(2))
        );
    });
}

#[test]
fn evidence_that_somebody_has_vouched_for_meanwhile_is_not_taken_back_unseen() {
    on_both(async |home| {
        settle(home).await;
        let store = &home.store;
        let piece = EvidenceId(11);
        store
            .write_evidence(&by(SARAH), evidence(11, "The slow lift"))
            .await
            .unwrap();
        store
            .ask_to_vouch(&by(SARAH), piece, crate::cast::TOM)
            .await
            .unwrap();
        store
            .vouch(&by(crate::cast::TOM), piece, "so it was".to_owned())
            .await
            .unwrap();
        let stale = store
            .withdraw_evidence(&by(SARAH), piece, Revision(1))
            .await;
        assert!(matches!(stale, Err(No::Stale)), "{stale:?}");
        store
            .withdraw_evidence(&by(SARAH), piece, Revision(2))
            .await
            .unwrap();
    });
}

#[test]
fn a_command_to_a_case_that_has_gone_on_is_refused() {
    on_both(async |home| {
        settle(home).await;
        let revision = before_a_panel(home).await;
        let old = Revision(revision.0 - 1);
        let stale = home.store.give(&by(PANEL[0]), CASE, judgement(), old).await;
        assert!(matches!(stale, Err(No::Stale)), "{stale:?}");
        assert_eq!(seen_by_sarah(home).await, revision);
    });
}

/// The last judgement and the person's own word at once: one of them counts. After a judgement the
/// others hear that the case has gone on; after the withdrawal it is nobody's to judge any more.
#[test]
fn a_judgement_and_a_withdrawal_at_once_have_one_effect() {
    on_both(async |home| {
        settle(home).await;
        let revision = before_a_panel(home).await;
        let deeds = [
            (PANEL[0], judgement()),
            (PANEL[1], judgement()),
            (PANEL[2], judgement()),
            (SARAH, Command::WithdrawConsent),
        ];
        let given = deeds.map(|(who, command)| {
            let store = home.store.clone();
            tokio::spawn(async move { store.give(&by(who), CASE, command, revision).await })
        });
        let (done, refused) = outcomes(given.into()).await;
        assert_eq!((done.len(), refused.len()), (1, 3));
        let is_withdrawn = home.store.case(&by(SARAH), CASE).await.unwrap();
        let is_withdrawn = is_withdrawn.listed.is_over;
        let is_told = |no: &No| match no {
            No::Stale => !is_withdrawn,
            No::NotFound => is_withdrawn,
            _ => false,
        };
        assert!(refused.iter().all(is_told), "{is_withdrawn} {refused:?}");
        assert_eq!(seen_by_sarah(home).await, Revision(revision.0 + 1));
        home.store.verify_audit(None).await.unwrap().unwrap();
    });
}

#[test]
fn members_who_judge_at_once_are_all_heard_once_each_has_looked_again() {
    on_both(async |home| {
        settle(home).await;
        before_a_panel(home).await;
        let judging = PANEL.map(|member| {
            let store = home.store.clone();
            tokio::spawn(async move {
                loop {
                    let seen = store.case(&by(member), CASE).await.unwrap().revision;
                    match store.give(&by(member), CASE, judgement(), seen).await {
                        Err(No::Stale) => {}
                        other => return other,
                    }
                }
            })
        });
        let (done, _) = outcomes(judging.into()).await;
        assert_eq!(done.len(), 3);
        let panel = home
            .store
            .case(&by(PANEL[0]), CASE)
            .await
            .unwrap()
            .panel
            .unwrap();
        let mut is_in = panel.is_in;
        is_in.sort();
        assert_eq!(is_in, PANEL);
    });
}

async fn seen_by_sarah(home: &Home) -> Revision {
    home.store.case(&by(SARAH), CASE).await.unwrap().revision
}

/// What came of tasks that ran at once: those that did something, those that were refused.
async fn outcomes<T>(tasks: Vec<tokio::task::JoinHandle<Result<T, No>>>) -> (Vec<T>, Vec<No>) {
    let (mut done, mut refused) = (Vec::new(), Vec::new());
    for task in tasks {
        match task.await.unwrap() {
            Ok(it) => done.push(it),
            Err(no) => refused.push(no),
        }
    }
    (done, refused)
}
