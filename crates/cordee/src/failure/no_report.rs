//! Why a history can't be reported on.

use crate::files::shown;
use std::fmt;
use std::path::PathBuf;

/// Why a history can't be reported on.
#[derive(Debug, PartialEq, Eq)]
pub enum NoReport {
    /// It has so many faults, which have been shown.
    Faulty(String, String),
    /// It has no positions.
    NobodyThere(String),
    /// There is no team of this name; perhaps the other one was meant.
    NoSuchTeam(String, Option<String>),
    /// The ending of a file says nothing of what is to be written.
    WhichFormat(PathBuf),
    /// Nobody can read it in a terminal.
    NotForATerminal,
    /// It could not be put into the form that was asked for.
    Unwritten(String),
}

impl NoReport {
    /// What to do about it.
    pub(super) fn help(&self) -> String {
        match self {
            Self::Faulty(..) => {
                "mend what is shown, or add `--without-faulty` to report without those rows"
                    .to_owned()
            }
            Self::NobodyThere(_) => {
                "`positions.csv` says who stood at which level: `person`, `from`, `until`, `level`"
                    .to_owned()
            }
            Self::NoSuchTeam(_, Some(near)) => format!("did you mean `{near}`?"),
            Self::NoSuchTeam(_, None) => {
                "teams are named as in the column `team` of `positions.csv`".to_owned()
            }
            Self::WhichFormat(_) => {
                "let its name end in .html, .csv, .xlsx, .parquet, .json or .txt, or \
                                     say `--format`"
                    .to_owned()
            }
            Self::NotForATerminal => "name a file with `--output`".to_owned(),
            Self::Unwritten(_) => "another `--format` may hold it".to_owned(),
        }
    }
}

impl fmt::Display for NoReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faulty(source, faults) => write!(f, "the history in `{source}` has {faults}"),
            Self::NobodyThere(source) => write!(f, "nobody stands anywhere in `{source}`"),
            Self::NoSuchTeam(name, _) => write!(f, "there is no team `{name}`"),
            Self::WhichFormat(path) => write!(
                f,
                "what to write can't be told from the name `{}`",
                shown(path)
            ),
            Self::NotForATerminal => write!(f, "a workbook or Parquet is no text for a terminal"),
            Self::Unwritten(why) => write!(f, "the report could not be written: {why}"),
        }
    }
}
