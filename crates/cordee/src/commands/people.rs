//! `cordee people`: people of a personnel system into a history or a store, and out again.

mod account;
pub(super) mod export;
mod import;
mod json;
mod log;
mod map;
mod stored;
mod undo;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::{Args, Subcommand};

/// Bring people from the export of a personnel system into a history or a store, and undo it
///
/// An export is a CSV or XLSX file. The headings of BambooHR, HiBob, Personio and Workday are known; for
/// others, or for headings of your own, a mapping says what is where: `cordee people map` proposes one.
/// The guide on importing people shows what it looks like.
#[derive(Debug, Args)]
pub struct People {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Map(map::Map),
    Import(Box<import::Import>),
    Log(log::Log),
    Undo(undo::Undo),
}

impl People {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        match self.what {
            What::Map(map) => map.run(io),
            What::Import(import) => import.run(io),
            What::Log(log) => log.run(io),
            What::Undo(undo) => undo.run(io),
        }
    }
}
