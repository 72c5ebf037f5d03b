//! The tables, as the queries see them. What makes them in a database is `migrations`.
//!
//! Numbers of people, teams, cases and evidence are 48 bits by chance, kept as `i64`; days are
//! `2026-11-20`, moments are milliseconds since 1970; a day that is not known yet is [`EVER`], so
//! that no column that rights or lists compare is ever without a value.

pub(crate) mod cases;
pub(crate) mod door;
pub(crate) mod evidence;
pub(crate) mod house;
pub(crate) mod imports;
pub(crate) mod law;
pub(crate) mod people;

use crate::Failure;
use cordee_domain::{CaseId, EvidenceId, PayReportId, PersonId, QuestionId, TeamId};
use jiff::civil::Date;

/// The day on which what goes on would end.
pub(crate) const EVER: &str = "9999-12-31";

/// A table and its row.
macro_rules! table {
    ($(#[$doc:meta])* $module:ident = $name:literal {
        key { $($key:ident: $key_type:ty),+ $(,)? }
        $($column:ident: $type:ty),* $(,)?
    }) => {
        $(#[$doc])*
        pub(crate) mod $module {
            use sea_orm::entity::prelude::*;

            #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
            #[sea_orm(table_name = $name)]
            pub(crate) struct Model {
                $(#[sea_orm(primary_key, auto_increment = false)] pub(crate) $key: $key_type,)+
                $(pub(crate) $column: $type,)*
            }

            #[derive(Clone, Copy, Debug, EnumIter, DeriveRelation)]
            pub(crate) enum Relation {}

            impl ActiveModelBehavior for ActiveModel {}
        }
    };
}
pub(crate) use table;

/// A number as the tables keep it. One that is too large is nobody's.
pub(crate) fn number(id: u64) -> i64 {
    i64::try_from(id).unwrap_or(i64::MAX)
}

/// A number as it was kept.
pub(crate) fn id(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

macro_rules! numbered {
    ($($name:ident),*) => {$(
        impl Numbered for $name {
            fn row(self) -> i64 { number(self.0) }
            fn of(row: i64) -> Self { Self(id(row)) }
        }
    )*};
}

/// What has a lasting number.
pub(crate) trait Numbered: Copy {
    /// As the tables keep it.
    fn row(self) -> i64;
    /// As it was kept.
    fn of(row: i64) -> Self;
}

numbered!(
    PersonId,
    TeamId,
    CaseId,
    EvidenceId,
    QuestionId,
    PayReportId
);

/// A day as the tables keep it.
pub(crate) fn day(date: Date) -> String {
    date.to_string()
}

/// The last day of what may go on.
pub(crate) fn last_day(date: Option<Date>) -> String {
    date.map_or_else(|| EVER.to_owned(), day)
}

/// A day as it was kept.
pub(crate) fn date(text: &str) -> Result<Date, Failure> {
    text.parse().map_err(|_| unreadable("a day"))
}

/// The last day of what may go on, as it was kept.
pub(crate) fn last_date(text: &str) -> Result<Option<Date>, Failure> {
    if text == EVER {
        Ok(None)
    } else {
        date(text).map(Some)
    }
}

/// A word of the domain as it was kept: an id or a name of a list.
pub(crate) fn word<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_value(serde_json::Value::String(text.to_owned()))
        .map_err(|_| unreadable("a word of ours"))
}

/// A word of the domain as the tables keep it.
pub(crate) fn written(word: &impl serde::Serialize) -> String {
    match serde_json::to_value(word) {
        Ok(serde_json::Value::String(text)) => text,
        Ok(other) => other.to_string(),
        Err(_) => String::new(),
    }
}

/// A value of the domain as the tables keep it.
pub(crate) fn body(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| unreadable_json(&error))
}

/// A value of the domain as it was kept.
pub(crate) fn of_body<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Failure> {
    serde_json::from_str(text).map_err(|error| unreadable_json(&error))
}

/// Something is kept where this should be. What it is stays unsaid: it may be somebody's words.
pub(crate) fn unreadable(wanted: &str) -> Failure {
    Failure::Unreadable(format!(
        "something else is kept in the database where {wanted} should be"
    ))
}

fn unreadable_json(error: &serde_json::Error) -> Failure {
    let (line, column) = (error.line(), error.column());
    unreadable(&format!("a value of ours (line {line}, column {column})"))
}
