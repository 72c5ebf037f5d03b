//! Why people can't be imported, or an import not undone.

use crate::files::shown;
use crate::words;
use std::fmt;
use std::path::PathBuf;

/// Why people can't be imported, or an import not undone.
#[derive(Debug, PartialEq, Eq)]
pub enum NoImport {
    /// The export can't be read: why.
    NotOpened(PathBuf, String),
    /// The history has so many faults, which have been shown.
    HistoryFaulty(PathBuf, String),
    /// Another import is under way in the folder.
    Busy(PathBuf),
    /// Nothing was imported into the folder, or all of it was undone.
    NothingToUndo(PathBuf),
    /// There is no import of this number.
    NoSuch(usize),
    /// The import was undone before.
    IsUndone(usize),
    /// Another came after it.
    NotLast {
        /// The import.
        number: usize,
        /// The last that stands.
        last: usize,
    },
    /// Nobody who may come in has this address.
    NoSuchPerson(String),
    /// There is no such team to import into; those that there are.
    NoSuchTeam(Option<String>, Vec<String>),
    /// Nothing was published: nobody serves these data yet.
    NoFramework,
    /// The store said no: why.
    Refused(String, &'static str),
    /// Somebody changed files since the import.
    OtherHands {
        /// The import.
        number: usize,
        /// The files.
        changed: Vec<String>,
    },
}

impl NoImport {
    /// What to do about it.
    pub(super) fn help(&self) -> String {
        match self {
            Self::NotOpened(..) => "nothing was read or written".to_owned(),
            Self::HistoryFaulty(..) => "mend what is shown; nothing was imported".to_owned(),
            Self::Busy(_) => "wait until it is done".to_owned(),
            Self::NothingToUndo(_) | Self::NoSuch(_) | Self::IsUndone(_) => {
                "`cordee people log` shows what was imported".to_owned()
            }
            Self::NotLast { last, .. } => {
                format!("undo import {last} first; each is undone after those that came later")
            }
            Self::NoSuchPerson(_) => {
                "name yourself by the address that you sign in with, as `--as luna@example.org`"
                    .to_owned()
            }
            Self::NoSuchTeam(_, teams) if teams.is_empty() => {
                "ask people operations to import, or a system administrator for that role".to_owned()
            }
            Self::NoSuchTeam(_, teams) => {
                let teams: Vec<String> = teams.iter().take(20).map(|it| format!("`{it}`")).collect();
                format!("name one as `--into`; there are {}", words::joined(&teams))
            }
            Self::NoFramework => {
                "serve it once: `cordee serve FRAMEWORK --data DIR` publishes the framework".to_owned()
            }
            Self::Refused(_, help) => (*help).to_owned(),
            Self::OtherHands { .. } => {
                "nothing was undone, so that no change is lost; put the files back as they were, or mend them by hand"
                    .to_owned()
            }
        }
    }
}

impl fmt::Display for NoImport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOpened(path, why) => write!(f, "`{}` can't be read: {why}", shown(path)),
            Self::HistoryFaulty(path, faults) => {
                write!(f, "the history in `{}` has {faults}", shown(path))
            }
            Self::Busy(path) => write!(f, "another import is under way in `{}`", shown(path)),
            Self::NothingToUndo(path) => {
                write!(f, "nothing that was imported into `{}` stands", shown(path))
            }
            Self::NoSuch(number) => write!(f, "there is no import {number}"),
            Self::IsUndone(number) => write!(f, "import {number} has been undone already"),
            Self::NotLast { number, last } => {
                write!(f, "import {last} came after import {number}")
            }
            Self::NoSuchPerson(email) => {
                write!(f, "nobody who may come in today has the address `{email}`")
            }
            Self::NoSuchTeam(Some(team), _) => {
                write!(f, "there is no team `{team}` that you may import into")
            }
            Self::NoSuchTeam(None, teams) if teams.is_empty() => {
                f.write_str("there is no team that you may import into")
            }
            Self::NoSuchTeam(None, _) => f.write_str("there are several teams to import into"),
            Self::NoFramework => f.write_str("no framework was published with these data yet"),
            Self::Refused(why, _) => f.write_str(why),
            Self::OtherHands { number, changed } => {
                let names: Vec<String> = changed.iter().map(|it| format!("`{it}`")).collect();
                let were = if changed.len() == 1 { "was" } else { "were" };
                let names = words::joined(&names);
                write!(f, "{names} {were} changed since import {number}")
            }
        }
    }
}
