//! The screens of those who practise, from a request to what is kept.

use crate::lifts::{House, LUNA, MARTA, SARAH, filled_in};
use crate::site::Answer;
use axum::http::StatusCode;
use axum::http::header::LOCATION;

fn leads_to(answer: &Answer) -> &str {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    answer.headers.get(LOCATION).unwrap().to_str().unwrap()
}

const HEARD: [(&str, &str); 6] = [
    ("title", "Heard the fifth of six machines"),
    ("on", "2026-09-14"),
    (
        "words",
        "I pointed, they opened it: a flake the size of a lentil was gone.",
    ),
    ("doing", "craft-output"),
    ("competency", "hearing-a-machine"),
    ("competency", "verdict"),
];

const NEW: (&str, &str) = ("/me/evidence/new", "/me/evidence");

#[tokio::test]
async fn every_screen_answers_whoever_is_signed_in() {
    let house = House::new().await;
    for address in [
        "/",
        "/me/path",
        "/me/evidence",
        "/me/evidence/new",
        "/me/evidence/against/inspection-manager",
        "/me/profile",
        "/people",
        "/people?name=sarah&team=31&level=chief-inspector",
        "/people?team=x&level=%C3%A4&name=",
        "/people/1003",
        "/teams",
        "/teams/31",
        "/roll",
    ] {
        for lang in ["", "lang=de", "lang=fr"] {
            let joint = if address.contains('?') { '&' } else { '?' };
            let address = format!("{address}{joint}{lang}");
            let answer = house.get(LUNA, &address).await;
            assert_eq!(answer.status, StatusCode::OK, "{address}: {}", answer.body);
        }
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let house = House::new().await;
    for address in [
        "/evidence/404",
        "/people/404",
        "/teams/404",
        "/people/x",
        "/me/evidence/against/nobody",
        "/me/evidence/against?to=nobody",
    ] {
        let answer = house.get(LUNA, address).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{address}");
    }
}

#[tokio::test]
async fn evidence_is_written_vouched_for_and_taken_back() {
    let house = House::new().await;
    let written = house.send(LUNA, NEW, &HEARD).await;
    let piece = leads_to(&written).to_owned();
    // Nobody else sees it until they are asked.
    assert_eq!(house.get(SARAH, &piece).await.status, StatusCode::NOT_FOUND);
    let looked = format!("{piece}?name=sarah");
    let asked = house
        .send(LUNA, (&looked, &format!("{piece}/asked")), &[])
        .await;
    assert_eq!(leads_to(&asked), piece);
    let home = house.get(SARAH, "/").await;
    assert!(
        home.body.contains("Heard the fifth of six machines"),
        "{}",
        home.body
    );
    let word = [("words", "I read the log that day: nothing in it showed.")];
    let vouched = house
        .send(SARAH, (&piece, &format!("{piece}/vouchers")), &word)
        .await;
    assert_eq!(leads_to(&vouched), piece);
    let home = house.get(SARAH, "/").await;
    assert!(
        home.body.contains("Nothing waits for you."),
        "{}",
        home.body
    );
    let profile = house.get(LUNA, "/me/profile").await;
    assert!(
        profile.body.contains("vouched for by 1 colleague"),
        "{}",
        profile.body
    );
    let back = house
        .send(LUNA, (&piece, &format!("{piece}/withdrawal")), &[])
        .await;
    assert_eq!(leads_to(&back), piece);
    let profile = house.get(LUNA, "/me/profile").await;
    assert!(profile.body.contains("Nothing is written down here."));
}

#[tokio::test]
async fn a_form_that_is_sent_twice_writes_one_piece() {
    let house = House::new().await;
    let form = house.get(LUNA, NEW.0).await;
    let body = filled_in(&form.body, NEW.1, &HEARD);
    let once = house.post(LUNA, NEW.1, body.clone()).await;
    let again = house.post(LUNA, NEW.1, body).await;
    assert_eq!(leads_to(&once), leads_to(&again));
    let list = house.get(LUNA, "/me/evidence").await;
    assert_eq!(
        list.body.matches("Heard the fifth").count(),
        1,
        "{}",
        list.body
    );
}

#[tokio::test]
async fn what_was_typed_comes_back_with_what_is_wrong() {
    let house = House::new().await;
    for (field, value, says) in [
        ("on", "yesterday", "<q>yesterday</q> is not a day"),
        ("on", "2027-01-01", "still to come"),
        ("doing", "juggling", "choose what sort of doing"),
        (
            "competency",
            "Juggling!",
            "<q>Juggling!</q> is not in the framework",
        ),
        (
            "competency",
            "juggling",
            "<q>juggling</q> is not in the framework",
        ),
        ("title", " ", "field-title"),
    ] {
        let fields = HEARD.map(|(name, given)| (name, if name == field { value } else { given }));
        let answer = house.send(LUNA, NEW, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{value}");
        assert!(answer.body.contains(says), "{says} in {}", answer.body);
        assert!(
            answer.body.contains("a flake the size of a lentil"),
            "{}",
            answer.body
        );
    }
    let list = house.get(LUNA, "/me/evidence").await;
    assert!(!list.body.contains("Heard the fifth"));
}

#[tokio::test]
async fn an_aspiration_is_kept_and_nobody_else_sees_it() {
    let house = House::new().await;
    let path = ("/me/path", "/me/aspiration");
    let wish = [
        ("wish", "stay-and-deepen"),
        ("words", "To hear it before it can be measured."),
        ("shared", "with-nobody"),
    ];
    assert_eq!(leads_to(&house.send(LUNA, path, &wish).await), "/me/path");
    let own = house.get(LUNA, "/me/path").await;
    assert!(
        own.body.contains("To hear it before it can be measured."),
        "{}",
        own.body
    );
    assert!(own.body.contains("Only you can see this."));
    for other in [MARTA, SARAH] {
        let seen = house.get(other, "/people/1001").await;
        assert!(!seen.body.contains("measured"), "{}", seen.body);
    }
}

#[tokio::test]
async fn a_case_is_opened_from_my_path_once() {
    let house = House::new().await;
    let opened = house.send(LUNA, ("/me/path", "/me/cases"), &[]).await;
    let case = leads_to(&opened).to_owned();
    assert!(case.starts_with("/cases/"), "{case}");
    let path = house.get(LUNA, "/me/path").await;
    assert!(
        path.body.contains(&format!("href=\"{case}\"")),
        "{}",
        path.body
    );
}

#[tokio::test]
async fn a_nomination_waits_for_the_person_and_is_known_to_the_two_alone() {
    let house = House::new().await;
    let page = ("/people/1001", "/people/1001/nominations");
    let sent = house
        .send(SARAH, page, &[("to", "principal-inspector")])
        .await;
    assert!(leads_to(&sent).starts_with("/cases/"));
    let home = house.get(LUNA, "/").await;
    assert!(
        home.body.contains("Somebody nominated you."),
        "{}",
        home.body
    );
    let line = "Advance to Principal Inspector";
    assert!(house.get(SARAH, page.0).await.body.contains(line));
    assert!(!house.get(MARTA, page.0).await.body.contains(line));
}

#[tokio::test]
async fn whoever_holds_a_summit_stands_on_the_roll() {
    let house = House::new().await;
    let roll = house.get(LUNA, "/roll").await;
    assert!(roll.body.contains("Sarah Vandermolen"), "{}", roll.body);
    assert!(
        !roll
            .body
            .contains("Luna Haverkamp</a></span> <span class=\"aside\">since")
    );
}
