//! Files that are sent: by whom, from where and how many.

use crate::house::{LUNA, NADIA, house};
use crate::lifts::{House, multipart};
use crate::site::answer_to;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};

const PAGE: &str = "/framework/versions/new";
const SENT: &str = "/framework/versions/drafts";

/// Sends these parts with this header that says from where.
async fn sends(house: &House, parts: &[(String, String)], from: (&str, &str)) -> StatusCode {
    let request = Request::builder()
        .method(Method::POST)
        .uri(SENT)
        .header("cookie", crate::lifts::cookie(NADIA))
        .header("host", "localhost")
        .header(from.0, from.1)
        .header("content-type", "multipart/form-data; boundary=rope");
    let body = multipart(parts, &[("small.yaml", "name: x")]);
    let answer = answer_to(&house.site, request.body(Body::from(body)).unwrap()).await;
    answer.status
}

#[tokio::test]
pub(crate) async fn files_are_taken_from_a_page_of_ours_with_its_seal_and_key() {
    let house = house().await;
    let shown = house.get(NADIA, PAGE).await.body;
    let seal = crate::lifts::unseen(&shown, SENT);
    let here = ("sec-fetch-site", "same-origin");
    let without = |name: &str| -> Vec<(String, String)> {
        let all = seal.iter().filter(|(it, _)| it != name);
        all.cloned().collect()
    };
    for from in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
    ] {
        assert_eq!(sends(&house, &seal, from).await, StatusCode::FORBIDDEN);
    }
    let unsealed = sends(&house, &without("form"), here).await;
    assert_eq!(unsealed, StatusCode::FORBIDDEN);
    let unkeyed = sends(&house, &without("key"), here).await;
    assert_eq!(unkeyed, StatusCode::BAD_REQUEST);
    let taken = sends(&house, &seal, here).await;
    assert_eq!(taken, StatusCode::SEE_OTHER);
}

#[tokio::test]
pub(crate) async fn five_hundred_files_are_taken_and_one_more_is_not() {
    let house = house().await;
    let names: Vec<String> = (0..501).map(|it| format!("{it}.yaml")).collect();
    let files: Vec<(&str, &str)> = names.iter().map(|it| (&**it, "x")).collect();
    let more = house.send_files(NADIA, (PAGE, SENT), &files).await;
    assert_eq!(more.status, StatusCode::PAYLOAD_TOO_LARGE);
    let most = house.send_files(NADIA, (PAGE, SENT), &files[1..]).await;
    assert_eq!(most.status, StatusCode::SEE_OTHER, "{}", most.body);
}

#[tokio::test]
pub(crate) async fn a_folder_of_some_mebibytes_is_taken_and_one_that_is_larger_is_not() {
    let house = house().await;
    for (mebibytes, status) in [
        (7, StatusCode::SEE_OTHER),
        (9, StatusCode::PAYLOAD_TOO_LARGE),
    ] {
        let notes = "n".repeat(mebibytes << 20);
        let files = [("small.yaml", "name: x"), ("notes.txt", &*notes)];
        let answer = house.send_files(NADIA, (PAGE, SENT), &files).await;
        assert_eq!(answer.status, status, "{mebibytes}");
    }
}

#[tokio::test]
pub(crate) async fn whoever_may_not_publish_finds_no_place_for_files() {
    let house = house().await;
    assert_eq!(house.get(LUNA, PAGE).await.status, StatusCode::NOT_FOUND);
}
