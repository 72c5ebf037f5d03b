//! An organisation's people beside its framework: opening where they are kept.

use crate::failure::Failure;
use crate::io::Io;
use crate::outside::World;
use clap::Args;
use cordee_access::Policies;
use cordee_framework::{SourceFile, Sources, check};
use cordee_server::{App, Installation, Outside, Published, Road};
use cordee_store::{Asking, NewVersion, Place, Secret, Store};
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;

/// Where the people are kept.
#[derive(Debug, Args)]
#[group(multiple = false)]
pub struct Kept {
    /// Keep people, evidence and cases in this folder; it is made if it is not there
    #[arg(long, value_name = "DIR")]
    pub data: Option<PathBuf>,

    /// Keep them in a PostgreSQL database, such as `postgres://cordee@localhost/cordee`
    #[arg(long, value_name = "URL")]
    pub database: Option<String>,
}

impl Kept {
    /// The place, where one is named.
    pub fn place(&self) -> Result<Option<Place>, Failure> {
        match (&self.data, &self.database) {
            (Some(folder), _) => {
                private_folder(folder)?;
                Ok(Some(Place::Folder(folder.clone())))
            }
            (None, Some(url)) => Ok(Some(Place::Postgres(url.clone()))),
            (None, None) => Ok(None),
        }
    }
}

/// The folder of the data, for nobody but whoever runs the program.
fn private_folder(folder: &PathBuf) -> Result<(), Failure> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::DirBuilderExt;
        builder.mode(0o700);
    }
    let made = builder.create(folder);
    made.map_err(|error| Failure::unwritable(folder, error))
}

/// What the program does with the people while it serves.
pub struct Opened {
    /// The server's part.
    pub app: App,
    /// The people in it.
    pub installation: Installation,
    /// Where they are kept.
    pub store: Store,
    /// The world outside.
    pub outside: Arc<World>,
}

/// Opens the place. `sources` is the framework where none was published yet; otherwise the one
/// that was published last counts.
pub async fn open(
    place: &Place,
    sources: &Sources,
    road: Road,
    io: &mut Io<'_>,
) -> Result<Opened, Failure> {
    let app = App::new(Published::new(check(sources), sources));
    let policies = Policies::of_the_house();
    let policies = policies.map_err(|error| Failure::unfit(error.to_string()))?;
    let store = Store::open(place, Arc::new(policies), app.frameworks()).await;
    let store = store.map_err(|error| Failure::unfit(error.to_string()))?;
    let outside = Arc::new(World::new());
    bring_versions(&store, &app, sources, &outside, io).await?;
    let shared = Arc::clone(&outside) as Arc<dyn Outside>;
    let installation = Installation::new(store.clone(), shared).reached_by(road);
    Ok(Opened {
        app: app.with_people(installation.clone()),
        installation,
        store,
        outside,
    })
}

/// Every version that was ever published; the framework of the folder where none was.
async fn bring_versions(
    store: &Store,
    app: &App,
    sources: &Sources,
    outside: &World,
    io: &mut Io<'_>,
) -> Result<(), Failure> {
    let failed = |error: cordee_store::Failure| Failure::unfit(error.to_string());
    let all = store.published().await.map_err(failed)?;
    let Some(last) = all.last() else {
        return publish_first(store, app, sources, outside).await;
    };
    let shown = app.published().version().content;
    for version in &all {
        let files = store.files_of(*version).await.map_err(failed)?;
        let files = files.unwrap_or_default().into_iter();
        let files = files.map(|(path, text)| SourceFile::new(path, text));
        let sources = Sources::new(files.collect());
        app.keep(Published::new(check(&sources), &sources));
    }
    app.show(*last);
    if shown != *last {
        io.remark(
            "the framework in the folder is another one than the published version, which is shown; \
             publish it on the page of its versions",
        )?;
    }
    Ok(())
}

async fn publish_first(
    store: &Store,
    app: &App,
    sources: &Sources,
    outside: &World,
) -> Result<(), Failure> {
    let published = app.published();
    let version = published.version();
    let files = sources.files().iter();
    let files = files.map(|file| (file.path().to_owned(), file.text().to_owned()));
    let first = NewVersion {
        hash: version.content,
        name: version.name.clone(),
        files: files.collect(),
    };
    let asking = Asking::nobody(outside.now(), outside.today());
    let kept = store.found_framework(&asking, first).await;
    kept.map_err(|no| Failure::unfit(no.to_string()))?;
    Ok(())
}

impl Opened {
    /// The link of the first administrator, where nobody can sign in yet.
    pub async fn first_link(&self, at: SocketAddr) -> Result<Option<String>, Failure> {
        let outside = &self.outside;
        let secret = Secret::new(outside.chance());
        let asking = Asking::nobody(outside.now(), outside.today());
        let made = self.store.first_link(&asking, &secret).await;
        let made = made.map_err(|no| Failure::unfit(no.to_string()))?;
        Ok(made.then(|| format!("http://{at}/links/{}", secret.text())))
    }
}
