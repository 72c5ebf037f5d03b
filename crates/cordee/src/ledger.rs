//! What was imported into a folder of a history, so that it can be told and undone.
//!
//! Beside the files stands a folder `.cordee`: `imports.json` tells every import, and a folder of its
//! number keeps the files as they were before it. All files of an import change as one step: they are
//! written beside first, a journal says what is to be moved where, and whoever comes after a crash
//! finishes it ([`journal`]). Two imports at a time are kept apart by a lock.
//!
//! Knows files and their hashes; not what is in them, nor what time it is.

mod entry;
mod journal;

pub use entry::{Entry, Kept, Stamp, Undone, hash_of};

use crate::failure::{Failure, FailureKind, NoImport};
use crate::files::{self, Existing};
use journal::{Journal, Way};
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::{Path, PathBuf};

/// The folder beside the files of a history.
const BESIDE: &str = ".cordee";

/// A folder of a history whose imports are kept. While it is open no other import can run.
#[derive(Debug)]
pub struct Ledger {
    folder: PathBuf,
    _lock: File,
}

/// What an import writes.
#[derive(Debug)]
pub struct Written<'a> {
    /// The files by name.
    pub files: &'a [(&'a str, Vec<u8>)],
    /// Everything that changes, a line each.
    pub changes: &'a str,
}

impl Ledger {
    /// Opens the folder, makes it where it is missing, and finishes what was interrupted.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        let beside = folder.join(BESIDE);
        let opened = fs::create_dir_all(&beside).and_then(|()| {
            let path = beside.join("lock");
            File::options()
                .create(true)
                .truncate(false)
                .write(true)
                .open(path)
        });
        let lock = opened.map_err(|error| Failure::unwritable(&beside, error))?;
        match lock.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => return Err(no(NoImport::Busy(folder.to_owned()))),
            Err(TryLockError::Error(error)) => return Err(Failure::unwritable(&beside, error)),
        }
        let ledger = Self {
            folder: folder.to_owned(),
            _lock: lock,
        };
        ledger.settle()?;
        Ok(ledger)
    }

    /// Finishes what was interrupted, and takes away what had not begun.
    fn settle(&self) -> Result<(), Failure> {
        if let Some(journal) = Journal::read(&self.beside())? {
            return self.finish(&journal);
        }
        let next = self.own_folder(self.entries()?.len() + 1);
        match fs::remove_dir_all(&next) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
            Err(error) => Err(Failure::unwritable(&next, error)),
        }
    }

    /// Every import, the first first.
    pub fn entries(&self) -> Result<Vec<Entry>, Failure> {
        entries(&self.folder)
    }

    /// Writes an import. `stamp` says who, when and of what.
    pub fn write(&self, stamp: Stamp, written: &Written<'_>) -> Result<Entry, Failure> {
        let mut entries = self.entries()?;
        let number = entries.len() + 1;
        let own = self.own_folder(number);
        let mut kept = Vec::new();
        for (name, bytes) in written.files {
            let before = self.hash(name)?;
            let after = hash_of(bytes);
            if before.as_ref() == Some(&after) {
                continue;
            }
            stage(&own.join("new").join(name), bytes)?;
            kept.push(Kept {
                name: (*name).to_owned(),
                before,
                after,
            });
        }
        stage(&own.join("changes.txt"), written.changes.as_bytes())?;
        let entry = Entry::new(number, stamp, kept);
        entries.push(entry.clone());
        self.begin(&Journal::new(Way::Do, &entry, entries))?;
        Ok(entry)
    }

    /// Undoes an import, the last that stands where none is named.
    pub fn undo(&self, number: Option<usize>, undone: Undone) -> Result<Entry, Failure> {
        let mut entries = self.entries()?;
        let stands = |it: &&Entry| it.undone.is_none();
        let Some(last) = entries.iter().rev().find(stands).map(|it| it.number) else {
            return Err(no(NoImport::NothingToUndo(self.folder.clone())));
        };
        let number = number.unwrap_or(last);
        let found = entries.iter_mut().find(|it| it.number == number);
        let entry = found.ok_or_else(|| no(NoImport::NoSuch(number)))?;
        if entry.undone.is_some() {
            return Err(no(NoImport::IsUndone(number)));
        }
        if number != last {
            return Err(no(NoImport::NotLast { number, last }));
        }
        self.look_for_other_hands(entry)?;
        entry.undone = Some(undone);
        let entry = entry.clone();
        self.begin(&Journal::new(Way::Undo, &entry, entries))?;
        Ok(entry)
    }

    /// A file that somebody changed since an import would lose that change.
    fn look_for_other_hands(&self, entry: &Entry) -> Result<(), Failure> {
        let mut changed = Vec::new();
        for file in &entry.files {
            if self.hash(&file.name)?.as_ref() != Some(&file.after) {
                changed.push(file.name.clone());
            }
        }
        if changed.is_empty() {
            return Ok(());
        }
        let number = entry.number;
        Err(no(NoImport::OtherHands { number, changed }))
    }

    fn begin(&self, journal: &Journal) -> Result<(), Failure> {
        journal.write(&self.beside())?;
        self.finish(journal)
    }

    fn finish(&self, journal: &Journal) -> Result<(), Failure> {
        let own = self.own_folder(journal.number);
        for step in journal.steps(&self.folder, &own) {
            step.take()
                .map_err(|error| Failure::unwritable(&step.to, error))?;
        }
        journal.write_entries(&log_of(&self.folder))?;
        sync(&self.folder);
        journal.end(&self.beside(), &own)
    }

    /// The hash of a file as it stands there; `None` where there is none.
    fn hash(&self, name: &str) -> Result<Option<String>, Failure> {
        let path = self.folder.join(name);
        match fs::read(&path) {
            Ok(bytes) => Ok(Some(hash_of(&bytes))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Failure::unreadable(&path, error)),
        }
    }

    fn beside(&self) -> PathBuf {
        self.folder.join(BESIDE)
    }

    fn own_folder(&self, number: usize) -> PathBuf {
        self.beside().join(format!("{number:04}"))
    }
}

/// Every import into a folder, the first first; none where nothing was ever imported.
pub fn entries(folder: &Path) -> Result<Vec<Entry>, Failure> {
    let path = log_of(folder);
    match fs::read(&path) {
        Ok(bytes) => {
            serde_json::from_slice(&bytes).map_err(|error| Failure::unreadable(&path, error.into()))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Failure::unreadable(&path, error)),
    }
}

/// Finishes what was interrupted in a folder, where anything was; to be called before its files are
/// read.
pub fn settle(folder: &Path) -> Result<(), Failure> {
    if folder.join(BESIDE).join(journal::NAME).exists() {
        Ledger::open(folder)?;
    }
    Ok(())
}

fn log_of(folder: &Path) -> PathBuf {
    folder.join(BESIDE).join("imports.json")
}

fn stage(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    files::place(&[(path, bytes)], Existing::Replaced)
}

/// A folder whose names have reached the disk. Not every system can be asked for it.
fn sync(folder: &Path) {
    let _ = File::open(folder).and_then(|it| it.sync_all());
}

fn no(why: NoImport) -> Failure {
    Failure::new(FailureKind::People(why))
}

#[cfg(test)]
mod tests;
