//! Why there is no backup, or nothing was restored.

use super::{Failure, FailureKind, in_words};
use crate::files::shown;
use cordee_store::{Failure as OfStore, NoBackup};
use std::io::ErrorKind;

/// Why there is no backup, in words.
#[derive(Debug, PartialEq, Eq)]
pub struct Unkept {
    /// What is wrong.
    pub message: String,
    /// What to do.
    pub help: Option<&'static str>,
}

impl Failure {
    /// There is no backup, or nothing was restored.
    pub fn no_backup(no: &NoBackup) -> Self {
        let (message, help) = match no {
            NoBackup::File(path, error) if error.kind() == ErrorKind::AlreadyExists => (
                format!("`{}` is there already", shown(path)),
                Some("name another file: a backup never takes the place of one"),
            ),
            NoBackup::File(path, error) if error.kind() == ErrorKind::NotFound => (
                format!("there is no `{}`", shown(path)),
                Some("check the spelling, or name another file or folder"),
            ),
            NoBackup::File(path, error) => {
                (format!("`{}`: {}", shown(path), in_words(error)), no.help())
            }
            NoBackup::Failure(OfStore::Database(error)) => (
                format!("the database did not answer as it should: {error}"),
                Some(
                    "look whether it runs, and whether its address and the rights there are right",
                ),
            ),
            other => (other.to_string(), no.help()),
        };
        Self::new(FailureKind::Unkept(Unkept { message, help }))
    }
}
