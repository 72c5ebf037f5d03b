//! `cordee restore`: what a backup holds, where nothing is yet.

use super::audit::anchor;
use super::backup::summary;
use super::serve::runtime;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use crate::place::Data;
use clap::Args;
use std::path::PathBuf;

/// Bring back what a backup holds, into a new folder or an empty database
///
/// Before anything is written, the whole file is compared with what it says of itself; afterwards
/// what the database holds is compared with it, and the audit log is followed. Where anything
/// differs, nothing is restored. Sessions, links and tokens of programs are in no backup: people sign
/// in anew, and programs need new tokens.
#[derive(Debug, Args)]
pub struct Restore {
    /// The backup
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    data: Data,
}

impl Restore {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let place = self.data.place();
        let restored = runtime()?
            .block_on(cordee_store::restore(&self.file, &place))
            .map_err(|no| Failure::no_backup(&no))?;
        io.say(&format!("restored: {}\n", summary(&restored)))?;
        io.remark(
            "everyone signs in anew; links that were handed out open nothing, and programs need new tokens",
        )?;
        io.remark(&anchor::line(&restored.audit))?;
        Ok(Exit::Fine)
    }
}
