//! A table in the making: rows of cells, with cells that reach over several.

use std::collections::BTreeMap;

/// The most columns of a row.
const MOST_COLUMNS: usize = 1_000;

/// A table in the making.
#[derive(Debug)]
pub(super) struct Grid {
    pub(super) line: usize,
    rows: Vec<(usize, Vec<String>)>,
    is_in_row: bool,
    /// By column: what reaches down from a row above, and how many rows further.
    reaching: BTreeMap<usize, (usize, String)>,
}

/// A cell in the making.
#[derive(Debug, Default)]
pub(super) struct Cell {
    pub(super) line: usize,
    pub(super) text: String,
    pub(super) columns: usize,
    pub(super) rows: usize,
}

impl Cell {
    /// Adds a line of text.
    pub(super) fn add_line(&mut self, text: &str) {
        if !self.text.is_empty() {
            self.text.push('\n');
        }
        self.text.push_str(text);
    }
}

impl Grid {
    pub(super) fn new(line: usize) -> Self {
        Self {
            line,
            rows: Vec::new(),
            is_in_row: false,
            reaching: BTreeMap::new(),
        }
    }

    /// Begins a row, if none is open.
    pub(super) fn begin_row(&mut self, line: usize) {
        if !std::mem::replace(&mut self.is_in_row, true) {
            self.rows.push((line, Vec::new()));
        }
    }

    pub(super) fn end_row(&mut self) {
        if std::mem::take(&mut self.is_in_row) {
            self.reach_down();
        }
    }

    /// Adds a cell to the row; what it costs to hold it.
    pub(super) fn push(&mut self, cell: &Cell) -> usize {
        self.begin_row(cell.line);
        self.reach_down();
        let Some((_, row)) = self.rows.last_mut() else {
            return 0;
        };
        let room = MOST_COLUMNS.saturating_sub(row.len());
        let columns = cell.columns.clamp(1, 1 + room);
        let cost = columns + reach(cell.rows) * (columns + cell.text.len() / 32);
        for column in 0..columns {
            let text = if column == 0 { cell.text.as_str() } else { "" };
            if cell.rows > 1 {
                let reaching = (reach(cell.rows), text.to_owned());
                self.reaching.insert(row.len(), reaching);
            }
            row.push(text.to_owned());
        }
        cost
    }

    /// Whether the row that is open has more cells than are read.
    pub(super) fn is_too_wide(&self) -> bool {
        let row = self.rows.last().filter(|_| self.is_in_row);
        row.is_some_and(|(_, row)| row.len() > MOST_COLUMNS)
    }

    /// Fills the next columns with what reaches down into them.
    fn reach_down(&mut self) {
        let Some((_, row)) = self.rows.last_mut() else {
            return;
        };
        while let Some((left, text)) = self.reaching.get_mut(&row.len()) {
            let column = row.len();
            row.push(text.clone());
            *left -= 1;
            if *left == 0 {
                self.reaching.remove(&column);
            }
        }
    }

    /// Its rows, each with its line.
    pub(super) fn into_rows(mut self) -> Vec<(usize, Vec<String>)> {
        self.end_row();
        self.rows
    }
}

/// How many rows below its own a cell reaches: as far as tables are tall.
fn reach(rows: usize) -> usize {
    rows.saturating_sub(1).min(1_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(text: &str, columns: usize, rows: usize) -> Cell {
        let text = text.to_owned();
        Cell {
            line: 1,
            text,
            columns,
            rows,
        }
    }

    #[test]
    fn a_cell_over_rows_is_told_in_each_and_one_over_columns_in_the_first() {
        let mut grid = Grid::new(1);
        grid.push(&cell("both", 1, 2));
        grid.push(&cell("wide", 2, 1));
        grid.end_row();
        grid.push(&cell("a", 1, 1));
        grid.push(&cell("b", 1, 1));
        let rows: Vec<Vec<String>> = grid.into_rows().into_iter().map(|(_, row)| row).collect();
        assert_eq!(rows, [["both", "wide", ""], ["both", "a", "b"]]);
    }

    #[test]
    fn a_row_ends_where_it_is_too_wide() {
        let mut grid = Grid::new(1);
        grid.push(&cell("wide", 1_000_000, 1));
        grid.push(&cell("wide", 1_000_000, 1));
        assert!(grid.is_too_wide());
        assert_eq!(grid.into_rows()[0].1.len(), MOST_COLUMNS + 2);
    }
}
