//! `cordee bounded-export`: the other side of opening an export, in a process of its own.

use crate::bounded;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use clap::Args;
use std::io::{BufWriter, stdout};

/// Make rows of what is handed over, within limits of memory and time; `cordee people` runs this
#[derive(Debug, Args)]
#[command(hide = true)]
pub struct BoundedExport {}

impl BoundedExport {
    #[expect(clippy::unused_self, reason = "every command is run by its value")]
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let tell = &mut |path: &str| {
            // Whoever waits is told where this stands; nobody else needs to know.
            let _ = io.tell(path);
        };
        let to = BufWriter::new(stdout().lock());
        bounded::serve_export(std::io::stdin().lock(), tell, to).map_err(Failure::cannot_start)?;
        Ok(Exit::Fine)
    }
}
