//! What is to be moved where, written down before anything is moved.
//!
//! Every step can be taken twice: whoever finishes a journal needs not know how far another came.

use super::{Entry, stage};
use crate::failure::Failure;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What the journal is called.
pub(super) const NAME: &str = "journal.json";

/// Which way files go.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Way {
    /// New files come into their places, old ones are kept.
    Do,
    /// The kept ones come back.
    Undo,
}

/// Moves that belong together, and the log as it will be.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Journal {
    way: Way,
    pub(super) number: usize,
    entries: Vec<Entry>,
}

/// A file that goes from one place to another.
#[derive(Debug)]
pub(super) struct Step {
    from: PathBuf,
    pub(super) to: PathBuf,
    kind: Kind,
}

/// When a step has been taken already.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Out of the way: once something stands at its end.
    Aside,
    /// Into its place: once nothing stands at its beginning.
    Home,
}

impl Journal {
    pub(super) fn new(way: Way, entry: &Entry, entries: Vec<Entry>) -> Self {
        Self {
            way,
            number: entry.number,
            entries,
        }
    }

    /// The journal of an import that was interrupted, where one was.
    pub(super) fn read(beside: &Path) -> Result<Option<Self>, Failure> {
        let path = beside.join(NAME);
        match fs::read(&path) {
            Ok(bytes) => serde_json::from_slice(&bytes)
                .map(Some)
                .map_err(|error| Failure::unreadable(&path, error.into())),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::unreadable(&path, error)),
        }
    }

    pub(super) fn write(&self, beside: &Path) -> Result<(), Failure> {
        let path = beside.join(NAME);
        let text = serde_json::to_vec_pretty(self);
        let text = text.map_err(|error| Failure::unwritable(&path, error.into()))?;
        stage(&path, &text)
    }

    pub(super) fn write_entries(&self, log: &Path) -> Result<(), Failure> {
        let text = serde_json::to_vec_pretty(&self.entries);
        let text = text.map_err(|error| Failure::unwritable(log, error.into()))?;
        stage(log, &text)
    }

    /// Every move, in order.
    pub(super) fn steps(&self, folder: &Path, own: &Path) -> Vec<Step> {
        let entry = self.entries.iter().find(|it| it.number == self.number);
        let files = entry.into_iter().flat_map(|it| &it.files);
        let (aside, home) = match self.way {
            Way::Do => (own.join("old"), own.join("new")),
            Way::Undo => (own.join("undone"), own.join("old")),
        };
        let steps = files.flat_map(|file| {
            let place = folder.join(&file.name);
            let is_there = self.way == Way::Undo || file.before.is_some();
            let away = is_there.then(|| Step {
                from: place.clone(),
                to: aside.join(&file.name),
                kind: Kind::Aside,
            });
            let back = Step {
                from: home.join(&file.name),
                to: place,
                kind: Kind::Home,
            };
            away.into_iter().chain(std::iter::once(back))
        });
        steps.collect()
    }

    /// All is done: what was put aside by an undo goes, and so does the journal.
    pub(super) fn end(&self, beside: &Path, own: &Path) -> Result<(), Failure> {
        let rest = match self.way {
            Way::Do => own.join("new"),
            Way::Undo => own.join("undone"),
        };
        // Nobody misses it, and the next import finds it by its number.
        let _ = fs::remove_dir_all(rest);
        let path = beside.join(NAME);
        fs::remove_file(&path).map_err(|error| Failure::unwritable(&path, error))
    }
}

impl Step {
    /// Takes the step, unless it has been taken.
    pub(super) fn take(&self) -> io::Result<()> {
        let is_taken = match self.kind {
            Kind::Aside => self.to.exists() || !self.from.exists(),
            Kind::Home => !self.from.exists(),
        };
        if is_taken {
            return Ok(());
        }
        if let Some(folder) = self.to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::rename(&self.from, &self.to)
    }
}
