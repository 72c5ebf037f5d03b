//! `cordee report`: the measures of a history.

mod human;
mod json;

use crate::exit::Exit;
use crate::failure::{Failure, FailureKind, NoReport};
use crate::files;
use crate::io::Io;
use crate::words::counted;
use clap::{Args, ValueEnum};
use cordee_domain::history::{Day, History};
use cordee_history::{DICTIONARY, Read};
use cordee_measures::{Report as Measures, Settings, report};
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Report the true measure, the threefold loss, and every other measure of a history
///
/// A history is a folder of CSV files; only `positions.csv` is needed, and each further file unlocks
/// measures. The guide says which files and columns there are.
///
/// Exit status: 0 reported, 2 could not run.
#[derive(Debug, Args)]
pub struct Report {
    /// The folder of the history
    #[arg(long, value_name = "DIR")]
    history: PathBuf,

    /// The day as of which everything is told; the last day of the history where it is left out
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,

    /// The folder or file of the framework, where no levels.csv says what levels are
    #[arg(long, value_name = "PATH")]
    framework: Option<PathBuf>,

    /// How many months the period before that day has
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(i32).range(1..=120))]
    months: i32,

    /// The fewest people of whom a group may consist for anything to be said of it
    #[arg(long, value_name = "N", default_value_t = Settings::FLOOR)]
    floor: u64,

    /// Report without the rows that are at fault; they are shown all the same
    #[arg(long)]
    without_faulty: bool,

    /// How to answer
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    format: Format,
}

/// How to answer.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For people
    #[default]
    Human,
    /// For programs of your own
    Json,
}

impl Report {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let read = self.read()?;
        self.tell_faults(&read, io)?;
        let as_of = self.day(&read.history)?;
        let settings = Settings {
            as_of,
            months: self.months,
            floor: self.floor,
        };
        let report: Measures = report(&read.history, settings);
        match self.format {
            Format::Human => io.say(&human::shown(&report, io.paint, io.width))?,
            Format::Json => json::write(&report, &read, io.out())?,
        }
        Ok(Exit::Fine)
    }

    fn read(&self) -> Result<Read, Failure> {
        let framework = match &self.framework {
            Some(path) => {
                let sources = files::sources(std::slice::from_ref(path))?;
                Some(cordee_framework::check(&sources).framework)
            }
            None => None,
        };
        let files = texts(&self.history)?;
        let texts: Vec<(&str, &[u8])> = files.iter().map(|(name, it)| (*name, &**it)).collect();
        Ok(cordee_history::read(&texts, framework.as_ref()))
    }

    fn tell_faults(&self, read: &Read, io: &mut Io<'_>) -> Result<(), Failure> {
        for fault in &read.faults {
            io.remark(&fault.to_string())?;
            if let Some(help) = &fault.help {
                io.remark(&format!("  {help}"))?;
            }
        }
        for remark in &read.remarks {
            io.remark(&remark.to_string())?;
        }
        let faults = read.faults.len() + usize::try_from(read.more_faults).unwrap_or(usize::MAX);
        let is_empty = read.history.positions.is_empty();
        if faults > 0 && (!self.without_faulty || is_empty) {
            return Err(no_report(NoReport::Faulty(
                self.history.clone(),
                counted(faults, "fault"),
            )));
        }
        Ok(())
    }

    fn day(&self, history: &History) -> Result<Day, Failure> {
        let last = history.last_day();
        let asked = self.as_of.map(Day::from);
        asked
            .or(last)
            .ok_or_else(|| no_report(NoReport::NobodyThere(self.history.clone())))
    }
}

fn no_report(why: NoReport) -> Failure {
    Failure::new(FailureKind::Report(why))
}

/// The files of a folder that are files of a history.
fn texts(folder: &Path) -> Result<Vec<(&'static str, Vec<u8>)>, Failure> {
    if !folder.is_dir() {
        let cause = std::io::Error::from(std::io::ErrorKind::NotFound);
        return Err(Failure::unreadable(folder, cause));
    }
    let mut files = Vec::new();
    for file in DICTIONARY {
        let path = folder.join(file.name);
        match std::fs::read(&path) {
            Ok(bytes) => files.push((file.name, bytes)),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
            Err(error) => return Err(Failure::unreadable(&path, error)),
        }
    }
    Ok(files)
}
