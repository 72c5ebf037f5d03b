//! The mapping file: what is where in an export of a personnel system.
//!
//! Read with the shapes of the framework language, so that its faults have places and "did you
//! mean" too. Knows what a person wrote; not whether the export holds it.

mod lower;
mod text;
mod words;

pub use words::{Field, Key, RowsAre, Unknown};

use crate::amount::Decimal;
use crate::day::Order;
use crate::headings::plain;
use crate::part::Whole;
use crate::preset::System;
use cordee_domain::history::{Day, Departure, Sex};
use cordee_domain::{Currency, PayPeriod, TrackKind};
use cordee_framework::language::{self, Faulty};
use cordee_tables::Encoding;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use text::MappingText;

/// The JSON Schema (draft 2020-12) of a mapping file, made of the shapes the reader reads.
pub fn mapping_schema() -> serde_json::Value {
    language::schema_of::<MappingText<'_>>("A mapping for `cordee people import`")
}

/// What is where in an export.
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    /// The system it came from.
    pub system: Option<System>,
    pub(crate) sheet: Option<String>,
    pub(crate) header: Option<usize>,
    pub(crate) form: Form,
    pub(crate) decimal: Option<Decimal>,
    pub(crate) parts: Option<Whole>,
    pub(crate) dates: Option<Order>,
    pub(crate) rows: Option<RowsAre>,
    pub(crate) person: Option<Key>,
    /// By which key managers are named.
    pub manager_by: Option<Key>,
    pub(crate) unknown_managers: Unknown,
    pub(crate) columns: BTreeMap<Field, Vec<String>>,
    /// What is not read, whatever columns are named for it.
    pub(crate) unread: Vec<Field>,
    /// The level of each title, as written.
    pub(crate) levels: Vec<(String, String)>,
    pub(crate) leave_out: Vec<String>,
    pub(crate) ladder: Vec<Rung>,
    pub(crate) zones: Vec<(String, String)>,
    pub(crate) sexes: Vec<(String, Sex)>,
    pub(crate) ways_to_leave: Vec<(String, Departure)>,
    pub(crate) currency: Option<Currency>,
    pub(crate) per: Option<PayPeriod>,
    pub(crate) periods: Vec<(String, PayPeriod)>,
    /// What it means that somebody has no row.
    pub missing: Option<Missing>,
}

/// How the bytes of a text file are read, where it is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    /// The encoding.
    pub encoding: Option<Encoding>,
    /// What stands between cells.
    pub delimiter: Option<u8>,
}

/// What it means that somebody who is known has no row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// Nothing.
    Nothing,
    /// They left, and this was their last day.
    LeftOn(Day),
}

impl Missing {
    /// Reads `nothing` or `left-on 2026-06-30`.
    ///
    /// # Errors
    /// Says what to write.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        const WANTED: &str = "write `nothing`, or `left-on 2026-06-30` with their last day";
        let text = text.trim();
        if text == "nothing" {
            return Ok(Self::Nothing);
        }
        let day = text.strip_prefix("left-on").ok_or(WANTED)?;
        let day = day.trim_start_matches([' ', '=', ':']);
        let day = crate::day::read(day, None).map_err(|_| WANTED)?;
        Ok(Self::LeftOn(day))
    }
}

/// What a level is, as a mapping says it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rung {
    pub(crate) id: String,
    pub(crate) kind: TrackKind,
    pub(crate) title: String,
    pub(crate) grade: String,
    pub(crate) craft: String,
    pub(crate) track: String,
    pub(crate) expert: Option<bool>,
}

impl Mapping {
    /// Reads a mapping, or says everything that is wrong with it. The sources given back are
    /// what the places in the findings refer to.
    ///
    /// # Errors
    /// Everything that is wrong, with its places.
    pub fn read(path: &str, text: &str) -> Result<Self, Faulty> {
        language::read_file(path, text, "the mapping", lower::mapping)
    }

    /// How the bytes of a text file are read, where it is stated.
    pub fn form(&self) -> Form {
        self.form
    }

    /// The same with the usual headings of its system behind those it names itself.
    #[must_use]
    pub fn with_system(mut self, system: System) -> Self {
        let usual = system.mapping();
        self.system = Some(system);
        for (field, headings) in &usual.columns {
            self.columns
                .entry(*field)
                .or_insert_with(|| headings.clone());
        }
        self.person = self.person.or(usual.person);
        self.manager_by = self.manager_by.or(usual.manager_by);
        self.rows = self.rows.or(usual.rows);
        self.sexes.extend(usual.sexes.iter().cloned());
        self.ways_to_leave
            .extend(usual.ways_to_leave.iter().cloned());
        self.periods.extend(usual.periods.iter().cloned());
        self
    }

    pub(crate) fn rows_are(&self) -> RowsAre {
        self.rows.unwrap_or_default()
    }

    /// What a word of the export means by a table of this mapping.
    pub(crate) fn meaning<'m, T>(table: &'m [(String, T)], word: &str) -> Option<&'m T> {
        let exact = table.iter().find(|(it, _)| it.trim() == word.trim());
        let near = || table.iter().find(|(it, _)| plain(it) == plain(word));
        exact.or_else(near).map(|(_, meaning)| meaning)
    }
}

#[cfg(test)]
mod tests;
