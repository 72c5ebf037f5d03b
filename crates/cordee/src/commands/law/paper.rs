//! Where a paper goes, and in which form.

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::{self, Existing};
use crate::io::Io;
use clap::{Args, ValueEnum};
use cordee_law::Paper;
use cordee_report::{Document, document, paper};
use std::path::{Path, PathBuf};

/// Where a paper goes.
#[derive(Debug, Args)]
pub(super) struct Place {
    /// The file to write; without one it is said here
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace a file that is there already
    #[arg(long, requires = "output")]
    force: bool,
}

/// The form of a paper.
#[derive(Clone, Copy, PartialEq, Eq, Debug, ValueEnum)]
pub(super) enum PaperFormat {
    /// Plain text, with tables as Markdown has them
    Text,
    /// One page that needs nothing beside it, to be read and printed
    Html,
}

impl Place {
    /// Puts a text there.
    pub(super) fn put(&self, text: &str, io: &mut Io<'_>) -> Result<(), Failure> {
        let Some(path) = &self.output else {
            return io.say(text);
        };
        let existing = if self.force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        files::place(&[(path, text.as_bytes())], existing)
    }

    /// The form: as asked, otherwise as the file's name ends, otherwise text.
    pub(super) fn form(&self, asked: Option<PaperFormat>) -> PaperFormat {
        asked.unwrap_or(match self.ending() {
            Some("html" | "htm") => PaperFormat::Html,
            _ => PaperFormat::Text,
        })
    }

    /// How the name of the file ends.
    pub(super) fn ending(&self) -> Option<&str> {
        let path: &Path = self.output.as_deref()?;
        path.extension()?.to_str()
    }

    /// Puts a paper there.
    pub(super) fn write(
        &self,
        it: &Paper,
        asked: Option<PaperFormat>,
        io: &mut Io<'_>,
    ) -> Result<Exit, Failure> {
        self.put(&written(it, self.form(asked)), io)?;
        Ok(Exit::Fine)
    }
}

/// A paper in a form.
pub(super) fn written(it: &Paper, format: PaperFormat) -> String {
    match format {
        PaperFormat::Text => it.as_text(),
        PaperFormat::Html => document(&Document {
            title: &it.title,
            lang: &it.lang,
            body: paper(it),
        }),
    }
}
