//! Rows as lines of JSON, and back.

use super::NoBackup;
use super::schema::{Column, Holds, Table};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Order, Query, SelectStatement, Value};
use sea_orm::{ConnectionTrait, DbErr, QueryResult};
use serde_json::Value as Json;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// How many rows are read or written in one go, and how many values at most: SQLite takes 32,766.
const AT_ONCE: u64 = 2_000;
const MOST_VALUES: usize = 30_000;

/// The rows of a table, in the order of its key.
pub(super) struct Rows<'t> {
    table: &'t Table,
    last: Option<Vec<Value>>,
    lines: Vec<u8>,
    count: u64,
    hash: Sha256,
}

impl<'t> Rows<'t> {
    pub(super) fn of(table: &'t Table) -> Self {
        Self {
            table,
            last: None,
            lines: Vec::new(),
            count: 0,
            hash: Sha256::new(),
        }
    }

    /// The next lines; nothing at the end.
    pub(super) async fn next(
        &mut self,
        db: &impl ConnectionTrait,
    ) -> Result<Option<&[u8]>, NoBackup> {
        let rows = db.query_all(&self.query()).await?;
        let Some(last) = rows.last() else {
            return Ok(None);
        };
        self.last = Some(key(self.table, last)?);
        self.lines.clear();
        for row in &rows {
            line(self.table, row, &mut self.lines)?;
        }
        self.hash.update(&self.lines);
        self.count += rows.len() as u64;
        Ok(Some(&self.lines))
    }

    fn query(&self) -> SelectStatement {
        let mut query = Query::select();
        query
            .columns(self.table.columns.iter().map(|it| Alias::new(&it.name)))
            .from(Alias::new(&self.table.name))
            .limit(AT_ONCE);
        for name in &self.table.key {
            query.order_by(Alias::new(name), Order::Asc);
        }
        if let Some(last) = &self.last {
            let key = self.table.key.iter().map(|it| Expr::col(Alias::new(it)));
            let last = last.iter().cloned().map(Expr::value);
            query.and_where(Expr::tuple(key).gt(Expr::tuple(last)));
        }
        query
    }

    /// How many there were, and the hash of their lines.
    pub(super) fn counted(self) -> (u64, String) {
        (self.count, hex(self.hash))
    }
}

/// A hash as text.
pub(super) fn hex(hash: Sha256) -> String {
    let mut text = String::with_capacity(64);
    for byte in hash.finalize() {
        // Writing into a string can't fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

fn key(table: &Table, row: &QueryResult) -> Result<Vec<Value>, NoBackup> {
    let of_key = |name: &String| table.columns.iter().position(|it| it.name == *name);
    let places = table.key.iter().filter_map(of_key);
    places
        .filter_map(|place| Some((place, table.columns.get(place)?)))
        .map(|(place, column)| Ok(cell(row, place, column, table)?))
        .collect()
}

fn line(table: &Table, row: &QueryResult, lines: &mut Vec<u8>) -> Result<(), NoBackup> {
    let mut cells = Vec::with_capacity(table.columns.len());
    for (place, column) in table.columns.iter().enumerate() {
        cells.push(json(cell(row, place, column, table)?));
    }
    // Writing values that have a JSON form into memory can't fail.
    let _ = serde_json::to_writer(&mut *lines, &cells);
    lines.push(b'\n');
    Ok(())
}

fn cell(row: &QueryResult, place: usize, column: &Column, table: &Table) -> Result<Value, DbErr> {
    Ok(match column.holds {
        Holds::Number if table.is_small(column) => Value::Int(row.try_get_by_index(place)?),
        Holds::Number => Value::BigInt(row.try_get_by_index(place)?),
        Holds::Truth => Value::Bool(row.try_get_by_index(place)?),
        Holds::Text => Value::String(row.try_get_by_index(place)?),
        Holds::Bytes => Value::Bytes(row.try_get_by_index(place)?),
    })
}

fn json(value: Value) -> Json {
    match value {
        Value::BigInt(Some(number)) => number.into(),
        Value::Int(Some(number)) => number.into(),
        Value::Bool(Some(truth)) => truth.into(),
        Value::String(Some(text)) => text.into(),
        Value::Bytes(Some(bytes)) => bytes.into(),
        _ => Json::Null,
    }
}

/// The values of a line; nothing where they are not those of the columns.
pub(super) fn values(table: &Table, line: &[u8]) -> Option<Vec<Value>> {
    let cells: Vec<Json> = serde_json::from_slice(line).ok()?;
    if cells.len() != table.columns.len() {
        return None;
    }
    let pairs = table.columns.iter().zip(cells);
    pairs.map(|(it, cell)| value(table, it, cell)).collect()
}

fn value(table: &Table, column: &Column, cell: Json) -> Option<Value> {
    if Json::is_null(&cell) {
        return Some(nothing(table, column));
    }
    Some(match column.holds {
        Holds::Number if table.is_small(column) => {
            Value::Int(Some(cell.as_i64()?.try_into().ok()?))
        }
        Holds::Number => Value::BigInt(Some(cell.as_i64()?)),
        Holds::Truth => Value::Bool(Some(cell.as_bool()?)),
        Holds::Text => Value::String(Some(serde_json::from_value(cell).ok()?)),
        Holds::Bytes => Value::Bytes(Some(serde_json::from_value(cell).ok()?)),
    })
}

fn nothing(table: &Table, column: &Column) -> Value {
    match column.holds {
        Holds::Number if table.is_small(column) => Value::Int(None),
        Holds::Number => Value::BigInt(None),
        Holds::Truth => Value::Bool(None),
        Holds::Text => Value::String(None),
        Holds::Bytes => Value::Bytes(None),
    }
}

/// How many rows may be written in one go.
pub(super) fn at_once(table: &Table) -> usize {
    (MOST_VALUES / table.columns.len().max(1)).clamp(1, 2_000)
}

/// Writes rows.
pub(super) async fn insert(
    db: &impl ConnectionTrait,
    table: &Table,
    rows: Vec<Vec<Value>>,
) -> Result<(), NoBackup> {
    let mut insert = Query::insert();
    insert
        .into_table(Alias::new(&table.name))
        .columns(table.columns.iter().map(|it| Alias::new(&it.name)));
    for row in rows {
        let row = row.into_iter().map(Expr::value);
        let as_wide = insert.values(row);
        as_wide.map_err(|error| DbErr::Custom(error.to_string()))?;
    }
    db.execute(&insert).await?;
    Ok(())
}

/// Whether a table has any row.
pub(super) async fn has_any(db: &impl ConnectionTrait, table: &Table) -> Result<bool, NoBackup> {
    let mut query = Query::select();
    query
        .expr(Expr::value(1))
        .from(Alias::new(&table.name))
        .limit(1);
    Ok(db.query_one(&query).await?.is_some())
}
