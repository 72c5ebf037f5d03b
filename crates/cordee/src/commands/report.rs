//! `cordee report`: the measures of a history.

mod human;
mod json;
mod output;
mod progress;
mod source;

use crate::exit::Exit;
use crate::failure::{Failure, FailureKind, NoReport};
use crate::files::{self, Existing};
use crate::io::Io;
use crate::words::{counted, nearest};
use clap::Args;
use cordee_domain::history::{Day, History, Name};
use cordee_domain::{Framework, Ix};
use cordee_measures::{Asked, Report as Measures, Settings, reports};
use cordee_report::{Account, Telling, Told};
use jiff::civil::Date;
use output::Format;
use progress::Progress;
use source::{Facts, Source};
use std::path::{Path, PathBuf};

/// Report the true measure, the threefold loss, and every other measure of a history
///
/// A history is a folder of CSV files; only `positions.csv` is needed, and each further file unlocks
/// measures. The guide says which files and columns there are. With `--output report.html` it is a page
/// to read and to print, which needs nothing beside it.
///
/// Exit status: 0 reported, 2 could not run.
#[derive(Debug, Args)]
pub struct Report {
    #[command(flatten)]
    source: Source,

    /// The day as of which everything is told; the last day of the history where it is left out
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,

    /// Another day to tell beside it
    #[arg(long, value_name = "DATE", conflicts_with = "compare_unit")]
    compare_with: Option<Date>,

    /// Tell of one team alone, with everybody who is led by it
    #[arg(long, value_name = "TEAM")]
    unit: Option<String>,

    /// Another team to tell beside it
    #[arg(long, value_name = "TEAM", requires = "unit")]
    compare_unit: Option<String>,

    /// The folder or file of the framework, where no levels.csv says what levels are
    #[arg(long, value_name = "PATH")]
    framework: Option<PathBuf>,

    /// What the organisation is called, for the head of the page
    #[arg(long, value_name = "NAME")]
    organisation: Option<String>,

    /// How many months the period before that day has
    #[arg(long, value_name = "N", default_value_t = 12, value_parser = clap::value_parser!(i32).range(1..=120))]
    months: i32,

    /// The fewest people of whom a group may consist for anything to be said of it
    #[arg(long, value_name = "N", default_value_t = Settings::FLOOR)]
    floor: u64,

    /// Report without the rows that are at fault; they are shown all the same
    #[arg(long)]
    without_faulty: bool,

    /// How to answer; concluded from the ending of the file where there is one
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,

    /// The file to write instead of standard output
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,

    /// Replace a file that is there already
    #[arg(long)]
    force: bool,
}

impl Report {
    pub fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let format = output::format(self.format, self.output.as_deref(), io.out_goes)?;
        self.look_at_place()?;
        let progress = Progress::new(io.err_goes);
        let framework = self.framework()?;
        let facts = self.source.read(framework.as_ref(), &progress, io)?;
        progress.clear();
        self.tell_faults(&facts, io)?;
        let columns = self.columns(&facts.history)?;
        progress.phase("computing the measures");
        let asked: Vec<Asked<'_>> = columns.iter().map(|it| it.asked).collect();
        let reports: Vec<Measures> = reports(&asked);
        progress.phase("writing");
        let told: Vec<Told<'_>> = columns
            .iter()
            .zip(&reports)
            .map(|(column, report)| Told {
                about: &column.about,
                report,
            })
            .collect();
        let telling = Telling {
            organisation: self.organisation.as_deref(),
            framework: &facts.levels_from,
            told: &told,
            account: &facts.account,
        };
        let bytes = output::bytes(format, &telling, (io.paint, io.width));
        progress.clear();
        self.hand_over(&bytes?, io)?;
        Ok(Exit::Fine)
    }

    /// A file that may not be replaced is told before the work, not after it.
    fn look_at_place(&self) -> Result<(), Failure> {
        match &self.output {
            Some(path) if !self.force && path.symlink_metadata().is_ok() => {
                Err(Failure::new(FailureKind::InTheWay(vec![path.clone()])))
            }
            _ => Ok(()),
        }
    }

    fn framework(&self) -> Result<Option<Framework>, Failure> {
        let path = self.framework.as_deref();
        path.map(files::framework).transpose()
    }

    fn tell_faults(&self, facts: &Facts, io: &mut Io<'_>) -> Result<(), Failure> {
        let account: &Account = &facts.account;
        for fault in &account.faults {
            io.remark(&fault.what)?;
            if let Some(help) = &fault.help {
                io.remark(&format!("  {help}"))?;
            }
        }
        for it in &account.remarks {
            let many = it.how_many.as_ref();
            let many = many.map(|it| format!(" ({it})")).unwrap_or_default();
            io.remark(&format!("{}: {}{many}", it.place, it.what))?;
        }
        let more = usize::try_from(account.more_faults).unwrap_or(usize::MAX);
        let faults = account.faults.len().saturating_add(more);
        let is_empty = facts.history.positions.is_empty();
        if faults > 0 && (!self.without_faulty || is_empty) {
            let source = account.source.clone();
            return Err(no_report(NoReport::Faulty(
                source,
                counted(faults, "fault"),
            )));
        }
        if is_empty {
            return Err(no_report(NoReport::NobodyThere(account.source.clone())));
        }
        Ok(())
    }

    /// What is told side by side: one column, or two days, or two units.
    fn columns<'h>(&self, history: &'h History) -> Result<Vec<Column<'h>>, Failure> {
        let last = history.last_day().unwrap_or(Day::from(Date::MIN));
        let day = self.as_of.map_or(last, Day::from);
        let unit = self.unit.as_deref();
        let mut columns = vec![self.column(history, day, unit)?];
        if let Some(other) = self.compare_with {
            columns.push(self.column(history, Day::from(other), unit)?);
        }
        if let Some(other) = self.compare_unit.as_deref() {
            columns.push(self.column(history, day, Some(other))?);
        }
        Ok(columns)
    }

    fn column<'h>(
        &self,
        history: &'h History,
        as_of: Day,
        unit: Option<&str>,
    ) -> Result<Column<'h>, Failure> {
        let team = unit.map(|it| team(history, it)).transpose()?;
        let about = match unit.filter(|_| self.compare_with.is_none()) {
            Some(unit) => unit.to_owned(),
            None => as_of.to_string(),
        };
        let settings = Settings {
            as_of,
            months: self.months,
            floor: self.floor,
        };
        let asked = Asked {
            history,
            settings,
            team,
        };
        Ok(Column { about, asked })
    }

    fn hand_over(&self, bytes: &[u8], io: &mut Io<'_>) -> Result<(), Failure> {
        let Some(path) = self.output.as_deref().filter(|it| *it != Path::new("-")) else {
            return io.out().write_all(bytes).map_err(Failure::output);
        };
        let existing = if self.force {
            Existing::Replaced
        } else {
            Existing::Kept
        };
        files::place(&[(path, bytes)], existing)
    }
}

/// A column of the report: what tells it from the one beside it, and what it is made of.
struct Column<'h> {
    about: String,
    asked: Asked<'h>,
}

/// The team of this name.
fn team(history: &History, name: &str) -> Result<Ix<Name>, Failure> {
    history.teams.find(name).ok_or_else(|| {
        let known = history.teams.iter().map(|(_, it)| it);
        let near = nearest(name, known).map(ToOwned::to_owned);
        no_report(NoReport::NoSuchTeam(name.to_owned(), near))
    })
}

fn no_report(why: NoReport) -> Failure {
    Failure::new(FailureKind::Report(why))
}
