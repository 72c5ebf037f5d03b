//! What is wrong with files, and what was repaired: always with the row.

use std::fmt;

/// A place in a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Place {
    /// The file, such as `pay.csv`.
    pub file: &'static str,
    /// The line, counted from 1 with the headings; `None` for the file as a whole.
    pub line: Option<u64>,
    /// The heading of the column.
    pub column: Option<&'static str>,
}

/// Something that is wrong. Nothing is made of a history with faults unless it is asked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// Where.
    pub place: Place,
    /// What is wrong, in the words of the file.
    pub what: String,
    /// What to do.
    pub help: Option<String>,
}

/// Something that was repaired or left out, and how often.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Remark {
    /// The file.
    pub file: &'static str,
    /// What was done.
    pub what: String,
    /// How many it concerns; nothing where it is about the file as a whole.
    pub rows: u64,
    /// What is counted.
    pub counted: Counted,
}

/// What a remark counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Counted {
    /// Rows of a file.
    #[default]
    Rows,
    /// Levels.
    Levels,
}

impl Remark {
    /// How many of what, such as `3 rows`; `None` where it is about the file as a whole.
    pub fn how_many(&self) -> Option<String> {
        let word = match self.counted {
            Counted::Rows => "row",
            Counted::Levels => "level",
        };
        let ending = if self.rows == 1 { "" } else { "s" };
        (self.rows > 0).then(|| format!("{} {word}{ending}", self.rows))
    }
}

impl Fault {
    pub(crate) fn of_file(file: &'static str, what: impl Into<String>) -> Self {
        Self {
            place: Place {
                file,
                line: None,
                column: None,
            },
            what: what.into(),
            help: None,
        }
    }

    pub(crate) fn help(self, help: impl Into<String>) -> Self {
        Self {
            help: Some(help.into()),
            ..self
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file)?;
        if let Some(line) = self.line {
            write!(f, ":{line}")?;
        }
        if let Some(column) = self.column {
            write!(f, ", column `{column}`")?;
        }
        Ok(())
    }
}
impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.what)
    }
}
impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.what)?;
        match self.how_many() {
            Some(many) => write!(f, " ({many})"),
            None => Ok(()),
        }
    }
}
