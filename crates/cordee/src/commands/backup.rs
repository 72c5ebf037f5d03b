//! `cordee backup`: everything that is kept, in one file.

use super::audit::anchor;
use super::serve::runtime;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::shown;
use crate::io::Io;
use crate::place::Data;
use clap::Args;
use cordee_store::Manifest;
use jiff::Timestamp;
use std::path::PathBuf;

/// Put everything that is kept into one file, while the server goes on
///
/// The file is the same whichever database the data are in, and `cordee restore` brings it into
/// either. It holds all that is known of people, and only your account can read it: keep it so. The
/// line that is said at the end proves later that nobody has changed the audit log up to here: keep
/// it where nobody can change it, for instance in a mail to your auditor.
#[derive(Debug, Args)]
pub struct Backup {
    /// The file to make, such as `cordee-2026-11-20.zip`
    #[arg(value_name = "FILE")]
    file: PathBuf,

    #[command(flatten)]
    data: Data,
}

impl Backup {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let place = self.data.place();
        let made = runtime()?
            .block_on(cordee_store::backup(&place, &self.file, Timestamp::now()))
            .map_err(|no| Failure::no_backup(&no))?;
        io.say(&format!("{}\n", shown(&self.file)))?;
        io.remark(&summary(&made))?;
        io.remark(&anchor::line(&made.audit))?;
        Ok(Exit::Fine)
    }
}

/// What a backup holds, in a line.
pub(super) fn summary(made: &Manifest) -> String {
    format!(
        "{} rows of {} tables, as they were at {}",
        made.rows(),
        made.tables.len(),
        made.made_at.strftime("%Y-%m-%d %H:%M:%S UTC"),
    )
}
