//! The living demo: the story, played into a store by its own people.

use cordee_access::{Actor, Grant, Policies, Role, Someone};
use cordee_domain::history::Day;
use cordee_domain::{ContentHash, Framework, PersonId};
use cordee_measures::{Settings, report};
use cordee_server::{play, tell};
use cordee_store::{Asking, Frameworks, Fresh, No, Place, Store};
use cordee_story::RoleName;
use jiff::civil::{Date, date};
use std::sync::Arc;

const TODAY: Date = date(2026, 11, 20);

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
    let story = cordee_story::story(&framework, TODAY, 1);
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
async fn what_the_store_knows_of_the_story_is_the_storys_own_history() {
    let company = company().await;
    tell(&company.store, &company.story, |_, _| ()).await.ok();
    let framework = cordee_testkit::story().framework;
    let mut world = cordee_story::World::new(&framework);
    for happening in &company.story.happenings {
        world.follow(happening).unwrap();
    }
    let told = world.history().unwrap();
    let leader = as_the(RoleName::Leadership, &world);
    let kept = company.store.history(&leader).await.unwrap();
    assert_eq!((told.at_unknown_levels, kept.at_unknown_levels), (0, 0));
    let settings = Settings::as_of(Day::from(TODAY));
    let (told, kept) = (told.history, kept.history);
    assert_eq!(report(&kept, settings), report(&told, settings));
    assert_eq!(format!("{kept:?}"), format!("{told:?}"));
    let practitioner = as_a_practitioner(&world);
    let no = company.store.history(&practitioner).await.unwrap_err();
    assert!(matches!(no, No::NotFound), "{no}");
}

/// Whoever has the role in the story asks.
fn as_the(role: RoleName, world: &cordee_story::World<'_>) -> Asking {
    let mut grants = world.grants().iter();
    let granted = grants.find(|it| it.role == role).unwrap();
    let role = Role::by_name(role.as_str()).unwrap();
    let grant = Grant {
        role,
        teams: granted.teams.clone(),
    };
    asks(granted.person, vec![grant])
}

/// Somebody without any role asks.
fn as_a_practitioner(world: &cordee_story::World<'_>) -> Asking {
    let has_role = |id| world.grants().iter().any(|it| it.person == id);
    let mut people = world.people().iter();
    let found = people.find(|(id, it)| it.left.is_none() && !has_role(**id));
    asks(*found.unwrap().0, Vec::new())
}

fn asks(person: PersonId, grants: Vec<Grant>) -> Asking {
    let now = TODAY.at(9, 0, 0, 0).to_zoned(jiff::tz::TimeZone::UTC);
    Asking {
        actor: Actor::Someone(Someone { person, grants }),
        now: now.unwrap().timestamp(),
        today: TODAY,
        fresh: Fresh::Yes,
        key: None,
    }
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
