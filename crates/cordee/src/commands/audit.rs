//! `cordee audit`: whether the audit log is what it was.

pub(super) mod anchor;

use super::serve::runtime;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::io::Io;
use crate::place::Data;
use clap::{Args, Subcommand};
use std::path::PathBuf;

/// Look whether the audit log is what it was
///
/// Each entry of the log is chained to the one before it, so that none can be changed, taken out or
/// put in unnoticed. Whoever can write the whole database could make another chain: that is noticed
/// against a line of `cordee audit anchor` that is kept elsewhere.
#[derive(Debug, Args)]
pub struct Audit {
    #[command(subcommand)]
    what: What,
}

#[derive(Debug, Subcommand)]
enum What {
    Verify(Verify),
    Anchor(Anchor),
}

/// Follow the whole log, against an anchor where there is one
#[derive(Debug, Args)]
struct Verify {
    #[command(flatten)]
    data: Data,

    /// A file of lines that `cordee audit anchor` said, or a backup; the latest of them counts
    #[arg(long, value_name = "FILE")]
    anchor: Option<PathBuf>,
}

/// Say where the log ends now, to be kept where nobody can change it
#[derive(Debug, Args)]
struct Anchor {
    #[command(flatten)]
    data: Data,
}

impl Audit {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        match self.what {
            What::Verify(verify) => verify.run(io),
            What::Anchor(anchor) => anchor.run(io),
        }
    }
}

impl Verify {
    fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let anchor = self.anchor.as_deref().map(anchor::read).transpose()?;
        let place = self.data.place();
        let found = runtime()?
            .block_on(cordee_store::verify_audit(&place, anchor.as_ref()))
            .map_err(|no| Failure::no_backup(&no))?;
        match found {
            Ok(head) => {
                let entries = if head.number == 1 { "entry" } else { "entries" };
                io.say(&format!("the audit log holds: {} {entries}\n", head.number))?;
                io.remark(&anchor::line(&head))?;
                Ok(Exit::Fine)
            }
            Err(broken) => {
                io.say(&format!("the audit log is broken: {broken}\n"))?;
                Ok(Exit::Findings)
            }
        }
    }
}

impl Anchor {
    fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let place = self.data.place();
        let head = runtime()?
            .block_on(cordee_store::audit_head(&place))
            .map_err(|no| Failure::no_backup(&no))?;
        io.say(&format!("{}\n", anchor::line(&head)))?;
        Ok(Exit::Fine)
    }
}
