//! `cordee people undo`.

use crate::config;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::shown;
use crate::io::Io;
use crate::ledger::{Ledger, Undone};
use crate::words::joined;
use clap::Args;
use jiff::Timestamp;
use std::path::PathBuf;

/// Undo an import: every file is what it was before, byte for byte
///
/// The last import is undone, then the one before it. Where somebody changed one of its files since,
/// nothing is undone.
#[derive(Debug, Args)]
pub(super) struct Undo {
    /// The folder of the history
    #[arg(long, value_name = "DIR")]
    history: PathBuf,

    /// Which import, as `cordee people log` numbers them; the last that stands if not said
    #[arg(value_name = "N")]
    number: Option<usize>,

    /// Who undoes it, for the log; what the system calls you if not said
    #[arg(long, value_name = "NAME")]
    by: Option<String>,
}

impl Undo {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        if !self.history.is_dir() {
            let cause = std::io::ErrorKind::NotFound.into();
            return Err(Failure::unreadable(&self.history, cause));
        }
        let undone = Undone {
            at: Timestamp::now(),
            by: self.by.clone().unwrap_or_else(config::user),
        };
        let entry = Ledger::open(&self.history)?.undo(self.number, undone)?;
        let names: Vec<String> = entry
            .files
            .iter()
            .map(|it| format!("`{}`", it.name))
            .collect();
        let (number, names, folder) = (entry.number, joined(&names), shown(&self.history));
        io.say(&format!(
            "import {number} was undone: {names} in `{folder}` are what they were\n"
        ))?;
        Ok(Exit::Fine)
    }
}
