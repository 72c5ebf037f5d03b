//! Why a framework can't be exported as asked.

use crate::words;
use std::fmt;

/// Why a framework can't be exported as asked.
#[derive(Debug, PartialEq, Eq)]
pub enum NoExport {
    /// Places of it can't be read, and would be missing.
    NotWhole {
        /// How many.
        lost: usize,
        /// What was read, as on the command line.
        paths: String,
    },
    /// What was asked for is several files, and there is one place.
    SeveralFiles,
    /// A format that is read as it is has no mapping.
    NeedsNoMapping,
    /// It does not fit into the format: why.
    DoesNotFit(String),
}

impl NoExport {
    /// What to do about it.
    pub(super) fn help(&self) -> String {
        match self {
            Self::NotWhole { paths, .. } => format!(
                "`cordee check {paths}` shows them; mend them first, so that nothing is lost"
            ),
            Self::SeveralFiles => {
                "name a folder, or ask for `--format json`, `xlsx` or `markdown`".to_owned()
            }
            Self::NeedsNoMapping => {
                "leave out `--mapping`, or ask for `--format xlsx` or `csv`".to_owned()
            }
            Self::DoesNotFit(_) => {
                "nothing was written; `--format csv` and `--format json` have no such limit"
                    .to_owned()
            }
        }
    }
}

impl fmt::Display for NoExport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotWhole { lost, .. } => {
                let places = words::counted(*lost, "place");
                write!(f, "{places} of the framework can't be read")
            }
            Self::SeveralFiles => f.write_str("CSV is several files, and `-` is one place"),
            Self::NeedsNoMapping => f.write_str("this format has no mapping"),
            Self::DoesNotFit(why) => f.write_str(why),
        }
    }
}
