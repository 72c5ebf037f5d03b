//! The two connections to a database: one to read by, one to write by.
//!
//! SQLite comes with the program and is refused where it is older than 3.51.3: before that, two
//! connections that write and clean up at once can lose what was committed.

use crate::{Failure, migrations, writer};
use sea_orm::{
    ConnectOptions, ConnectionTrait, Database, DatabaseConnection, DbBackend, DbErr, Statement,
};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Where the data are.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Place {
    /// A folder that holds the database of the program itself, SQLite.
    Folder(PathBuf),
    /// A folder whose data may be lost when the machine stops: the same, without waiting for the
    /// disk. For the demo and for tests.
    Passing(PathBuf),
    /// A PostgreSQL server: `postgres://…`.
    Postgres(String),
}

/// The name of the file in the folder.
pub(crate) const FILE: &str = "cordee.db";

/// The oldest SQLite that does not lose what was committed.
const OLDEST: (u32, u32, u32) = (3, 51, 3);

/// How many readers there are at once. Two cores serve; more would wait for each other.
const READERS: u32 = 8;

/// How long to wait for a free connection before saying that the house is full.
const PATIENCE: Duration = Duration::from_secs(5);

/// An open database.
#[derive(Clone, Debug)]
pub(crate) struct Engine {
    pub(crate) read: DatabaseConnection,
    pub(crate) write: DatabaseConnection,
}

impl Engine {
    /// Opens the database and takes every step that is missing.
    pub(crate) async fn open(place: &Place) -> Result<Self, Failure> {
        let engine = Self::connect(place).await?;
        engine.take_steps(None).await?;
        Ok(engine)
    }

    /// Takes so many of the steps that are missing, or all: whole or not at all, on both
    /// databases, and never two programs at once.
    pub(crate) async fn take_steps(&self, how_many: Option<usize>) -> Result<(), Failure> {
        let tx = writer::begin(self).await?;
        migrations::take(&tx, how_many).await?;
        Ok(tx.commit().await?)
    }

    /// Opens the database as it is. One that a newer program has changed is refused.
    pub(crate) async fn connect(place: &Place) -> Result<Self, Failure> {
        let engine = match place {
            Place::Folder(folder) => Self::sqlite(folder, Keeping::Safe).await?,
            Place::Passing(folder) => Self::sqlite(folder, Keeping::Passing).await?,
            Place::Postgres(url) => Self::postgres(url).await?,
        };
        refuse_newer(&engine.write).await?;
        Ok(engine)
    }

    async fn sqlite(folder: &Path, keeping: Keeping) -> Result<Self, Failure> {
        let file = folder.join(FILE);
        let Some(path) = file.to_str() else {
            let why = "the path of the data folder is not text; choose another folder";
            return Err(Failure::Unfit(why.to_owned()));
        };
        let write = Database::connect(sqlite_options(path, Part::Write, keeping)).await?;
        sqlite_is_fit(&write, keeping).await?;
        let read = Database::connect(sqlite_options(path, Part::Read, keeping)).await?;
        Ok(Self { read, write })
    }

    async fn postgres(url: &str) -> Result<Self, Failure> {
        let mut options = ConnectOptions::new(url);
        options
            .max_connections(READERS)
            .acquire_timeout(PATIENCE)
            .sqlx_logging(false);
        let read = Database::connect(options.clone()).await?;
        let write = Database::connect(options.max_connections(2).clone()).await?;
        Ok(Self { read, write })
    }

    /// Which sort of database it is.
    pub(crate) fn backend(&self) -> DbBackend {
        self.write.get_database_backend()
    }
}

/// Whether what was committed is still there after the power was cut.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Keeping {
    Safe,
    Passing,
}

impl Keeping {
    /// The number SQLite has for it, and its name.
    fn synchronous(self) -> (&'static str, &'static str) {
        match self {
            Self::Safe => ("2", "FULL"),
            Self::Passing => ("0", "OFF"),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Read,
    Write,
}

fn sqlite_options(path: &str, part: Part, keeping: Keeping) -> ConnectOptions {
    // The path goes in as it is: in an address, some letters would mean something else.
    let path = path.to_owned();
    let mut options = ConnectOptions::new("sqlite::memory:");
    let connections = if part == Part::Write { 1 } else { READERS };
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(PATIENCE)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |given| {
            let options = given
                .in_memory(false)
                .shared_cache(false)
                .filename(&path)
                .create_if_missing(part == Part::Write)
                .foreign_keys(true)
                .busy_timeout(PATIENCE)
                .statement_cache_capacity(256)
                .pragma("journal_mode", "WAL")
                .pragma("synchronous", keeping.synchronous().1)
                .pragma("temp_store", "MEMORY")
                .pragma("cache_size", "-16000");
            if part == Part::Read {
                options.pragma("query_only", "ON")
            } else {
                options
            }
        });
    options
}

async fn sqlite_is_fit(db: &DatabaseConnection, keeping: Keeping) -> Result<(), Failure> {
    let version = text(db, "SELECT sqlite_version()").await?;
    if parsed(&version).is_none_or(|found| found < OLDEST) {
        return Err(Failure::Unfit(format!(
            "this program was built with SQLite {version}; it needs 3.51.3 or later, since older ones can lose what was committed"
        )));
    }
    let journal = text(db, "PRAGMA journal_mode").await?;
    let synchronous = text(db, "SELECT synchronous || '' FROM pragma_synchronous").await?;
    if journal != "wal" || synchronous != keeping.synchronous().0 {
        return Err(Failure::Unfit(format!(
            "the database can't be kept safely here (journal `{journal}`, synchronous `{synchronous}`); put the data folder on a local disk"
        )));
    }
    Ok(())
}

async fn text(db: &DatabaseConnection, query: &str) -> Result<String, Failure> {
    let statement = Statement::from_string(DbBackend::Sqlite, query);
    let row = db.query_one_raw(statement).await?;
    let row = row.ok_or_else(|| DbErr::RecordNotFound(query.to_owned()))?;
    Ok(row.try_get_by_index(0)?)
}

/// The three parts of a version.
fn parsed(version: &str) -> Option<(u32, u32, u32)> {
    let mut parts = version.split('.').map(|part| part.parse().ok());
    Some((parts.next()??, parts.next()??, parts.next()??))
}

/// A database that a newer program has changed is left alone.
async fn refuse_newer(db: &DatabaseConnection) -> Result<(), Failure> {
    let is_known = |name: &String| migrations::STEPS.iter().any(|step| step.name == name);
    let taken = migrations::taken(db).await?;
    match taken.into_iter().find(|name| !is_known(name)) {
        Some(stranger) => Err(Failure::Unfit(format!(
            "the database was changed by a newer Cordée (step `{stranger}`); use that one, or restore a backup made before"
        ))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_older_sqlite_is_told_from_a_newer_one() {
        for (version, fit) in [
            ("3.51.2", false),
            ("3.51.3", true),
            ("3.52.0", true),
            ("3.9.9", false),
            ("4.0.0", true),
            ("odd", false),
        ] {
            let is_fit = parsed(version).is_some_and(|it| it >= OLDEST);
            assert_eq!(is_fit, fit, "{version}");
        }
    }
}
