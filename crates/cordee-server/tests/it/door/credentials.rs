//! What opens something, for as long as it does: passwords, sessions, links, tokens.

use super::coming_in::{WORDS, invited};
use crate::ropewalk::{AMINA, Browser, LUNA, Ropewalk, SARAH, empty, ropewalk};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use cordee_domain::PersonId;
use cordee_server::Road;
use cordee_store::{Knock, Knocking, Secret};

const OTHER: &str = "the same bearing, changed on a Sunday";
const HOUR: i64 = 60;
const DAY: i64 = 24 * HOUR;

/// Signs in, and tells whether that was it.
async fn signs_in(it: &Ropewalk, password: &str) -> bool {
    let fields = [("email", "luna@ropewalk.example"), ("password", password)];
    let answer = it.browser().fill("/sign-in", "/sign-in", &fields).await;
    answer.status == StatusCode::SEE_OTHER
}

/// A link with which somebody sets a password, as the administrator is shown it.
async fn link_for(it: &Ropewalk, person: PersonId) -> String {
    let mut amina = it.browser_of(AMINA).await;
    let path = format!("/people/{person}/sign-in");
    let shown = amina.fill(&path, &format!("{path}/link"), &[]).await;
    let link = shown.body.split("http://localhost").nth(1).unwrap();
    link.split('<').next().unwrap().to_owned()
}

async fn uses(link: &str, browser: &mut Browser) -> StatusCode {
    let set = [("password", WORDS), ("again", WORDS)];
    browser.post(link, &set).await.status
}

/// A token of Luna's, made in her browser, that ends tomorrow.
async fn token_of(luna: &mut Browser) -> String {
    let fields = [
        ("name", "nightly"),
        ("scopes", "people:read"),
        ("last-day", "2026-11-21"),
    ];
    let page = luna.fill("/tokens", "/tokens", &fields).await.body;
    let mut words = page.split(|it: char| !it.is_ascii_alphanumeric());
    // What stands in forms looks the same.
    let is_shown = |it: &&str| !page.contains(&format!("value=\"{it}\""));
    let is_it = |it: &&str| Secret::read(it).is_some() && is_shown(it);
    words.find(is_it).unwrap().to_owned()
}

async fn opens(it: &Ropewalk, token: &str) -> bool {
    let request = Request::builder()
        .uri("/api/v1/people")
        .header("host", "localhost")
        .header("authorization", format!("Bearer {token}"));
    let request = request.body(Body::empty()).unwrap();
    it.browser().asked(request).await.status == StatusCode::OK
}

#[tokio::test]
pub(crate) async fn who_shows_again_who_they_are_does_what_is_privileged_and_nobody_else() {
    let it = ropewalk().await;
    invited(&it).await;
    let mut luna = it.browser_of(LUNA).await;
    it.world.wait(11);
    let token = [
        ("name", "nightly"),
        ("scopes", "people:read"),
        ("last-day", "2026-11-21"),
    ];
    let old = luna.fill("/tokens", "/tokens", &token).await;
    assert_eq!(old.status, StatusCode::UNAUTHORIZED, "{}", old.body);
    let again = "/sign-in/again";
    let wrong = [("password", "something else altogether")];
    let wrong = luna.fill(again, again, &wrong).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let old = luna.fill("/tokens", "/tokens", &token).await;
    assert_eq!(old.status, StatusCode::UNAUTHORIZED);
    let right = luna.fill(again, again, &[("password", WORDS)]).await;
    assert_eq!(right.status, StatusCode::SEE_OTHER, "{}", right.body);
    let made = luna.fill("/tokens", "/tokens", &token).await;
    assert_eq!(made.status, StatusCode::OK, "{}", made.body);
}

#[tokio::test]
pub(crate) async fn another_password_needs_the_one_before_and_ends_every_other_session() {
    let it = ropewalk().await;
    invited(&it).await;
    let mut luna = it.browser_of(LUNA).await;
    let mut elsewhere = it.browser_of(LUNA).await;
    let fields = |current, password| {
        [
            ("current", current),
            ("password", password),
            ("again", password),
        ]
    };
    for (current, password) in [("something else altogether", OTHER), (WORDS, "short")] {
        let fields = fields(current, password);
        let answer = luna.fill("/sessions", "/password", &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert!(elsewhere.is_in().await && signs_in(&it, WORDS).await);
    let answer = luna
        .fill("/sessions", "/password", &fields(WORDS, OTHER))
        .await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(luna.is_in().await, "this one goes on");
    assert!(!elsewhere.is_in().await);
    assert!(signs_in(&it, OTHER).await && !signs_in(&it, WORDS).await);
}

#[tokio::test]
pub(crate) async fn a_link_opens_once_and_for_its_time() {
    let it = ropewalk().await;
    let link = link_for(&it, LUNA).await;
    it.world.wait(7 * DAY + 1);
    let mut late = it.browser();
    assert_eq!(late.get(&link).await.status, StatusCode::NOT_FOUND);
    assert_eq!(uses(&link, &mut late).await, StatusCode::NOT_FOUND);
    assert!(!late.is_in().await);
    let link = link_for(&it, LUNA).await;
    let mut luna = it.browser();
    assert_eq!(uses(&link, &mut luna).await, StatusCode::SEE_OTHER);
    assert!(luna.is_in().await);
    let mut second = it.browser();
    assert_eq!(uses(&link, &mut second).await, StatusCode::NOT_FOUND);
    assert!(!second.is_in().await && luna.is_in().await);
}

#[tokio::test]
pub(crate) async fn the_first_link_makes_no_second_administrator() {
    let it = ropewalk().await;
    let secret = Secret::new([9; 32]);
    assert!(it.store.first_link(&it.nobody(), &secret).await.unwrap());
    invited(&it).await;
    let fields = [
        ("name", "Eve"),
        ("email", "eve@ropewalk.example"),
        ("team_name", "The Ropewalk"),
        ("password", WORDS),
        ("again", WORDS),
    ];
    let link = format!("/links/{}", secret.text());
    let answer = it.browser().post(&link, &fields).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND, "{}", answer.body);
    let other = Secret::new([8; 32]);
    assert!(!it.store.first_link(&it.nobody(), &other).await.unwrap());
    let it = empty(Road::Plain).await;
    assert!(it.store.first_link(&it.nobody(), &secret).await.unwrap());
    let answer = it.browser().post(&link, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
}

#[tokio::test]
pub(crate) async fn a_session_ends_when_it_lies_idle_and_after_a_week_in_any_case() {
    let it = ropewalk().await;
    let mut idle = it.browser_of(SARAH).await;
    let mut busy = it.browser_of(LUNA).await;
    let asking = cordee_store::Asking {
        actor: cordee_access::Actor::Someone(cordee_access::Someone::colleague(LUNA)),
        ..it.nobody()
    };
    for hours in (7..7 * 24).step_by(7) {
        it.world.wait(7 * HOUR);
        assert!(busy.is_in().await, "after {hours} hours");
        // That it was seen is written down by and by.
        let now = it.nobody().now;
        while it.store.sessions(&asking, LUNA, 0).await.unwrap()[0].seen_at < now {
            tokio::task::yield_now().await;
        }
    }
    assert!(!idle.is_in().await);
    it.world.wait(7 * HOUR + 1);
    assert!(!busy.is_in().await, "a week is over");
}

#[tokio::test]
pub(crate) async fn a_closed_account_opens_nothing() {
    let it = ropewalk().await;
    invited(&it).await;
    let mut luna = it.browser_of(LUNA).await;
    let token = token_of(&mut luna).await;
    assert!(opens(&it, &token).await && signs_in(&it, WORDS).await);
    let mut amina = it.browser_of(AMINA).await;
    let path = format!("/people/{LUNA}/sign-in");
    let closed = amina.fill(&path, &format!("{path}/close"), &[]).await;
    assert_eq!(closed.status, StatusCode::SEE_OTHER, "{}", closed.body);
    assert!(!luna.is_in().await);
    assert!(!opens(&it, &token).await);
    assert!(!signs_in(&it, WORDS).await);
}

#[tokio::test]
pub(crate) async fn a_token_ends_with_its_last_day() {
    let it = ropewalk().await;
    let token = token_of(&mut it.browser_of(LUNA).await).await;
    it.world.wait(DAY);
    assert!(opens(&it, &token).await, "on the last day");
    it.world.wait(DAY);
    assert!(!opens(&it, &token).await, "and not on the next");
}

#[tokio::test]
pub(crate) async fn who_tries_many_names_from_one_address_is_let_try_no_more_for_a_while() {
    let it = ropewalk().await;
    invited(&it).await;
    for number in 0..100 {
        let who = Knocking {
            name: format!("{number}@ropewalk.example"),
            from: String::new(),
        };
        let knock = it.store.knock(&it.nobody(), &who).await.unwrap();
        assert_eq!(knock, Knock::Try(None), "{number}");
    }
    assert!(!signs_in(&it, WORDS).await);
    it.world.wait(15);
    assert!(signs_in(&it, WORDS).await);
}

#[tokio::test]
pub(crate) async fn a_cookie_that_somebody_else_has_put_beside_ours_opens_nothing() {
    let it = ropewalk().await;
    let luna = it.browser_of(LUNA).await;
    let other = it.browser_of(SARAH).await;
    for cookie in [
        format!("{}; {}", luna.cookie, other.cookie),
        format!("{}; cordee=x", luna.cookie),
    ] {
        let mut both = Browser {
            cookie,
            ..luna.clone()
        };
        assert!(!both.is_in().await);
    }
}

#[tokio::test]
pub(crate) async fn who_comes_by_a_link_to_the_sign_in_goes_on_to_a_page_of_ours() {
    let it = ropewalk().await;
    invited(&it).await;
    for (to, wanted) in [("//evil.example/", "/"), ("/teams", "/teams")] {
        let fields = [
            ("email", "luna@ropewalk.example"),
            ("password", WORDS),
            ("to", to),
        ];
        let mut browser = it.browser();
        let answer = browser.post("/sign-in", &fields).await;
        assert_eq!(answer.header("location"), wanted);
        let request = browser.request(Method::GET, &format!("/sign-in?to={to}"));
        let answer = browser.asked(request.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.header("location"), wanted);
    }
}
