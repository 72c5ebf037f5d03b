//! Errands to where no link leads: a case of every state, a link, a token, a version that is
//! published, and every way to be told no.

use super::walk::{Walk, words};
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;

/// The cases of the list, each with what it is and where it stands.
const CASES: &str = r#"
    return [...document.querySelectorAll(".case-row")].map((row) => [
        new URL(row.querySelector("a").href).pathname,
        row.querySelector("p.aside").innerText.split(" · ").slice(0, 2).join(" "),
    ]);
"#;

/// Where a page leads to below its own address.
const BELOW: &str = r#"
    return [...document.querySelectorAll("main a[href]")]
        .map((it) => new URL(it.href).pathname)
        .filter((it) => it.startsWith(location.pathname + "/"));
"#;

/// Sends a form that no page has: the seal of the page that is open, with other fields.
const SEND: &str = r#"
    const [action, fields] = ARGUMENTS;
    const seal = Object.fromEntries(["form", "key"].map((name) =>
        [name, document.querySelector(`input[name=${name}]`)?.value ?? ""]));
    const form = document.createElement("form");
    Object.assign(form, { method: "post", action });
    for (const [name, value] of Object.entries({ ...seal, ...fields })) {
        if (value === null) continue;
        const input = document.createElement("input");
        Object.assign(input, { type: "hidden", name, value });
        form.append(input);
    }
    document.body.append(form);
    setTimeout(() => form.submit());
"#;

pub(super) async fn all(walk: &mut Walk<'_>) {
    every_state_of_a_case(walk).await;
    a_token(walk).await;
    a_link(walk).await;
    every_no(walk).await;
    a_version(walk).await;
}

async fn every_state_of_a_case(walk: &mut Walk<'_>) {
    walk.becomes(walk.demo.cast.people_operations.person).await;
    walk.open("/cases").await;
    let cases = walk.browser.script(CASES).await;
    let mut seen = BTreeSet::new();
    for case in cases.as_array().unwrap() {
        let (address, stands) = (case[0].as_str().unwrap(), case[1].as_str().unwrap());
        if !seen.insert(stands.to_owned()) {
            continue;
        }
        walk.look(address).await;
        let papers: BTreeSet<String> = words(&walk.browser.script(BELOW).await)
            .into_iter()
            .collect();
        for paper in papers {
            walk.look(&paper).await;
        }
    }
    assert!(seen.len() > 12, "too few states to be looked at: {seen:?}");
}

async fn a_token(walk: &mut Walk<'_>) {
    walk.becomes(walk.demo.cast.luna.person).await;
    walk.open("/tokens").await;
    let form = "//form[starts-with(@action, '/tokens')][.//*[@name='name']]";
    let name = walk.browser.find(&format!("{form}//*[@name='name']")).await;
    name.send_keys("a chart on the wall").await.unwrap();
    let scope = walk
        .browser
        .find(&format!("{form}//input[@type='checkbox']"))
        .await;
    scope.click().await.unwrap();
    press(walk, &format!("{form}//button")).await;
    assert!(walk.browser.has("//code[@class='secret']").await);
    walk.looks_at_what_came("a token that was made").await;
}

async fn a_link(walk: &mut Walk<'_>) {
    let sarah = walk.demo.cast.sarah.person;
    walk.becomes(walk.demo.cast.system_administrator.person)
        .await;
    walk.open(&format!("/people/{sarah}/sign-in")).await;
    press(walk, "//form[contains(@action, '/sign-in/link')]//button").await;
    walk.looks_at_what_came("a link that was made").await;
    let link = walk.browser.find("//code[@class='secret']").await;
    let link = link.text().await.unwrap();
    let address = link
        .strip_prefix(&walk.demo.address)
        .unwrap_or(&link)
        .to_owned();
    walk.browser.forget().await;
    walk.look(&address).await;
    for field in walk.browser.all("//input[@type='password']").await {
        field.send_keys("short").await.unwrap();
    }
    press(walk, "//main//form//button").await;
    walk.looks_at_what_came("a link with a password that is too short")
        .await;
    walk.look("/links/nothing-that-opens-anything").await;
}

async fn every_no(walk: &mut Walk<'_>) {
    let cast = &walk.demo.cast;
    let (luna, sarah) = (cast.luna.person, cast.sarah.person);
    walk.becomes(luna).await;
    let pay = format!("/people/{sarah}/pay");
    walk.look(&pay).await;
    let contact = json!({ "seen": "999", "email": "luna@ropewalk.example" });
    let long = "x".repeat(300_000);
    for (what, action, fields) in [
        (
            "forbidden",
            &*pay,
            json!({ "from": "2027-01-01", "pay": "1", "currency": "EUR" }),
        ),
        ("stale", "/me/contact", contact.clone()),
        (
            "from elsewhere",
            "/me/contact",
            json!({ "form": "another" }),
        ),
        ("torn", "/me/contact", json!({ "key": null })),
        ("too large", "/me/contact", json!({ "email": long })),
        ("not there", "/cases/1/consent", json!({})),
        ("no such way", "/me/path", json!({})),
    ] {
        sends(walk, action, &fields).await;
        walk.looks_at_what_came(what).await;
    }
    let wish = |words: &str| {
        json!({ "wish": "stay-and-deepen", "words": words, "shared": "with-nobody",
        "key": format!("twice-{}", walk.showing.width), "n": walk.showing.is_dark })
    };
    for words in ["One thing.", "Another thing."] {
        sends(walk, "/me/aspiration", &wish(words)).await;
    }
    walk.looks_at_what_came("sent already").await;
    walk.demo.wait();
    let elsewhere = json!({ "email": "luna@elsewhere.example" });
    walk.open("/me/contact").await;
    let seen = walk.browser.find("//input[@name='seen']").await;
    let seen = seen.prop("value").await.unwrap();
    let mut fields = elsewhere;
    fields["seen"] = json!(seen);
    walk.browser.script(&send("/me/contact", &fields)).await;
    waits(walk).await;
    walk.looks_at_what_came("needs a fresh sign-in").await;
    walk.open("/me/contact").await;
    walk.browser.forget().await;
    walk.browser.script(&send("/me/contact", &contact)).await;
    waits(walk).await;
    walk.looks_at_what_came("signed out").await;
}

/// A version with faults, then one that is published, then what changed by it.
async fn a_version(walk: &mut Walk<'_>) {
    walk.becomes(walk.demo.cast.people_operations.person).await;
    let marked = format!("Roofer {} {}", walk.showing.width, walk.showing.is_dark);
    let broken = |text: &str| text.replace("grade: g7", "grade: nowhere");
    let changed = |text: &str| text.replace("en: Roofer\n", &format!("en: {marked}\n"));
    uploads(walk, broken).await;
    walk.looks_at_what_came("a version with faults").await;
    uploads(walk, changed).await;
    walk.looks_at_what_came("a version to publish").await;
    let tick = walk.browser.find("//main//input[@type='checkbox']").await;
    tick.click().await.unwrap();
    press(walk, "//main//form[.//input[@type='checkbox']]//button").await;
    walk.looks_at_what_came("the versions after publishing")
        .await;
    let change = walk
        .browser
        .find("//main//a[contains(@href, '/from/')]")
        .await;
    let change = change.attr("href").await.unwrap().unwrap();
    walk.look(change.split('?').next().unwrap()).await;
}

/// Sends the files of the story, changed, as somebody would from a folder.
async fn uploads(walk: &Walk<'_>, changed: impl Fn(&str) -> String) {
    let folder = tempfile::tempdir().unwrap();
    let sources = cordee_testkit::story_sources();
    let mut paths = Vec::new();
    let mut is_other = false;
    for file in sources.files() {
        let path = folder.path().join(file.path().replace('/', "-"));
        let text = changed(file.text());
        is_other |= text != file.text();
        fs::write(&path, text).unwrap();
        paths.push(path.display().to_string());
    }
    assert!(is_other, "nothing was changed");
    walk.open("/framework/versions/new").await;
    let input = walk.browser.find("//input[@id='files']").await;
    input.send_keys(&paths.join("\n")).await.unwrap();
    press(walk, "//form[@enctype='multipart/form-data']//button").await;
}

async fn sends(walk: &Walk<'_>, action: &str, fields: &serde_json::Value) {
    walk.open("/me/contact").await;
    walk.browser.script(&send(action, fields)).await;
    waits(walk).await;
}

fn send(action: &str, fields: &serde_json::Value) -> String {
    SEND.replace("ARGUMENTS", &json!([action, fields]).to_string())
}

/// Until the page that was sent from is left.
async fn waits(walk: &Walk<'_>) {
    let patience = std::time::Instant::now() + std::time::Duration::from_secs(20);
    while walk
        .browser
        .script("return document.body.lastElementChild.localName === 'form'")
        .await
        == json!(true)
    {
        assert!(std::time::Instant::now() < patience, "nothing came");
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
}

async fn press(walk: &Walk<'_>, path: &str) {
    let button = walk.browser.find(path).await;
    walk.browser.press(&button).await;
}
