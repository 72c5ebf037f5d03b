//! What a backup says of itself.

use super::NoBackup;
use super::schema::{Column, Table, is_kept};
use crate::Head;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// The form of backups that this program writes and reads.
const FORM: u32 = 1;

/// What is in a backup.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    cordee_backup: u32,
    /// When it was made.
    pub made_at: Timestamp,
    /// The steps that made the tables, in order.
    pub steps: Vec<String>,
    /// Where the audit log ended: kept elsewhere too, it is an anchor.
    pub audit: Head,
    /// The tables, by name.
    pub tables: Vec<TableKept>,
}

/// A table in a backup.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableKept {
    /// What it is called.
    pub name: String,
    columns: Vec<Column>,
    /// How many rows it has.
    pub rows: u64,
    /// The hash of its lines.
    pub sha256: String,
}

impl Manifest {
    pub(super) fn new(
        made_at: Timestamp,
        steps: Vec<String>,
        audit: Head,
        tables: Vec<TableKept>,
    ) -> Self {
        Self {
            cordee_backup: FORM,
            made_at,
            steps,
            audit,
            tables,
        }
    }

    pub(super) fn read(text: &str) -> Result<Self, NoBackup> {
        let damaged =
            |error: serde_json::Error| NoBackup::Damaged(format!("its manifest: {error}"));
        let form: serde_json::Value = serde_json::from_str(text).map_err(damaged)?;
        match form
            .get("cordee_backup")
            .and_then(serde_json::Value::as_u64)
        {
            Some(form) if form > u64::from(FORM) => Err(NoBackup::OfNewer),
            Some(_) => serde_json::from_value(form).map_err(damaged),
            None => Err(NoBackup::Damaged("it has no manifest of ours".to_owned())),
        }
    }

    /// How many rows there are in all tables together.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// The tables must be those of the database.
    pub(super) fn must_have(&self, there: &[Table]) -> Result<(), NoBackup> {
        let of_backup = self.tables.iter().filter(|it| is_kept(&it.name));
        let of_backup = of_backup.map(|it| (&it.name, &it.columns));
        let of_database = there.iter().map(|it| (&it.name, &it.columns));
        if of_backup.eq(of_database) {
            Ok(())
        } else {
            let what = "its tables are not those that its steps make".to_owned();
            Err(NoBackup::Damaged(what))
        }
    }

    /// What the database now holds must be what was kept.
    pub(super) fn must_hold(&self, now: &TableKept) -> Result<(), NoBackup> {
        if self.tables.contains(now) {
            Ok(())
        } else {
            let what = format!("its table `{}` came out differently", now.name);
            Err(NoBackup::Damaged(what))
        }
    }
}

impl TableKept {
    pub(super) fn new(table: &Table, rows: u64, sha256: String) -> Self {
        Self {
            name: table.name.clone(),
            columns: table.columns.clone(),
            rows,
            sha256,
        }
    }
}
