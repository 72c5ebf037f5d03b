//! Which tables a database has, asked of the database itself.

use super::NoBackup;
use crate::Failure;
use crate::migrations::TAKEN;
use sea_orm::{ConnectionTrait, DbBackend, QueryResult, Statement};
use serde::{Deserialize, Serialize};

/// Tables that are no data: the steps stand in the manifest; nobody stays signed in, and no link or
/// token that was used or taken back since opens anything again.
const LEFT_OUT: [&str; 4] = [TAKEN, "sessions", "links", "tokens"];

/// A table.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<Column>,
    /// Its key, which its rows are in order by.
    pub(super) key: Vec<String>,
    /// The columns whose numbers this database keeps in four bytes.
    small: Vec<String>,
}

impl Table {
    /// Whether this database keeps the column's numbers in four bytes.
    pub(super) fn is_small(&self, column: &Column) -> bool {
        self.small.contains(&column.name)
    }
}

/// A column of a table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub(super) struct Column {
    pub(super) name: String,
    pub(super) holds: Holds,
}

/// What a column holds, whichever database it is in.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Holds {
    Number,
    Truth,
    Text,
    Bytes,
}

impl Holds {
    fn of(declared: &str) -> Option<Self> {
        Some(match declared.to_ascii_lowercase().as_str() {
            "bigint" | "integer" => Self::Number,
            "boolean" => Self::Truth,
            "text" | "varchar" | "character varying" => Self::Text,
            "blob" | "bytea" => Self::Bytes,
            _ => return None,
        })
    }
}

const SQLITE_TABLES: &str = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
const SQLITE_COLUMNS: &str = "SELECT name, type FROM pragma_table_info($1) ORDER BY cid";
const SQLITE_KEY: &str = "SELECT name FROM pragma_table_info($1) WHERE pk > 0 ORDER BY pk";

const POSTGRES_TABLES: &str = "SELECT table_name::text FROM information_schema.tables \
     WHERE table_schema = current_schema() AND table_type = 'BASE TABLE'";
const POSTGRES_COLUMNS: &str = "SELECT column_name::text, data_type::text \
     FROM information_schema.columns \
     WHERE table_schema = current_schema() AND table_name = $1 ORDER BY ordinal_position";
const POSTGRES_KEY: &str = "SELECT column_name::text \
     FROM information_schema.key_column_usage JOIN information_schema.table_constraints \
     USING (constraint_schema, constraint_name, table_name) \
     WHERE constraint_schema = current_schema() AND table_name = $1 \
     AND constraint_type = 'PRIMARY KEY' ORDER BY ordinal_position";

/// Whether a table of this name is in a backup. Those of before held tokens too.
pub(super) fn is_kept(name: &str) -> bool {
    !LEFT_OUT.contains(&name)
}

/// Every table of the database that holds data, by name.
pub(super) async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>, NoBackup> {
    let mut names = names(db).await?;
    names.retain(|name| is_kept(name));
    names.sort();
    let mut tables = Vec::with_capacity(names.len());
    for name in names {
        tables.push(table(db, name).await?);
    }
    Ok(tables)
}

async fn names(db: &impl ConnectionTrait) -> Result<Vec<String>, NoBackup> {
    let rows = db.query_all_raw(listing(db)).await?;
    rows.iter().map(text).collect()
}

fn listing(db: &impl ConnectionTrait) -> Statement {
    let backend = db.get_database_backend();
    let listing = match backend {
        DbBackend::Postgres => POSTGRES_TABLES,
        _ => SQLITE_TABLES,
    };
    Statement::from_string(backend, listing)
}

async fn table(db: &impl ConnectionTrait, name: String) -> Result<Table, NoBackup> {
    let (columns, key) = match db.get_database_backend() {
        DbBackend::Postgres => (POSTGRES_COLUMNS, POSTGRES_KEY),
        _ => (SQLITE_COLUMNS, SQLITE_KEY),
    };
    let rows = db.query_all_raw(about(db, columns, &name)).await?;
    let (mut columns, mut small) = (Vec::new(), Vec::new());
    for row in &rows {
        let (column, declared) = column(row)?;
        if db.get_database_backend() == DbBackend::Postgres && declared == "integer" {
            small.push(column.name.clone());
        }
        columns.push(column);
    }
    let rows = db.query_all_raw(about(db, key, &name)).await?;
    let key: Vec<String> = rows.iter().map(text).collect::<Result<_, _>>()?;
    if key.is_empty() {
        let why = format!("the table `{name}` has no key, so that its rows have no order");
        return Err(Failure::Unfit(why).into());
    }
    Ok(Table {
        name,
        columns,
        key,
        small,
    })
}

fn about(db: &impl ConnectionTrait, query: &str, table: &str) -> Statement {
    Statement::from_sql_and_values(db.get_database_backend(), query, [table.into()])
}

fn text(row: &QueryResult) -> Result<String, NoBackup> {
    Ok(row.try_get_by_index(0)?)
}

fn column(row: &QueryResult) -> Result<(Column, String), NoBackup> {
    let name = text(row)?;
    let declared: String = row.try_get_by_index(1)?;
    let Some(holds) = Holds::of(&declared) else {
        let why = format!("the column `{name}` holds `{declared}`, which backups don't know");
        return Err(Failure::Unfit(why).into());
    };
    Ok((Column { name, holds }, declared))
}
