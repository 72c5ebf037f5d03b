//! Why a history can't be reported on.

use crate::files::shown;
use std::fmt;
use std::path::PathBuf;

/// Why a history can't be reported on.
#[derive(Debug, PartialEq, Eq)]
pub enum NoReport {
    /// It has so many faults, which have been shown.
    Faulty(PathBuf, String),
    /// It has no positions.
    NobodyThere(PathBuf),
}

impl NoReport {
    /// What to do about it.
    pub(super) fn help(&self) -> String {
        let help = match self {
            Self::Faulty(..) => {
                "mend what is shown, or add `--without-faulty` to report without those rows"
            }
            Self::NobodyThere(_) => {
                "`positions.csv` says who stood at which level: `person`, `from`, `until`, `level`"
            }
        };
        help.to_owned()
    }
}

impl fmt::Display for NoReport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faulty(path, faults) => {
                write!(f, "the history in `{}` has {faults}", shown(path))
            }
            Self::NobodyThere(path) => write!(f, "nobody stands anywhere in `{}`", shown(path)),
        }
    }
}
