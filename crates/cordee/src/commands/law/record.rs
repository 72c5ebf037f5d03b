//! Words of people, from small CSV files: reasons and remedies, and who confirmed a report.

use crate::failure::{Failure, FailureKind, NoLaw};
use crate::files;
use crate::words::nearest;
use cordee_domain::law::{Criterion, LogEntry, LogWords, Seen, SignOff};
use jiff::civil::Date;
use std::path::Path;

/// The columns of a log of differences.
const LOG: &[&str] = &["category", "says", "criterion", "words", "by", "on"];
/// The columns of a sign-off.
const SIGN_OFF: &[&str] = &["part", "who", "on", "saw_method"];

/// What is wrong with a row.
type Wrong = String;

/// Reads a log: a row for each reason, remedy, or taking back.
pub(super) fn log(path: &Path) -> Result<Vec<LogEntry>, Failure> {
    rows(path, LOG, |row| {
        let words = row.cell(3).to_owned();
        let words = match row.cell(1) {
            "justified" => LogWords::Justified {
                criterion: criterion(row.cell(2))?,
                because: words,
            },
            "taken-back" => LogWords::TakenBack { because: words },
            "remedied" => LogWords::Remedied { how: words },
            other => {
                return Err(format!(
                    "`{other}` is none of `justified`, `taken-back` and `remedied`"
                ));
            }
        };
        let entry = LogEntry {
            category: row.needed(0)?.to_owned(),
            by: row.cell(4).to_owned(),
            on: row.day(5)?,
            words,
        };
        entry.check().map_err(|why| why.to_string())?;
        Ok(entry)
    })
}

fn criterion(word: &str) -> Result<Criterion, Wrong> {
    Criterion::find(word).ok_or_else(|| {
        let known = || Criterion::ALL.iter().map(|it| it.as_str());
        if let Some(near) = nearest(word, known()) {
            return format!("there is no criterion `{word}`; did you mean `{near}`?");
        }
        let known = known().collect::<Vec<_>>().join(", ");
        format!("there is no criterion `{word}`; there are {known}")
    })
}

/// Reads who confirmed a report, and who was consulted before.
pub(super) fn sign_off(path: &Path) -> Result<SignOff, Failure> {
    let mut sign_off = SignOff::default();
    let rows = rows(path, SIGN_OFF, |row| {
        let part = row.needed(0)?.to_owned();
        if part == "no-representatives" {
            return Ok((part, None));
        }
        let saw_method = match row.cell(3) {
            "yes" => true,
            "no" | "" => false,
            other => return Err(format!("`{other}` is neither `yes` nor `no`")),
        };
        let seen = Seen {
            who: row.needed(1)?.to_owned(),
            on: row.day(2)?,
            saw_method,
        };
        match part.as_str() {
            "confirmed" | "consulted" => Ok((part, Some(seen))),
            other => Err(format!(
                "`{other}` is none of `confirmed`, `consulted` and `no-representatives`"
            )),
        }
    })?;
    for (part, seen) in rows {
        match (part.as_str(), seen) {
            ("confirmed", Some(seen)) => sign_off.confirmed.push(seen),
            (_, Some(seen)) => sign_off.consulted.push(seen),
            (_, None) => sign_off.there_are_no_representatives = true,
        }
    }
    Ok(sign_off)
}

/// A row with the cells of the wanted columns.
struct Row {
    cells: Vec<String>,
    columns: &'static [&'static str],
}

impl Row {
    fn cell(&self, at: usize) -> &str {
        self.cells.get(at).map_or("", String::as_str)
    }

    fn needed(&self, at: usize) -> Result<&str, Wrong> {
        match self.cell(at) {
            "" => {
                let column = self.columns.get(at).copied().unwrap_or_default();
                Err(format!("there is nothing under `{column}`"))
            }
            text => Ok(text),
        }
    }

    fn day(&self, at: usize) -> Result<Date, Wrong> {
        let text = self.needed(at)?;
        let day = text.parse().ok().filter(|_| text.len() == 10);
        day.ok_or_else(|| format!("`{text}` is no day; write it as 2026-06-30"))
    }
}

/// Every row of a file, or everything that is wrong with it.
fn rows<T>(
    path: &Path,
    columns: &'static [&'static str],
    read: impl Fn(&Row) -> Result<T, Wrong>,
) -> Result<Vec<T>, Failure> {
    let text = files::text(path)?;
    let text = text.trim_start_matches('\u{feff}');
    let headings = text.lines().next().unwrap_or_default();
    let is_semicolon = headings.contains(';') && !headings.contains(',');
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(if is_semicolon { b';' } else { b',' })
        .from_reader(text.as_bytes());
    let headings = reader.headers().cloned().unwrap_or_default();
    let place = |name: &&str| headings.iter().position(|it| it.eq_ignore_ascii_case(name));
    let places: Vec<Option<usize>> = columns.iter().map(place).collect();
    let mut faults = Vec::new();
    if places.iter().any(Option::is_none) {
        faults.push(format!(
            "its first line holds the headings {}",
            columns.join(",")
        ));
    }
    let mut all = Vec::new();
    for row in reader.records() {
        let line = match &row {
            Ok(row) => row.position().map_or(0, csv::Position::line),
            Err(error) => error.position().map_or(0, csv::Position::line),
        };
        let one = row.map_err(|_| "this line can't be read".to_owned());
        let one = one.and_then(|row| {
            let cell = |at: &Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default();
            let cells = places.iter().map(|at| cell(at).to_owned()).collect();
            read(&Row { cells, columns })
        });
        match one {
            Ok(one) => all.push(one),
            Err(what) => faults.push(format!("line {line}: {what}")),
        }
    }
    if faults.is_empty() {
        return Ok(all);
    }
    let first = faults.remove(0);
    let why = NoLaw::RecordFaulty(path.to_owned(), first, faults.len());
    Err(Failure::new(FailureKind::Law(why)))
}
