//! Unpacking a workbook (XLSX) without being hurt by it.
//!
//! A file of 1.4 KB with one cell in the last column of the last row makes a reader that
//! allocates the whole rectangle ask for 549 GB. So cells are streamed, the archive's directory
//! is looked at first, and everything is counted. The caller runs this in a process of its own
//! with a limit on memory and time.

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
    };
    for name in workbook.sheet_names() {
        sheets.push(read_sheet(&mut workbook, &name, &mut budget)?);
    }
    Ok(sheets)
}

struct Budget {
    cells: usize,
    slots: usize,
}

/// Unpacks every part once, counting, before anything trusts what the directory says.
fn look_at_archive(bytes: &[u8]) -> Result<(), String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes))
        .map_err(|_| "this is not a workbook: it is no archive".to_owned())?;
    if archive.len() > MOST_PARTS {
        return Err(format!(
            "the workbook has {} parts; at most {MOST_PARTS} are read",
            archive.len()
        ));
    }
    let mut left = MOST_UNPACKED;
    for index in 0..archive.len() {
        let part = archive
            .by_index(index)
            .map_err(|e| format!("a part of the workbook can't be unpacked ({e})"))?;
        let read = std::io::copy(&mut part.take(left + 1), &mut std::io::sink());
        let read = read.map_err(|e| format!("a part of the workbook is broken ({e})"))?;
        left = left.checked_sub(read).ok_or_else(|| {
            format!(
                "the workbook unpacks to more than {} MiB; it was not read",
                MOST_UNPACKED >> 20
            )
        })?;
    }
    Ok(())
}

fn read_sheet(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    budget: &mut Budget,
) -> Result<Sheet, String> {
    let broken = |error: calamine::XlsxError| format!("the sheet `{name}` can't be read ({error})");
    let mut rows: Vec<Vec<String>> = Vec::new();
    let mut cells = workbook.worksheet_cells_reader(name).map_err(broken)?;
    while let Some(cell) = cells.next_cell().map_err(broken)? {
        let (row, column) = cell.get_position();
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        put(&mut rows, (row, column), text, name, budget)?;
    }
    Ok(Sheet {
        name: name.to_owned(),
        rows,
    })
}

fn put(
    rows: &mut Vec<Vec<String>>,
    (row, column): (u32, u32),
    text: String,
    sheet: &str,
    budget: &mut Budget,
) -> Result<(), String> {
    if row >= MOST_ROWS || column >= MOST_COLUMNS {
        return Err(format!(
            "the sheet `{sheet}` has a cell in row {}, column {}; at most {MOST_ROWS} rows and {MOST_COLUMNS} columns are read",
            u64::from(row) + 1,
            u64::from(column) + 1,
        ));
    }
    let (row, column) = (row as usize, column as usize);
    let new_rows = (row + 1).saturating_sub(rows.len());
    let width = rows.get(row).map_or(0, Vec::len);
    let new_slots = new_rows + (column + 1).saturating_sub(width);
    let too_many = || format!("the workbook has more than {MOST_CELLS} cells; it was not read");
    budget.cells = budget.cells.checked_sub(1).ok_or_else(too_many)?;
    budget.slots = budget.slots.checked_sub(new_slots).ok_or_else(too_many)?;
    if new_rows > 0 {
        rows.resize(row + 1, Vec::new());
    }
    if let Some(cells) = rows.get_mut(row) {
        if cells.len() <= column {
            cells.resize(column + 1, String::new());
        }
        if let Some(slot) = cells.get_mut(column) {
            *slot = text;
        }
    }
    Ok(())
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
