//! The form in which two roles are chosen.

use crate::site::{SMALL, get, site};
use axum::http::StatusCode;

#[tokio::test]
async fn two_chosen_roles_lead_to_what_changes_between_them() {
    let site = site(SMALL);
    for (address, wanted) in [
        (
            "/compare?from=roofer&to=crew-lead",
            "/levels/crew-lead/from/roofer",
        ),
        (
            "/compare?lang=fr&from=roofer&to=director",
            "/levels/director/from/roofer?lang=fr",
        ),
    ] {
        let answer = get(&site, address).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
        assert_eq!(answer.header("location"), wanted, "{address}");
    }
}

#[tokio::test]
async fn half_a_choice_comes_back_to_the_form() {
    let site = site(SMALL);
    for query in ["", "?from=roofer", "?to=&from=roofer", "?from=a&from=b"] {
        let answer = get(&site, &format!("/compare{query}")).await;
        let is_form = answer.body.contains("<form class=\"compare-form\"");
        assert!(
            answer.status == StatusCode::OK && is_form,
            "{query}: {}",
            answer.body
        );
    }
}

#[tokio::test]
async fn a_role_that_is_not_there_is_a_friendly_page() {
    let site = site(SMALL);
    let answer = get(&site, "/compare?from=roofer&to=https://elsewhere.example").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert!(answer.is_page());
}

#[tokio::test]
async fn the_form_may_be_sent_here_and_nowhere_else() {
    let answer = get(&site(SMALL), "/compare").await;
    let policy = answer.header("content-security-policy");
    assert!(policy.contains("form-action 'self'"), "{policy}");
}
