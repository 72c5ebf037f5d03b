//! The people that `cordee serve` keeps: imports into them, their log, and undoing.
//!
//! Whoever has the folder or the database says for whom they work; what is done is what that person may
//! do, and stands in the audit log under their name.

mod import;
mod past;

use crate::commands::serve::runtime;
use crate::failure::{Failure, FailureKind, NoImport};
use crate::outside::World;
use clap::Args;
use cordee_access::Policies;
use cordee_domain::{ContentHash, Framework, TeamId};
use cordee_framework::{SourceFile, Sources, check};
use cordee_server::Outside;
use cordee_store::{Asking, Frameworks, Fresh, No, Place, Store};
use std::path::PathBuf;
use std::sync::{Arc, OnceLock};
use tokio::runtime::Runtime;

/// Where the people are kept, and for whom.
#[derive(Debug, Args)]
pub(super) struct Stored {
    /// The folder in which `cordee serve` keeps people
    #[arg(long, value_name = "DIR", requires = "as_whom")]
    data: Option<PathBuf>,

    /// The PostgreSQL database in which it keeps them
    #[arg(long, value_name = "URL", requires = "as_whom")]
    database: Option<String>,

    /// Who does it, by the address they sign in with: what they may do is done, under their name
    #[arg(long = "as", value_name = "EMAIL", conflicts_with = "history")]
    as_whom: Option<String>,
}

/// What only an import into people asks.
#[derive(Debug, Args)]
pub(super) struct Chosen {
    /// The team that people without one, and teams that are made, come into
    #[arg(long, value_name = "TEAM", conflicts_with = "history")]
    into: Option<String>,

    /// Make the teams that are not there
    #[arg(long, conflicts_with = "history")]
    make_teams: bool,

    /// How people are found whom this source never brought: `email`, `name`, or `nobody`
    #[arg(long = "match", value_name = "WAY", default_value = "nobody", value_parser = way)]
    matching: cordee_hr::Matching,

    /// What the source is called, by which its keys and its mapping are remembered
    #[arg(long, value_name = "NAME", default_value = "personnel")]
    source: String,
}

fn way(word: &str) -> Result<cordee_hr::Matching, &'static str> {
    cordee_hr::Matching::parse(word).ok_or("write `email`, `name` or `nobody`")
}

/// The people, opened for somebody.
pub(super) struct House {
    runtime: Runtime,
    store: Store,
    asking: Asking,
    framework: Arc<Framework>,
    world: World,
}

/// The version that counts, once it has been read.
#[derive(Default)]
struct Version(OnceLock<(ContentHash, Arc<Framework>)>);

impl Frameworks for Version {
    fn of(&self, version: ContentHash) -> Option<Arc<Framework>> {
        let (known, framework) = self.0.get()?;
        (*known == version).then(|| Arc::clone(framework))
    }

    fn now(&self) -> Option<(ContentHash, Arc<Framework>)> {
        self.0.get().cloned()
    }
}

impl Stored {
    /// Opens what is there; nothing is made where nothing is.
    pub(super) fn open(&self) -> Result<House, Failure> {
        let place = match (&self.data, &self.database) {
            (Some(folder), _) => Place::Folder(folder.clone()),
            (None, url) => Place::Postgres(url.clone().unwrap_or_default()),
        };
        let email = self.as_whom.clone().unwrap_or_default();
        let runtime = runtime()?;
        let world = World::new();
        let (store, asking, framework) = runtime.block_on(open(&place, &email, &world))?;
        Ok(House {
            runtime,
            store,
            asking,
            framework,
            world,
        })
    }
}

async fn open(
    place: &Place,
    email: &str,
    world: &World,
) -> Result<(Store, Asking, Arc<Framework>), Failure> {
    let failed = |error: cordee_store::Failure| Failure::unfit(error.to_string());
    let head = cordee_store::audit_head(place).await;
    head.map_err(|no| Failure::no_backup(&no))?;
    let policies = Policies::of_the_house();
    let policies = policies.map_err(|error| Failure::unfit(error.to_string()))?;
    let version = Arc::new(Version::default());
    let shared = Arc::clone(&version) as Arc<dyn Frameworks>;
    let store = Store::open(place, Arc::new(policies), shared).await;
    let store = store.map_err(failed)?;
    let last = store.published().await.map_err(failed)?.last().copied();
    let last = last.ok_or_else(|| no(NoImport::NoFramework))?;
    let files = store.files_of(last).await.map_err(failed)?;
    let files = files.unwrap_or_default().into_iter();
    let files = files.map(|(path, text)| SourceFile::new(&path, text));
    let framework = Arc::new(check(&Sources::new(files.collect())).framework);
    let _first = version.0.set((last, Arc::clone(&framework)));
    let today = world.today();
    let actor = store.whoever_has(email, today).await.map_err(failed)?;
    let actor = actor.ok_or_else(|| no(NoImport::NoSuchPerson(email.to_owned())))?;
    let asking = Asking {
        actor,
        now: world.now(),
        today,
        // Whoever has the place itself needs no password to it.
        fresh: Fresh::Yes,
        key: None,
    };
    Ok((store, asking, framework))
}

impl House {
    /// The team to import into: the one named, or the only one.
    fn into(&self, named: Option<&str>) -> Result<TeamId, Failure> {
        let teams = self.store.teams_to_import_into(&self.asking);
        let teams = self.runtime.block_on(teams).map_err(|it| refused(&it))?;
        let fits = |it: &&(TeamId, String)| {
            named.is_none_or(|named| it.1.to_lowercase() == named.trim().to_lowercase())
        };
        let fitting: Vec<&(TeamId, String)> = teams.iter().filter(fits).collect();
        if let [only] = fitting.as_slice() {
            return Ok(only.0);
        }
        let all = teams.iter().map(|it| it.1.clone()).collect();
        Err(no(NoImport::NoSuchTeam(named.map(str::to_owned), all)))
    }

    /// A number that nobody has, by chance.
    fn number(&self) -> u64 {
        let chance = self.world.chance();
        let first = chance.iter().take(6);
        first.fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}

fn no(why: NoImport) -> Failure {
    Failure::new(FailureKind::People(why))
}

/// What the store said no to, in words, and what to do.
fn refused(said: &No) -> Failure {
    let (why, help) = match said {
        No::Wrong(wrongs) => {
            let each: Vec<&str> = wrongs.iter().map(|it| it.why.as_str()).collect();
            (each.join("; "), "nothing was written")
        }
        No::Stale => (
            "something that this import looked at was changed meanwhile".to_owned(),
            "nothing was written; import again, and it is looked at anew",
        ),
        No::Forbidden | No::NotFound => (
            "you may not do this".to_owned(),
            "nothing was written; people operations import, into the teams that they keep",
        ),
        other => (other.to_string(), "nothing was written"),
    };
    no(NoImport::Refused(why, help))
}
