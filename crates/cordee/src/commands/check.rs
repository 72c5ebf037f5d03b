//! `cordee check`: what a framework does to people that it should not.

mod github;
pub(super) mod human;
pub(super) mod json;
mod sarif;

use crate::exit::Exit;
use crate::failure::Failure;
use crate::files;
use crate::io::Io;
use clap::{Args, ValueEnum};
use cordee_framework::{Checked, Finding, Severity, Sources};
use std::path::PathBuf;

/// Check a framework and say what is wrong, where, and what to do
///
/// Exit status: 0 nothing found, 1 findings, 2 could not run.
#[derive(Debug, Args)]
pub struct Check {
    /// Folders, read whole, and files of one framework
    #[arg(value_name = "PATH", default_value = ".")]
    paths: Vec<PathBuf>,

    /// How to report
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,

    /// From which severity on a finding makes the exit status 1
    #[arg(long, value_enum, default_value_t, value_name = "SEVERITY")]
    fail_on: FailOn,

    /// How many findings to show to people at most: a number or `all`
    #[arg(long, value_name = "N", default_value = "100", value_parser = most)]
    most: usize,
}

/// How to report.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For people, with the words underlined
    #[default]
    Human,
    /// For programs of your own
    Json,
    /// For code hosts and editors (SARIF 2.1.0)
    Sarif,
    /// Annotations of a GitHub workflow
    Github,
}

/// From which severity on a finding counts.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum FailOn {
    /// Any finding
    #[default]
    Note,
    /// Warnings and errors
    Warning,
    /// Errors alone
    Error,
}

impl FailOn {
    fn counts(self, severity: Severity) -> bool {
        severity
            >= match self {
                Self::Note => Severity::Note,
                Self::Warning => Severity::Warning,
                Self::Error => Severity::Error,
            }
    }
}

fn most(word: &str) -> Result<usize, String> {
    if word.eq_ignore_ascii_case("all") {
        return Ok(usize::MAX);
    }
    let number = word.parse().ok().filter(|number| *number > 0);
    number.ok_or_else(|| "write a number from 1 on, or `all`".to_owned())
}

/// What was checked and what came of it.
struct Report<'a> {
    sources: &'a Sources,
    checked: &'a Checked,
}

impl Report<'_> {
    /// The path of the file a finding is in.
    fn file_of(&self, finding: &Finding) -> Option<&str> {
        let place = finding.place.as_ref()?;
        Some(self.sources.file_of(place)?.path())
    }
}

impl Check {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let sources = files::sources(&self.paths)?;
        let checked = cordee_framework::check(&sources);
        let report = Report {
            sources: &sources,
            checked: &checked,
        };
        match self.format {
            Format::Human => io.say(&human::report(&report, self.most, io.paint, io.width))?,
            Format::Json => json::write(&report, io.out())?,
            Format::Sarif => sarif::write(&report, io.out())?,
            Format::Github => io.say(&github::report(&report))?,
        }
        let fails = checked
            .findings
            .iter()
            .any(|f| self.fail_on.counts(f.severity));
        Ok(if fails { Exit::Findings } else { Exit::Fine })
    }
}
