//! Why there is no backup, or nothing was restored.

use crate::{Broken, Failure};
use std::fmt;
use std::io;
use std::path::PathBuf;

/// Why a backup was not made or not restored. Nothing was left behind or changed, except where a
/// backup was made and that could not be written down.
#[derive(Debug)]
pub enum NoBackup {
    /// The database failed.
    Failure(Failure),
    /// The file can't be read or written.
    File(PathBuf, io::Error),
    /// There is no database of ours in this place.
    NoDatabase,
    /// There is something already where it was to be restored to.
    NotEmpty,
    /// The file is not a backup, or not what it was when it was made: what is wrong with it.
    Damaged(String),
    /// A newer program made it.
    OfNewer,
    /// The backup is made and whole, but the database could not be told: why not.
    NotNoted(String),
    /// The audit log in it does not hold.
    Audit(Broken),
}

impl NoBackup {
    /// What to do about it.
    pub fn help(&self) -> Option<&'static str> {
        match self {
            Self::Failure(_) | Self::File(..) => None,
            Self::NotNoted(_) => Some("keep the backup, and look why nothing can be written there"),
            Self::NoDatabase => Some("name the place in which `cordee serve` keeps its data"),
            Self::NotEmpty => Some("restore into a new folder or a new database, and look at it"),
            Self::Damaged(_) | Self::Audit(_) => Some("take an older backup, and keep this one"),
            Self::OfNewer => Some("restore it with the Cordée that made it, or a newer one"),
        }
    }
}

impl fmt::Display for NoBackup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failure(failure) => failure.fmt(f),
            Self::File(path, error) => write!(f, "`{}`: {error}", path.display()),
            Self::NoDatabase => f.write_str("there are no data of Cordée in this place"),
            Self::NotEmpty => f.write_str("there are data already where this would go"),
            Self::Damaged(what) => write!(f, "this is not a whole backup: {what}"),
            Self::OfNewer => f.write_str("this backup was made by a newer Cordée"),
            Self::NotNoted(why) => {
                write!(
                    f,
                    "the backup is made, but not written down in the audit log: {why}"
                )
            }
            Self::Audit(broken) => write!(f, "the audit log in this backup is broken: {broken}"),
        }
    }
}

impl std::error::Error for NoBackup {}

impl From<Failure> for NoBackup {
    fn from(failure: Failure) -> Self {
        Self::Failure(failure)
    }
}
