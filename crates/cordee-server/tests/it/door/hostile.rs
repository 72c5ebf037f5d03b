//! Forms that no page of ours has sent.

use crate::ropewalk::{LUNA, SARAH, encoded, ropewalk, seal};
use axum::body::Body;
use axum::http::{Method, StatusCode};

#[tokio::test]
pub(crate) async fn a_form_without_the_seal_of_this_session_is_refused() {
    let it = ropewalk().await;
    let mut luna = it.browser_of(LUNA).await;
    let mut sarah = it.browser_of(SARAH).await;
    let hers = seal(&luna.get("/").await.body, "/sign-out");
    let other = seal(&sarah.get("/").await.body, "/sign-out");
    let form = |pairs: &[(String, String)]| pairs[0].1.clone();
    let (hers, other) = (form(&hers), form(&other));
    assert_ne!(hers, other);
    for (fields, status) in [
        (vec![("key", "a-key-of-mine")], StatusCode::FORBIDDEN),
        (
            vec![("form", ""), ("key", "a-key-of-mine")],
            StatusCode::FORBIDDEN,
        ),
        (
            vec![("form", &*other), ("key", "a-key-of-mine")],
            StatusCode::FORBIDDEN,
        ),
        (vec![("form", &*hers)], StatusCode::BAD_REQUEST),
        (
            vec![("form", &*hers), ("key", "k")],
            StatusCode::BAD_REQUEST,
        ),
    ] {
        let answer = luna.post("/sessions/others/end", &fields).await;
        assert_eq!(answer.status, status, "{fields:?}");
        assert!(answer.body.contains("Number of this request"), "{fields:?}");
    }
}

#[tokio::test]
pub(crate) async fn a_form_from_elsewhere_is_refused_whatever_it_carries() {
    let it = ropewalk().await;
    let mut luna = it.browser_of(LUNA).await;
    let seal = seal(&luna.get("/").await.body, "/sign-out");
    let fields: Vec<(&str, &str)> = seal.iter().map(|(a, b)| (&**a, &**b)).collect();
    for headers in [
        vec![],
        vec![("origin", "https://evil.example")],
        vec![("origin", "null")],
        vec![("sec-fetch-site", "cross-site")],
        vec![
            ("sec-fetch-site", "same-site"),
            ("origin", "http://localhost"),
        ],
    ] {
        for path in ["/sign-out", "/sign-in"] {
            let mut request = luna
                .request(Method::POST, path)
                .header("content-type", "application/x-www-form-urlencoded");
            for (name, value) in &headers {
                request = request.header(*name, *value);
            }
            let request = request.body(Body::from(encoded(&fields))).unwrap();
            let answer = luna.asked(request).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
        }
    }
    assert!(luna.is_in().await);
}

#[tokio::test]
pub(crate) async fn a_body_that_is_no_form_or_too_large_is_refused() {
    let it = ropewalk().await;
    let mut luna = it.browser_of(LUNA).await;
    let large = "a".repeat(300 * 1024);
    for (kind, body, status) in [
        ("application/json", "{}".to_owned(), StatusCode::BAD_REQUEST),
        ("text/plain", "form=x".to_owned(), StatusCode::BAD_REQUEST),
        (
            "application/x-www-form-urlencoded",
            large,
            StatusCode::PAYLOAD_TOO_LARGE,
        ),
    ] {
        let request = luna
            .request(Method::POST, "/sessions/others/end")
            .header("sec-fetch-site", "same-origin")
            .header("content-type", kind);
        let answer = luna.asked(request.body(Body::from(body)).unwrap()).await;
        assert_eq!(answer.status, status, "{kind}");
    }
}

#[tokio::test]
pub(crate) async fn a_token_is_made_once_however_often_its_form_is_sent() {
    let it = ropewalk().await;
    let mut luna = it.browser_of(LUNA).await;
    let page = luna.get("/tokens").await.body;
    let seal = seal(&page, "/tokens");
    let mut fields: Vec<(&str, &str)> = seal.iter().map(|(a, b)| (&**a, &**b)).collect();
    fields.extend([
        ("name", "nightly"),
        ("scopes", "people:read"),
        ("scopes", "cases:read"),
        ("last-day", "2027-01-31"),
    ]);
    let first = luna.post("/tokens", &fields).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    assert!(
        first.body.contains("shown this once only"),
        "{}",
        first.body
    );
    assert!(first.body.contains("people:read") && first.body.contains("cases:read"));
    let again = luna.post("/tokens", &fields).await;
    assert!(
        again.body.contains("made and shown already"),
        "{}",
        again.body
    );
    assert_eq!(again.body.matches("/end\"").count(), 1);
    fields.push(("scopes", "cases:write"));
    let other = luna.post("/tokens", &fields).await;
    assert_eq!(other.status, StatusCode::CONFLICT, "{}", other.body);
}

#[tokio::test]
pub(crate) async fn what_nobody_is_signed_in_for_is_refused_and_not_kept_for_later() {
    let it = ropewalk().await;
    let mut nobody = it.browser();
    let answer = nobody.post("/sessions/others/end", &[]).await;
    assert_eq!(answer.status, StatusCode::UNAUTHORIZED);
    assert!(answer.header("set-cookie").is_empty());
}
