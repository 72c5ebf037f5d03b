//! A small company on a server of its own, whose days the test moves on.

use crate::browser::{Browser, Showing};
use cordee_access::{Actor, Grant, Policies, Role};
use cordee_domain::{Currency, LevelId, Money, PersonId, Position, Slug, TeamId, ZoneId};
use cordee_server::{App, Installation, Outside, Published};
use cordee_store::{
    Asking, Entering, Founding, FoundingPerson, FoundingTeam, Fresh, Place, Secret, Store,
};
use jiff::Timestamp;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use tempfile::TempDir;
use tokio::net::TcpListener;

pub(crate) const SARAH: PersonId = PersonId(2_001);
pub(crate) const TOMAS: PersonId = PersonId(2_002);
pub(crate) const NOOR: PersonId = PersonId(2_003);
pub(crate) const INES: PersonId = PersonId(2_004);
pub(crate) const PIOTR: PersonId = PersonId(2_005);
pub(crate) const AOIFE: PersonId = PersonId(2_006);
pub(crate) const YANN: PersonId = PersonId(2_007);
pub(crate) const HEDDA: PersonId = PersonId(2_008);
pub(crate) const MATEUS: PersonId = PersonId(2_009);
pub(crate) const FERRY: TeamId = TeamId(41);

/// The day on which it begins.
pub(crate) const BEGIN: Date = date(2026, 11, 20);

/// The company, a server that shows it, and a browser that looks at it.
pub(crate) struct Company {
    pub(crate) browser: Browser,
    pub(crate) store: Store,
    address: String,
    days: Arc<Days>,
    _folder: TempDir,
}

/// The world of a test: its day is moved on, its chance counts up.
struct Days {
    today: Mutex<Date>,
    chance: AtomicU64,
}

impl Days {
    fn today(&self) -> Date {
        *self.today.lock().unwrap()
    }

    fn now(&self) -> Timestamp {
        let nine = self.today().at(9, 0, 0, 0);
        nine.to_zoned(TimeZone::UTC).unwrap().timestamp()
    }
}

impl Outside for Days {
    fn now(&self) -> Timestamp {
        self.now()
    }

    fn today(&self) -> Date {
        self.today()
    }

    fn on_the_clock(&self, at: Timestamp) -> DateTime {
        at.to_zoned(TimeZone::UTC).datetime()
    }

    fn chance(&self) -> [u8; 32] {
        let [a, b, c, d, e, f, g, h] = self.chance.fetch_add(1, Ordering::Relaxed).to_be_bytes();
        let mut chance = [7; 32];
        chance[..8].copy_from_slice(&[c, d, e, f, g, h, a, b]);
        chance
    }

    fn note(&self, line: &str) {
        panic!("nothing fails here: {line}");
    }
}

impl Company {
    pub(crate) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let days = Arc::new(Days {
            today: Mutex::new(BEGIN),
            chance: AtomicU64::new(1),
        });
        let sources = cordee_testkit::story_sources();
        let app = App::new(Published::new(cordee_framework::check(&sources), &sources));
        let policies = Arc::new(Policies::of_the_house().unwrap());
        let place = Place::Passing(folder.path().to_owned());
        let store = Store::open(&place, policies, app.frameworks())
            .await
            .unwrap();
        store.settle(days.now(), BEGIN, founding()).await.unwrap();
        let outside = Arc::clone(&days) as Arc<dyn Outside>;
        let app = app.with_people(Installation::new(store.clone(), outside));
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(cordee_server::serve(listener, app, std::future::pending()));
        let browser = Browser::start(Showing::new(1280, false)).await;
        browser.open(&format!("{address}/healthz")).await;
        Self {
            browser,
            store,
            address,
            days,
            _folder: folder,
        }
    }

    pub(crate) fn everyone(&self) -> [PersonId; 9] {
        [SARAH, TOMAS, NOOR, INES, PIOTR, AOIFE, YANN, HEDDA, MATEUS]
    }

    /// Another day, which comes later.
    pub(crate) fn wait_until(&self, day: Date) {
        let mut today = self.days.today.lock().unwrap();
        assert!(*today < day);
        *today = day;
    }

    /// Somebody opens a page, and reads.
    pub(crate) async fn reads(&self, who: PersonId, path: &str) -> String {
        self.enter(who).await;
        self.browser.open(&format!("{}{path}", self.address)).await;
        self.browser.text().await
    }

    /// Their session begins anew: it would not outlast the days that pass here.
    async fn enter(&self, person: PersonId) {
        let mut chance = [0; 32];
        chance[..8].copy_from_slice(
            &self
                .days
                .chance
                .fetch_add(1, Ordering::Relaxed)
                .to_be_bytes(),
        );
        let secret = Secret::new(chance);
        let entering = Entering {
            person,
            id: self.days.chance.fetch_add(1, Ordering::Relaxed),
            secret: secret.hash(),
            device: "a browser".to_owned(),
            knocked: None,
        };
        self.store.enter(&self.nobody(), entering).await.unwrap();
        self.browser.take_cookie("cordee", &secret.text()).await;
    }

    fn nobody(&self) -> Asking {
        Asking {
            actor: Actor::Nobody,
            now: self.days.now(),
            today: self.days.today(),
            fresh: Fresh::No,
            key: None,
        }
    }

    /// Nothing of the page is there for somebody: neither the page nor a word of it in lists.
    pub(crate) async fn knows_nothing_of(&self, who: PersonId, case: &str) {
        for page in ["", "/panel", "/judgements", "/letter", "/record"] {
            let text = self.reads(who, &format!("{case}{page}")).await;
            assert!(
                text.contains("There is nothing at this address that you can see"),
                "{who} {page}: {text}"
            );
        }
        for list in ["/", "/cases", &format!("/people/{SARAH}")] {
            self.reads(who, list).await;
            let link = format!("//a[contains(@href, '{case}')]");
            assert!(!self.browser.has(&link).await, "{who} {list}");
        }
    }
}

fn slug<T: From<Slug>>(text: &str) -> T {
    Slug::new(text).unwrap().into()
}

fn pay(euros: i64) -> Money {
    Money {
        minor: euros * 100,
        currency: Currency::new("EUR").unwrap(),
    }
}

fn person(
    id: PersonId,
    name: &str,
    (level, euros): (&str, i64),
    manager: Option<PersonId>,
) -> FoundingPerson {
    FoundingPerson {
        id,
        name: name.to_owned(),
        email: format!("{id}@cordee.example"),
        language: None,
        positions: vec![Position {
            person: id,
            level: slug::<LevelId>(level),
            team: Some(FERRY),
            manager,
            zone: Some(slug::<ZoneId>("harbour")),
            pay: Some(pay(euros)),
            from: date(2020, 2, 1),
            until: None,
        }],
        access_until: None,
    }
}

fn founding() -> Founding {
    let engineer = |id, name, level, euros| person(id, name, (level, euros), Some(TOMAS));
    let grant = |who, role, teams| (who, Grant { role, teams });
    Founding {
        teams: vec![FoundingTeam {
            id: FERRY,
            name: "Engineers of the ferry".to_owned(),
            within: None,
            led_by: Some(TOMAS),
        }],
        people: vec![
            engineer(SARAH, "Sarah Vandermolen", "senior-engineer", 66_000),
            person(TOMAS, "Tomas Brandt", ("engineering-manager", 77_000), None),
            engineer(NOOR, "Noor Haddad", "senior-engineer", 64_000),
            engineer(INES, "Ines Carvalho", "staff-engineer", 79_000),
            engineer(PIOTR, "Piotr Sowa", "staff-engineer", 78_000),
            engineer(AOIFE, "Aoife Brennan", "staff-engineer", 80_000),
            engineer(YANN, "Yann Kervella", "engineer", 52_000),
            engineer(HEDDA, "Hedda Lund", "principal-engineer", 105_000),
            engineer(MATEUS, "Mateus Ravelo", "engineering-lead", 63_500),
        ],
        grants: vec![
            grant(NOOR, Role::PeopleOperations, vec![FERRY]),
            grant(NOOR, Role::PayAdministrator, vec![FERRY]),
            grant(YANN, Role::Auditor, Vec::new()),
        ],
        ..Founding::default()
    }
}
