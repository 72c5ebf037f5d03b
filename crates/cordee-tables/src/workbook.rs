//! Unpacking a workbook (XLSX) without being hurt by it.
//!
//! A file of 1.4 KB with one cell in the last column of the last row makes a reader that
//! allocates the whole rectangle ask for 549 GB. So cells are streamed, the archive's directory
//! is looked at first, and everything is counted: parts, bytes, cells, and the texts of cells,
//! since a workbook keeps a text once and can name it a hundred thousand times. What the libraries
//! below allocate by themselves is not counted: the caller runs this in a process of its own with
//! a limit on memory and time.

mod grids;

pub use grids::{Formulas, grids};

use calamine::{DataRef, Reader, Xlsx};
use std::io::{Cursor, Read};
use std::panic::AssertUnwindSafe;

/// What may be taken of a workbook.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The greatest number of bytes that the archive may unpack to.
    pub unpacked: u64,
    /// The greatest number of files in the archive.
    pub parts: usize,
    /// The last row that is read.
    pub rows: u32,
    /// The last column that is read.
    pub columns: u32,
    /// The greatest number of cells with something in them, over all sheets.
    pub cells: usize,
    /// The greatest size of all texts of cells together, in bytes.
    pub text: usize,
}

/// A cell that has something in it.
#[derive(Clone, Copy, Debug)]
pub struct Cell<'c> {
    /// Its row, counted from 0.
    pub row: u32,
    /// Its column, counted from 0.
    pub column: u32,
    /// What is in it.
    pub value: &'c DataRef<'c>,
    /// Whether it is computed by a formula.
    pub is_formula: bool,
}

/// Whoever takes cells as they come.
pub trait Takes {
    /// A sheet begins.
    fn sheet(&mut self, name: &str);

    /// A cell of it.
    ///
    /// # Errors
    /// Says in one line why the workbook is not read any further.
    fn cell(&mut self, cell: &Cell<'_>) -> Result<(), String>;

    /// The sheet ends.
    fn end_of_sheet(&mut self);
}

/// Hands every cell of a workbook to `taker`, sheet by sheet, as they stand in the file.
///
/// # Errors
/// Says in one line why the file is not read: no workbook, broken, or more than is read.
pub fn each_cell(
    bytes: &[u8],
    limits: &Limits,
    taker: &mut (impl Takes + ?Sized),
) -> Result<(), String> {
    look_at_archive(bytes, limits)?;
    let mut budget = Budget {
        limits: *limits,
        cells: limits.cells,
        text: limits.text,
    };
    let read = || read_sheets(bytes, &mut budget, taker);
    // The reader computes positions without looking for overflow, which ends a program built
    // with checks (found by fuzzing: a column name of eleven letters).
    std::panic::catch_unwind(AssertUnwindSafe(read))
        .unwrap_or_else(|_| Err("this workbook is broken in a way that can't be read".to_owned()))
}

/// What can't be had as text in a cell.
pub fn loss(value: &DataRef<'_>, is_formula: bool) -> Option<String> {
    match value {
        DataRef::Empty if is_formula => {
            Some("is a formula without a value: save the workbook again".to_owned())
        }
        DataRef::Error(error) => Some(format!("shows an error ({error})")),
        _ => None,
    }
}

/// A cell as people see it; a formula counts by the value that was saved with it.
pub fn text_of(value: &DataRef<'_>) -> String {
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

fn read_sheets(
    bytes: &[u8],
    budget: &mut Budget,
    taker: &mut (impl Takes + ?Sized),
) -> Result<(), String> {
    let not_one =
        |error: calamine::XlsxError| format!("this is not a workbook that can be read ({error})");
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(not_one)?;
    for name in workbook.sheet_names() {
        taker.sheet(&name);
        read_sheet(&mut workbook, &name, budget, taker)?;
        taker.end_of_sheet();
    }
    Ok(())
}

fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    budget: &mut Budget,
    taker: &mut (impl Takes + ?Sized),
) -> Result<(), String> {
    let broken = |error: calamine::XlsxError| format!("the sheet `{name}` can't be read ({error})");
    let mut cells = workbook.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(read) = cells.next_cell_with_formula_metadata().map_err(broken)? {
        let (row, column) = read.pos;
        let cell = Cell {
            row,
            column,
            value: &read.value,
            is_formula: read.formula.is_some(),
        };
        budget.take(name, &cell)?;
        taker.cell(&cell)?;
    }
    Ok(())
}

/// What may still be taken of a workbook.
struct Budget {
    limits: Limits,
    cells: usize,
    text: usize,
}

impl Budget {
    fn take(&mut self, sheet: &str, cell: &Cell<'_>) -> Result<(), String> {
        let bytes = match cell.value {
            DataRef::Empty if !cell.is_formula => return Ok(()),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
                text.len()
            }
            DataRef::SharedString(text) => text.len(),
            _ => 8,
        };
        let Limits { rows, columns, .. } = self.limits;
        if cell.row >= rows || cell.column >= columns {
            return Err(format!(
                "the sheet `{sheet}` has a cell in row {}, column {}; at most {rows} rows and {columns} columns are read",
                u64::from(cell.row) + 1,
                u64::from(cell.column) + 1,
            ));
        }
        let many = self.limits.cells;
        let too_many = || format!("the workbook has more than {many} cells; it was not read");
        let most = self.limits.text >> 20;
        let too_long =
            || format!("the workbook holds more than {most} MiB of text; it was not read");
        self.cells = self.cells.checked_sub(1).ok_or_else(too_many)?;
        self.text = self.text.checked_sub(bytes).ok_or_else(too_long)?;
        Ok(())
    }
}

/// Looks at what the archive's directory says, then unpacks every part once, counting, since a
/// directory can lie.
fn look_at_archive(bytes: &[u8], limits: &Limits) -> Result<(), String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))
        .map_err(|_| "this is not a workbook, or it was cut off".to_owned())?;
    let (parts, most_parts) = (archive.len(), limits.parts);
    if parts > most_parts {
        return Err(format!(
            "the workbook has {parts} parts; at most {most_parts} are read"
        ));
    }
    let too_large = || {
        let most = limits.unpacked >> 20;
        format!("the workbook unpacks to more than {most} MiB; it was not read")
    };
    // Many honest archives leave their sizes open.
    let stated = archive.decompressed_size().unwrap_or(0);
    if stated > u128::from(limits.unpacked) {
        return Err(too_large());
    }
    let mut left = limits.unpacked;
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

#[cfg(test)]
mod tests {
    use super::*;

    const LIMITS: Limits = Limits {
        unpacked: 1 << 20,
        parts: 100,
        rows: 100,
        columns: 10,
        cells: 3,
        text: 1 << 20,
    };

    fn budget() -> Budget {
        Budget {
            limits: LIMITS,
            cells: LIMITS.cells,
            text: 12,
        }
    }

    fn take(budget: &mut Budget, (row, column): (u32, u32), text: &str) -> Result<(), String> {
        let value = DataRef::String(text.to_owned());
        let cell = Cell {
            row,
            column,
            value: &value,
            is_formula: false,
        };
        budget.take("Levels", &cell)
    }

    #[test]
    fn far_cells_many_cells_and_long_texts_are_refused() {
        let refused = |at, text: &str| take(&mut budget(), at, text).unwrap_err();
        assert!(refused((100, 0), "x").contains("row 101, column 1; at most 100 rows"));
        assert!(refused((0, 10), "x").contains("row 1, column 11"));
        assert!(refused((0, 0), "more than twelve").contains("more than 1 MiB of text"));
        let mut budget = budget();
        for row in 0..3 {
            take(&mut budget, (row, 0), "x").unwrap();
        }
        let fourth = take(&mut budget, (3, 0), "x").unwrap_err();
        assert!(fourth.contains("more than 3 cells"), "{fourth}");
    }

    #[test]
    fn what_is_no_archive_is_said_plainly() {
        for bytes in [&b""[..], b"PK\x03\x04", b"title,grade\n"] {
            let why = grids(bytes, &LIMITS).unwrap_err();
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
