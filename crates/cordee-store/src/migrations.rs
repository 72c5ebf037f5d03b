//! The steps that make the tables, on both databases. A step that has been released never changes.
//!
//! A part of the store that has tables of its own adds a file here and a line to [`STEPS`].

mod m0001_house;
mod m0002_door;
mod m0004_law;
mod m0005_records;
mod m0006_pay_reports;
mod m0007_imports;

use sea_orm::sea_query::{Alias, ColumnDef, Index, Table, TableCreateStatement};
use sea_orm::{ConnectionTrait, DbBackend, DbErr, Statement};

/// Every step, in order.
pub(crate) const STEPS: [&Step; 6] = [
    &m0001_house::STEP,
    &m0002_door::STEP,
    &m0004_law::STEP,
    &m0005_records::STEP,
    &m0006_pay_reports::STEP,
    &m0007_imports::STEP,
];

/// The table of the steps that a database has taken.
pub(crate) const TAKEN: &str = "steps";

/// One step: tables that come to those that are there.
pub(crate) struct Step {
    pub(crate) name: &'static str,
    pub(crate) makes: &'static [&'static [New]],
}

/// Takes so many of the steps that are missing, or all. Inside a transaction of the caller's, so that
/// they are taken whole or not at all.
pub(crate) async fn take(db: &impl ConnectionTrait, how_many: Option<usize>) -> Result<(), DbErr> {
    let table = format!("CREATE TABLE IF NOT EXISTS {TAKEN} (name text NOT NULL PRIMARY KEY)");
    db.execute_unprepared(&table).await?;
    let taken = taken(db).await?;
    let missing = STEPS
        .iter()
        .filter(|it| !taken.iter().any(|name| name == it.name));
    for step in missing.take(how_many.unwrap_or(usize::MAX)) {
        for tables in step.makes {
            make(db, tables).await?;
        }
        let row = format!("INSERT INTO {TAKEN} (name) VALUES ($1)");
        let backend = db.get_database_backend();
        db.execute_raw(Statement::from_sql_and_values(
            backend,
            row,
            [step.name.into()],
        ))
        .await?;
    }
    Ok(())
}

/// The steps that a database has taken; none where it is empty.
pub(crate) async fn taken(db: &impl ConnectionTrait) -> Result<Vec<String>, DbErr> {
    let backend = db.get_database_backend();
    let is_there = match backend {
        DbBackend::Postgres => {
            "SELECT table_name::text FROM information_schema.tables \
             WHERE table_schema = current_schema() AND table_name = $1"
        }
        _ => "SELECT name FROM sqlite_master WHERE type = 'table' AND name = $1",
    };
    let is_there = Statement::from_sql_and_values(backend, is_there, [TAKEN.into()]);
    if db.query_one_raw(is_there).await?.is_none() {
        return Ok(Vec::new());
    }
    let names = Statement::from_string(backend, format!("SELECT name FROM {TAKEN}"));
    let rows = db.query_all_raw(names).await?;
    rows.iter().map(|row| row.try_get_by_index(0)).collect()
}

/// What a column holds.
#[derive(Clone, Copy)]
pub(crate) enum Holds {
    /// A number.
    Number,
    /// A small number.
    Small,
    /// A text; compared byte by byte on both databases.
    Text,
    /// Yes or no.
    Truth,
    /// A number, or nothing.
    MaybeNumber,
    /// A text, or nothing.
    MaybeText,
}

/// A table to be made.
pub(crate) struct New {
    pub(crate) name: &'static str,
    /// The first so many columns are its key.
    pub(crate) keys: usize,
    pub(crate) columns: &'static [(&'static str, Holds)],
    /// What it is looked up by, besides its key.
    pub(crate) indexes: &'static [&'static [&'static str]],
}

/// Makes tables with their indexes.
async fn make(db: &impl ConnectionTrait, tables: &[New]) -> Result<(), DbErr> {
    for new in tables {
        let table = statement(new, db.get_database_backend());
        db.execute(&table).await?;
        for (place, columns) in new.indexes.iter().enumerate() {
            let mut index = Index::create();
            index
                .name(format!("ix_{}_{place}", new.name))
                .table(Alias::new(new.name));
            for column in *columns {
                index.col(Alias::new(*column));
            }
            db.execute(&index).await?;
        }
    }
    Ok(())
}

fn statement(new: &New, backend: DbBackend) -> TableCreateStatement {
    let mut table = Table::create();
    table.table(Alias::new(new.name));
    for (name, holds) in new.columns {
        table.col(column(name, *holds, backend));
    }
    let mut key = Index::create();
    for (name, _) in new.columns.iter().take(new.keys) {
        key.col(Alias::new(*name));
    }
    table.primary_key(&mut key);
    table.take()
}

fn column(name: &str, holds: Holds, backend: DbBackend) -> ColumnDef {
    let mut column = ColumnDef::new(Alias::new(name));
    match holds {
        Holds::Number | Holds::MaybeNumber => column.big_integer(),
        Holds::Small => column.integer(),
        Holds::Truth => column.boolean(),
        Holds::Text | Holds::MaybeText => column.text(),
    };
    if matches!(holds, Holds::Text | Holds::MaybeText) && backend == DbBackend::Postgres {
        column.extra("COLLATE \"C\"");
    }
    if !matches!(holds, Holds::MaybeNumber | Holds::MaybeText) {
        column.not_null();
    }
    column
}
