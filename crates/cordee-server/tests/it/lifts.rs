//! A small house with people in it: Luna the inspector, Marta who leads, and Sarah the engineer,
//! each signed in, in a store of its own.

use crate::site::{Answer, answer_to, attributes};
use axum::Router;
use axum::body::Body;
use axum::http::header::{CONTENT_TYPE, COOKIE, HOST, ORIGIN};
use axum::http::{Method, Request};
use cordee_access::{Actor, Policies};
use cordee_domain::{LevelId, PersonId, Position, Slug, TeamId};
use cordee_hr::{Form, Opened};
use cordee_server::{App, Exports, Folder, Installation, Outside, Published, router};
use cordee_store::{
    Asking, Entering, Founding, FoundingPerson, FoundingTeam, Fresh, Place, Secret, Store,
};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use std::fmt::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use tempfile::TempDir;

pub(crate) const LUNA: PersonId = PersonId(1_001);
pub(crate) const MARTA: PersonId = PersonId(1_002);
pub(crate) const SARAH: PersonId = PersonId(1_003);
const LIFTS: TeamId = TeamId(31);
pub(crate) const TODAY: Date = date(2026, 11, 20);

/// The house, and where its store is for as long as a test runs.
pub(crate) struct House {
    pub(crate) site: Router,
    pub(crate) store: Store,
    _folder: TempDir,
}

/// Exports are opened here: those of the tests are small.
struct Here;

impl Exports for Here {
    fn open(&self, _: &str, bytes: &[u8], form: Form) -> Result<Opened, String> {
        cordee_hr::open(bytes, form)
    }
}

/// A world that stands still on one day; its chance counts up.
#[derive(Default)]
struct Still(AtomicU64);

impl Outside for Still {
    fn now(&self) -> Timestamp {
        now()
    }

    fn today(&self) -> Date {
        TODAY
    }

    fn on_the_clock(&self, at: Timestamp) -> jiff::civil::DateTime {
        at.to_zoned(jiff::tz::TimeZone::UTC).datetime()
    }

    fn chance(&self) -> [u8; 32] {
        let mut bytes = self.0.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        bytes.rotate_left(2);
        let mut chance = [7; 32];
        chance[..8].copy_from_slice(&bytes);
        chance
    }

    fn note(&self, line: &str) {
        let is_folder = line.starts_with("the folder of the framework");
        assert!(is_folder, "nothing else fails here: {line}");
    }
}

pub(crate) fn now() -> Timestamp {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

impl House {
    pub(crate) async fn new() -> Self {
        Self::of(founding()).await
    }

    /// A house of others, each of them signed in.
    pub(crate) async fn of(founding: Founding) -> Self {
        Self::made(founding, None).await
    }

    /// The same, begun with a folder of framework files.
    pub(crate) async fn with_folder(founding: Founding, folder: Arc<dyn Folder>) -> Self {
        Self::made(founding, Some(folder)).await
    }

    async fn made(founding: Founding, beside: Option<Arc<dyn Folder>>) -> Self {
        let people: Vec<PersonId> = founding.people.iter().map(|it| it.id).collect();
        let folder = tempfile::tempdir().unwrap();
        let sources = cordee_testkit::story_sources();
        let app = App::new(Published::new(cordee_framework::check(&sources), &sources));
        let policies = Arc::new(Policies::of_the_house().unwrap());
        let place = Place::Folder(folder.path().to_owned());
        let store = Store::open(&place, policies, app.frameworks())
            .await
            .unwrap();
        store.settle(now(), TODAY, founding).await.unwrap();
        for person in people {
            enter(&store, person).await;
        }
        let people = Installation::new(store.clone(), Arc::new(Still::default()));
        let people = people.with_exports(Arc::new(Here));
        let people = match beside {
            Some(folder) => people.with_folder(folder),
            None => people,
        };
        Self {
            site: router(app.with_people(people)),
            store,
            _folder: folder,
        }
    }

    /// Reads an address as somebody.
    pub(crate) async fn get(&self, who: PersonId, address: &str) -> Answer {
        let request = Request::builder().uri(address).header(COOKIE, cookie(who));
        answer_to(&self.site, request.body(Body::empty()).unwrap()).await
    }

    /// Fills in the form of a page that leads to `action`, and sends it.
    pub(crate) async fn send(
        &self,
        who: PersonId,
        (page, action): (&str, &str),
        fields: &[(&str, &str)],
    ) -> Answer {
        let shown = self.get(who, page).await;
        let body = filled_in(&shown.body, action, fields);
        self.post(who, action, body).await
    }

    /// Sends files as the form that leads to `action` would.
    pub(crate) async fn send_files(
        &self,
        who: PersonId,
        (page, action): (&str, &str),
        files: &[(&str, &str)],
    ) -> Answer {
        let shown = self.get(who, page).await;
        let request = Request::builder()
            .method(Method::POST)
            .uri(action)
            .header(COOKIE, cookie(who))
            .header(HOST, "localhost")
            .header(ORIGIN, "http://localhost")
            .header(CONTENT_TYPE, "multipart/form-data; boundary=rope");
        let body = multipart(&unseen(&shown.body, action), files);
        answer_to(&self.site, request.body(Body::from(body)).unwrap()).await
    }

    /// Sends what a form would.
    pub(crate) async fn post(&self, who: PersonId, action: &str, body: String) -> Answer {
        let request = Request::builder()
            .method(Method::POST)
            .uri(action)
            .header(COOKIE, cookie(who))
            .header(HOST, "localhost")
            .header(ORIGIN, "http://localhost")
            .header(CONTENT_TYPE, "application/x-www-form-urlencoded");
        answer_to(&self.site, request.body(Body::from(body)).unwrap()).await
    }
}

/// A form of these fields and files, as browsers write it with `rope` between the parts.
pub(crate) fn multipart(fields: &[(String, String)], files: &[(&str, &str)]) -> String {
    let begin = "--rope\r\nContent-Disposition: form-data; name=";
    let mut body = String::new();
    for (name, value) in fields {
        write!(body, "{begin}\"{name}\"\r\n\r\n{value}\r\n").unwrap();
    }
    for (path, text) in files {
        write!(
            body,
            "{begin}\"files\"; filename=\"{path}\"\r\n\r\n{text}\r\n"
        )
        .unwrap();
    }
    body + "--rope--\r\n"
}

/// What stands unseen in the form that leads to `action`.
pub(crate) fn unseen(page: &str, action: &str) -> Vec<(String, String)> {
    let begins = format!("action=\"{action}\"");
    let form = page.split(&*begins).nth(1);
    let form = form.unwrap_or_else(|| panic!("no form leads to {action} in {page}"));
    let form = form.split("</form>").next().unwrap();
    let unseen = form.split("<input type=\"hidden\"").skip(1).map(|input| {
        let input = format!(" {}", input.split('>').next().unwrap());
        (
            attributes(&input, "name")[0].to_owned(),
            attributes(&input, "value")[0].to_owned(),
        )
    });
    unseen.collect()
}

/// What a browser sends of the form that leads to `action`: what stands in it unseen, then these.
pub(crate) fn filled_in(page: &str, action: &str, fields: &[(&str, &str)]) -> String {
    let unseen = unseen(page, action).into_iter();
    let seen = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let pairs: Vec<_> = unseen.chain(seen).collect();
    let pairs: Vec<_> = pairs
        .iter()
        .map(|(name, value)| format!("{name}={}", quoted(value)))
        .collect();
    pairs.join("&")
}

pub(crate) fn quoted(value: &str) -> String {
    let mut quoted = String::new();
    for byte in value.bytes() {
        write!(quoted, "%{byte:02X}").unwrap();
    }
    quoted
}

fn founding() -> Founding {
    let person = |id, name: &str, level: &str, manager| FoundingPerson {
        id,
        name: name.to_owned(),
        email: format!("{id}@cordee.example"),
        language: None,
        positions: vec![Position {
            person: id,
            level: LevelId(Slug::new(level).unwrap()),
            team: Some(LIFTS),
            manager,
            zone: None,
            pay: None,
            from: date(2020, 2, 1),
            until: None,
        }],
        access_until: None,
    };
    Founding {
        teams: vec![FoundingTeam {
            id: LIFTS,
            name: "Lifts of the old town".to_owned(),
            within: None,
            led_by: Some(MARTA),
        }],
        people: vec![
            person(LUNA, "Luna Haverkamp", "expert-inspector", Some(MARTA)),
            person(MARTA, "Marta Oyelaran", "inspection-manager", None),
            person(SARAH, "Sarah Vandermolen", "chief-inspector", Some(MARTA)),
        ],
        ..Founding::default()
    }
}

async fn enter(store: &Store, person: PersonId) {
    let asking = Asking {
        actor: Actor::Nobody,
        now: now(),
        today: TODAY,
        fresh: Fresh::No,
        key: None,
    };
    let entering = Entering {
        person,
        id: person.0,
        secret: secret(person).hash(),
        device: "a browser".to_owned(),
        knocked: None,
    };
    store.enter(&asking, entering).await.unwrap();
}

fn secret(person: PersonId) -> Secret {
    let mut chance = [0; 32];
    chance[..8].copy_from_slice(&person.0.to_be_bytes());
    Secret::new(chance)
}

pub(crate) fn cookie(person: PersonId) -> String {
    format!("cordee={}", secret(person).text())
}
