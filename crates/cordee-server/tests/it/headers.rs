//! What every answer carries.

use crate::site::{Answer, SMALL, ask, attributes, get, site};
use axum::http::Method;
use cordee_server::ROUTES;

fn assert_hardened(answer: &Answer, address: &str) {
    let policy = answer.header("content-security-policy");
    assert!(
        policy.starts_with("default-src 'none'; style-src 'self'"),
        "{address}: {policy}"
    );
    assert!(policy.contains("frame-ancestors 'none'"), "{address}");
    assert!(!policy.contains("unsafe"), "{address}");
    assert!(
        !policy.contains("script-src"),
        "{address}: there is no script"
    );
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("x-frame-options", "DENY"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cross-origin-resource-policy", "same-origin"),
    ] {
        assert_eq!(answer.header(name), value, "{address}");
    }
    assert!(
        answer.header("permissions-policy").contains("camera=()"),
        "{address}"
    );
}

#[tokio::test]
pub(crate) async fn every_answer_is_hardened_pages_and_refusals_alike() {
    let site = site(SMALL);
    for route in ROUTES {
        let address = route.path.replace(['{', '}'], "x");
        assert_hardened(&get(&site, &address).await, &address);
        assert_hardened(&ask(&site, Method::DELETE, &address).await, &address);
    }
    for address in [
        "/",
        "/levels/roofer",
        "/nowhere",
        "/levels/%ff",
        "/assets/no.css",
        "/healthz",
    ] {
        assert_hardened(&get(&site, address).await, address);
    }
}

#[tokio::test]
pub(crate) async fn pages_are_not_kept_and_assets_are_kept_for_ever() {
    let site = site(SMALL);
    let first = get(&site, "/").await;
    assert_eq!(first.header("cache-control"), "no-store");
    let assets: Vec<&str> = attributes(&first.body, "href")
        .into_iter()
        .filter(|href| href.starts_with("/assets/"))
        .collect();
    assert_eq!(assets.len(), 2);
    for asset in assets {
        let answer = get(&site, asset).await;
        assert_eq!(
            answer.header("cache-control"),
            "public, max-age=31536000, immutable"
        );
    }
    let missing = get(&site, "/assets/cordee-0000000000000000.css").await;
    assert_eq!(missing.header("cache-control"), "no-store");
}

#[tokio::test]
pub(crate) async fn no_page_needs_what_the_policy_forbids() {
    let site = site(SMALL);
    for address in crate::links::every_page(&site).await {
        let page = get(&site, &address).await.body;
        for forbidden in [
            "<script",
            "<style",
            " style=",
            " onclick=",
            " onload=",
            "javascript:",
            "method=\"post\"",
            "http://",
            "https://",
        ] {
            assert!(!page.contains(forbidden), "{address} has {forbidden}");
        }
        for action in attributes(&page, "action") {
            assert_eq!(action, "/compare", "{address} sends elsewhere");
        }
        for src in attributes(&page, "src") {
            assert!(src.starts_with("/assets/"), "{address} loads {src}");
        }
    }
}

#[tokio::test]
pub(crate) async fn a_foreign_name_gets_no_page_and_the_same_headers() {
    let site = site(SMALL);
    let request = axum::http::Request::builder()
        .uri("/")
        .header("host", "evil.example");
    let answer =
        crate::site::answer_to(&site, request.body(axum::body::Body::empty()).unwrap()).await;
    assert_eq!(answer.status, axum::http::StatusCode::MISDIRECTED_REQUEST);
    assert!(!answer.body.contains("Roof"), "{}", answer.body);
    assert_hardened(&answer, "/");
}
