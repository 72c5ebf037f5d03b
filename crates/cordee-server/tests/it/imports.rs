//! Importing people on the pages, from the export to the undone import.

use crate::house::{IRIS, JONAS, LUNA, NADIA, founding};
use crate::lifts::{House, cookie, multipart, unseen};
use crate::site::{Answer, answer_to};
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, LOCATION, ORIGIN};
use axum::http::{Method, Request};
use cordee_domain::PersonId;

const PAGE: &str = "/people/import";
const DRAFT: &str = "/people/import/draft";
const UNDONE: &str = "/people/import/undone";
const MAPPING: &str = "person: number
columns: { number: Nr, name: Name, email: Mail, level: Level, team: Team, manager: Lead }
manager_by: number
";
const EXPORT: &str = "Nr,Name,Mail,Level,Team,Lead
1,Luna Haverkamp,1001@cordee.example,chief-inspector,Lifts of the old town,2
2,Ada Okafor,ada@cordee.example,inspection-lead,Lifts of the old town,
";

/// Sends an export as the form of the page would.
async fn send_export(
    house: &House,
    who: PersonId,
    (export, language): (&str, &str),
    fields: &[(&str, &str)],
) -> Answer {
    let page = format!("{PAGE}{language}");
    let shown = house.get(who, &page).await;
    let mut all = unseen(&shown.body, &page);
    let usual = [
        ("on", "2026-11-01"),
        ("into", "31"),
        ("matching", "email"),
        ("missing", "nothing"),
        ("source", "personnel"),
        ("mapping", MAPPING),
    ];
    for (name, value) in fields.iter().chain(&usual) {
        if !all.iter().any(|it| it.0 == *name) {
            all.push(((*name).to_owned(), (*value).to_owned()));
        }
    }
    let request = Request::builder()
        .method(Method::POST)
        .uri(&page)
        .header(COOKIE, cookie(who))
        .header(HOST, "localhost")
        .header(ORIGIN, "http://localhost")
        .header(CONTENT_TYPE, "multipart/form-data; boundary=rope");
    let body = multipart(&all, &[("people.csv", export)]);
    answer_to(&house.site, request.body(Body::from(body)).unwrap()).await
}

/// The draft that an export leads to.
async fn draft(house: &House, export: &str, fields: &[(&str, &str)]) -> String {
    let sent = send_export(house, NADIA, (export, ""), fields).await;
    assert_eq!(sent.status, 303, "{}", sent.body);
    assert_eq!(sent.header(LOCATION.as_str()), DRAFT);
    house.get(NADIA, DRAFT).await.body
}

#[tokio::test]
pub(crate) async fn an_export_is_looked_at_done_and_undone() {
    let house = House::of(founding()).await;
    let page = draft(&house, EXPORT, &[]).await;
    for words in [
        "<li>1 new</li>",
        "<li>1 changed</li>",
        "By email address: 1 of 2 are found, 0 are unclear.",
        "Nothing is wrong with it.",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let level = async || {
        let page = house.get(LUNA, "/people/1001").await.body;
        page.contains("Chief Inspector")
    };
    assert!(!level().await);
    let head = house.store.audit_head().await.unwrap().number;
    let done = house.send(NADIA, (DRAFT, DRAFT), &[]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    assert!(level().await);
    assert_eq!(house.store.audit_head().await.unwrap().number, head + 1);
    assert_eq!(house.get(NADIA, DRAFT).await.status, 404);
    let log = house.get(NADIA, PAGE).await.body;
    for words in [
        "Import 1",
        "people.csv",
        "by Nadia Ferrer",
        "1 new",
        "The Ropewalk",
    ] {
        assert!(log.contains(words), "{words}\n{log}");
    }
    // The same again finds everybody, by the mapping that is remembered.
    let again = [("mapping", ""), ("matching", "nobody")];
    let page = draft(&house, EXPORT, &again).await;
    assert!(page.contains("there is nothing to import"), "{page}");
    let undone = house.send(NADIA, (PAGE, UNDONE), &[]).await;
    assert_eq!(undone.status, 303, "{}", undone.body);
    assert!(!level().await);
    let log = house.get(NADIA, PAGE).await.body;
    assert!(
        log.contains("Undone 2026-11-20 09:00 by Nadia Ferrer."),
        "{log}"
    );
    assert!(!log.contains(UNDONE), "{log}");
}

#[tokio::test]
async fn faults_stand_with_their_rows_and_stop_it_unless_it_is_said_to_go_on_without_them() {
    let house = House::of(founding()).await;
    let faulty = EXPORT.replace("inspection-lead", "inspection-leed");
    let page = draft(&house, &faulty, &[]).await;
    for words in [
        "<th scope=\"row\">3</th>",
        "there is no level <code>inspection-leed</code>",
        "did you mean <code>inspection-lead</code>?",
        "<li>1 row at fault</li>",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let refused = house.send(NADIA, (DRAFT, DRAFT), &[]).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(refused.body.contains("mend them, or import without them"));
    let done = house
        .send(NADIA, (DRAFT, DRAFT), &[("without", "yes")])
        .await;
    assert_eq!(done.status, 303, "{}", done.body);
    let rows: Vec<&str> = faulty.lines().collect();
    let only = format!("{}\n{}\n", rows[0], rows[2]);
    let page = draft(&house, &only, &[]).await;
    assert!(
        page.contains("Beside what is wrong, nothing in it is new"),
        "{page}"
    );
    assert!(!page.contains("name=\"without\""), "{page}");
}

#[tokio::test]
async fn a_hostile_or_torn_export_is_refused_where_it_was_sent() {
    let house = House::of(founding()).await;
    for (export, fields, why) in [
        ("Nr\n\"7", &[][..], "a quote is opened here and not closed"),
        (
            "PK\u{3}\u{4}",
            &[],
            "this is not a workbook, or it was cut off",
        ),
        (EXPORT, &[("mapping", "collums: {}")], "collums"),
        (EXPORT, &[("on", "soon")], "is no day; write it like"),
        (EXPORT, &[("into", "")], "choose a team"),
        (EXPORT, &[("missing", "left")], "choose a day"),
    ] {
        let sent = send_export(&house, NADIA, (export, ""), fields).await;
        assert_eq!(sent.status, 422, "{why}: {}", sent.body);
        assert!(sent.body.contains(why), "{why}: {}", sent.body);
    }
    let mut circle = EXPORT.replace(",\n", ",1\n");
    circle.push_str("3,Ben Adler,,expert-inspector,Nowhere,9\n");
    let page = draft(&house, &circle, &[]).await;
    for why in [
        "are each other's manager",
        "<code>9</code> is nobody's number",
    ] {
        assert!(page.contains(why), "{why}\n{page}");
    }
}

#[tokio::test]
pub(crate) async fn what_changed_since_it_was_looked_at_is_not_written_over() {
    let house = House::of(founding()).await;
    draft(&house, EXPORT, &[]).await;
    let contact = ("/me/contact", "/me/contact");
    let other = house
        .send(LUNA, contact, &[("email", "luna@cordee.example")])
        .await;
    assert_eq!(other.status, 303, "{}", other.body);
    let stale = house.send(NADIA, (DRAFT, DRAFT), &[]).await;
    assert_eq!(stale.status, 409, "{}", stale.body);
    let log = house.get(NADIA, PAGE).await.body;
    assert!(log.contains("Nothing was imported yet."), "{log}");
}

#[tokio::test]
pub(crate) async fn what_others_changed_since_an_import_is_not_undone() {
    let house = House::of(founding()).await;
    draft(&house, EXPORT, &[]).await;
    let done = house.send(NADIA, (DRAFT, DRAFT), &[]).await;
    assert_eq!(done.status, 303, "{}", done.body);
    let record = "/administration/people/1001";
    let end = "/administration/people/1001/end";
    let ended = house
        .send(NADIA, (record, end), &[("from", "2026-12-01")])
        .await;
    assert_eq!(ended.status, 303, "{}", ended.body);
    let refused = house.send(NADIA, (PAGE, UNDONE), &[]).await;
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(
        refused.body.contains("other things were changed of"),
        "{}",
        refused.body
    );
    let page = house.get(NADIA, &format!("{PAGE}?lang=de")).await.body;
    assert!(page.contains("Import 1 zurücknehmen"), "{page}");
}

#[tokio::test]
async fn nobody_but_people_operations_knows_of_these_pages() {
    let house = House::of(founding()).await;
    draft(&house, EXPORT, &[]).await;
    for who in [LUNA, JONAS, IRIS] {
        for page in [PAGE, DRAFT] {
            assert_eq!(house.get(who, page).await.status, 404, "{who} {page}");
        }
    }
}

#[tokio::test]
async fn the_pages_are_there_in_every_language() {
    let house = House::of(founding()).await;
    draft(&house, EXPORT, &[]).await;
    for (language, of_page, of_draft) in [
        ("de", "Personen importieren", "Was geschehen würde"),
        ("fr", "Importer des personnes", "Ce qui serait fait"),
    ] {
        let page = house
            .get(NADIA, &format!("{PAGE}?lang={language}"))
            .await
            .body;
        assert!(page.contains(of_page), "{page}");
        let page = house
            .get(NADIA, &format!("{DRAFT}?lang={language}"))
            .await
            .body;
        assert!(page.contains(of_draft), "{page}");
        assert!(page.contains("lang=\"en\""), "{page}");
    }
}

#[tokio::test]
async fn what_would_be_done_looks_like_this() {
    let house = House::of(founding()).await;
    let faulty = format!("{EXPORT}3,Ben Adler,,expert-inspector,Nowhere,2\n");
    let page = draft(&house, &faulty, &[]).await;
    let main = page.split("<main").nth(1).unwrap();
    let main = main.split("</main>").next().unwrap();
    let main = main.split("<form").next().unwrap();
    insta::assert_snapshot!(main.replace("><", ">\n<"));
}
