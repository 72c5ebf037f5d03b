//! Tables as trees: a list of rows, each a group of header and text.

use super::RemarkKind;
use super::value::{Value, ValueKind};

/// How a table is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TableShape {
    /// The sheets to read; all when empty.
    pub(super) sheets: Vec<String>,
    /// The row with the headers, counted from 1; 1 when not said.
    pub(super) header: Option<usize>,
    /// The first row with content; the one after the headers when not said.
    pub(super) first_row: Option<usize>,
    /// The columns to read, by letter or header; all when empty.
    pub(super) columns: Vec<String>,
}

impl TableShape {
    pub(super) fn wants_sheet(&self, name: &str) -> bool {
        self.sheets.is_empty() || self.sheets.iter().any(|sheet| sheet == name)
    }
}

/// The most rows and columns of a CSV file.
const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 1_000;

/// Reads CSV: commas, semicolons or tabs, whichever the first line has most of.
pub(super) fn from_csv(
    text: &str,
    is_tabbed: bool,
    remark: &mut impl FnMut(RemarkKind, usize, String),
) -> Vec<Vec<String>> {
    let delimiter = if is_tabbed { b'\t' } else { delimiter_of(text) };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    let mut values = 0;
    for record in reader.records() {
        match record {
            Ok(record) if record.len() > MOST_COLUMNS => {
                let message = format!("the row has {} columns; it was not taken", record.len());
                remark(RemarkKind::Skipped, line_of(&record), message);
                rows.push(Vec::new());
            }
            Ok(record) => {
                values += record.len();
                rows.push(record.iter().map(str::to_owned).collect());
            }
            Err(error) => remark(
                RemarkKind::Broken,
                0,
                format!("this is not a table throughout ({error})"),
            ),
        }
        if rows.len() >= MOST_ROWS || values >= 250_000 {
            remark(
                RemarkKind::Broken,
                0,
                format!("after row {} nothing more was read", rows.len()),
            );
            break;
        }
    }
    rows
}

fn line_of(record: &csv::StringRecord) -> usize {
    record
        .position()
        .map_or(0, |p| usize::try_from(p.line()).unwrap_or(0))
}

fn delimiter_of(text: &str) -> u8 {
    let line = text.lines().next().unwrap_or("");
    let count = |delimiter: u8| line.bytes().filter(|b| *b == delimiter).count();
    [b',', b';', b'\t']
        .into_iter()
        .rev()
        .max_by_key(|d| count(*d))
        .unwrap_or(b',')
}

/// Rows as a list of groups. A row without any text is left out.
pub(super) fn rows(
    rows: &[Vec<String>],
    shape: &TableShape,
    remark: &mut impl FnMut(RemarkKind, usize, String),
) -> Value {
    let header = shape.header.unwrap_or(1);
    let first = shape.first_row.unwrap_or(header + 1);
    let empty = Vec::new();
    let names = headers(
        header
            .checked_sub(1)
            .and_then(|n| rows.get(n))
            .unwrap_or(&empty),
        rows,
    );
    let wanted: Vec<bool> = names
        .iter()
        .enumerate()
        .map(|(i, name)| {
            shape.columns.is_empty() || shape.columns.iter().any(|c| *c == letters(i) || c == name)
        })
        .collect();
    let mut items = Vec::new();
    for (position, row) in rows.iter().enumerate().skip(first.saturating_sub(1)) {
        let line = position + 1;
        let mut entries = Vec::new();
        for ((cell, name), _) in row
            .iter()
            .zip(&names)
            .zip(&wanted)
            .filter(|(_, wanted)| **wanted)
        {
            let cell = without_formula(cell, line, name, remark);
            entries.push((name.clone(), Value::text(line, cell)));
        }
        if entries.iter().any(|(_, value)| value.as_text() != Some("")) {
            items.push(Value {
                line,
                kind: ValueKind::Map(entries),
            });
        }
    }
    Value {
        line: 1,
        kind: ValueKind::List(items),
    }
}

/// A header per column: its text, or its letters where there is none or it stood there before.
fn headers(row: &[String], rows: &[Vec<String>]) -> Vec<String> {
    let width = rows.iter().map(Vec::len).max().unwrap_or(0);
    let mut names: Vec<String> = Vec::with_capacity(width);
    for i in 0..width {
        let text = row.get(i).map_or("", |text| text.trim());
        let is_free = !text.is_empty() && !names.iter().any(|name| name == text);
        names.push(if is_free { text.to_owned() } else { letters(i) });
    }
    names
}

/// The letters of a column, as spreadsheets name it: A, B, …, Z, AA.
fn letters(column: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    loop {
        letters.push(char::from(b'A' + u8::try_from(rest % 26).unwrap_or(0)));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}

/// A text that a spreadsheet would compute is not a text.
fn without_formula(
    cell: &str,
    line: usize,
    column: &str,
    remark: &mut impl FnMut(RemarkKind, usize, String),
) -> String {
    let trimmed = cell.trim();
    if trimmed.starts_with('=') && trimmed.len() > 1 {
        let message =
            format!("the cell in row {line}, column `{column}` is a formula; it was not taken");
        remark(RemarkKind::Skipped, line, message);
        return String::new();
    }
    trimmed.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
        }
    }

    #[test]
    fn a_formula_is_never_taken_for_text() {
        let mut remarks = Vec::new();
        let mut remark = |_, line, message| remarks.push((line, message));
        let table = from_csv("a,b\n=1+1,two\n", false, &mut remark);
        let value = rows(&table, &TableShape::default(), &mut remark);
        let ValueKind::List(items) = value.kind else {
            panic!("a table is a list")
        };
        assert_eq!(items[0].get("a").and_then(Value::as_text), Some(""));
        assert_eq!(items[0].get("b").and_then(Value::as_text), Some("two"));
        assert_eq!(remarks.len(), 1);
    }

    #[test]
    fn semicolons_and_tabs_are_seen() {
        for (text, wanted) in [
            ("a;b;c,d\n", b';'),
            ("a,b\n", b','),
            ("a\tb\n", b'\t'),
            ("a\n", b','),
        ] {
            assert_eq!(delimiter_of(text), wanted, "{text:?}");
        }
    }
}
