//! What has ended has ended, at once.

use crate::ropewalk::{AMINA, LUNA, Ropewalk, SARAH, ropewalk};
use axum::http::StatusCode;
use cordee_access::{Actor, Grant, Role, Someone};
use cordee_store::{Asking, Fresh};

/// Amina, who has just shown that it is her.
fn amina(it: &Ropewalk) -> Asking {
    let grants = vec![Grant {
        role: Role::SystemAdministrator,
        teams: Vec::new(),
    }];
    let person = AMINA;
    Asking {
        actor: Actor::Someone(Someone { person, grants }),
        fresh: Fresh::Yes,
        ..it.nobody()
    }
}

#[tokio::test]
pub(crate) async fn signing_out_ends_the_session_and_not_only_the_cookie() {
    let it = ropewalk().await;
    let mut luna = it.browser_of(LUNA).await;
    let mut copied = luna.clone();
    let answer = luna.fill("/", "/sign-out", &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    assert!(!luna.is_in().await);
    assert!(!copied.is_in().await, "the copied cookie opens nothing");
}

#[tokio::test]
pub(crate) async fn a_session_ends_with_the_access() {
    let it = ropewalk().await;
    let mut luna = it.browser_of(LUNA).await;
    assert!(luna.is_in().await);
    let today = it.nobody().today;
    let ended = it.store.end_access(&amina(&it), LUNA, today).await;
    ended.unwrap();
    assert!(!luna.is_in().await);
}

#[tokio::test]
pub(crate) async fn a_role_is_gone_with_the_next_look() {
    let it = ropewalk().await;
    let mut sarah = it.browser_of(SARAH).await;
    let role = Grant {
        role: Role::Auditor,
        teams: Vec::new(),
    };
    let given = it.store.grant(&amina(&it), SARAH, &role).await;
    given.unwrap();
    assert!(sarah.get("/").await.body.contains("/administration"));
    let taken = it.store.revoke(&amina(&it), SARAH, Role::Auditor).await;
    taken.unwrap();
    assert!(!sarah.get("/").await.body.contains("/administration"));
}

#[tokio::test]
pub(crate) async fn one_ends_ones_own_sessions_and_nobody_elses() {
    let it = ropewalk().await;
    let mut here = it.browser_of(LUNA).await;
    let mut there = it.browser_of(LUNA).await;
    let mut sarah = it.browser_of(SARAH).await;
    let page = here.get("/sessions").await.body;
    assert!(page.contains("this one"), "{page}");
    let end = page
        .split("action=\"/sessions/")
        .find(|it| it.contains("/end\""));
    let end = page
        .split("action=\"")
        .find(|it| it.starts_with("/sessions/") && !it.starts_with("/sessions/others"))
        .or(end)
        .unwrap();
    let end = end.split('"').next().unwrap().to_owned();
    let by_sarah = crate::ropewalk::seal(&sarah.get("/").await.body, "/sign-out");
    let by_sarah: Vec<(&str, &str)> = by_sarah.iter().map(|(a, b)| (&**a, &**b)).collect();
    assert_eq!(
        sarah.post(&end, &by_sarah).await.status,
        StatusCode::NOT_FOUND
    );
    assert!(there.is_in().await);
    let answer = here.fill("/sessions", &end, &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(here.is_in().await && !there.is_in().await);
}

#[tokio::test]
pub(crate) async fn the_administrator_closes_an_account_and_a_colleague_does_not_see_the_page() {
    let it = ropewalk().await;
    let mut luna = it.browser_of(LUNA).await;
    let mut sarah = it.browser_of(SARAH).await;
    let path = format!("/people/{LUNA}/sign-in");
    assert_eq!(sarah.get(&path).await.status, StatusCode::NOT_FOUND);
    let mut amina = it.browser_of(AMINA).await;
    let ended = amina.fill(&path, &format!("{path}/end"), &[]).await;
    assert_eq!(ended.status, StatusCode::SEE_OTHER, "{}", ended.body);
    assert!(!luna.is_in().await);
}

#[tokio::test]
pub(crate) async fn what_is_privileged_is_asked_for_again_after_ten_minutes() {
    let it = ropewalk().await;
    let mut amina = it.browser_of(AMINA).await;
    let path = format!("/people/{LUNA}/sign-in");
    it.world.wait(11);
    let answer = amina.fill(&path, &format!("{path}/link"), &[]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED, "{}", answer.body);
    assert!(answer.body.contains("name=\"proof\""), "{}", answer.body);
    let page = amina.get("/sign-in/again?to=//evil.example").await.body;
    assert!(!page.contains("evil.example"), "{page}");
}
