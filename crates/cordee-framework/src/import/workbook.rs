//! The sheets of a workbook (XLSX), for an import.
//!
//! `cordee_tables::workbook` streams the cells within limits; here they are put where they stood,
//! and the room of rows that a far cell would make is counted.

use cordee_tables::letters;
use cordee_tables::workbook::{Cell, Limits, Takes, each_cell, loss, text_of};
use serde::{Deserialize, Serialize};

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

/// What is read of one workbook.
const LIMITS: Limits = Limits {
    unpacked: 48 << 20,
    parts: 1_000,
    rows: 100_000,
    columns: 1_000,
    cells: 200_000,
    text: 16 << 20,
};
/// The greatest size of the padded rows, over all sheets.
const MOST_SLOTS: usize = 1_000_000;
/// How many losses are kept of one sheet.
const MOST_LOSSES: usize = 1_000;

/// Unpacks a workbook.
///
/// # Errors
/// Says in one line why the file is not read: no workbook, broken, or more than is read.
pub fn unpack(bytes: &[u8]) -> Result<Vec<Sheet>, String> {
    let mut sheets = Sheets {
        all: Vec::new(),
        slots: MOST_SLOTS,
        formulas: 0,
    };
    each_cell(bytes, &LIMITS, &mut sheets)?;
    Ok(sheets.all)
}

/// Sheets that are being read.
struct Sheets {
    all: Vec<Sheet>,
    /// How much room may still be taken.
    slots: usize,
    /// The formulas of the sheet that is being read.
    formulas: usize,
}

impl Takes for Sheets {
    fn sheet(&mut self, name: &str) {
        self.formulas = 0;
        self.all.push(Sheet {
            name: name.to_owned(),
            ..Sheet::default()
        });
    }

    fn cell(&mut self, cell: &Cell<'_>) -> Result<(), String> {
        let at = (cell.row as usize, cell.column as usize);
        let Some(sheet) = self.all.last_mut() else {
            return Ok(());
        };
        match loss(cell.value, cell.is_formula) {
            Some(what) => sheet.lose(at, &what),
            None => self.formulas += usize::from(cell.is_formula),
        }
        let text = text_of(cell.value);
        if text.is_empty() {
            return Ok(());
        }
        sheet.put(at, text, &mut self.slots)
    }

    fn end_of_sheet(&mut self) {
        let formulas = self.formulas;
        if formulas > 0
            && let Some(sheet) = self.all.last_mut()
        {
            let cells = if formulas == 1 { "cell" } else { "cells" };
            let message =
                format!("formulas in {formulas} {cells}; the values saved with them were");
            sheet.losses.push((0, format!("{message} taken")));
        }
    }
}

impl Sheet {
    fn lose(&mut self, (row, column): (usize, usize), what: &str) {
        if self.losses.len() >= MOST_LOSSES {
            return;
        }
        let (row, column) = (row + 1, letters(column));
        let message = format!("the cell {column}{row} {what}; it was not taken");
        self.losses.push((row, message));
    }

    fn put(
        &mut self,
        (row, column): (usize, usize),
        text: String,
        slots: &mut usize,
    ) -> Result<(), String> {
        let new_rows = (row + 1).saturating_sub(self.rows.len());
        let width = self.rows.get(row).map_or(0, Vec::len);
        let new_cells = (column + 1).saturating_sub(width);
        let too_wide = || {
            let most = LIMITS.cells;
            format!("the workbook has more than {most} cells; it was not read")
        };
        *slots = slots
            .checked_sub(new_rows + new_cells)
            .ok_or_else(too_wide)?;
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

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet {
            name: "Levels".into(),
            ..Sheet::default()
        }
    }

    #[test]
    fn cells_stand_where_they_stood() {
        let (mut sheet, mut slots) = (sheet(), 20);
        for (at, text) in [((1, 2), "b"), ((0, 0), "a")] {
            sheet.put(at, text.into(), &mut slots).unwrap();
        }
        assert_eq!(sheet.rows, [vec!["a"], vec!["", "", "b"]]);
    }

    #[test]
    fn far_cells_that_would_make_much_room_are_refused() {
        let why = sheet().put((0, 30), "x".into(), &mut 20).unwrap_err();
        assert!(why.contains("more than 200000 cells"), "{why}");
    }

    #[test]
    fn what_is_no_archive_is_said_plainly() {
        for bytes in [&b""[..], b"PK\x03\x04", b"title,grade\n"] {
            let why = unpack(bytes).unwrap_err();
            assert_eq!(why, "this is not a workbook, or it was cut off");
        }
    }
}
