//! `cordee law screen`: where a joint pay assessment may be due (Article 10).

use super::paper::{PaperFormat, Place};
use super::record;
use super::report::Choices;
use super::source::{Source, country};
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind, NoLaw};
use crate::io::Io;
use crate::outside;
use clap::Args;
use cordee_domain::law::{Difference, LogEntry, Standing};
use cordee_law::{ScreenPaper, screen_paper};
use cordee_measures::Settings;
use cordee_measures::law::{Asked, Screen as Found, annual, screen, sides};
use jiff::civil::Date;
use std::path::PathBuf;

/// Look for differences of 5 % and more between women and men in a category (Article 10)
///
/// In both directions, with the six months from the report in which a difference can be remedied, and
/// with what was said and done about each. Beside it the parity of the tracks and that of the sexes.
///
/// Exit status: 0 nothing is open or due, 1 something is, 2 could not run.
#[derive(Debug, Args)]
pub(super) struct Screen {
    #[command(flatten)]
    source: Source,

    /// The day on which the report was given
    #[arg(long, value_name = "DATE")]
    reported: Date,

    /// The calendar year the report is about; the one before `--reported` where it is left out
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1..=9998))]
    year: Option<i16>,

    /// The day as of which it is told; today where it is left out
    #[arg(long, value_name = "DATE")]
    as_of: Option<Date>,

    /// What was said and done: a CSV file with the headings `category`, `says`, `criterion`, `words`,
    /// `by` and `on`
    #[arg(long, value_name = "FILE")]
    justifications: Option<PathBuf>,

    /// Whose law: `eu` for the Directive by itself, or as `cordee law countries` says
    #[arg(long, value_name = "LETTERS", default_value = "eu")]
    country: String,

    /// The fewest people of whom a median is told, beside the tracks and the sexes
    #[arg(long, value_name = "N", default_value_t = Settings::FLOOR)]
    floor: u64,

    #[command(flatten)]
    choices: Choices,

    #[command(flatten)]
    place: Place,

    /// How to answer; as the name of the file ends, otherwise text
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<PaperFormat>,
}

impl Screen {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let year = self.year.unwrap_or(self.reported.year().saturating_sub(1));
        let today = self.as_of.unwrap_or_else(outside::today);
        let conventions = self.choices.conventions();
        let asked = Asked {
            year,
            country: country(&self.country)?,
            conventions,
            currency: None,
        };
        let facts = self.source.read(today, io)?;
        let history = &facts.history;
        let report = annual(history, asked)
            .map_err(|why| Failure::new(FailureKind::Law(NoLaw::Annual(why))))?;
        let log = self
            .justifications
            .as_deref()
            .map(record::log)
            .transpose()?;
        let log = log.unwrap_or_default();
        let sides = sides(history, &report, self.floor);
        let screen = screen(&report);
        let paper = screen_paper(&ScreenPaper {
            history,
            report: &report,
            screen: &screen,
            categories: facts.categories.as_ref(),
            reported: self.reported,
            today,
            log: &log,
            sides: &sides,
            floor: self.floor,
        });
        self.place.write(&paper, self.format, io)?;
        let waits = waits(&screen, self.reported, today, &log);
        Ok(if waits { Exit::Findings } else { Exit::Fine })
    }
}

/// Whether a difference is open, or an assessment due.
fn waits(screen: &Found, reported: Date, today: Date, log: &[LogEntry]) -> bool {
    screen.found.iter().any(|found| {
        let standing = Difference::new(&found.category, reported, log).standing(today);
        matches!(
            standing,
            Standing::Open { .. } | Standing::AssessmentDue { .. }
        )
    })
}
