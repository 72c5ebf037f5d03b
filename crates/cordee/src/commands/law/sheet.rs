//! `cordee law sheet`: what whoever applies is told before the interview (Article 5).

use super::super::named::level;
use super::paper::{PaperFormat, Place};
use crate::exit::Exit;
use crate::failure::Failure;
use crate::files::framework;
use crate::io::Io;
use clap::Args;
use cordee_domain::Lang;
use cordee_law::sheet_paper;
use std::path::PathBuf;

/// Write the range and the criteria of a level, for whoever applies for it (Article 5)
#[derive(Debug, Args)]
pub(super) struct Sheet {
    /// The level: its `id` or its title
    #[arg(value_name = "LEVEL")]
    level: String,

    /// The folder or file of the framework
    #[arg(value_name = "FRAMEWORK", default_value = ".")]
    framework: PathBuf,

    /// The language of the framework's texts; its own if not said
    #[arg(long, value_name = "TAG", value_parser = super::super::export::language)]
    language: Option<Lang>,

    #[command(flatten)]
    place: Place,

    /// How to answer; as the name of the file ends, otherwise text
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<PaperFormat>,
}

impl Sheet {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let framework = framework(&self.framework)?;
        let level = level(&framework, &self.level)?;
        let lang = self.language.unwrap_or(framework.language());
        let paper = sheet_paper(&framework, level, lang);
        self.place.write(&paper, self.format, io)
    }
}
