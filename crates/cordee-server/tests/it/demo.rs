//! The living demo: the story, played into a store by its own people.

use cordee_access::Policies;
use cordee_domain::{ContentHash, Framework};
use cordee_server::{play, tell};
use cordee_store::{Frameworks, Place, Store};
use jiff::civil::date;
use std::sync::Arc;

struct Story(ContentHash, Arc<Framework>);

impl Frameworks for Story {
    fn of(&self, version: ContentHash) -> Option<Arc<Framework>> {
        (version == self.0).then(|| Arc::clone(&self.1))
    }

    fn now(&self) -> Option<(ContentHash, Arc<Framework>)> {
        Some((self.0, Arc::clone(&self.1)))
    }
}

struct Company {
    story: cordee_story::Story,
    store: Store,
    _folder: tempfile::TempDir,
}

async fn company() -> Company {
    let framework = Arc::new(cordee_testkit::story().framework);
    let story = cordee_story::story(&framework, date(2026, 11, 20), 1);
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Passing(folder.path().to_owned());
    let policies = Arc::new(Policies::of_the_house().unwrap());
    let versions = Arc::new(Story(ContentHash::of(&framework), framework));
    Company {
        story,
        store: Store::open(&place, policies, versions).await.unwrap(),
        _folder: folder,
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_story_moves_in_and_its_cases_are_played_under_the_rights() {
    let company = company().await;
    let told = tell(&company.store, &company.story, |_, _| ()).await;
    if let Err(no) = told {
        panic!("{no}\n{:?}", no.happening);
    }
    assert!(company.store.verify_audit(None).await.unwrap().is_ok());
}

#[tokio::test(flavor = "multi_thread")]
#[ignore = "thousands of acts: run with `cargo test -p cordee-server --release -- --ignored`"]
async fn the_whole_story_is_played_by_its_people_under_the_rights() {
    let company = company().await;
    let played = play(&company.store, &company.story, |_, _| ()).await;
    if let Err(no) = played {
        panic!("{no}\n{:?}", no.happening);
    }
    assert!(company.store.verify_audit(None).await.unwrap().is_ok());
}
