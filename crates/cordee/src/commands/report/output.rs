//! In which form a report is told.

use super::{human, json, no_report};
use crate::config::Stream;
use crate::failure::{Failure, NoReport};
use crate::io::Paint;
use clap::ValueEnum;
use cordee_report::{Document, Telling, document, files};
use std::path::Path;

/// How to answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, ValueEnum)]
pub(super) enum Format {
    /// For people, in the terminal
    #[default]
    Human,
    /// For programs of your own
    Json,
    /// A page that needs nothing beside it, to read and to print
    Html,
    /// A row for each figure and part
    Csv,
    /// A workbook: measures, parts, exclusions, method
    Xlsx,
    /// The rows of the CSV, with numbers as numbers
    Parquet,
}

/// What was asked for, or what the ending of the file says.
pub(super) fn format(
    asked: Option<Format>,
    output: Option<&Path>,
    out: Stream,
) -> Result<Format, Failure> {
    let path = output.filter(|it| *it != Path::new("-"));
    let format = match (asked, path) {
        (Some(format), _) => format,
        (None, None) => Format::default(),
        (None, Some(path)) => {
            of_ending(path).ok_or_else(|| no_report(NoReport::WhichFormat(path.to_owned())))?
        }
    };
    let is_text = !matches!(format, Format::Xlsx | Format::Parquet);
    if path.is_none() && out == Stream::Terminal && !is_text {
        return Err(no_report(NoReport::NotForATerminal));
    }
    Ok(format)
}

fn of_ending(path: &Path) -> Option<Format> {
    let ending = path.extension()?.to_str()?.to_ascii_lowercase();
    Some(match ending.as_str() {
        "txt" => Format::Human,
        "json" => Format::Json,
        "html" | "htm" => Format::Html,
        "csv" => Format::Csv,
        "xlsx" => Format::Xlsx,
        "parquet" => Format::Parquet,
        _ => return None,
    })
}

/// The report in that form.
pub(super) fn bytes(
    format: Format,
    telling: &Telling<'_>,
    (paint, width): (Paint, usize),
) -> Result<Vec<u8>, Failure> {
    match format {
        Format::Human => Ok(human::shown(telling, paint, width).into_bytes()),
        Format::Json => json::text(telling),
        Format::Html => Ok(page(telling).into_bytes()),
        Format::Csv => files::csv(telling).map_err(|it| unwritten(&it)),
        Format::Xlsx => files::workbook(telling).map_err(|it| unwritten(&it)),
        Format::Parquet => files::parquet(telling).map_err(|it| unwritten(&it)),
    }
}

fn page(telling: &Telling<'_>) -> String {
    document(&Document {
        title: &cordee_report::title(telling),
        lang: "en",
        body: cordee_report::report(telling),
    })
}

fn unwritten(why: &dyn std::error::Error) -> Failure {
    no_report(NoReport::Unwritten(why.to_string()))
}
