//! Reading CSV, line by line, without believing it.

use super::Row;
use crate::import::remarks::About;

/// The most rows and columns of a CSV file.
pub(super) const MOST_ROWS: usize = 100_000;
pub(super) const MOST_COLUMNS: usize = 1_000;
/// The most cells of a CSV file.
pub(super) const MOST_CELLS: usize = 250_000;

/// Reads CSV. Rows without anything are kept, so that rows are counted as a spreadsheet counts them.
pub(in crate::import) fn from_csv(text: &str, delimiter: u8, about: &mut About<'_>) -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut record = csv::StringRecord::new();
    let mut lines = Lines {
        text,
        byte: 0,
        line: 1,
    };
    let mut cells = 0;
    while let Ok(true) = reader.read_record(&mut record) {
        lines.pass_empty(&mut rows);
        let line = lines.line;
        if !lines.pass(offset(reader.position()), &record) {
            let message = "a quote is opened here and not closed; from here on nothing was read";
            about.broken(line, message);
            break;
        }
        cells += record.len().min(MOST_COLUMNS);
        if rows.len() >= MOST_ROWS || cells > MOST_CELLS {
            about.broken(line, too_large());
            return Vec::new();
        }
        rows.push((line, cells_of(&record, line, about)));
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

fn offset(position: &csv::Position) -> usize {
    usize::try_from(position.byte()).unwrap_or(usize::MAX)
}

/// How far a table has been read, in bytes and lines.
struct Lines<'t> {
    text: &'t str,
    byte: usize,
    line: usize,
}

impl Lines<'_> {
    /// Goes past empty lines and keeps them as rows.
    fn pass_empty(&mut self, rows: &mut Vec<Row>) {
        let rest = self.text.get(self.byte..).unwrap_or("");
        let breaks = rest.len() - rest.trim_start_matches(['\n', '\r']).len();
        let passed = rest.get(..breaks).unwrap_or("");
        // The second half of a break whose first half ended the row before.
        let before = self.text.get(..self.byte).unwrap_or("");
        let half = before.ends_with('\r') && passed.starts_with('\n');
        let passed = passed.get(usize::from(half)..).unwrap_or("");
        for _ in 0..line_breaks(passed) {
            if rows.len() < MOST_ROWS {
                rows.push((self.line, Vec::new()));
            }
            self.line += 1;
        }
        self.byte += breaks;
    }

    /// Goes to where the next row begins; whether the row came to an end. A quote that nobody
    /// closes swallows everything behind it without a word.
    fn pass(&mut self, next: usize, record: &csv::StringRecord) -> bool {
        let row = self.text.get(self.byte..next).unwrap_or("");
        let has_open_quote = next >= self.text.len() && row.matches('"').count() % 2 == 1;
        let has_lines = || record.iter().any(|cell| line_breaks(cell.trim_end()) > 0);
        self.line += line_breaks(row);
        self.byte = next;
        !(has_open_quote && has_lines())
    }
}

/// How many lines end in a text: `\n`, `\r\n` or `\r`.
fn line_breaks(text: &str) -> usize {
    let count = |sign: &str| text.matches(sign).count();
    count("\n") + count("\r") - count("\r\n")
}

/// What stands between the cells: commas, semicolons or tabs, whichever the first line that has
/// any has most of.
pub(in crate::import) fn delimiter_of(text: &str) -> u8 {
    const KNOWN: [char; 3] = ['\t', ';', ','];
    let outside = text.lines().map(|line| line.split('"').step_by(2));
    let mut outside = outside.map(Iterator::collect::<String>);
    let line = outside
        .find(|line| line.contains(KNOWN))
        .unwrap_or_default();
    let count = |sign: char| line.matches(sign).count();
    let most = KNOWN.into_iter().max_by_key(|sign| count(*sign));
    most.and_then(|sign| u8::try_from(sign).ok())
        .unwrap_or(b',')
}
