//! The steps that make the tables, on both databases. A step that has been released never changes.
//!
//! A part of the store that has tables of its own adds a file here and a line to [`Steps`].

mod m0001_house;
mod m0002_door;

use sea_orm::sea_query::{Alias, ColumnDef, Index, Table, TableCreateStatement};
use sea_orm::{DbBackend, DbErr};
use sea_orm_migration::prelude::*;

/// Every step, in order.
pub(crate) struct Steps;

#[async_trait::async_trait]
impl MigratorTrait for Steps {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![Box::new(m0001_house::Step), Box::new(m0002_door::Step)]
    }
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
pub(crate) async fn make(manager: &SchemaManager<'_>, tables: &[New]) -> Result<(), DbErr> {
    for new in tables {
        manager
            .create_table(statement(new, manager.get_database_backend()))
            .await?;
        for (place, columns) in new.indexes.iter().enumerate() {
            let mut index = Index::create();
            index
                .name(format!("ix_{}_{place}", new.name))
                .table(Alias::new(new.name));
            for column in *columns {
                index.col(Alias::new(*column));
            }
            manager.create_index(index.take()).await?;
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
