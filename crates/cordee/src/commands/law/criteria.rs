//! `cordee law criteria`: the criteria of pay and its progression (Article 6).

use super::super::diff::since;
use super::paper::{PaperFormat, Place};
use super::source::country;
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind};
use crate::files::framework;
use crate::io::Io;
use crate::outside;
use clap::Args;
use cordee_domain::Lang;
use cordee_law::{Criteria as Pack, criteria_paper};
use std::path::PathBuf;

/// Write the criteria of pay, its levels and its progression (Article 6)
///
/// What pay is made of, how work is valued, the range of each level and what it asks, and how one moves
/// to a higher one; with `--since`, what changed since another version.
#[derive(Debug, Args)]
pub(super) struct Criteria {
    /// The folder or file of the framework
    #[arg(value_name = "FRAMEWORK", default_value = ".")]
    framework: PathBuf,

    /// An earlier version to compare with: a folder, or a folder in a git revision
    #[arg(long, value_name = "FRAMEWORK", allow_hyphen_values = true)]
    since: Option<String>,

    /// Whose law: `eu` for the Directive by itself, or as `cordee law countries` says
    #[arg(long, value_name = "LETTERS", default_value = "eu")]
    country: String,

    /// How many workers there are: a country may free small employers
    #[arg(long, value_name = "N")]
    workers: Option<u64>,

    /// The language of the framework's texts; its own if not said
    #[arg(long, value_name = "TAG", value_parser = super::super::export::language)]
    language: Option<Lang>,

    #[command(flatten)]
    place: Place,

    /// How to answer; as the name of the file ends, otherwise text
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<PaperFormat>,
}

impl Criteria {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let framework = framework(&self.framework)?;
        if framework.tracks().is_empty() {
            return Err(Failure::new(FailureKind::NoTracks));
        }
        let since = match &self.since {
            Some(before) => Some(since(before, &framework)?),
            None => None,
        };
        let paper = criteria_paper(&Pack {
            framework: &framework,
            lang: self.language.unwrap_or(framework.language()),
            law: (country(&self.country)?, outside::today()),
            workers: self.workers,
            since,
        });
        self.place.write(&paper, self.format, io)
    }
}
