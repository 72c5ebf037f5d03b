//! `cordee law report`: the report of Article 9.

use super::paper::{PaperFormat, Place, written};
use super::record;
use super::source::{Source, country};
use crate::exit::Exit;
use crate::failure::{Failure, FailureKind, NoLaw};
use crate::io::Io;
use crate::outside;
use clap::{Args, ValueEnum};
use cordee_domain::Currency;
use cordee_law::{ReportPaper, report_csv, report_json, report_paper};
use cordee_measures::law::{
    Article9Report, Asked, Basis, Conventions, EvenMedian, Everyone, Form, Remainder, Ties,
    VariableOf, annual,
};
use jiff::civil::Date;
use std::io;
use std::path::PathBuf;

/// Write the report on the pay gap of a calendar year (Article 9)
///
/// To the authority go (a) to (g), to the public (a) to (f), to workers and their representatives (g);
/// `workings` has the levels of pay behind the figures, for whoever confirms them. Every choice that
/// the Directive leaves open is printed with the report.
#[derive(Debug, Args)]
pub(super) struct Report {
    #[command(flatten)]
    source: Source,

    /// The calendar year it is about
    #[arg(long, value_name = "YEAR", value_parser = clap::value_parser!(i16).range(1..=9998))]
    year: i16,

    /// Whose law: `eu` for the Directive by itself, or as `cordee law countries` says
    #[arg(long, value_name = "LETTERS", default_value = "eu")]
    country: String,

    /// For whom
    #[arg(long, value_enum, value_name = "FORM", default_value_t = ForWhom::Authority)]
    form: ForWhom,

    /// Who confirmed it: a CSV file with the headings `part`, `who`, `on` and `saw_method`
    #[arg(long, value_name = "FILE")]
    sign_off: Option<PathBuf>,

    /// The currency; that in which most are paid where it is left out
    #[arg(long, value_name = "LETTERS", value_parser = currency)]
    currency: Option<Currency>,

    #[command(flatten)]
    choices: Choices,

    #[command(flatten)]
    place: Place,

    /// How to answer; as the name of the file ends, otherwise text
    #[arg(long, value_enum, value_name = "FORMAT")]
    format: Option<Format>,
}

/// What the Directive leaves open.
#[derive(Debug, Args)]
#[command(next_help_heading = "What the Directive leaves open")]
pub(super) struct Choices {
    /// What a level of pay is
    #[arg(long, value_enum, default_value_t = BasisWord::FullTime, value_name = "BASIS")]
    basis: BasisWord,

    /// Who is counted
    #[arg(long, value_enum, default_value_t = CountedWord::LastDay, value_name = "WHO")]
    counted: CountedWord,

    /// The median of an even number: the mean of the two in the middle, or one of them
    #[arg(long, value_enum, default_value_t = MedianWord::Mean, value_name = "WHICH")]
    median: MedianWord,

    /// Which quartile bands are one larger
    #[arg(long, value_enum, default_value_t = RemainderWord::Spread, value_name = "WHICH")]
    larger_bands: RemainderWord,

    /// Workers of the same pay on both sides of a border between bands
    #[arg(long, value_enum, default_value_t = TiesWord::Shared, value_name = "HOW")]
    ties: TiesWord,

    /// Over whom variable pay is averaged
    #[arg(long, value_enum, default_value_t = VariableWord::Everybody, value_name = "WHOM")]
    variable: VariableWord,
}

macro_rules! choice {
    ($(#[doc = $doc:literal])* $name:ident => $of:ident { $($(#[doc = $word_doc:literal])* $word:ident => $value:ident,)* }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, ValueEnum)]
        pub(super) enum $name {
            $($(#[doc = $word_doc])* $word,)*
        }

        impl From<$name> for $of {
            fn from(word: $name) -> Self {
                match word { $($name::$word => Self::$value,)* }
            }
        }
    };
}

choice! {
    /// For whom a report is.
    ForWhom => Form {
        /// (a) to (g)
        Authority => Authority,
        /// (a) to (f)
        Public => Public,
        /// (g), without what would identify a worker where the country's law says so
        Workers => Workers,
        /// With the levels of pay; not to be sent on
        Workings => Workings,
    }
}
choice! {
    /// What a level of pay is.
    BasisWord => Basis {
        /// What a year of full-time work would be paid
        FullTime => FullTime,
        /// An hour
        Hourly => Hourly,
        /// What is paid in a year, whatever the hours
        AsPaid => AsPaid,
    }
}
choice! {
    /// Who is counted.
    CountedWord => Everyone {
        /// Who is there on the last day of the year
        LastDay => OnTheLastDay,
        /// Who was there on any day of it
        AnyTime => AtAnyTime,
    }
}
choice! {
    /// The median of an even number.
    MedianWord => EvenMedian {
        /// The mean of the two
        Mean => Mean,
        /// The lower
        Lower => Lower,
        /// The higher
        Higher => Higher,
    }
}
choice! {
    /// Which bands are one larger.
    RemainderWord => Remainder {
        /// Spread over the four
        Spread => Spread,
        /// The lowest
        Lowest => Lowest,
        /// The highest
        Highest => Highest,
    }
}
choice! {
    /// Ties at a border.
    TiesWord => Ties {
        /// Shared out in fractions of a worker
        Shared => Proportional,
        /// In the order of the files
        InOrder => ByName,
    }
}
choice! {
    /// Over whom variable pay is averaged.
    VariableWord => VariableOf {
        /// Everybody
        Everybody => Everybody,
        /// Those who receive any
        Receivers => WhoReceives,
    }
}

/// How to answer.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Plain text, with tables as Markdown has them
    Text,
    /// One page that needs nothing beside it
    Html,
    /// A line for each figure
    Csv,
    /// For programs of your own
    Json,
}

impl Choices {
    pub(super) fn conventions(&self) -> Conventions {
        Conventions {
            basis: self.basis.into(),
            even_median: self.median.into(),
            remainder: self.larger_bands.into(),
            ties: self.ties.into(),
            variable_of: self.variable.into(),
            everyone: self.counted.into(),
        }
    }
}

impl Report {
    pub(super) fn run(self, io: &mut Io<'_>) -> Result<Exit, Failure> {
        let country = country(&self.country)?;
        let facts = self.source.read(outside::today(), io)?;
        let report = annual(
            &facts.history,
            Asked {
                year: self.year,
                country,
                conventions: self.choices.conventions(),
                currency: self.currency,
            },
        )
        .map_err(|why| Failure::new(FailureKind::Law(NoLaw::Annual(why))))?;
        if outside::today() < last_day(self.year) {
            let year = self.year;
            io.remark(&format!(
                "{year} has not ended: this is how it would be if nothing changed until then"
            ))?;
        }
        let sign_off = self.sign_off.as_deref().map(record::sign_off).transpose()?;
        let form: Form = self.form.into();
        let paper = |format| {
            let paper = report_paper(&ReportPaper {
                report: &report,
                country,
                form,
                categories: facts.categories.as_ref(),
                sign_off: sign_off.as_ref(),
            });
            written(&paper, format)
        };
        let text = match self.format() {
            Format::Text => paper(PaperFormat::Text),
            Format::Html => paper(PaperFormat::Html),
            Format::Csv => report_csv(&report, form),
            Format::Json => json(&report, form)?,
        };
        self.place.put(&text, io)?;
        Ok(Exit::Fine)
    }

    fn format(&self) -> Format {
        self.format.unwrap_or(match self.place.ending() {
            Some("csv") => Format::Csv,
            Some("json") => Format::Json,
            Some("html" | "htm") => Format::Html,
            _ => Format::Text,
        })
    }
}

fn json(report: &Article9Report, form: Form) -> Result<String, Failure> {
    report_json(report, form).map_err(|error| Failure::output(io::Error::from(error)))
}

/// The last day of a year.
fn last_day(year: i16) -> Date {
    Date::new(year, 12, 31).unwrap_or(Date::MAX)
}

pub(super) fn currency(text: &str) -> Result<Currency, String> {
    Currency::new(text).map_err(|_| "a currency is three letters, such as EUR".to_owned())
}
