//! `cordee site`: a framework as a folder of pages that need no server.

mod folder;

use super::serve::summary;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files;
use crate::io::Io;
use crate::words::counted;
use clap::Args;
use cordee_framework::check;
use cordee_server::{Published, Site as Pages, SiteFindings, SiteOptions};
use folder::Folder;
use std::path::PathBuf;
use std::sync::Arc;

/// Write a framework as a site that needs no server
///
/// One page for each craft, track, level and competency, the ways from level to level, what
/// changes on each, and an index that can be searched: open `index.html`, or put the folder on any
/// host. Written again, it takes the place of the site that was there; addresses stay, and what is
/// gone says so. What findings a check has is told here, and shown in the site only when asked.
#[derive(Debug, Args)]
pub struct Site {
    /// The folder or file of the framework
    #[arg(value_name = "PATH", default_value = ".")]
    path: PathBuf,

    /// The folder to write into; made if it is not there
    #[arg(short, long, value_name = "FOLDER")]
    output: PathBuf,

    /// Show in the site what `check` finds
    #[arg(long)]
    with_findings: bool,

    /// Write into a folder that holds something other than a site; what is there and has no name
    /// of ours stays
    #[arg(long)]
    force: bool,
}

impl Site {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let folder = Folder::open(&self.output, self.existing())?;
        let sources = files::sources(&[self.path])?;
        let checked = check(&sources);
        io.remark(&summary(&checked))?;
        let findings = if self.with_findings {
            SiteFindings::Shown
        } else {
            SiteFindings::LeftOut
        };
        let options = SiteOptions {
            findings,
            former: folder.former().clone(),
        };
        let site = Pages::new(Arc::new(Published::new(checked, &sources)), &options);
        folder.write(site.files())?;
        let first = self.output.join("index.html");
        io.say(&format!("{}\n", files::shown(&first)))?;
        io.remark(&format!("{} written", counted(site.page_count(), "page")))?;
        Ok(Exit::Fine)
    }

    fn existing(&self) -> files::Existing {
        if self.force {
            files::Existing::Replaced
        } else {
            files::Existing::Kept
        }
    }
}
