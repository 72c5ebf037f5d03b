//! A few people of the story company in a store of their own, and browsers to look with.

use crate::site::{Answer, answer_to, attributes};
use axum::Router;
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use cordee_access::{Grant, Policies, Role};
use cordee_domain::PersonId;
use cordee_framework::check;
use cordee_server::{App, Installation, Outside, Published, Road, router};
use cordee_store::{Asking, Entering, Founding, FoundingPerson, Place, Secret, Store};
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;

pub(crate) const LUNA: PersonId = PersonId(11);
pub(crate) const SARAH: PersonId = PersonId(12);
pub(crate) const AMINA: PersonId = PersonId(13);

/// A clock that is put forward by hand, and chance that is the same each time.
pub(crate) struct World {
    minutes: AtomicI64,
    chance: AtomicU64,
    pub(crate) notes: Mutex<Vec<String>>,
}

impl World {
    fn new() -> Self {
        Self {
            minutes: AtomicI64::new(0),
            chance: AtomicU64::new(1),
            notes: Mutex::default(),
        }
    }

    pub(crate) fn wait(&self, minutes: i64) {
        self.minutes.fetch_add(minutes, Ordering::Relaxed);
    }
}

impl Outside for World {
    fn now(&self) -> Timestamp {
        let start: Timestamp = "2026-11-20T09:00:00Z".parse().unwrap();
        start + SignedDuration::from_mins(self.minutes.load(Ordering::Relaxed))
    }

    fn today(&self) -> Date {
        self.on_the_clock(self.now()).date()
    }

    fn on_the_clock(&self, at: Timestamp) -> DateTime {
        at.to_zoned(TimeZone::UTC).datetime()
    }

    fn chance(&self) -> [u8; 32] {
        let number = self.chance.fetch_add(1, Ordering::Relaxed);
        let mut bytes = [0x5a; 32];
        bytes[..8].copy_from_slice(&(number << 16).to_be_bytes());
        bytes
    }

    fn note(&self, line: &str) {
        self.notes.lock().unwrap().push(line.to_owned());
    }
}

/// A company with Luna, Sarah and Amina, who administers.
pub(crate) struct Ropewalk {
    pub(crate) site: Router,
    pub(crate) store: Store,
    pub(crate) world: Arc<World>,
    pub(crate) installation: Installation,
    _folder: TempDir,
}

pub(crate) async fn ropewalk() -> Ropewalk {
    on_road(Road::Plain).await
}

pub(crate) async fn on_road(road: Road) -> Ropewalk {
    let it = empty(road).await;
    let founding = Founding {
        teams: Vec::new(),
        people: vec![
            person(LUNA, "Luna"),
            person(SARAH, "Sarah"),
            person(AMINA, "Amina"),
        ],
        grants: vec![(AMINA, administrator())],
        ..Founding::default()
    };
    let (now, today) = (it.world.now(), it.world.today());
    let yesterday = today.yesterday().unwrap();
    it.store.settle(now, yesterday, founding).await.unwrap();
    it
}

/// A company before anybody is in it.
pub(crate) async fn empty(road: Road) -> Ropewalk {
    let sources = cordee_testkit::story_sources();
    let app = App::new(Published::new(check(&sources), &sources));
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Folder(folder.path().to_owned());
    let policies = Arc::new(Policies::of_the_house().unwrap());
    let store = Store::open(&place, policies, app.frameworks());
    let store = store.await.unwrap();
    let world = Arc::new(World::new());
    let shared = Arc::clone(&world) as Arc<dyn Outside>;
    let installation = Installation::new(store.clone(), shared).reached_by(road);
    Ropewalk {
        site: router(app.with_people(installation.clone())),
        store,
        world,
        installation,
        _folder: folder,
    }
}

fn person(id: PersonId, name: &str) -> FoundingPerson {
    FoundingPerson {
        id,
        name: name.to_owned(),
        email: format!("{}@ropewalk.example", name.to_lowercase()),
        language: None,
        positions: Vec::new(),
        access_until: None,
    }
}

fn administrator() -> Grant {
    let role = Role::SystemAdministrator;
    let teams = Vec::new();
    Grant { role, teams }
}

impl Ropewalk {
    pub(crate) fn nobody(&self) -> Asking {
        Asking::nobody(self.world.now(), self.world.today())
    }

    /// A browser in which nobody is signed in.
    pub(crate) fn browser(&self) -> Browser {
        Browser {
            site: self.site.clone(),
            cookie: String::new(),
        }
    }

    /// A browser in which somebody is signed in.
    pub(crate) async fn browser_of(&self, person: PersonId) -> Browser {
        let secret = Secret::new(self.world.chance());
        let id = u64::from_be_bytes(self.world.chance()[..8].try_into().unwrap()) >> 16;
        let entering = Entering {
            person,
            id,
            secret: secret.hash(),
            device: "Firefox, Linux".to_owned(),
            knocked: None,
        };
        self.store.enter(&self.nobody(), entering).await.unwrap();
        Browser {
            site: self.site.clone(),
            cookie: format!("cordee={}", secret.text()),
        }
    }
}

/// A browser: it keeps its cookie and says where a form was sent from.
#[derive(Clone)]
pub(crate) struct Browser {
    pub(crate) site: Router,
    pub(crate) cookie: String,
}

impl Browser {
    pub(crate) async fn get(&mut self, path: &str) -> Answer {
        let request = self.request(Method::GET, path);
        self.asked(request.body(Body::empty()).unwrap()).await
    }

    /// Sends the form whose action is `path` on the page `from`, with these fields filled in.
    pub(crate) async fn fill(&mut self, from: &str, path: &str, fields: &[(&str, &str)]) -> Answer {
        let page = self.get(from).await;
        let seal = seal(&page.body, path);
        let all: Vec<(&str, &str)> = seal
            .iter()
            .map(|(name, value)| (&**name, &**value))
            .chain(fields.iter().copied())
            .collect();
        self.post(path, &all).await
    }

    /// Sends these fields from a page of the same server.
    pub(crate) async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let request = self
            .request(Method::POST, path)
            .header("sec-fetch-site", "same-origin")
            .header("origin", "http://localhost")
            .header("content-type", "application/x-www-form-urlencoded");
        let body = Body::from(encoded(fields));
        self.asked(request.body(body).unwrap()).await
    }

    pub(crate) fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        Request::builder()
            .method(method)
            .uri(path)
            .header("host", "localhost")
            .header("cookie", &self.cookie)
    }

    pub(crate) async fn asked(&mut self, request: Request<Body>) -> Answer {
        let answer = answer_to(&self.site, request).await;
        let kept = answer.header("set-cookie").split(';').next().unwrap_or("");
        if !kept.is_empty() {
            self.cookie = kept.to_owned();
        }
        answer
    }

    /// Whether somebody is signed in.
    pub(crate) async fn is_in(&mut self) -> bool {
        self.get("/").await.status == StatusCode::OK
    }
}

/// What stands hidden in the form that is sent to this address.
pub(crate) fn seal(page: &str, path: &str) -> Vec<(String, String)> {
    let opening = format!("action=\"{path}\"");
    let form = page.split("<form").find(|it| it.contains(&opening));
    let form = form.unwrap_or_else(|| panic!("no form for {path} on {page}"));
    let form = form.split("</form>").next().unwrap();
    let inputs = form
        .split("<input")
        .filter(|it| it.contains("type=\"hidden\""));
    inputs
        .map(|it| {
            let of = |name| attributes(it, name)[0].to_owned();
            (of("name"), of("value"))
        })
        .collect()
}

pub(crate) fn encoded(fields: &[(&str, &str)]) -> String {
    let plain = |text: &str| -> String {
        text.bytes()
            .map(|byte| match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' => char::from(byte).to_string(),
                byte => format!("%{byte:02X}"),
            })
            .collect()
    };
    let pairs = fields
        .iter()
        .map(|(name, value)| format!("{}={}", plain(name), plain(value)));
    pairs.collect::<Vec<_>>().join("&")
}
