//! The sheets of a workbook as grids, each cell with what it is.

use super::{Cell, Limits, Takes, each_cell, loss, text_of};
use crate::grid::{Grid, Kind};
use calamine::{DataRef, ExcelDateTime};

/// How many cells of a sheet are computed and came with a value.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Formulas {
    /// The sheet.
    pub sheet: String,
    /// How many.
    pub count: usize,
}

/// The sheets of a workbook, and where values were saved with formulas. Numbers stand with a point
/// before their decimals, days as 2026-06-30.
///
/// # Errors
/// Says in one line why the file is not read: no workbook, broken, or more than is read.
pub fn grids(bytes: &[u8], limits: &Limits) -> Result<(Vec<Grid>, Vec<Formulas>), String> {
    let mut gathering = Gathering::default();
    each_cell(bytes, limits, &mut gathering)?;
    Ok((gathering.grids, gathering.formulas))
}

#[derive(Default)]
struct Gathering {
    grids: Vec<Grid>,
    formulas: Vec<Formulas>,
    computed: usize,
    /// The row that is being put together.
    at: u32,
    row: Vec<(u32, String, Kind)>,
}

impl Takes for Gathering {
    fn sheet(&mut self, name: &str) {
        self.grids.push(Grid::new(name));
        self.at = 0;
        self.computed = 0;
        self.row.clear();
    }

    fn cell(&mut self, cell: &Cell<'_>) -> Result<(), String> {
        if cell.row < self.at {
            let (row, before) = (u64::from(cell.row) + 1, u64::from(self.at) + 1);
            return Err(format!(
                "row {row} stands behind row {before}: the workbook is broken; save it again"
            ));
        }
        if cell.row > self.at {
            self.end_row();
            self.at = cell.row;
        }
        let (text, kind) = told(cell);
        if kind != Kind::Lost && cell.is_formula {
            self.computed += 1;
        }
        if !text.is_empty() {
            self.row.push((cell.column, text, kind));
        }
        Ok(())
    }

    fn end_of_sheet(&mut self) {
        self.end_row();
        if let (Some(grid), 1..) = (self.grids.last(), self.computed) {
            self.formulas.push(Formulas {
                sheet: grid.name().to_owned(),
                count: self.computed,
            });
        }
    }
}

impl Gathering {
    /// Rows with nothing in them are left out: they keep their numbers all the same.
    fn end_row(&mut self) {
        let Some(grid) = self.grids.last_mut() else {
            return;
        };
        if self.row.is_empty() {
            return;
        }
        self.row.sort_by_key(|it| it.0);
        let mut next = 0;
        for (column, text, kind) in self.row.drain(..) {
            // A cell that stands there twice counts once.
            if column < next {
                continue;
            }
            for _ in next..column {
                grid.cell("", Kind::Text);
            }
            grid.cell(&text, kind);
            next = column + 1;
        }
        grid.end_row(self.at as usize + 1);
    }
}

fn told(cell: &Cell<'_>) -> (String, Kind) {
    if let Some(what) = loss(cell.value, cell.is_formula) {
        return (what, Kind::Lost);
    }
    match cell.value {
        DataRef::Int(_) | DataRef::Float(_) => (text_of(cell.value), Kind::Number),
        DataRef::DateTime(date) if date.is_datetime() => (day_of(date), Kind::Day),
        DataRef::DateTimeIso(text) => {
            let day = text.get(..10).unwrap_or(text);
            (day.to_owned(), Kind::Day)
        }
        other => (text_of(other), Kind::Text),
    }
}

fn day_of(date: &ExcelDateTime) -> String {
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use rust_xlsxwriter::{ExcelDateTime as Written, Format, Formula, Workbook};

    const LIMITS: Limits = Limits {
        unpacked: 1 << 24,
        parts: 100,
        rows: 1_000,
        columns: 100,
        cells: 1_000,
        text: 1 << 20,
    };

    #[test]
    fn cells_stand_where_they_stood_and_say_what_they_are() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("People").unwrap();
        sheet.write(0, 0, "person").unwrap();
        sheet.write(2, 1, 1_234.5).unwrap();
        let day = Written::from_ymd(2026, 6, 30).unwrap();
        let format = Format::new().set_num_format("dd.mm.yyyy");
        sheet.write_with_format(2, 3, &day, &format).unwrap();
        let sum = Formula::new("=1+2").set_result("3");
        sheet.write(3, 0, sum).unwrap();
        let bytes = book.save_to_buffer().unwrap();
        let (grids, formulas) = grids(&bytes, &LIMITS).unwrap();
        let grid = &grids[0];
        assert_eq!((grid.name(), grid.len()), ("People", 3));
        let row = grid.row(1).unwrap();
        assert_eq!((row.number, row.len()), (3, 4));
        assert_eq!((row.text(1), row.kind(1)), ("1234.5", Kind::Number));
        assert_eq!((row.text(3), row.kind(3)), ("2026-06-30", Kind::Day));
        assert_eq!((row.text(2), row.text(9)), ("", ""));
        assert_eq!(grid.row(2).unwrap().text(0), "3");
        let wanted = Formulas {
            sheet: "People".to_owned(),
            count: 1,
        };
        assert_eq!(formulas, [wanted]);
    }
}
