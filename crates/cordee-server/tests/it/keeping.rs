//! Keeping a record, sessions and backups, and bringing a version from the server's folder.

use crate::house::{IRIS, JONAS, LUNA, NADIA, founding, house, leads_to};
use crate::lifts::{self, House, filled_in, now};
use axum::http::StatusCode;
use cordee_access::{Grant, Role};
use cordee_domain::{PersonId, TeamId};
use cordee_server::Folder;
use cordee_store::{Founding, FoundingPerson};
use std::sync::{Arc, Mutex};

/// People partner of Luna's team.
const PAULA: PersonId = PersonId(1_007);
/// Pay administrator of Luna's team.
const PETER: PersonId = PersonId(1_008);

const LUNAS: &str = "/people/1001";
const TRAINING: &str = "/people/1001/training";
const PAY: &str = "/people/1001/pay";
const CONTACT: &str = "/me/contact";
const SESSIONS: &str = "/administration/sessions";

/// The house, with somebody beside people and somebody who pays them.
fn founding_with_both() -> Founding {
    let mut founding = founding();
    for (id, name, role) in [
        (PAULA, "Paula Brandt", Role::PeoplePartner),
        (PETER, "Peter Lund", Role::PayAdministrator),
    ] {
        let like = founding.people[3].clone();
        founding.people.push(FoundingPerson {
            id,
            name: name.to_owned(),
            email: format!("{id}@cordee.example"),
            positions: Vec::new(),
            ..like
        });
        let teams = [TeamId(32)].into();
        founding.grants.push((id, Grant { role, teams }));
    }
    founding
}

#[tokio::test]
pub(crate) async fn what_is_kept_of_somebody_is_offered_on_their_page_to_those_who_keep_it() {
    let house = House::of(founding_with_both()).await;
    let record = "/administration/people/1001";
    // Where a training is recorded, where pay is changed, their record, one's own address.
    for (who, wanted) in [
        (LUNA, [false, false, false, true]),
        (NADIA, [true, false, true, false]),
        (JONAS, [false, false, true, false]),
        (IRIS, [false, false, false, false]),
        (PAULA, [true, false, false, false]),
        (PETER, [false, true, false, false]),
    ] {
        let page = house.get(who, LUNAS).await.body;
        let links = [TRAINING, PAY, record, CONTACT];
        let there = links.map(|to| page.contains(&format!("href=\"{to}\"")));
        assert_eq!(there, wanted, "{who}: {page}");
        for (address, is_theirs) in [(TRAINING, wanted[0]), (PAY, wanted[1])] {
            let status = house.get(who, address).await.status;
            let wanted = if is_theirs { 200 } else { 403 };
            assert_eq!(status, wanted, "{who} {address}");
        }
    }
    let record = house.get(NADIA, record).await.body;
    assert!(
        record.contains(TRAINING) && !record.contains(PAY),
        "{record}"
    );
    let nobody = house.get(PAULA, "/people/404/training").await;
    assert_eq!(nobody.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
pub(crate) async fn a_people_partner_records_a_completed_training() {
    let house = House::of(founding_with_both()).await;
    let form = (TRAINING, TRAINING);
    let typed = [("training", "before-you-lead"), ("on", "2026-12-01")];
    let early = house.send(PAULA, form, &typed).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    for said in [
        "that day has not come yet",
        "<option value=\"before-you-lead\" selected",
        "value=\"2026-12-01\"",
    ] {
        assert!(early.body.contains(said), "{said}: {}", early.body);
    }
    let right = [typed[0], ("on", "2026-10-01")];
    let done = house.send(PAULA, form, &right).await;
    assert_eq!(leads_to(&done), LUNAS);
    let page = house.get(LUNA, LUNAS).await.body;
    assert!(page.contains("#training-before-you-lead"), "{page}");
}

#[tokio::test]
pub(crate) async fn a_pay_administrator_changes_pay_and_two_of_them_overwrite_nothing() {
    let house = House::of(founding_with_both()).await;
    let shown = house.get(PETER, PAY).await.body;
    let typed = [
        ("from", "2026-11-20"),
        ("pay", "72 000.50"),
        ("currency", "EUR"),
    ];
    let first = filled_in(&shown, PAY, &typed);
    let second = first.replacen("key=", "key=%61", 1);
    let done = house.post(PETER, PAY, first).await;
    assert_eq!(leads_to(&done), PAY);
    let page = house.get(PETER, PAY).await.body;
    assert!(page.contains("72\u{202f}000.50 EUR"), "{page}");
    let stale = house.post(PETER, PAY, second).await;
    assert_eq!(stale.status, StatusCode::CONFLICT, "{}", stale.body);
    let others = house.get(PAULA, LUNAS).await.body;
    assert!(!others.contains("72\u{202f}000"), "{others}");
}

#[tokio::test]
pub(crate) async fn what_is_wrong_is_said_in_the_language_of_the_page() {
    let house = House::of(founding_with_both()).await;
    let german = "/people/1001/pay?lang=de";
    for (from, pay, said) in [
        ("2026-11-20", "viel", "<q>viel</q> ist kein Betrag"),
        ("2026-11-20", "-1", "<q>-1</q> ist kein Betrag"),
        ("", "1", "wähle einen Tag"),
        ("2019-01-01", "1", "an diesem Tag gibt es keine Position"),
    ] {
        let typed = [("from", from), ("pay", pay), ("currency", "EUR")];
        let answer = house.send(PETER, (german, german), &typed).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{pay}");
        assert!(answer.body.contains(said), "{said}: {}", answer.body);
    }
}

#[tokio::test]
pub(crate) async fn everyone_says_how_they_are_reached_and_in_which_language() {
    let house = house().await;
    let sign_in = house.get(LUNA, "/sessions").await.body;
    assert!(sign_in.contains("href=\"/me/contact\""), "{sign_in}");
    let form = (CONTACT, CONTACT);
    let wrong = [("email", "luna"), ("language", "de")];
    let answer = house.send(LUNA, form, &wrong).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.body.contains("value=\"luna\""), "{}", answer.body);
    let right = [("email", "luna@lifts.example"), wrong[1]];
    leads_to(&house.send(LUNA, form, &right).await);
    let page = house.get(LUNA, LUNAS).await.body;
    assert!(page.contains("luna@lifts.example"), "{page}");
    assert!(page.contains("Abmelden"), "in German from now on: {page}");
}

#[tokio::test]
pub(crate) async fn the_system_administrator_ends_one_session_or_all_of_somebody() {
    let house = house().await;
    for who in [LUNA, NADIA, IRIS] {
        assert_eq!(house.get(who, SESSIONS).await.status, 404, "{who}");
    }
    let page = house.get(JONAS, SESSIONS).await.body;
    for said in ["Luna Haverkamp", "a browser", "2026-11-20 09:00"] {
        assert!(page.contains(said), "{said}: {page}");
    }
    assert!(!page.contains("/sessions/1005/end"), "not one’s own");
    let one = "/administration/sessions/1001/end";
    let refused = house.post(NADIA, one, filled_in(&page, one, &[])).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "another’s form");
    assert_eq!(
        leads_to(&house.send(JONAS, (SESSIONS, one), &[]).await),
        SESSIONS
    );
    assert_ne!(house.get(LUNA, "/").await.status, StatusCode::OK);
    let all = "/administration/people/1004/sessions/end";
    leads_to(&house.send(JONAS, (SESSIONS, all), &[]).await);
    assert_ne!(house.get(NADIA, "/").await.status, StatusCode::OK);
    let left = house.get(JONAS, SESSIONS).await.body;
    assert!(!left.contains("Nadia Ferrer"), "{left}");
}

#[tokio::test]
pub(crate) async fn the_page_of_backups_says_when_the_last_one_was_made() {
    let house = house().await;
    let address = "/administration/backups";
    let page = house.get(JONAS, address).await.body;
    assert!(page.contains("None has been made yet."), "{page}");
    let files = tempfile::tempdir().unwrap();
    let file = files.path().join("luna.zip");
    house.store.backup(&file, now()).await.unwrap();
    let page = house.get(JONAS, address).await.body;
    assert!(page.contains("made at 2026-11-20 09:00"), "{page}");
    let log = house.get(IRIS, "/administration/log").await.body;
    assert!(log.contains("make backup"), "{log}");
}

/// What is in a folder, or why it can't be read.
type Found = Result<Vec<(String, Vec<u8>)>, String>;

/// A folder whose files change.
struct Changing(Mutex<Found>);

impl Folder for Changing {
    fn files(&self) -> Found {
        self.0.lock().unwrap().clone()
    }
}

/// The story company's files, with one level's name changed.
fn changed() -> Vec<(String, Vec<u8>)> {
    let sources = cordee_testkit::story_sources();
    let files = sources.files().iter().map(|it| {
        let text = it.text().replace("expert-inspector", "master-inspector");
        (it.path().to_owned(), text.into_bytes())
    });
    files.collect()
}

#[tokio::test]
pub(crate) async fn people_operations_bring_a_version_from_the_folder_of_the_server() {
    let folder = Arc::new(Changing(Mutex::new(Ok(changed()))));
    let house = House::with_folder(founding(), Arc::clone(&folder) as Arc<dyn Folder>).await;
    let versions = "/framework/versions";
    let bring = "/framework/versions/folder";
    let shown = house.get(NADIA, versions).await.body;
    let page = house.get(LUNA, versions).await.body;
    assert!(!page.contains(bring), "{page}");
    let brought = house.send(NADIA, (versions, bring), &[]).await;
    let draft = leads_to(&brought).to_owned();
    let page = house.get(NADIA, &draft).await.body;
    assert!(page.contains("no longer there"), "{page}");
    assert_eq!(
        house.get(LUNA, "/levels/master-inspector").await.status,
        404
    );
    let publish = (&*draft, versions);
    leads_to(&house.send(NADIA, publish, &[("sure", "yes")]).await);
    assert_eq!(
        house.get(LUNA, "/levels/master-inspector").await.status,
        200
    );
    for (found, said) in [
        (Err("it is gone".to_owned()), "can’t be read just now"),
        (Ok(Vec::new()), "no framework file"),
    ] {
        *folder.0.lock().unwrap() = found;
        let body = filled_in(&shown, bring, &[]);
        let answer = house.post(NADIA, bring, body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.body.contains(said), "{said}: {}", answer.body);
    }
}

#[tokio::test]
pub(crate) async fn without_a_folder_there_is_nothing_to_bring() {
    let house = house().await;
    let page = house.get(NADIA, "/framework/versions").await.body;
    assert!(!page.contains("/framework/versions/folder"), "{page}");
}

#[tokio::test]
pub(crate) async fn whoever_knows_of_an_open_case_is_not_offered_to_nominate() {
    let house = House::new().await;
    let nominations = "/people/1001/nominations";
    let form = (LUNAS, nominations);
    let to = [("to", "principal-inspector")];
    leads_to(&house.send(lifts::SARAH, form, &to).await);
    let page = house.get(lifts::SARAH, LUNAS).await.body;
    assert!(!page.contains(nominations), "{page}");
    let page = house.get(lifts::MARTA, LUNAS).await.body;
    assert!(page.contains(nominations), "who knows of none: {page}");
}
