//! `cordee people undo`.

use super::stored::Stored;
use crate::config;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::shown;
use crate::io::Io;
use crate::ledger::{Ledger, Undone};
use crate::words::joined;
use clap::{ArgGroup, Args};
use jiff::Timestamp;
use std::path::PathBuf;

/// Undo an import: everything is what it was before, byte for byte
///
/// In a folder the last import is undone, then the one before it. Where somebody changed since what it
/// brought, nothing is undone, and that is said.
#[derive(Debug, Args)]
#[command(group(ArgGroup::new("where").args(["history", "data", "database"]).required(true)))]
pub(super) struct Undo {
    /// The folder of the history
    #[arg(long, value_name = "DIR")]
    history: Option<PathBuf>,

    #[command(flatten)]
    stored: Stored,

    /// Which import, as `cordee people log` numbers them; the last that stands if not said
    #[arg(value_name = "N")]
    number: Option<usize>,

    /// Who undoes it, for the log; what the system calls you if not said
    #[arg(long, value_name = "NAME", requires = "history")]
    by: Option<String>,
}

impl Undo {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let Some(history) = &self.history else {
            return self.stored.open()?.undo(self.number, io);
        };
        if !history.is_dir() {
            let cause = std::io::ErrorKind::NotFound.into();
            return Err(Failure::unreadable(history, cause));
        }
        let undone = Undone {
            at: Timestamp::now(),
            by: self.by.clone().unwrap_or_else(config::user),
        };
        let entry = Ledger::open(history)?.undo(self.number, undone)?;
        let names: Vec<String> = entry
            .files
            .iter()
            .map(|it| format!("`{}`", it.name))
            .collect();
        let (number, names, folder) = (entry.number, joined(&names), shown(history));
        io.say(&format!(
            "import {number} was undone: {names} in `{folder}` are what they were\n"
        ))?;
        Ok(Exit::Fine)
    }
}
