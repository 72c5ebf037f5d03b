//! A large organisation in a store: its people, a few thousand cases, and a sign-in of everybody's.
//!
//! Sessions are written by the store itself, as the server writes them once a password was right:
//! a password costs some ten milliseconds on purpose, and nothing here measures that.

use cordee_access::{Actor, Policies, Someone};
use cordee_domain::case::Command;
use cordee_domain::{CaseId, EvidenceId, PersonId};
use cordee_framework::check;
use cordee_server::{App, Published, tell};
use cordee_store::{
    Asking, Entering, Fresh, NewToken, NewVersion, Place, Scope, Secret, Store,
};
use cordee_story::{Deed, Happening, RoleName, Story, crowd, story};
use jiff::{Timestamp, ToSpan, Zoned};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The seed of the organisation.
const SEED: u64 = 1;
/// How many sign-ins are under way at once.
const TOGETHER: usize = 256;
/// How many have a program that acts for them.
const PROGRAMS: u64 = 200;

/// What is in the store, for whoever asks.
pub struct Filled {
    pub took: Duration,
    pub people: u64,
    /// How many of them lead, counted from the first.
    pub leads: u64,
    pub teams: u64,
    pub cases: Vec<Kept>,
    pub evidence: Vec<(EvidenceId, PersonId)>,
    pub offices: BTreeMap<&'static str, PersonId>,
}

/// A case that was told.
pub struct Kept {
    pub id: CaseId,
    pub person: PersonId,
    pub begun_by: PersonId,
    pub panel: Vec<PersonId>,
}

/// The secret of the session of this person.
pub fn session_of(person: PersonId) -> Secret {
    secret(1, person.0)
}

/// The secret of the token of this person.
pub fn token_of(person: PersonId) -> Secret {
    secret(2, person.0)
}

/// The people who have a token.
pub fn program_of(nth: u64, people: u64) -> PersonId {
    PersonId(1 + nth % PROGRAMS * (people / PROGRAMS).max(1))
}

fn secret(kind: u8, number: u64) -> Secret {
    let mut bytes = [kind; 32];
    bytes[..8].copy_from_slice(&number.to_be_bytes());
    Secret::new(bytes)
}

/// Fills an empty place with so many people.
pub async fn fill(place: &Place, people: usize) -> Filled {
    let begun = Instant::now();
    let sources = cordee_testkit::story_sources();
    let published = Published::new(check(&sources), &sources);
    let app = App::new(published);
    let policies = Arc::new(Policies::of_the_house().unwrap());
    let store = Store::open(place, policies, app.frameworks()).await.unwrap();
    let version = app.published().version().clone();
    let files = sources.files().iter();
    let files = files.map(|file| (file.path().to_owned(), file.text().to_owned()));
    let first = NewVersion {
        hash: version.content,
        name: version.name,
        files: files.collect(),
    };
    let today = Zoned::now().date();
    let nobody = Asking::nobody(Timestamp::now(), today);
    let _again = store.found_framework(&nobody, first).await;

    let framework = app.published();
    let framework = framework.framework();
    let happenings: Vec<Happening> = crowd(framework, today, SEED, people).collect();
    let tale = Story {
        happenings,
        cast: story(framework, today, SEED).cast,
    };
    if store.people_by_level(&Asking{actor: Actor::Someone(Someone::colleague(PersonId(1))), ..nobody.clone()}).await.unwrap().len() > 0 {
        return known(&tale);
    }
    tell(&store, &tale, |_, _| ()).await.unwrap();
    println!("told after {:.1} s", begun.elapsed().as_secs_f64());
    let mut filled = known(&tale);
    everybody_signs_in(&store, &nobody, filled.people).await;
    programs_sign_in(&store, &nobody, filled.people).await;
    filled.took = begun.elapsed();
    filled
}

fn known(tale: &Story) -> Filled {
    let mut filled = Filled {
        took: Duration::ZERO,
        people: 0,
        leads: 0,
        teams: 0,
        cases: Vec::new(),
        evidence: Vec::new(),
        offices: BTreeMap::new(),
    };
    for happening in &tale.happenings {
        filled.learn(happening);
    }
    filled
}

impl Filled {
    fn learn(&mut self, happening: &Happening) {
        match &happening.deed {
            Deed::AddPerson { .. } => self.people += 1,
            Deed::AddTeam { .. } => self.teams += 1,
            Deed::LeadTeam { .. } => self.leads += 1,
            Deed::Grant { person, role, .. } => {
                self.offices.entry(name_of(*role)).or_insert(*person);
            }
            Deed::OpenCase { case, proposal } | Deed::Nominate { case, proposal } => {
                self.cases.push(Kept {
                    id: *case,
                    person: proposal.person,
                    begun_by: proposal.begun_by,
                    panel: Vec::new(),
                });
            }
            Deed::Give {
                command: Command::NamePanel { members, .. },
                ..
            } => {
                let last = self.cases.last_mut().unwrap();
                last.panel.clone_from(members);
            }
            Deed::WriteEvidence(it) => self.evidence.push((it.id, it.person)),
            _ => {}
        }
    }
}

fn name_of(role: RoleName) -> &'static str {
    match role {
        RoleName::PeoplePartner => "people partner",
        RoleName::PayAdministrator => "pay administrator",
        RoleName::PeopleOperations => "people operations",
        RoleName::WorkersRepresentative => "workers' representative",
        RoleName::Leadership => "leadership",
        RoleName::Auditor => "auditor",
        RoleName::SystemAdministrator => "system administrator",
    }
}

async fn everybody_signs_in(store: &Store, nobody: &Asking, people: u64) {
    let mut coming = (1..=people).map(PersonId);
    loop {
        let mut under_way = tokio::task::JoinSet::new();
        for person in coming.by_ref().take(TOGETHER) {
            let (store, nobody) = (store.clone(), nobody.clone());
            under_way.spawn(async move {
                let entering = Entering {
                    person,
                    id: person.0,
                    secret: session_of(person).hash(),
                    device: "a browser".to_owned(),
                    knocked: None,
                };
                store.enter(&nobody, entering).await.unwrap();
            });
        }
        if under_way.is_empty() {
            return;
        }
        under_way.join_all().await;
    }
}

async fn programs_sign_in(store: &Store, nobody: &Asking, people: u64) {
    let all: BTreeSet<PersonId> = (0..PROGRAMS).map(|nth| program_of(nth, people)).collect();
    for person in all {
        let asking = Asking {
            actor: Actor::Someone(Someone::colleague(person)),
            fresh: Fresh::Yes,
            ..nobody.clone()
        };
        let token = NewToken {
            id: person.0,
            name: "a program".to_owned(),
            scopes: Scope::ALL.into_iter().collect(),
            last_day: nobody.today.saturating_add(30.days()),
        };
        let secret = token_of(person).hash();
        store.make_token(&asking, token, secret).await.unwrap();
    }
}
