//! Why nothing can be simulated.

use crate::files::shown;
use std::fmt;
use std::path::PathBuf;

/// Why nothing can be simulated.
#[derive(Debug, PartialEq, Eq)]
pub enum NoSimulation {
    /// A scenario has so many faults, which have been shown.
    Faulty(PathBuf, String),
    /// A history has no positions.
    NobodyThere(PathBuf),
    /// What is asked for can't be.
    Impossible(String),
    /// There is nothing of this name.
    Unknown {
        /// What sort of thing.
        sort: &'static str,
        /// The name as asked for.
        asked: String,
        /// What to do.
        help: String,
    },
    /// Options of published models were given without one.
    NeedsAPreset,
    /// Not one run was finished.
    Nothing,
    /// There is no page of such a model.
    NoPageOf(&'static str),
    /// There is no table of one figure.
    NoTableOf,
    /// It could not be put into the form that was asked for.
    Unwritten(String),
}

impl NoSimulation {
    /// What to do about it.
    pub(super) fn help(&self) -> String {
        let help = match self {
            Self::Faulty(..) => "mend what is shown; `cordee schema --scenario` prints the schema of scenarios",
            Self::NobodyThere(_) => {
                "`positions.csv` says who stood at which level: `person`, `from`, `until`, `level`"
            }
            Self::Impossible(_) => "change the scenario or the options that say so",
            Self::Unknown { help, .. } => help,
            Self::NeedsAPreset => "add `--preset pluchino-2010/reconstructed`, or leave these options out",
            Self::Nothing => "let it run longer, or ask for fewer runs",
            Self::NoPageOf(_) => "leave `--report` out, or compare policies of Cordée's own model",
            Self::NoTableOf => "ask for `--format json`",
            Self::Unwritten(_) => "another `--format` may hold it",
        };
        help.to_owned()
    }
}

impl fmt::Display for NoSimulation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Faulty(path, faults) => write!(f, "`{}` has {faults}", shown(path)),
            Self::NobodyThere(path) => write!(f, "nobody stands anywhere in `{}`", shown(path)),
            Self::Impossible(what) => f.write_str(what),
            Self::Unknown { sort, asked, .. } => write!(f, "there is no {sort} `{asked}`"),
            Self::NeedsAPreset => f.write_str("strategies and hypotheses belong to published models"),
            Self::Nothing => f.write_str("not one run was finished"),
            Self::NoPageOf(what) => write!(f, "there is no page of {what}"),
            Self::NoTableOf => f.write_str("one figure is no table"),
            Self::Unwritten(why) => write!(f, "what was found could not be written: {why}"),
        }
    }
}
