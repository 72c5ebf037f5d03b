//! A fresh sign-in that is asked for along with a form: what was typed goes on with it.

use crate::ropewalk::{Browser, Ropewalk, empty};
use axum::http::StatusCode;
use cordee_server::Road;
use cordee_store::Secret;

const WORDS: &str = "a worn bearing, heard across the hall";
const CONTACT: &str = "/me/contact";

#[tokio::test]
async fn what_was_typed_waits_on_the_page_that_asks_for_the_password_and_goes_on_with_it() {
    let it = empty(Road::Plain).await;
    let mut amina = founded(&it).await;
    it.world.wait(11);
    let typed = [("email", "amina@elsewhere.example"), ("language", "")];
    let asked = amina.fill(CONTACT, CONTACT, &typed).await;
    assert_eq!(asked.status, StatusCode::UNAUTHORIZED, "{}", asked.body);
    let mut page = asked.body;
    for (password, status) in [("not her password", 422), (WORDS, 303)] {
        let waits = unseen(&page);
        let email = waits.iter().find(|(name, _)| name == "email").unwrap();
        assert_eq!(email.1, "amina@elsewhere.example", "{page}");
        let mut fields: Vec<(&str, &str)> = waits.iter().map(|(a, b)| (&**a, &**b)).collect();
        fields.push(("proof", password));
        let answer = amina.post(CONTACT, &fields).await;
        assert_eq!(answer.status.as_u16(), status, "{}", answer.body);
        assert!(!answer.header("location").contains("elsewhere"));
        assert!(!answer.body.contains(WORDS) && !answer.body.contains(password));
        page = answer.body;
    }
    let kept = amina.get(CONTACT).await.body;
    assert!(kept.contains("value=\"amina@elsewhere.example\""), "{kept}");
    // The session is fresh now, for what comes next.
    let again = amina
        .fill(CONTACT, CONTACT, &[("email", "amina@ropewalk.example")])
        .await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
    assert_eq!(*it.world.notes.lock().unwrap(), Vec::<String>::new());
}

/// The first administrator, signed in with a password.
async fn founded(it: &Ropewalk) -> Browser {
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
    let mut browser = it.browser();
    let answer = browser.fill(&link, &link, &fields).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    browser
}

/// What waits unseen in the form that asks for a password.
fn unseen(page: &str) -> Vec<(String, String)> {
    let main = page.split("<main").nth(1).unwrap();
    let inputs = main.split("<input type=\"hidden\" name=\"").skip(1);
    inputs
        .map(|it| {
            let (name, rest) = it.split_once('"').unwrap();
            let value = rest.split("value=\"").nth(1).unwrap();
            (name.to_owned(), value.split('"').next().unwrap().to_owned())
        })
        .collect()
}
