//! The rows of CSV, within limits.

use super::Row;
use crate::import::remarks::About;
use cordee_tables::delimited::{Part, Parts};

/// The most rows and columns of a CSV file.
pub(super) const MOST_ROWS: usize = 100_000;
pub(super) const MOST_COLUMNS: usize = 1_000;
/// The most cells of a CSV file.
pub(super) const MOST_CELLS: usize = 250_000;

/// Reads CSV. Rows without anything are kept, so that rows are counted as a spreadsheet counts them.
pub(in crate::import) fn from_csv(text: &str, delimiter: u8, about: &mut About<'_>) -> Vec<Row> {
    let mut parts = Parts::new(text, delimiter);
    let mut rows = Vec::new();
    let mut cells = 0;
    while let Some(part) = parts.next() {
        match part {
            Part::Blank { line } if rows.len() < MOST_ROWS => rows.push((line, Vec::new())),
            Part::Blank { .. } => {}
            Part::Unclosed { line } => {
                let message =
                    "a quote is opened here and not closed; from here on nothing was read";
                about.broken(line, message);
                break;
            }
            Part::Row { line, cells: row } => {
                cells += row.len().min(MOST_COLUMNS);
                if rows.len() >= MOST_ROWS || cells > MOST_CELLS {
                    about.broken(line, too_large());
                    return Vec::new();
                }
                rows.push((line, cells_of(row, line, about)));
            }
        }
    }
    rows
}

fn too_large() -> String {
    format!("the table has more than {MOST_ROWS} rows or {MOST_CELLS} cells; it was not read")
}

fn cells_of(record: &csv::StringRecord, line: usize, about: &mut About<'_>) -> Vec<String> {
    if record.len() > MOST_COLUMNS {
        let message = format!("the row has {} columns; it was not taken", record.len());
        about.broken(line, message);
        return Vec::new();
    }
    record.iter().map(str::to_owned).collect()
}
