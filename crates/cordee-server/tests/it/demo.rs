//! The living demo: the story, played into a store by its own people.

use cordee_access::Policies;
use cordee_domain::{ContentHash, Framework};
use cordee_server::play;
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

#[tokio::test(flavor = "multi_thread")]
async fn the_whole_story_is_played_by_its_people_under_the_rights() {
    let framework = Arc::new(cordee_testkit::story().framework);
    let story = cordee_story::story(&framework, date(2026, 11, 20), 1);
    let folder = tempfile::tempdir().unwrap();
    let place = Place::Passing(folder.path().to_owned());
    let policies = Arc::new(Policies::of_the_house().unwrap());
    let versions = Arc::new(Story(ContentHash::of(&framework), framework));
    let store = Store::open(&place, policies, versions).await.unwrap();
    println!("{} happenings", story.happenings.len());
    let begun = std::time::Instant::now();
    let played = play(&store, &story, |_| ()).await;
    println!("{:?}", begun.elapsed());
    if let Err(no) = played {
        panic!("{no}\n{:?}", no.happening);
    }
    assert!(store.verify_audit(None).await.unwrap().is_ok());
}
