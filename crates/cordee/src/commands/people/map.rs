//! `cordee people map`.

use super::export;
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files::{self, Existing, shown};
use crate::io::Io;
use clap::Args;
use cordee_hr::{Form, propose};
use std::path::PathBuf;

/// Propose a mapping for an export
///
/// Columns are found by their headings, titles by those of the levels. What could not be known is a
/// question in the file, with a place for the answer. Nothing is overwritten unless that is said.
#[derive(Debug, Args)]
pub(super) struct Map {
    /// The export: a CSV or XLSX file
    #[arg(value_name = "EXPORT")]
    export: PathBuf,

    /// The folder of the history, whose levels titles are compared with, and where the mapping is
    /// remembered
    #[arg(long, value_name = "DIR")]
    history: Option<PathBuf>,

    /// The folder or file of the framework whose levels titles are compared with
    #[arg(long, value_name = "PATH")]
    framework: Option<PathBuf>,

    /// The file to write; `import.yaml`, in the folder of the history where one is named
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

impl Map {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let bytes = export::bytes(&self.export)?;
        let opened = export::open(&self.export, &bytes, Form::default())?;
        drop(bytes);
        let framework = self
            .framework
            .as_deref()
            .map(files::framework)
            .transpose()?;
        let folder = self.history.clone().unwrap_or_default();
        let files = if self.history.is_some() {
            export::texts(&folder)?
        } else {
            Vec::new()
        };
        let texts: Vec<(&str, &[u8])> = files.iter().map(|it| (it.0, &*it.1)).collect();
        let history = export::history(&folder, &texts, framework.as_ref(), io)?;
        let proposal = propose(&opened, &shown(&self.export), framework.as_ref(), &history);
        let path = self.output.clone();
        let path = path.unwrap_or_else(|| folder.join(export::REMEMBERED));
        if !self.force && path.symlink_metadata().is_ok() {
            return Err(Failure::new(FailureKind::InTheWay(vec![path])));
        }
        files::place(&[(&path, proposal.text.as_bytes())], Existing::Replaced)?;
        for line in &proposal.said {
            io.say(&format!("{line}\n"))?;
        }
        io.say(&format!(
            "`{}` was written: look at it, then import by it\n",
            shown(&path)
        ))?;
        Ok(if proposal.has_questions {
            Exit::Findings
        } else {
            Exit::Fine
        })
    }
}
