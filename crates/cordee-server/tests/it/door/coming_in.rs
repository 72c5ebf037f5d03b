//! The ways in.

use crate::ropewalk::{AMINA, LUNA, Ropewalk, empty, on_road, ropewalk};
use crate::site::attributes;
use axum::body::Body;
use axum::http::StatusCode;
use cordee_server::{DEMO_ROUTES, Demo, Player, ROUTES, Road, Takes, Who, demo_router};
use cordee_store::Secret;

pub(crate) const WORDS: &str = "a worn bearing, heard across the hall";

/// Luna sets her password by a link that Amina makes.
pub(crate) async fn invited(it: &Ropewalk) {
    let mut amina = it.browser_of(AMINA).await;
    let path = format!("/people/{LUNA}/sign-in");
    let shown = amina.fill(&path, &format!("{path}/link"), &[]).await;
    assert_eq!(shown.status, StatusCode::OK, "{}", shown.body);
    let link = shown.body.split("http://localhost").nth(1).unwrap();
    let link = link.split('<').next().unwrap().to_owned();
    let mut luna = it.browser();
    let set = [("password", WORDS), ("again", WORDS)];
    let answer = luna.fill(&link, &link, &set).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert!(luna.is_in().await);
}

#[tokio::test]
pub(crate) async fn the_first_administrator_comes_in_by_the_link_that_is_printed() {
    let it = empty(Road::Plain).await;
    let mut browser = it.browser();
    let page = browser.get("/sign-in").await;
    assert!(
        page.body.contains("Nobody can sign in yet"),
        "{}",
        page.body
    );
    let secret = Secret::new([9; 32]);
    it.store.first_link(&it.nobody(), &secret).await.unwrap();
    let link = format!("/links/{}", secret.text());
    let fields = [
        ("name", "Amina"),
        ("email", "amina@ropewalk.example"),
        ("team_name", "The Ropewalk"),
        ("password", WORDS),
        ("again", WORDS),
    ];
    let mut nameless = fields;
    nameless[2].1 = "";
    let short = [
        ("name", "Amina"),
        ("email", "a@b"),
        ("password", "short"),
        ("again", "short"),
    ];
    let weak = browser.fill(&link, &link, &short).await;
    assert_eq!(weak.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        weak.body.contains("fewer than 12 characters"),
        "{}",
        weak.body
    );
    assert!(
        weak.body.contains("value=\"Amina\""),
        "what was written stays"
    );
    let no_house = browser.fill(&link, &link, &nameless).await;
    assert_eq!(no_house.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(
        no_house.body.contains("id=\"wrong-team_name\""),
        "{}",
        no_house.body
    );
    let answer = browser.fill(&link, &link, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(answer.header("location"), "/administration/people");
    for (path, wanted) in [
        ("/administration/people", "/administration/people/new"),
        ("/administration/people", "/people/import"),
        ("/administration/people/new", "The Ropewalk"),
        ("/administration/teams", "The Ropewalk"),
    ] {
        let page = browser.get(path).await;
        assert!(page.body.contains(wanted), "{path}: {}", page.body);
    }
    let home = browser.get("/").await;
    assert!(home.body.contains("Amina"), "{}", home.body);
    assert!(home.body.contains("/administration"), "{}", home.body);
    let twice = it.browser().get(&link).await;
    assert_eq!(twice.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
pub(crate) async fn whoever_was_invited_signs_in_and_comes_back_to_the_page_they_wanted() {
    let it = ropewalk().await;
    invited(&it).await;
    let mut browser = it.browser();
    let sent_on = browser.get("/levels/engineer?lang=en").await;
    assert_eq!(sent_on.status, StatusCode::SEE_OTHER);
    let way = sent_on.header("location").to_owned();
    assert_eq!(way, "/sign-in?to=%2Flevels%2Fengineer%3Flang%3Den");
    let fields = [("email", " Luna@Ropewalk.Example"), ("password", WORDS)];
    let answer = browser.fill(&way, "/sign-in", &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(answer.header("location"), "/levels/engineer?lang=en");
    assert!(browser.is_in().await);
}

#[tokio::test]
pub(crate) async fn a_wrong_password_and_an_unknown_name_get_the_same_answer() {
    let it = ropewalk().await;
    invited(&it).await;
    let answer = async |email: &str| {
        let fields = [("email", email), ("password", "something else altogether")];
        let answer = it.browser().fill("/sign-in", "/sign-in", &fields).await;
        (answer.status, answer.body.replace(email, "WHO"))
    };
    let known = answer("luna@ropewalk.example").await;
    assert_eq!(known.0, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(known, answer("nobody@ropewalk.example").await);
    // With too many tries nothing else is said either.
    for _ in 0..10 {
        assert_eq!(known, answer("luna@ropewalk.example").await);
    }
    let right = [("email", "luna@ropewalk.example"), ("password", WORDS)];
    let locked = it.browser().fill("/sign-in", "/sign-in", &right).await;
    assert_eq!(locked.status, StatusCode::UNPROCESSABLE_ENTITY);
    it.world.wait(15);
    let open = it.browser().fill("/sign-in", "/sign-in", &right).await;
    assert_eq!(open.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
pub(crate) async fn over_tls_the_cookie_is_secure_and_the_server_is_remembered_as_encrypted() {
    for (road, name) in [
        (Road::Plain, "cordee="),
        (Road::Encrypted, "__Host-cordee="),
    ] {
        let it = on_road(road).await;
        let secret = Secret::new([9; 32]);
        let made = it.store.first_link(&it.nobody(), &secret).await;
        made.unwrap();
        let link = format!("/links/{}", secret.text());
        let fields = [
            ("name", "Amina"),
            ("email", "amina@ropewalk.example"),
            ("password", WORDS),
            ("again", WORDS),
        ];
        let answer = it.browser().fill(&link, &link, &fields).await;
        let cookie = answer.header("set-cookie");
        assert!(cookie.starts_with(name), "{cookie}");
        assert!(cookie.contains("; HttpOnly; SameSite=Lax"), "{cookie}");
        assert_eq!(cookie.contains("; Secure"), road == Road::Encrypted);
        let hsts = answer.header("strict-transport-security");
        assert_eq!(hsts.is_empty(), road == Road::Plain);
    }
}

#[tokio::test]
pub(crate) async fn nothing_is_shown_to_whoever_is_not_signed_in() {
    let it = ropewalk().await;
    for address in [
        "/",
        "/framework",
        "/levels/engineer",
        "/sessions",
        "/nowhere",
        "/print",
    ] {
        let answer = it.browser().get(address).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
        assert!(
            answer.header("location").starts_with("/sign-in"),
            "{address}"
        );
        assert_eq!(answer.body, "", "{address}");
    }
    let page = it.browser().get("/sign-in").await.body;
    assert!(!page.contains("Ropewalk"), "{page}");
}

#[tokio::test]
pub(crate) async fn every_address_of_the_table_sends_strangers_away_hardened() {
    let it = ropewalk().await;
    let open = [Who::Anyone, Who::Guest];
    for route in ROUTES.iter().filter(|route| !open.contains(&route.who)) {
        let address = route.path.replace(['{', '}'], "");
        let request = it.browser().request(route.method.clone(), &address);
        let answer = it
            .browser()
            .asked(request.body(Body::empty()).unwrap())
            .await;
        let wanted = match route.takes {
            Takes::Nothing => StatusCode::SEE_OTHER,
            Takes::Form | Takes::Files => StatusCode::UNAUTHORIZED,
        };
        assert_eq!(answer.status, wanted, "{}", route.name);
        assert_eq!(answer.header("cache-control"), "no-store", "{}", route.name);
        let policy = answer.header("content-security-policy");
        assert!(policy.starts_with("default-src 'none'"), "{}", route.name);
        assert_eq!(answer.header("x-content-type-options"), "nosniff");
        assert!(!answer.body.contains("Ropewalk"), "{}", route.name);
    }
}

#[tokio::test]
pub(crate) async fn the_demo_has_a_way_in_that_nothing_else_has() {
    let it = ropewalk().await;
    for route in DEMO_ROUTES {
        assert!(ROUTES.iter().all(|it| it.path != route.path));
    }
    let mut luna = it.browser_of(LUNA).await;
    assert_eq!(luna.get("/demo").await.status, StatusCode::NOT_FOUND);
    let stepped = it.browser().post(&format!("/demo/{LUNA}"), &[]).await;
    assert_eq!(stepped.status, StatusCode::UNAUTHORIZED);

    let sources = cordee_testkit::story_sources();
    let published = cordee_server::Published::new(cordee_framework::check(&sources), &sources);
    let cast = vec![Player {
        person: LUNA,
        name: "Luna".to_owned(),
        is: "an inspector".to_owned(),
        waits: "nothing".to_owned(),
    }];
    let app = cordee_server::App::new(published);
    let demo = demo_router(Demo::new(app, it.installation.clone(), cast));
    let mut browser = it.browser();
    browser.site = demo;
    assert_eq!(browser.get("/").await.header("location"), "/demo");
    let page = browser.get("/demo").await.body;
    assert_eq!(attributes(&page, "action"), [format!("/demo/{LUNA}")]);
    let other = browser.post(&format!("/demo/{AMINA}"), &[]).await;
    assert_eq!(other.status, StatusCode::NOT_FOUND, "not of the cast");
    let answer = browser.post(&format!("/demo/{LUNA}"), &[]).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert!(browser.get("/").await.body.contains("Luna"));
}
