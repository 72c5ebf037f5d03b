//! Backups: everything that a database holds in one file, the same whichever database it was.
//!
//! A backup is an archive with a file of JSON lines for each table and a manifest: how many rows
//! each table has, their hash, the steps that made the tables, and the end of the audit log as an
//! anchor. It is made of one moment of a database that goes on working. It is restored into an empty
//! place only, and compared with what it was before it counts; a backup of one database can be
//! restored into the other.
//!
//! Which tables there are is asked of the database: one that is added later is in the backup by
//! itself. Sessions, one-time links and tokens of programs stay out: a restore lets nobody and no
//! program in that was in once.
//!
//! A backup holds all that is known of people. Who may read the file is the operator's care; it is
//! made so that only the account that made it can.

mod archive;
mod manifest;
mod no;
mod note;
pub(crate) mod place;
mod rows;
mod schema;

pub use manifest::{Manifest, TableKept};
pub use no::NoBackup;

use crate::audit::{self, Broken, Head};
use crate::engine::{Engine, Place};
use crate::{Failure, Store, writer};
use archive::{Archive, NewArchive};
use jiff::Timestamp;
use rows::Rows;
use schema::Table;
use sea_orm::ConnectionTrait;
use std::path::Path;

/// Makes a backup of what is in a place into a new file, while others may go on working there, and
/// writes into the audit log of the place that one was made.
pub async fn backup(place: &Place, file: &Path, now: Timestamp) -> Result<Manifest, NoBackup> {
    let engine = place::as_it_is(place).await?;
    write(&engine, file, now).await
}

/// Reads a backup whole and compares it with what it says of itself.
pub fn inspect(file: &Path) -> Result<Manifest, NoBackup> {
    let mut archive = Archive::open(file)?;
    let manifest = archive.manifest()?;
    for table in &manifest.tables {
        archive.compare(table)?;
    }
    Ok(manifest)
}

/// Restores a backup into a place in which nothing is, and brings its tables to what this program
/// needs. Where anything is not as the backup says, nothing is restored.
pub async fn restore(file: &Path, place: &Place) -> Result<Manifest, NoBackup> {
    let manifest = inspect(file)?;
    let engine = place::empty(place, &manifest.steps).await?;
    load(&engine, &manifest, &mut Archive::open(file)?).await?;
    engine.take_steps(None).await?;
    Ok(manifest)
}

/// Follows the whole audit log of a place, against an anchor where there is one, while others may
/// go on working there.
pub async fn verify_audit(
    place: &Place,
    anchor: Option<&Head>,
) -> Result<Result<Head, Broken>, NoBackup> {
    let engine = place::as_it_is(place).await?;
    Ok(audit::verify(&engine.read, anchor).await?)
}

/// Where the audit log of a place ends now, to be kept elsewhere.
pub async fn audit_head(place: &Place) -> Result<Head, NoBackup> {
    let engine = place::as_it_is(place).await?;
    Ok(audit::head(&engine.read).await?)
}

impl Store {
    /// Makes a backup of this store into a new file, while it goes on.
    pub async fn backup(&self, file: &Path, now: Timestamp) -> Result<Manifest, NoBackup> {
        write(&self.engine, file, now).await
    }
}

async fn write(engine: &Engine, file: &Path, now: Timestamp) -> Result<Manifest, NoBackup> {
    let moment = place::one_moment(engine).await?;
    let steps = place::steps_taken(&moment).await?;
    let audit = audit::head(&moment).await?;
    let mut archive = NewArchive::beside(file)?;
    let mut tables = Vec::new();
    for table in schema::tables(&moment).await? {
        archive.begin(&table.name)?;
        tables.push(copy(&moment, &table, |lines| archive.write(lines)).await?);
    }
    moment.rollback().await?;
    let manifest = Manifest::new(now, steps, audit, tables);
    archive.finish(&manifest, file)?;
    note::made(engine, now).await?;
    Ok(manifest)
}

/// Reads a table row by row in the order of its key, and hands on the lines.
async fn copy(
    db: &impl ConnectionTrait,
    table: &Table,
    mut to: impl FnMut(&[u8]) -> Result<(), NoBackup>,
) -> Result<TableKept, NoBackup> {
    let mut rows = Rows::of(table);
    while let Some(lines) = rows.next(db).await? {
        to(lines)?;
    }
    let (count, hash) = rows.counted();
    Ok(TableKept::new(table, count, hash))
}

/// Writes every row, and looks whether the database now holds what the backup does.
async fn load(engine: &Engine, manifest: &Manifest, archive: &mut Archive) -> Result<(), NoBackup> {
    let tx = writer::begin(engine).await?;
    let there = schema::tables(&tx).await?;
    for table in &there {
        if rows::has_any(&tx, table).await? {
            return Err(NoBackup::NotEmpty);
        }
    }
    manifest.must_have(&there)?;
    for table in there {
        let mut batches = archive.batches(&table)?;
        while let Some(batch) = batches.next()? {
            rows::insert(&tx, &table, batch).await?;
        }
        let kept = copy(&tx, &table, |_| Ok(())).await?;
        manifest.must_hold(&kept)?;
    }
    follow(&tx, &manifest.audit).await?;
    tx.commit().await?;
    Ok(())
}

async fn follow(db: &impl ConnectionTrait, anchor: &Head) -> Result<(), NoBackup> {
    audit::verify(db, Some(anchor))
        .await?
        .map(|_| ())
        .map_err(NoBackup::Audit)
}

impl From<sea_orm::DbErr> for NoBackup {
    fn from(error: sea_orm::DbErr) -> Self {
        Self::Failure(Failure::Database(error))
    }
}
