//! How an import came to a bad end, in words.

use std::fmt;

/// How an import came to a bad end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BadEnd {
    /// It took too long.
    TooSlow,
    /// It needed too much memory.
    TooLarge,
    /// It would write too much.
    TooMuch,
    /// It stopped; that is our fault.
    Stopped,
}

/// What happened.
pub(super) fn write(f: &mut fmt::Formatter<'_>, file: Option<&str>, end: BadEnd) -> fmt::Result {
    let what = file.map_or_else(|| "the import".to_owned(), |file| format!("`{file}`"));
    match end {
        BadEnd::TooSlow => write!(f, "{what} takes longer than 5 seconds to be read"),
        BadEnd::TooLarge => write!(f, "{what} needs more than 128 MiB to be read"),
        BadEnd::TooMuch => write!(f, "the import would write more than 64 MiB"),
        BadEnd::Stopped => write!(f, "{what} made the import stop"),
    }
}

/// What to do after it.
pub(super) fn help_after(end: BadEnd) -> &'static str {
    match end {
        BadEnd::TooSlow | BadEnd::TooLarge | BadEnd::TooMuch => {
            "nothing was written; divide the file, or name fewer files in the mapping"
        }
        BadEnd::Stopped => {
            "nothing was written; this is a fault of `cordee`: please report it with the file"
        }
    }
}
