//! Sheets as CSV.
//!
//! With the mark of UTF-8 at the beginning, since spreadsheets take a file without it for one in
//! an old encoding; commas, line feeds, and quotes where they are needed. What a spreadsheet would
//! run is guarded: see [`crate::guard`].

use super::sheets::Sheet;
use crate::guard::guarded;

const MARK: &str = "\u{feff}";

/// The text of a CSV file.
pub(super) fn text(sheet: &Sheet) -> String {
    let mut writer = csv::WriterBuilder::new()
        .flexible(true)
        .from_writer(Vec::new());
    for row in &sheet.rows {
        let cells = row.iter().map(|cell| guarded(&cell.text).into_owned());
        // Writing into memory can't fail, and rows may differ in length.
        let written = writer.write_record(cells);
        debug_assert!(written.is_ok(), "a row of texts is a row of CSV");
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("{MARK}{}", String::from_utf8_lossy(&bytes))
}
