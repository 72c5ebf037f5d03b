//! How far a reading has come.

use crate::dictionary::file_of;
use crate::read::Sources;
use std::fmt;
use std::sync::atomic::{AtomicU64, Ordering};

/// How many bytes have been read, and whoever wants to hear it.
pub(crate) struct Progress<'n> {
    done: AtomicU64,
    of: u64,
    note: &'n (dyn Fn(u64, u64) + Sync),
}

impl<'n> Progress<'n> {
    /// Nothing read yet of the texts that the dictionary knows.
    pub(crate) fn new(sources: &Sources<'_>, note: &'n (dyn Fn(u64, u64) + Sync)) -> Self {
        let known = sources.iter().filter(|(name, _)| file_of(name).is_some());
        Self {
            done: AtomicU64::new(0),
            of: known.map(|(_, source)| source.size()).sum(),
            note,
        }
    }

    /// So many bytes more have been read.
    pub(crate) fn add(&self, bytes: usize) {
        let before = self.done.fetch_add(bytes as u64, Ordering::Relaxed);
        (self.note)((before + bytes as u64).min(self.of), self.of);
    }

    /// Everything has been read, also what nobody had to look at.
    pub(crate) fn end(&self) {
        (self.note)(self.of, self.of);
    }
}

impl fmt::Debug for Progress<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} of {}", self.done.load(Ordering::Relaxed), self.of)
    }
}
