//! The living demo on a server of its own.

use cordee_access::Policies;
use cordee_server::{App, Installation, Outside, Player, Published};
use cordee_store::{Asking, NewVersion, Place, Store};
use cordee_story::Cast;
use jiff::civil::{Date, DateTime, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use tempfile::TempDir;
use tokio::net::TcpListener;

const TODAY: Date = date(2026, 11, 20);
const SEED: u64 = 1;

/// The demo, and those into whose place one can step.
pub(super) struct Demo {
    pub(super) address: String,
    pub(super) cast: Cast,
    outside: Arc<Still>,
    _folder: TempDir,
}

/// A world whose day stands still and whose clock is moved on; its chance counts up.
struct Still {
    chance: AtomicU64,
    minutes: AtomicI64,
}

impl Outside for Still {
    fn now(&self) -> Timestamp {
        now() + SignedDuration::from_mins(self.minutes.load(Ordering::Relaxed))
    }

    fn today(&self) -> Date {
        TODAY
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

fn now() -> Timestamp {
    "2026-11-20T09:00:00Z".parse().unwrap()
}

impl Demo {
    pub(super) async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let sources = cordee_testkit::story_sources();
        let published = Published::new(cordee_framework::check(&sources), &sources);
        let app = App::new(published);
        let policies = Arc::new(Policies::of_the_house().unwrap());
        let place = Place::Passing(folder.path().to_owned());
        let store = Store::open(&place, policies, app.frameworks())
            .await
            .unwrap();
        let files = sources.files().iter();
        let first = NewVersion {
            hash: app.published().version().content,
            name: app.published().version().name.clone(),
            files: files
                .map(|it| (it.path().to_owned(), it.text().to_owned()))
                .collect(),
        };
        let nobody = Asking::nobody(now(), TODAY);
        store.found_framework(&nobody, first).await.unwrap();
        let story = cordee_story::story(app.published().framework(), TODAY, SEED);
        cordee_server::tell(&store, &story, |_, _| ())
            .await
            .unwrap();
        let players = story.cast.all().map(|role| Player {
            person: role.person,
            name: role.name.to_owned(),
            is: role.is.to_owned(),
            waits: role.waits.to_owned(),
        });
        let outside = Arc::new(Still {
            chance: AtomicU64::new(1 << 40),
            minutes: AtomicI64::new(0),
        });
        let installation = Installation::new(store, Arc::clone(&outside) as Arc<dyn Outside>);
        let demo = cordee_server::Demo::new(app, installation, players.into());
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        tokio::spawn(cordee_server::serve(listener, demo, std::future::pending()));
        Self {
            address,
            cast: story.cast,
            outside,
            _folder: folder,
        }
    }

    /// So long that nobody's sign-in is fresh any more.
    pub(super) fn wait(&self) {
        self.outside.minutes.fetch_add(11, Ordering::Relaxed);
    }
}
