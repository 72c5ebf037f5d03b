//! Tables as trees: a list of rows, each a group of header and text.

mod csv;

pub(super) use csv::from_csv;

use super::remarks::About;
use super::value::{Value, ValueKind};
use crate::guard::unguarded;
use cordee_tables::letters;
use csv::MOST_CELLS;

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

/// A row with the line it begins on.
type Row = (usize, Vec<String>);

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
    let most_missing = if is_small && cells == Cells::Typed {
        names.len()
    } else {
        0
    };
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
mod tests;
