//! Tables as trees: a list of rows, each a group of header and text.

use super::remarks::About;
use super::value::{Value, ValueKind};
use crate::guard::unguarded;

/// How a table is read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct TableShape {
    /// The sheets to read; all when empty.
    pub(super) sheets: Vec<String>,
    /// The row with the headers, counted from 1; 1 when not said, 0 when there are none.
    pub(super) header: Option<usize>,
    /// The first row with content; the one after the headers when not said.
    pub(super) first_row: Option<usize>,
    /// The columns to read, by letter or header; all when empty.
    pub(super) columns: Vec<String>,
    /// Which way it is read.
    pub(super) way: Way,
    /// What a `'` at the beginning of a cell is.
    pub(super) apostrophe: Apostrophe,
}

/// Which way a table is read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Way {
    /// Row by row.
    #[default]
    Rows,
    /// Column by column: as if rows were columns.
    Turned,
}

/// What a `'` at the beginning of a cell is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Apostrophe {
    /// A part of the text.
    #[default]
    Text,
    /// A guard before what a spreadsheet would run.
    Guard,
}

/// What the cells of a table are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cells {
    /// Words alone: what begins like a formula is one.
    Words,
    /// Values that a workbook knows to be texts or not.
    Typed,
}

impl TableShape {
    pub(super) fn wants_sheet(&self, name: &str) -> bool {
        self.sheets.is_empty() || self.sheets.iter().any(|sheet| sheet == name)
    }

    fn header(&self) -> usize {
        self.header.unwrap_or(1)
    }

    fn first_row(&self) -> usize {
        self.first_row.unwrap_or(self.header() + 1)
    }
}

/// The most rows and columns of a CSV file.
const MOST_ROWS: usize = 100_000;
const MOST_COLUMNS: usize = 1_000;
/// The most cells of a CSV file.
const MOST_CELLS: usize = 250_000;

/// A row with the line it begins on.
type Row = (usize, Vec<String>);

/// Reads CSV. Rows without anything are kept, so that rows are counted as a spreadsheet counts them.
pub(super) fn from_csv(text: &str, delimiter: u8, about: &mut About<'_>) -> Vec<Row> {
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
pub(super) fn delimiter_of(text: &str) -> u8 {
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

/// Rows as a list of groups. A row without any text is left out.
pub(super) fn tree<R: AsRef<[String]>>(
    rows: &[(usize, R)],
    shape: &TableShape,
    cells: Cells,
    about: &mut About<'_>,
) -> Value {
    if shape.way == Way::Turned {
        let shape = TableShape {
            way: Way::Rows,
            ..shape.clone()
        };
        return tree(&turned(rows), &shape, cells, about);
    }
    let names = headers(rows, shape);
    let columns = wanted(&names, shape, about);
    // Workbooks leave out empty cells at the end of a row: they are there all the same, unless
    // one wide row would make all others wide.
    let is_small = rows.len().saturating_mul(names.len()) <= MOST_CELLS;
    let most_missing = if is_small { names.len() } else { 0 };
    let mut items = Vec::new();
    for (at, (line, row)) in rows
        .iter()
        .enumerate()
        .skip(shape.first_row().saturating_sub(1))
    {
        let mut entries = Vec::new();
        let missing = names
            .len()
            .saturating_sub(row.as_ref().len())
            .min(most_missing);
        let row = row.as_ref().iter().map(String::as_str);
        let row = row.chain(std::iter::repeat_n("", missing));
        for ((cell, name), is_wanted) in row.zip(&names).zip(&columns) {
            if *is_wanted {
                let cell = match cells {
                    Cells::Typed => cell.trim(),
                    Cells::Words => without_formula(cell, (*line, at + 1), name, about),
                };
                let bare = match shape.apostrophe {
                    Apostrophe::Text => None,
                    Apostrophe::Guard => unguarded(cell),
                };
                entries.push((name.clone(), Value::text(*line, bare.unwrap_or(cell))));
            }
        }
        if entries.iter().any(|(_, value)| value.as_text() != Some("")) {
            let kind = ValueKind::Map(entries);
            items.push(Value { line: *line, kind });
        }
    }
    Value {
        line: 1,
        kind: ValueKind::List(items),
    }
}

/// The columns as rows.
fn turned<R: AsRef<[String]>>(rows: &[(usize, R)]) -> Vec<Row> {
    let width = rows.iter().map(|(_, row)| row.as_ref().len()).max();
    let line = rows.first().map_or(1, |(line, _)| *line);
    let column = |at: usize| {
        let cells = rows
            .iter()
            .map(|(_, row)| row.as_ref().get(at).cloned().unwrap_or_default());
        (line, cells.collect())
    };
    (0..width.unwrap_or(0)).map(column).collect()
}

/// A header per column: its text, or its letters where there is none or it stood there before.
fn headers<R: AsRef<[String]>>(rows: &[(usize, R)], shape: &TableShape) -> Vec<String> {
    let width = rows.iter().map(|(_, row)| row.as_ref().len()).max();
    let row = shape.header().checked_sub(1).and_then(|at| rows.get(at));
    let row = row.map_or(&[][..], |(_, row)| row.as_ref());
    let mut names: Vec<String> = Vec::new();
    for i in 0..width.unwrap_or(0) {
        let text = row.get(i).map_or("", |text| text.trim());
        let is_free = !text.is_empty() && !names.iter().any(|name| name == text);
        names.push(if is_free { text.to_owned() } else { letters(i) });
    }
    names
}

/// Which columns are read.
fn wanted(names: &[String], shape: &TableShape, about: &mut About<'_>) -> Vec<bool> {
    let is_called = |at: usize, asked: &str| {
        letters(at) == asked || names.get(at).is_some_and(|name| name == asked)
    };
    for asked in &shape.columns {
        if !(0..names.len()).any(|at| is_called(at, asked)) {
            let known = crate::read::listed(names.iter().map(String::as_str));
            about.broken(
                0,
                format!("there is no column `{asked}`; there are {known}"),
            );
        }
    }
    let is_wanted = |at: usize| {
        shape.columns.is_empty() || shape.columns.iter().any(|asked| is_called(at, asked))
    };
    (0..names.len()).map(is_wanted).collect()
}

/// The letters of a column, as spreadsheets name it: A, B, …, Z, AA.
pub(super) fn letters(column: usize) -> String {
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
fn without_formula<'c>(
    cell: &'c str,
    (line, row): (usize, usize),
    column: &str,
    about: &mut About<'_>,
) -> &'c str {
    let trimmed = cell.trim();
    if trimmed.starts_with('=') && trimmed.len() > 1 {
        let message =
            format!("the cell in row {row}, column `{column}` is a formula; it was not taken");
        about.skipped(line, message);
        return "";
    }
    trimmed
}

#[cfg(test)]
mod tests {
    use super::super::remarks::Remarks;
    use super::*;

    /// The rows of a table as lines and cells, and what was said about it.
    fn read(text: &str) -> (Vec<Row>, Vec<String>) {
        let mut remarks = Remarks::default();
        let rows = from_csv(
            text,
            delimiter_of(text),
            &mut About::file("a.csv", &mut remarks),
        );
        (rows, said(remarks))
    }

    fn said(remarks: Remarks) -> Vec<String> {
        let list = remarks.into_list().into_iter();
        list.map(|r| format!("{}: {}", r.line, r.message)).collect()
    }

    fn cells(cells: &[&str]) -> Vec<String> {
        cells.iter().map(|cell| (*cell).to_owned()).collect()
    }

    #[test]
    fn columns_are_named_as_in_a_spreadsheet() {
        for (column, name) in [(0, "A"), (25, "Z"), (26, "AA"), (701, "ZZ"), (702, "AAA")] {
            assert_eq!(letters(column), name);
        }
    }

    #[test]
    fn rows_keep_their_lines_and_empty_rows_count() {
        for line_break in ["\n", "\r\n"] {
            let text = "a,b\n\n\n\"x\ny\",1\nz,2\n\n".replace('\n', line_break);
            let (rows, said) = read(&text);
            let inside = format!("x{line_break}y");
            let wanted = [
                (1, cells(&["a", "b"])),
                (2, vec![]),
                (3, vec![]),
                (4, cells(&[&inside, "1"])),
                (6, cells(&["z", "2"])),
            ];
            assert_eq!(rows, wanted);
            assert_eq!(said, [""; 0]);
        }
    }

    #[test]
    fn a_quote_that_nobody_closes_is_said_where_it_opens() {
        let (rows, said) = read("a,b\nx,\"open\ny,2\nz,3\n");
        assert_eq!(rows, [(1, cells(&["a", "b"]))]);
        assert_eq!(
            said,
            ["2: a quote is opened here and not closed; from here on nothing was read"]
        );
        assert_eq!(read("a,b\nx,5\" pipe\n").1, [""; 0]);
    }

    #[test]
    fn too_wide_a_row_is_left_out_and_said() {
        let (rows, said) = read(&format!("a\n{}\nb\n", ",".repeat(MOST_COLUMNS)));
        assert_eq!(rows[1], (2, vec![]));
        assert_eq!(rows[2], (3, cells(&["b"])));
        assert_eq!(said, ["2: the row has 1001 columns; it was not taken"]);
    }

    #[test]
    fn too_long_a_table_is_not_read() {
        let (rows, said) = read(&"a\n".repeat(MOST_ROWS + 10));
        assert_eq!(rows, []);
        assert_eq!(
            said,
            ["100001: the table has more than 100000 rows or 250000 cells; it was not read"]
        );
        let (rows, said) = read(&format!("a\n{}", "\n".repeat(MOST_ROWS + 10)));
        assert_eq!(
            (rows.len(), said.len()),
            (1, 0),
            "empty rows at the end are none"
        );
    }

    #[test]
    fn a_formula_is_never_taken_for_text() {
        let mut remarks = Remarks::default();
        let about = &mut About::file("a.csv", &mut remarks);
        let table = from_csv("a,b\n\n=1+1,two\n", b',', about);
        let value = tree(&table, &TableShape::default(), Cells::Words, about);
        let ValueKind::List(items) = value.kind else {
            panic!("a table is a list")
        };
        assert_eq!(items[0].get("a").and_then(Value::as_text), Some(""));
        assert_eq!(items[0].get("b").and_then(Value::as_text), Some("two"));
        assert_eq!(
            said(remarks),
            ["3: the cell in row 3, column `a` is a formula; it was not taken"]
        );
    }

    #[test]
    fn a_column_that_is_not_there_is_named_with_those_that_are() {
        let mut remarks = Remarks::default();
        let about = &mut About::file("a.csv", &mut remarks);
        let shape = TableShape {
            columns: cells(&["B", "Titel"]),
            ..TableShape::default()
        };
        let table = from_csv("Title,Grade\nRoofer,1\n", b',', about);
        let value = tree(&table, &shape, Cells::Words, about);
        let ValueKind::List(items) = value.kind else {
            panic!("a table is a list")
        };
        assert_eq!(items[0].get("Title"), None);
        assert_eq!(items[0].get("Grade").and_then(Value::as_text), Some("1"));
        assert_eq!(
            said(remarks),
            ["0: there is no column `Titel`; there are `Title` and `Grade`"]
        );
    }

    #[test]
    fn a_table_without_headers_is_read_by_letters() {
        let mut remarks = Remarks::default();
        let about = &mut About::file("a.csv", &mut remarks);
        let shape = TableShape {
            header: Some(0),
            ..TableShape::default()
        };
        let table = from_csv("Roofer,1\n", b',', about);
        let value = tree(&table, &shape, Cells::Words, about);
        let ValueKind::List(items) = value.kind else {
            panic!("a table is a list")
        };
        assert_eq!(items[0].get("A").and_then(Value::as_text), Some("Roofer"));
    }

    #[test]
    fn a_turned_table_is_read_column_by_column_and_a_guard_is_no_text() {
        let mut remarks = Remarks::default();
        let about = &mut About::file("a.csv", &mut remarks);
        let shape = TableShape {
            way: Way::Turned,
            apostrophe: Apostrophe::Guard,
            ..TableShape::default()
        };
        let table = from_csv(
            "level,roofer,lead\ntitle,'=Roofer,''Lead'\ngrade,g1\n",
            b',',
            about,
        );
        let value = tree(&table, &shape, Cells::Words, about);
        let ValueKind::List(items) = value.kind else {
            panic!("a table is a list")
        };
        let of = |at: usize, key| items[at].get(key).and_then(Value::as_text);
        assert_eq!(of(0, "title"), Some("=Roofer"));
        assert_eq!((of(1, "title"), of(1, "grade")), (Some("'Lead'"), Some("")));
        assert_eq!(said(remarks), [""; 0]);
    }

    #[test]
    fn a_text_of_a_workbook_may_begin_like_a_formula() {
        let mut remarks = Remarks::default();
        let about = &mut About::file("a.xlsx", &mut remarks);
        let rows = [(1, cells(&["a"])), (2, cells(&["=1+1"]))];
        let value = tree(&rows, &TableShape::default(), Cells::Typed, about);
        let ValueKind::List(items) = value.kind else {
            panic!("a table is a list")
        };
        assert_eq!(items[0].get("a").and_then(Value::as_text), Some("=1+1"));
    }

    #[test]
    fn semicolons_and_tabs_are_seen() {
        for (text, wanted) in [
            ("a;b;c,d\n", b';'),
            ("a,b\n", b','),
            ("a\tb\n", b'\t'),
            ("a\n", b','),
            ("Our ladder\n\na;b\nx, y, z;1\n", b';'),
            ("\"a, b, c\";d\n", b';'),
        ] {
            assert_eq!(delimiter_of(text), wanted, "{text:?}");
        }
    }
}
