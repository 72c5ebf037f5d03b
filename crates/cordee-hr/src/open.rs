//! The bytes of an export as rows.
//!
//! The one part that meets hostile bytes: the caller runs it in a process of its own, within limits
//! of memory and time, and hands over what comes out with [`Opened::write`].

use crate::fault::shortened;
use crate::mapping::Form;
use cordee_tables::delimited::{Part, Parts, delimiter_of};
use cordee_tables::workbook::{Limits, grids};
use cordee_tables::{Decoded, Grid, Kind, NoText, decode};
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Write};

/// The greatest size of an export, in bytes.
pub const MOST_BYTES: u64 = 512 << 20;
/// The greatest number of rows.
pub const MOST_ROWS: usize = 2_000_000;
/// The greatest number of columns.
pub const MOST_COLUMNS: usize = 1_000;
/// The greatest number of cells, over all rows.
const MOST_CELLS: usize = 100_000_000;
/// The greatest number of letters of a cell: as many as a workbook can hold in one.
const MOST_LETTERS: usize = 32_767;
/// The greatest size of all texts together, in bytes.
const MOST_TEXT: usize = 1 << 30;

/// How much a workbook may unpack to: a small one cannot hold a large table, whatever it says.
const UNPACKED_AT_LEAST: u64 = 64 << 20;
const UNPACKED_AT_MOST: u64 = 2 << 30;
const UNPACKED_TIMES: u64 = 60;

/// An export whose bytes have become rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Opened {
    /// Its sheets; one without a name for a text file.
    pub sheets: Vec<Grid>,
    /// What was concluded or repaired, to be said.
    pub said: Vec<String>,
}

/// Opens an export: a workbook, by its first bytes, or a text.
///
/// # Errors
/// Says in one line why it is not read, with the row where there is one.
pub fn open(bytes: &[u8], form: Form) -> Result<Opened, String> {
    if bytes.is_empty() {
        return Err("the file is empty".to_owned());
    }
    if bytes.len() as u64 > MOST_BYTES {
        return Err(too_large());
    }
    if bytes.starts_with(b"PK") {
        return of_workbook(bytes);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0") {
        let why = "this kind of workbook is not read: save it as `.xlsx` or `.csv`";
        return Err(why.to_owned());
    }
    of_text(bytes, form)
}

/// What is said of a file that is larger than is read.
pub fn too_large() -> String {
    format!("the file is larger than {} MiB", MOST_BYTES >> 20)
}

fn of_workbook(bytes: &[u8]) -> Result<Opened, String> {
    let times = (bytes.len() as u64).saturating_mul(UNPACKED_TIMES);
    let limits = Limits {
        unpacked: times.clamp(UNPACKED_AT_LEAST, UNPACKED_AT_MOST),
        parts: 1_000,
        rows: 1 << 20,
        columns: u32::try_from(MOST_COLUMNS).unwrap_or(u32::MAX),
        cells: MOST_CELLS,
        text: MOST_TEXT,
    };
    let (sheets, formulas) = grids(bytes, &limits)?;
    let said = formulas.into_iter().map(|it| {
        let cells = if it.count == 1 { "cell" } else { "cells" };
        format!(
            "the sheet `{}` has formulas in {} {cells}; the values saved with them were taken",
            it.sheet, it.count
        )
    });
    Ok(Opened {
        said: said.collect(),
        sheets,
    })
}

fn of_text(bytes: &[u8], form: Form) -> Result<Opened, String> {
    let decoded = decode(bytes, form.encoding).map_err(|no| no_text(&no))?;
    let mut said = Vec::new();
    say_encoding(&decoded, form, &mut said)?;
    let delimiter = form
        .delimiter
        .unwrap_or_else(|| delimiter_of(&decoded.text));
    say_delimiter(delimiter, form, &mut said);
    let grid = grid_of(&decoded.text, delimiter, &mut said)?;
    Ok(Opened {
        sheets: vec![grid],
        said,
    })
}

fn no_text(no: &NoText) -> String {
    match no {
        NoText::Utf16WithoutMark => {
            "it looks like UTF-16 without a mark at its beginning: say `encoding: utf-16le` or `encoding: utf-16be` in the mapping, or save it as UTF-8".to_owned()
        }
        NoText::Zeros { line } => {
            format!("line {line} holds a zero byte: the file is damaged, or is no text")
        }
    }
}

fn say_encoding(decoded: &Decoded<'_>, form: Form, said: &mut Vec<String>) -> Result<(), String> {
    let encoding = decoded.encoding;
    if decoded.has_faults {
        return Err(format!("it is not {encoding} throughout"));
    }
    if decoded.is_concluded {
        said.push(format!(
            "it is not written in UTF-8; it was read as {encoding}, which holds Latin-1: look at accented letters"
        ));
    } else if form.encoding.is_none() && encoding != cordee_tables::Encoding::Utf8 {
        said.push(format!("its mark says that it is {encoding}"));
    }
    if let Some((before, _)) = decoded.text.split_once(char::REPLACEMENT_CHARACTER) {
        let line = before.matches('\n').count() + 1;
        said.push(format!(
            "letters were lost before it came here: line {line} holds the sign `\u{fffd}`"
        ));
    }
    Ok(())
}

fn say_delimiter(delimiter: u8, form: Form, said: &mut Vec<String>) {
    let word = match delimiter {
        b';' => "semicolons",
        b'\t' => "tabs",
        _ => return,
    };
    if form.delimiter.is_none() {
        said.push(format!("its cells stand apart by {word}"));
    }
}

fn grid_of(text: &str, delimiter: u8, said: &mut Vec<String>) -> Result<Grid, String> {
    let mut grid = Grid::with_room(text.len());
    let mut parts = Parts::new(text, delimiter);
    let mut number = 0;
    let mut guarded = 0_u64;
    while let Some(part) = parts.next() {
        number += 1;
        match part {
            Part::Blank { .. } => {}
            Part::Unclosed { line } => {
                return Err(format!(
                    "row {number} (line {line}): a quote is opened here and not closed; the file may have been cut off"
                ));
            }
            Part::Row { cells, .. } => {
                if cells.len() > MOST_COLUMNS {
                    let columns = cells.len();
                    return Err(format!(
                        "row {number} has {columns} columns; at most {MOST_COLUMNS} are read"
                    ));
                }
                for cell in cells {
                    guarded += u64::from(take_cell(cell, &mut grid));
                }
                grid.end_row(number);
            }
        }
        let is_much = grid.cells() > MOST_CELLS || grid.text_len() > MOST_TEXT;
        if number > MOST_ROWS || is_much {
            return Err(format!(
                "row {number}: the table has more than {MOST_ROWS} rows or {MOST_CELLS} cells; nothing was read"
            ));
        }
    }
    if guarded > 0 {
        said.push(format!(
            "in {guarded} cells `=\"…\"` stands around a text, as spreadsheets keep leading zeros; the text was taken"
        ));
    }
    Ok(grid)
}

/// Adds a cell; whether a text was taken out of a formula that says nothing else.
fn take_cell(cell: &str, grid: &mut Grid) -> bool {
    let trimmed = cell.trim();
    let inner = trimmed
        .strip_prefix("=\"")
        .and_then(|it| it.strip_suffix('"'));
    if let Some(inner) = inner.filter(|it| !it.contains('"')) {
        grid.cell(inner, Kind::Text);
        return true;
    }
    if trimmed.len() > 1 && trimmed.starts_with('=') {
        let what = format!("is a formula: `{}`", shortened(trimmed));
        grid.cell(&what, Kind::Lost);
    } else if trimmed.len() > MOST_LETTERS && trimmed.chars().count() > MOST_LETTERS {
        let letters = trimmed.chars().count();
        let what = format!("has {letters} letters; at most {MOST_LETTERS} are read");
        grid.cell(&what, Kind::Lost);
    } else {
        grid.cell(trimmed, Kind::Text);
    }
    false
}

#[derive(Serialize, Deserialize)]
struct Head {
    sheets: usize,
    said: Vec<String>,
}

impl Opened {
    /// Hands it over to another process.
    ///
    /// # Errors
    /// Where nothing can be written.
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        let head = Head {
            sheets: self.sheets.len(),
            said: self.said.clone(),
        };
        serde_json::to_writer(&mut to, &head)?;
        to.write_all(b"\n")?;
        self.sheets.iter().try_for_each(|it| it.write(&mut to))
    }

    /// Takes over what was handed over.
    ///
    /// # Errors
    /// Where nothing can be read, or it is not what [`Opened::write`] writes.
    pub fn read(mut from: impl BufRead) -> io::Result<Self> {
        let mut line = Vec::new();
        from.read_until(b'\n', &mut line)?;
        let head: Head = serde_json::from_slice(&line)?;
        let sheets = (0..head.sheets).map(|_| Grid::read(&mut from));
        Ok(Self {
            sheets: sheets.collect::<io::Result<_>>()?,
            said: head.said,
        })
    }
}
