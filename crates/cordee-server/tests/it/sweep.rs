//! Every address of the route table, with names that are there and names that are not.

use crate::site::{SMALL, ask, attributes, get, site};
use axum::Router;
use axum::http::{Method, StatusCode};
use cordee_server::{ROUTES, Route, Who};

/// Names no framework has, and some no address should have.
const ODD: [&str; 16] = [
    "nobody",
    "ROOFER",
    "..",
    "%2e%2e%2f%2e%2e%2fetc%2fpasswd",
    "%00",
    "%ff%fe",
    "%f0%9f%a7%97",
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "'%20OR%201=1--",
    "%25s%25n",
    "-1",
    "18446744073709551616",
    "a--b",
    "-",
    "{id}",
    "roofer;lang=fr",
];

/// The address of a route with names that the small framework has.
fn known(route: &Route, style: &str) -> String {
    let sort = route.path.split('/').nth(1).unwrap();
    let id = match sort {
        "crafts" => "roofing",
        "tracks" => "roofers",
        "competencies" => "slating",
        _ => "roofer",
    };
    route
        .path
        .replace("{id}", id)
        .replace("{other}", "crew-lead")
        .replace("{code}", "PAR001")
        .replace("{name}", style)
}

/// The addresses of a framework that is shown alone.
fn alone() -> impl Iterator<Item = &'static Route> {
    let is_there = |route: &&Route| matches!(route.who, Who::Anyone | Who::Reader);
    ROUTES.iter().filter(is_there)
}

async fn style(site: &Router) -> String {
    let first = get(site, "/").await.body;
    let style = attributes(&first, "href")
        .into_iter()
        .find(|href| href.starts_with("/assets/"));
    style.unwrap().trim_start_matches("/assets/").to_owned()
}

#[tokio::test]
async fn every_address_answers_whom_the_table_admits() {
    let site = site(SMALL);
    let style = style(&site).await;
    for route in alone() {
        let address = known(route, &style);
        let answer = ask(&site, route.method.clone(), &address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        let french = format!("{address}?lang=fr");
        let answer = ask(&site, route.method.clone(), &french).await;
        assert_eq!(answer.status, StatusCode::OK, "{french}");
        let head = ask(&site, Method::HEAD, &address).await;
        assert_eq!(head.status, StatusCode::OK, "HEAD {address}");
        assert_eq!(head.body, "", "HEAD {address}");
    }
}

#[tokio::test]
async fn without_people_there_is_nothing_of_theirs() {
    let site = site(SMALL);
    let shown: Vec<&str> = alone().map(|route| route.path).collect();
    let theirs = ROUTES.iter().filter(|route| !shown.contains(&route.path));
    for route in theirs {
        let answer = ask(&site, route.method.clone(), route.path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", route.path);
    }
}

#[tokio::test]
async fn a_name_that_is_not_there_is_a_friendly_page_and_never_a_fault() {
    let site = site(SMALL);
    let long = "a".repeat(5_000);
    for route in alone().filter(|route| route.path.contains('{')) {
        for odd in ODD.iter().copied().chain([&*long]) {
            let address: String = route
                .path
                .split('/')
                .map(|part| if part.starts_with('{') { odd } else { part })
                .collect::<Vec<_>>()
                .join("/");
            let answer = get(&site, &address).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
            assert!(answer.is_page(), "{address}");
            assert!(answer.body.contains("Off the route"), "{address}");
            assert!(
                !answer.body.contains("alert(1)"),
                "{address} comes back in the page"
            );
        }
    }
}

#[tokio::test]
async fn odd_questions_change_nothing() {
    let site = site(SMALL);
    let plain = get(&site, "/crafts/roofing").await.body;
    for query in [
        "?",
        "?lang",
        "?lang=%00",
        "?lang=<script>",
        "?lang=xx",
        "?a=b&&&=",
        "?%ff",
    ] {
        let address = format!("/crafts/roofing{query}");
        let Ok(uri) = address.parse::<axum::http::Uri>() else {
            continue;
        };
        let answer = get(&site, &uri.to_string()).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
        assert_eq!(answer.body, plain, "{address}");
    }
}

#[tokio::test]
async fn nothing_can_be_sent_here() {
    let site = site(SMALL);
    let style = style(&site).await;
    for route in alone() {
        for method in [Method::POST, Method::PUT, Method::PATCH, Method::DELETE] {
            let address = known(route, &style);
            let answer = ask(&site, method, &address).await;
            assert_eq!(answer.status, StatusCode::METHOD_NOT_ALLOWED, "{address}");
            assert!(answer.header("allow").contains("GET"), "{address}");
        }
    }
}

#[tokio::test]
async fn an_empty_framework_is_shown_without_a_fault() {
    let site = site("");
    for address in [
        "/",
        "/tracks",
        "/competencies",
        "/training",
        "/moves",
        "/findings",
    ] {
        let answer = get(&site, address).await;
        assert_eq!(answer.status, StatusCode::OK, "{address}");
    }
}

#[tokio::test]
async fn another_framework_is_shown_as_soon_as_it_is_published() {
    let app = cordee_server::App::new(crate::site::published(
        "a.yaml",
        "framework: { title: One }",
    ));
    let site = cordee_server::router(app.clone());
    assert!(get(&site, "/").await.body.contains("<h1>One</h1>"));
    app.publish(crate::site::published(
        "a.yaml",
        "framework: { title: Two }",
    ));
    assert!(get(&site, "/").await.body.contains("<h1>Two</h1>"));
}
