//! `cordee bounded-import`: the other side of an import, in a process of its own.

use crate::bounded;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::Args;

/// Import what is handed over, within limits of memory and time; `cordee import` runs this
#[derive(Debug, Args)]
#[command(hide = true)]
pub struct BoundedImport {}

impl BoundedImport {
    #[expect(clippy::unused_self, reason = "every command is run by its value")]
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let tell = &mut |path: &str| {
            // Whoever waits is told where this stands; nobody else needs to know.
            let _ = io.tell(path);
        };
        let import = bounded::serve(std::io::stdin().lock(), tell);
        let import = import.map_err(Failure::cannot_start)?;
        serde_json::to_writer(io.out(), &import).map_err(|error| Failure::output(error.into()))?;
        Ok(Exit::Fine)
    }
}
