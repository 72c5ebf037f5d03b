//! Sheets as a workbook that is pleasant to read and to print.
//!
//! The same sheets give the same bytes: the workbook says of itself that it was made at a fixed
//! time. Texts are written as texts, never as formulas, and one that begins like a formula is
//! marked so that it stays a text when someone edits it.

use super::sheets::{Book, Cell, Look, Sheet, Sort};
use crate::guard::guarded;
use crate::notation;
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, FormatBorder, Workbook, Worksheet,
    XlsxError,
};
use std::collections::HashMap;

/// The most letters a cell can have, as a workbook counts them.
const MOST_LETTERS: usize = 32_767;

/// The workbook, or why there can be none.
pub(super) fn bytes(book: &Book) -> Result<Vec<u8>, String> {
    for sheet in &book.sheets {
        look_for_long_texts(sheet)?;
    }
    write(book).map_err(|error| format!("this framework does not fit into a workbook ({error})"))
}

fn look_for_long_texts(sheet: &Sheet) -> Result<(), String> {
    let cells = sheet.rows.iter().flatten();
    let longest = cells
        .map(|cell| cell.text.encode_utf16().count())
        .max()
        .unwrap_or(0);
    if longest > MOST_LETTERS {
        let name = &sheet.name;
        return Err(format!(
            "a text on the sheet `{name}` has {longest} letters; a cell of a workbook holds {MOST_LETTERS}"
        ));
    }
    Ok(())
}

fn write(book: &Book) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let made = ExcelDateTime::from_ymd(2000, 1, 1)?;
    let about = DocProperties::new()
        .set_title(&book.title)
        .set_comment(format!("version {}", book.version))
        .set_author("cordee")
        .set_creation_datetime(&made);
    workbook.set_properties(&about);
    let mut looks = Looks::default();
    for sheet in &book.sheets {
        write_sheet(workbook.add_worksheet(), sheet, book, &mut looks)?;
    }
    workbook.save_to_buffer()
}

fn write_sheet(
    to: &mut Worksheet,
    sheet: &Sheet,
    book: &Book,
    looks: &mut Looks,
) -> Result<(), XlsxError> {
    to.set_name(&sheet.name)?;
    for (column, width) in (0_u16..).zip(&sheet.widths) {
        to.set_column_width(column, f64::from(*width))?;
    }
    for (row, cells) in (0_u32..).zip(&sheet.rows) {
        for (column, cell) in (0_u16..).zip(cells) {
            write_cell(to, (row, column), cell, looks)?;
        }
    }
    set_up(to, sheet, book)
}

fn write_cell(
    to: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    looks: &mut Looks,
) -> Result<(), XlsxError> {
    let format = looks.of(cell);
    match number(cell) {
        Some(number) => to.write_number_with_format(row, column, number, format)?,
        None if cell.text.is_empty() => to.write_blank(row, column, format)?,
        None if has_names(&cell.text) => {
            let (format, quiet) = (format.clone(), Format::new().set_font_color(GREY));
            let pieces = pieces(&cell.text);
            let words = Format::new();
            let pieces: Vec<(&Format, &str)> = pieces
                .iter()
                .map(|(piece, text)| match piece {
                    Piece::Words => (&words, *text),
                    Piece::Name => (&quiet, *text),
                })
                .collect();
            to.write_rich_string_with_format(row, column, &pieces, &format)?
        }
        None => to.write_string_with_format(row, column, &cell.text, format)?,
    };
    Ok(())
}

/// A piece of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece {
    Words,
    /// A lasting name behind a title, which readers may pass over.
    Name,
}

/// Whether every line of a cell is a title with a name behind it.
fn has_names(text: &str) -> bool {
    // A workbook takes no pieces of a text that has one.
    pieces(text).len() > 1
        && text
            .lines()
            .all(|line| line.ends_with(']') && notation::read_name(line) != line)
}

/// Titles and the names behind them, in turn.
fn pieces(text: &str) -> Vec<(Piece, &str)> {
    let mut pieces = Vec::new();
    for line in text.split_inclusive('\n') {
        let at = line.rfind('[').unwrap_or(0);
        let (words, name) = line.split_at(at);
        let named = [(Piece::Words, words), (Piece::Name, name)];
        pieces.extend(named.into_iter().filter(|(_, text)| !text.is_empty()));
    }
    pieces
}

/// The number in a cell, where a workbook holds it exactly.
fn number(cell: &Cell) -> Option<f64> {
    if cell.look != Look::Number {
        return None;
    }
    let number: f64 = cell.text.parse().ok()?;
    let is_exact = number.to_string() == cell.text.trim_end_matches('0').trim_end_matches('.')
        || number.to_string() == cell.text;
    is_exact.then_some(number)
}

/// What stays in sight, and how it is printed.
fn set_up(to: &mut Worksheet, sheet: &Sheet, book: &Book) -> Result<(), XlsxError> {
    let (rows, columns) = sheet.fixed;
    let last = |count: usize| u16::try_from(count).unwrap_or(u16::MAX).saturating_sub(1);
    if rows > 0 {
        to.set_freeze_panes(u32::from(last(rows)) + 1, last(columns) + 1)?;
        to.set_repeat_rows(0, u32::from(last(rows)))?;
        to.set_repeat_columns(0, last(columns))?;
    }
    if rows == 1 && sheet.rows.len() > 1 {
        let end = u32::try_from(sheet.rows.len() - 1).unwrap_or(u32::MAX);
        to.autofilter(0, 0, end, last(sheet.widths.len()))?;
    }
    if let (Sort::Track { .. }, true) = (sheet.sort, sheet.widths.len() > 6) {
        to.set_paper_size(8);
    } else {
        to.set_paper_size(9);
    }
    to.set_screen_gridlines(false);
    to.set_landscape();
    to.set_print_fit_to_pages(1, 0);
    to.set_margins(0.4, 0.4, 0.6, 0.6, 0.3, 0.3);
    // In headers `&` begins a command.
    let plain = |text: &str| text.replace('&', "&&").chars().take(80).collect::<String>();
    to.set_header(format!("&L{}&R{}", plain(&book.title), plain(&sheet.name)));
    to.set_footer(format!("&LVersion {}&RPage &P of &N", plain(&book.version)));
    Ok(())
}

/// The looks of cells, each made once.
#[derive(Default)]
struct Looks {
    made: HashMap<(Look, bool, bool), Format>,
}

impl Looks {
    fn of(&mut self, cell: &Cell) -> &Format {
        let is_quoted = matches!(guarded(&cell.text), std::borrow::Cow::Owned(_));
        let has_decimals = cell.look == Look::Number && cell.text.contains('.');
        let made = self.made.entry((cell.look, is_quoted, has_decimals));
        made.or_insert_with(|| {
            let mut format = format(cell.look);
            if is_quoted {
                format = format.set_quote_prefix();
            }
            if has_decimals {
                format = format.set_num_format("#,##0.00#");
            }
            format
        })
    }
}

/// A dark red of roof tiles, with quiet tints of it.
const TILE: Color = Color::RGB(0x007A_2E1F);
const PLASTER: Color = Color::RGB(0x00F6_EFE9);
const LINE: Color = Color::RGB(0x00D9_CCC2);
const GREY: Color = Color::RGB(0x006E_6A66);

fn format(look: Look) -> Format {
    let base = Format::new()
        .set_text_wrap()
        .set_align(FormatAlign::Top)
        .set_border(FormatBorder::Thin)
        .set_border_color(LINE);
    match look {
        Look::Words => base,
        Look::Number => base.set_align(FormatAlign::Right).set_num_format("#,##0"),
        Look::Name => base.set_font_color(GREY).set_font_size(8),
        Look::Heading => base
            .set_bold()
            .set_font_color(Color::White)
            .set_background_color(TILE),
        Look::Label => base.set_bold().set_background_color(PLASTER),
        Look::Title => base
            .set_bold()
            .set_font_size(13)
            .set_font_color(TILE)
            .set_background_color(PLASTER),
        Look::Field => base.set_background_color(PLASTER),
    }
}
