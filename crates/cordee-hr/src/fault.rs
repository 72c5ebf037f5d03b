//! What is wrong with an export, always with its row.

use serde::Serialize;
use std::fmt;

/// Something that is wrong. Nothing is imported of an export with faults unless it is asked for
/// without the rows that have them.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct Fault {
    /// The row, counted from 1 as a spreadsheet does; `None` for the file as a whole.
    pub row: Option<u32>,
    /// The heading of the column.
    pub column: Option<String>,
    /// What is wrong, in the words of the file.
    pub what: String,
    /// What to do.
    pub help: Option<String>,
}

impl Fault {
    /// A fault of the file as a whole.
    pub fn of_file(what: impl Into<String>) -> Self {
        Self {
            row: None,
            column: None,
            what: what.into(),
            help: None,
        }
    }

    /// A fault of a row.
    pub fn of_row(row: u32, what: impl Into<String>) -> Self {
        Self {
            row: Some(row),
            ..Self::of_file(what)
        }
    }

    /// The same in a column.
    #[must_use]
    pub fn column(self, heading: &str) -> Self {
        Self {
            column: Some(heading.to_owned()),
            ..self
        }
    }

    /// The same with what to do.
    #[must_use]
    pub fn help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.row, &self.column) {
            (Some(row), Some(column)) => write!(f, "row {row}, column `{column}`: ")?,
            (Some(row), None) => write!(f, "row {row}: ")?,
            (None, Some(column)) => write!(f, "column `{column}`: ")?,
            (None, None) => {}
        }
        f.write_str(&self.what)
    }
}

/// How many faults are told; the others are counted.
const TOLD: usize = 100;

/// Faults as they are found.
#[derive(Clone, Default, PartialEq, Eq, Debug)]
pub struct Faults {
    told: Vec<Fault>,
    more: u64,
}

impl Faults {
    /// Adds one.
    pub fn push(&mut self, fault: Fault) {
        if self.told.len() < TOLD {
            self.told.push(fault);
        } else {
            self.more += 1;
        }
    }

    /// Adds those found elsewhere.
    pub(crate) fn append(&mut self, others: Self) {
        self.more += others.more;
        others.told.into_iter().for_each(|it| self.push(it));
    }

    /// Those that are told, in the order of the rows.
    pub fn told(&self) -> &[Fault] {
        &self.told
    }

    /// How many more there are.
    pub fn more(&self) -> u64 {
        self.more
    }

    /// How many there are.
    pub fn count(&self) -> u64 {
        self.told.len() as u64 + self.more
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    pub(crate) fn sort(&mut self) {
        self.told.sort_by_key(|it| it.row);
    }
}

/// At most sixty letters of a user's text, on one line.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let clean: String = text
        .chars()
        .map(|it| if it.is_control() { ' ' } else { it })
        .collect();
    if clean.chars().count() <= MOST {
        return clean;
    }
    let cut: String = clean.chars().take(MOST - 1).collect();
    format!("{}…", cut.trim_end())
}
