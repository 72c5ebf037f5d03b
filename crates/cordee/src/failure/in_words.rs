//! Paths and causes as people read them.

use crate::files::shown;
use crate::words;
use std::fmt;
use std::io;
use std::path::PathBuf;

/// What can be named as a version.
pub(super) const A_VERSION: &str =
    "name a folder that is there, or a folder in a git revision, such as `HEAD~1:careers`";
/// How a mapping comes to be.
pub(super) const NO_LADDER: &str = "a mapping says where tracks, levels and competencies are in your files; \
     write one as `docs/guide/importing.md` shows and name it with `--mapping FILE`";
/// What is so without mail.
pub(super) const WITHOUT_MAIL: &str =
    "look at `cordee serve --help`; without `--mail` nothing is sent";

pub(super) fn never_overwritten(f: &mut fmt::Formatter<'_>, paths: &[PathBuf]) -> fmt::Result {
    let (verb, them) = if paths.len() == 1 {
        ("is", "it")
    } else {
        ("are", "them")
    };
    let paths = listed(paths);
    write!(
        f,
        "{paths} {verb} there already, and `init` never overwrites {them}"
    )
}

pub(super) fn listed(paths: &[PathBuf]) -> String {
    const MOST: usize = 4;
    let named = paths
        .iter()
        .take(MOST)
        .map(|path| format!("`{}`", shown(path)));
    let mut named: Vec<String> = named.collect();
    if paths.len() > MOST {
        named.push(format!("{} more", paths.len() - MOST));
    }
    words::joined(&named)
}

/// What the operating system says, without its numbers.
pub fn in_words(error: &io::Error) -> String {
    let text = match error.kind() {
        io::ErrorKind::PermissionDenied => "permission denied".to_owned(),
        io::ErrorKind::NotFound => "there is no such folder".to_owned(),
        _ => error.to_string(),
    };
    let text = text.split(" (os error").next().unwrap_or(&text);
    let mut letters = text.chars();
    let first = letters.next().map(char::to_lowercase);
    first.into_iter().flatten().chain(letters).collect()
}

/// What to do where what was read is faulty.
pub(super) const NOTHING_WRITTEN: &str = "mend what is shown; nothing was read or written";
