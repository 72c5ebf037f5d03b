//! One import as the log tells it.

use cordee_hr::Counts;
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// An import.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// Its number, the first 1.
    pub number: usize,
    /// Who imported when, and what.
    #[serde(flatten)]
    pub stamp: Stamp,
    /// The files that changed.
    pub files: Vec<Kept>,
    /// Who undid it and when, where somebody did.
    pub undone: Option<Undone>,
}

/// Who imported when, and what.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stamp {
    /// When.
    pub at: Timestamp,
    /// Who, as the system or the command line says it.
    pub by: String,
    /// The name of the export.
    pub export: String,
    /// The SHA-256 of its bytes.
    pub export_hash: String,
    /// The SHA-256 of the mapping; blank where there was none.
    pub mapping_hash: String,
    /// The stated day of the export.
    pub on: Option<Date>,
    /// How many people it concerned.
    pub counts: Counts,
    /// What was corrected: what stood there, and what stands there now.
    pub corrections: Vec<String>,
}

/// A file that changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    /// Its name.
    pub name: String,
    /// The SHA-256 of what stood there; `None` where there was no such file.
    pub before: Option<String>,
    /// The SHA-256 of what stood there afterwards.
    pub after: String,
}

/// That an import was undone.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Undone {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
}

impl Entry {
    pub(super) fn new(number: usize, stamp: Stamp, files: Vec<Kept>) -> Self {
        Self {
            number,
            stamp,
            files,
            undone: None,
        }
    }
}

/// The SHA-256 of some bytes, in hexadecimal.
pub fn hash_of(bytes: &[u8]) -> String {
    let digits = Sha256::digest(bytes);
    digits.iter().map(|it| format!("{it:02x}")).collect()
}
