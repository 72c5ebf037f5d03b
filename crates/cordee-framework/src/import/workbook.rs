//! Unpacking a workbook (XLSX) without being hurt by it.
//!
//! A file of 1.4 KB with one cell in the last column of the last row makes a reader that
//! allocates the whole rectangle ask for 549 GB. So cells are streamed, the archive's directory
//! is looked at first, and everything is counted: parts, bytes, cells, and the texts of cells,
//! since a workbook keeps a text once and can name it a hundred thousand times. What the libraries
//! below allocate by themselves is not counted: the caller runs this in a process of its own with
//! a limit on memory and time.

use calamine::{DataRef, Reader, Xlsx};
use serde::{Deserialize, Serialize};
use std::io::{Cursor, Read};

/// A sheet: its name, and its cells as text, row by row. Rows may differ in length.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// The cells; an empty text where there is nothing.
    pub rows: Vec<Vec<String>>,
    /// What was there and can't be had as text: the row, counted from 1 (0 for the whole sheet),
    /// and what it is.
    pub losses: Vec<(usize, String)>,
}

/// The greatest number of bytes that the archive may unpack to.
const MOST_UNPACKED: u64 = 48 << 20;
/// The greatest number of files in the archive.
const MOST_PARTS: usize = 1_000;
/// The last row that is read.
const MOST_ROWS: u32 = 100_000;
/// The last column that is read.
const MOST_COLUMNS: u32 = 1_000;
/// The greatest number of cells with something in them, over all sheets.
const MOST_CELLS: usize = 200_000;
/// The greatest size of the padded rows, over all sheets.
const MOST_SLOTS: usize = 1_000_000;
/// The greatest size of all texts of cells together, in bytes.
const MOST_TEXT: usize = 16 << 20;
/// How many losses are kept of one sheet.
const MOST_LOSSES: usize = 1_000;

/// Unpacks a workbook.
///
/// # Errors
/// Says in one line why the file is not read: no workbook, broken, or more than is read.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    look_at_archive(bytes)?;
    // The reader computes positions without looking for overflow, which ends a program built
    // with checks (found by fuzzing: a column name of eleven letters).
    std::panic::catch_unwind(|| read_sheets(bytes))
        .unwrap_or_else(|_| Err("this workbook is broken in a way that can't be read".to_owned()))
}

fn read_sheets(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    let not_one =
        |error: calamine::XlsxError| format!("this is not a workbook that can be read ({error})");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(not_one)?;
    let mut sheets = Vec::new();
    let mut budget = Budget {
        cells: MOST_CELLS,
        slots: MOST_SLOTS,
        text: MOST_TEXT,
    };
    for name in workbook.sheet_names() {
        sheets.push(read_sheet(&mut workbook, &name, &mut budget)?);
    }
    Ok(sheets)
}

/// What may still be taken of a workbook.
struct Budget {
    cells: usize,
    slots: usize,
    text: usize,
}

impl Budget {
    fn take(&mut self, slots: usize, text: usize) -> Result<(), String> {
        let too_many = || format!("the workbook has more than {MOST_CELLS} cells; it was not read");
        let too_long = || {
            let most = MOST_TEXT >> 20;
            format!("the workbook holds more than {most} MiB of text; it was not read")
        };
        self.cells = self.cells.checked_sub(1).ok_or_else(too_many)?;
        self.slots = self.slots.checked_sub(slots).ok_or_else(too_many)?;
        self.text = self.text.checked_sub(text).ok_or_else(too_long)?;
        Ok(())
    }
}

/// Looks at what the archive's directory says, then unpacks every part once, counting, since a
/// directory can lie.
fn look_at_archive(bytes: &[u8]) -> Result<(), String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))
        .map_err(|_| "this is not a workbook, or it was cut off".to_owned())?;
    if archive.len() > MOST_PARTS {
        let parts = archive.len();
        return Err(format!(
            "the workbook has {parts} parts; at most {MOST_PARTS} are read"
        ));
    }
    let too_large = || {
        let most = MOST_UNPACKED >> 20;
        format!("the workbook unpacks to more than {most} MiB; it was not read")
    };
    // Many honest archives leave their sizes open.
    let stated = archive.decompressed_size().unwrap_or(0);
    if stated > u128::from(MOST_UNPACKED) {
        return Err(too_large());
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive
            .by_index(index)
            .map_err(|e| format!("a part of the workbook can't be unpacked ({e})"))?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let read = read.map_err(|e| format!("a part of the workbook is broken ({e})"))?;
        left = left.checked_sub(read).ok_or_else(too_large)?;
    }
    Ok(())
}

fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    budget: &mut Budget,
) -> Result<Sheet, String> {
    let broken = |error: calamine::XlsxError| format!("the sheet `{name}` can't be read ({error})");
    let mut sheet = Sheet {
        name: name.to_owned(),
        ..Sheet::default()
    };
    let mut formulas = 0;
    let mut cells = workbook.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(cell) = cells.next_cell_with_formula_metadata().map_err(broken)? {
        let text = text_of(&cell.value);
        let is_formula = cell.formula.is_some();
        match loss(&cell.value, is_formula) {
            Some(what) => sheet.lose(cell.pos, &what),
            None => formulas += usize::from(is_formula),
        }
        if !text.is_empty() {
            sheet.put(cell.pos, text, budget)?;
        }
    }
    if formulas > 0 {
        let cells = if formulas == 1 { "cell" } else { "cells" };
        let message = format!("formulas in {formulas} {cells}; the values saved with them were");
        sheet.losses.push((0, format!("{message} taken")));
    }
    Ok(sheet)
}

/// What can't be had as text in a cell.
fn loss(value: &DataRef<'_>, is_formula: bool) -> Option<String> {
    match value {
        DataRef::Empty if is_formula => {
            Some("is a formula without a value: save the workbook again".to_owned())
        }
        DataRef::Error(error) => Some(format!("shows an error ({error})")),
        _ => None,
    }
}

impl Sheet {
    fn lose(&mut self, (row, column): (u32, u32), what: &str) {
        if self.losses.len() >= MOST_LOSSES {
            return;
        }
        let row = row as usize + 1;
        let column = super::table::letters(column as usize);
        let message = format!("the cell {column}{row} {what}; it was not taken");
        self.losses.push((row, message));
    }

    fn put(
        &mut self,
        (row, column): (u32, u32),
        text: String,
        budget: &mut Budget,
    ) -> Result<(), String> {
        if row >= MOST_ROWS || column >= MOST_COLUMNS {
            return Err(format!(
                "the sheet `{}` has a cell in row {}, column {}; at most {MOST_ROWS} rows and {MOST_COLUMNS} columns are read",
                self.name,
                u64::from(row) + 1,
                u64::from(column) + 1,
            ));
        }
        let (row, column) = (row as usize, column as usize);
        let new_rows = (row + 1).saturating_sub(self.rows.len());
        let width = self.rows.get(row).map_or(0, Vec::len);
        let new_cells = (column + 1).saturating_sub(width);
        budget.take(new_rows + new_cells, text.len())?;
        if new_rows > 0 {
            self.rows.resize(row + 1, Vec::new());
        }
        if let Some(cells) = self.rows.get_mut(row) {
            if cells.len() <= column {
                cells.resize(column + 1, String::new());
            }
            if let Some(slot) = cells.get_mut(column) {
                *slot = text;
            }
        }
        Ok(())
    }
}

/// A cell as people see it; a formula counts by the value that was saved with it.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Empty | DataRef::Error(_) => String::new(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            text.clone()
        }
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(date) => date.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            name: "Levels".into(),
            ..Sheet::default()
        }
    }

    fn budget() -> Budget {
        Budget {
            cells: 3,
            slots: 20,
            text: 10,
        }
    }

    #[test]
    fn cells_stand_where_they_stood() {
        let (mut sheet, mut budget) = (sheet(), budget());
        for (at, text) in [((1, 2), "b"), ((0, 0), "a")] {
            sheet.put(at, text.into(), &mut budget).unwrap();
        }
        assert_eq!(sheet.rows, [vec!["a"], vec!["", "", "b"]]);
    }

    #[test]
    fn far_cells_many_cells_and_long_texts_are_refused() {
        let put = |at, text: &str| sheet().put(at, text.into(), &mut budget()).unwrap_err();
        assert!(put((MOST_ROWS, 0), "x").contains("row 100001, column 1"));
        assert!(put((0, MOST_COLUMNS), "x").contains("row 1, column 1001"));
        assert!(put((0, 30), "x").contains("more than 200000 cells"));
        assert!(put((0, 0), "more than ten").contains("more than 16 MiB of text"));
        let (mut sheet, mut budget) = (sheet(), budget());
        for row in 0..3 {
            sheet.put((row, 0), "x".into(), &mut budget).unwrap();
        }
        let fourth = sheet.put((3, 0), "x".into(), &mut budget).unwrap_err();
        assert!(fourth.contains("more than 200000 cells"), "{fourth}");
    }

    #[test]
    fn what_is_no_archive_is_said_plainly() {
        for bytes in [&b""[..], b"PK\x03\x04", b"title,grade\n"] {
            let why = unpack(bytes).unwrap_err();
            assert_eq!(why, "this is not a workbook, or it was cut off");
        }
    }

    #[test]
    fn errors_and_formulas_without_a_value_are_lost() {
        let (lost, empty) = (calamine::CellErrorType::Ref, DataRef::Empty);
        assert_eq!(
            loss(&DataRef::Error(lost), false).unwrap(),
            "shows an error (#REF!)"
        );
        assert!(loss(&empty, true).unwrap().contains("without a value"));
        assert_eq!(loss(&empty, false), None);
        assert_eq!(loss(&DataRef::Int(3), true), None);
    }
}
