//! Each test that needs a store is given one of each sort.
//!
//! SQLite is in a temporary folder. PostgreSQL is a server that `cargo xtask test` starts and names
//! in the environment; there each test has a database of its own, copied from one that is made
//! once. Where there is none, the half is left out loudly, and fails where it must not be missing.

use cordee_access::Policies;
use cordee_domain::{ContentHash, Framework};
use cordee_store::{Failure, Frameworks, Place, Store};
use sea_orm::{ConnectOptions, ConnectionTrait, Database, DatabaseConnection};
use std::io::Write;
use std::path::PathBuf;
use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, OnceLock};
use tempfile::TempDir;
use tokio::runtime::Runtime;

/// The address of the server, `required` or `none`.
const VARIABLE: &str = "CORDEE_TEST_POSTGRES";

/// A database of one sort, with a store in it.
pub struct Home {
    pub store: Store,
    /// Where it is, to be opened again.
    pub place: Place,
    #[expect(dead_code, reason = "the folder goes away with it")]
    folder: Option<TempDir>,
}

/// Runs the test on a new store in SQLite and on a new one in PostgreSQL.
pub fn on_both(test: impl AsyncFn(&Home)) {
    on_sqlite(&test);
    on_postgres(test);
}

/// Runs the test on a new store in SQLite, which need not outlive a power cut.
pub fn on_sqlite(test: impl AsyncFn(&Home)) {
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Passing(folder.path().to_owned());
    runtime().block_on(run(place, Some(folder), test));
}

fn on_postgres(test: impl AsyncFn(&Home)) {
    if let Some(place) = new_postgres() {
        runtime().block_on(run(place, None, test));
    }
}

/// Two new places of every pair of sorts that there is: from which, to which.
pub fn pairs_of_places() -> Vec<(Empty, Empty)> {
    let mut pairs = vec![(Empty::folder(), Empty::folder())];
    if has_postgres() {
        pairs.extend([
            (Empty::folder(), Empty::postgres()),
            (Empty::postgres(), Empty::folder()),
            (Empty::postgres(), Empty::postgres()),
        ]);
    }
    pairs
}

/// A place in which nothing is yet.
pub struct Empty {
    pub place: Place,
    folder: Option<TempDir>,
}

impl Empty {
    pub fn folder() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::Folder(folder.path().to_owned());
        let folder = Some(folder);
        Self { place, folder }
    }

    /// A folder whose data need not outlive a power cut.
    pub fn passing() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let place = Place::Passing(folder.path().to_owned());
        let folder = Some(folder);
        Self { place, folder }
    }

    /// A folder that stays with whoever made it.
    pub fn at(folder: PathBuf) -> Self {
        Self {
            place: Place::Folder(folder),
            folder: None,
        }
    }

    fn postgres() -> Self {
        let address = server().unwrap();
        let name = new_name();
        administer(address, &format!("CREATE DATABASE {name}"));
        Self {
            place: Place::Postgres(format!("{address}/{name}")),
            folder: None,
        }
    }
}

/// A new place in PostgreSQL with the tables made. Only where [`has_postgres`].
pub fn new_postgres_home() -> Empty {
    Empty {
        place: new_postgres().unwrap(),
        folder: None,
    }
}

/// A store in a place that stays with whoever made it.
pub async fn home_in(empty: &Empty) -> Home {
    Home {
        store: open(&empty.place).await,
        place: empty.place.clone(),
        folder: None,
    }
}

/// A new store in SQLite.
pub async fn new_home() -> Home {
    let empty = Empty::folder();
    Home {
        store: open(&empty.place).await,
        place: empty.place,
        folder: empty.folder,
    }
}

async fn run(place: Place, folder: Option<TempDir>, test: impl AsyncFn(&Home)) {
    let store = open(&place).await;
    let home = Home {
        store,
        place,
        folder,
    };
    test(&home).await;
}

/// A store in this place, with the story company's framework.
pub async fn open(place: &Place) -> Store {
    try_open(place).await.unwrap()
}

pub async fn try_open(place: &Place) -> Result<Store, Failure> {
    Store::open(place, policies(), Arc::new(Story)).await
}

/// The policies, read once.
fn policies() -> Arc<Policies> {
    static POLICIES: OnceLock<Arc<Policies>> = OnceLock::new();
    let read = || Arc::new(Policies::of_the_house().unwrap());
    POLICIES.get_or_init(read).clone()
}

/// The story company's framework, in one version.
pub struct Story;

impl Frameworks for Story {
    fn of(&self, version: ContentHash) -> Option<Arc<Framework>> {
        let (hash, framework) = self.now()?;
        (hash == version).then_some(framework)
    }

    fn now(&self) -> Option<(ContentHash, Arc<Framework>)> {
        static STORY: OnceLock<(ContentHash, Arc<Framework>)> = OnceLock::new();
        let story = STORY.get_or_init(|| {
            let framework = cordee_testkit::story().framework;
            (ContentHash::of(&framework), Arc::new(framework))
        });
        Some(story.clone())
    }
}

/// The database without a store around it, as somebody sees it who can write it. One connection.
pub async fn plain(place: &Place) -> DatabaseConnection {
    let url = match place {
        Place::Folder(folder) | Place::Passing(folder) => {
            format!("sqlite://{}/cordee.db", folder.display())
        }
        Place::Postgres(url) => url.clone(),
    };
    let mut options = ConnectOptions::new(url);
    options.max_connections(1);
    Database::connect(options).await.unwrap()
}

pub fn runtime() -> Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build()
        .unwrap()
}

/// A new database with the tables made, copied from the one that is made once.
fn new_postgres() -> Option<Place> {
    static TEMPLATE: OnceLock<String> = OnceLock::new();
    let address = server()?;
    let template = TEMPLATE.get_or_init(|| {
        let empty = Empty::postgres();
        runtime().block_on(open(&empty.place));
        let Place::Postgres(url) = empty.place else {
            panic!("a database of a server");
        };
        url.rsplit('/').next().unwrap().to_owned()
    });
    let name = new_name();
    administer(
        address,
        &format!("CREATE DATABASE {name} TEMPLATE {template}"),
    );
    Some(Place::Postgres(format!("{address}/{name}")))
}

fn new_name() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let next = NEXT.fetch_add(1, Ordering::Relaxed);
    format!("cordee_{}_{next}", process::id())
}

fn administer(address: &str, what: &str) {
    runtime().block_on(async {
        let db = Database::connect(format!("{address}/postgres"))
            .await
            .unwrap();
        db.execute_unprepared(what).await.unwrap();
        db.close().await.unwrap();
    });
}

pub fn has_postgres() -> bool {
    server().is_some()
}

/// The server's address.
fn server() -> Option<&'static str> {
    static SERVER: OnceLock<Option<String>> = OnceLock::new();
    let server = SERVER.get_or_init(|| match told(VARIABLE).as_deref() {
        Some("none") => {
            say("PostgreSQL is left out, as was asked");
            None
        }
        Some("required") => panic!("PostgreSQL is required; run `cargo xtask test`"),
        Some(address) => Some(address.to_owned()),
        None if told("CI").is_some() => panic!("PostgreSQL is missing; run `cargo xtask test`"),
        None => {
            say("PostgreSQL is MISSING, SQLite alone is tested; `cargo xtask test` has both");
            None
        }
    });
    server.as_deref()
}

#[expect(
    clippy::disallowed_methods,
    reason = "the environment is how tests are told of a server"
)]
pub fn told(variable: &str) -> Option<String> {
    std::env::var(variable).ok().filter(|it| !it.is_empty())
}

/// Says something even where the output of tests that pass is held back.
fn say(what: &str) {
    let _ = writeln!(std::io::stderr(), "\n*** {what} ***\n");
}
