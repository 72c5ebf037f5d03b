//! Many rows in little room, and how they go from one process to another.

use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Read, Write};

/// What a cell is, where a workbook says it. A cell of a text file is a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum Kind {
    /// A text, or nothing.
    Text = 0,
    /// A number, with a point before its decimals.
    Number = 1,
    /// A day, as 2026-06-30.
    Day = 2,
    /// Something that can't be had: an error, or a formula without a value. Its text says what.
    Lost = 3,
}

impl Kind {
    fn of(byte: u8) -> Self {
        match byte {
            1 => Self::Number,
            2 => Self::Day,
            3 => Self::Lost,
            _ => Self::Text,
        }
    }
}

/// The rows of a table. All texts stand in one string, since a million rows of small ones would take
/// several times the room.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grid {
    name: String,
    text: String,
    /// Where each cell ends in the text.
    ends: Vec<u32>,
    /// What each cell is.
    kinds: Vec<u8>,
    /// The number of each row, counted from 1 as a spreadsheet does.
    numbers: Vec<u32>,
    /// Where the cells of each row end among all.
    row_ends: Vec<u32>,
}

/// The parts of a grid do not fit together.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct BrokenParts;

/// A row of a grid.
#[derive(Clone, Copy, Debug)]
pub struct GridRow<'g> {
    grid: &'g Grid,
    /// Its number, counted from 1 as a spreadsheet does.
    pub number: u32,
    first: usize,
    len: usize,
}

impl Grid {
    /// An empty one.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..Self::default()
        }
    }

    /// An empty one without a name, with room for texts of so many bytes.
    pub fn with_room(bytes: usize) -> Self {
        Self {
            text: String::with_capacity(bytes),
            ..Self::default()
        }
    }

    /// The name of its sheet; empty for other files.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// How many rows it has.
    pub fn len(&self) -> usize {
        self.row_ends.len()
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.row_ends.is_empty()
    }

    /// How many bytes its texts have.
    pub fn text_len(&self) -> usize {
        self.text.len()
    }

    /// How many cells it has.
    pub fn cells(&self) -> usize {
        self.ends.len()
    }

    /// Adds a cell to the row that is being put together.
    pub fn cell(&mut self, text: &str, kind: Kind) {
        self.text.push_str(text);
        self.ends.push(small(self.text.len()));
        self.kinds.push(kind as u8);
    }

    /// Ends the row with this number.
    pub fn end_row(&mut self, number: usize) {
        self.numbers.push(small(number));
        self.row_ends.push(small(self.ends.len()));
    }

    /// A row by its place.
    pub fn row(&self, at: usize) -> Option<GridRow<'_>> {
        let end = *self.row_ends.get(at)? as usize;
        let before = at.checked_sub(1).and_then(|it| self.row_ends.get(it));
        let first = before.map_or(0, |it| *it as usize);
        Some(GridRow {
            grid: self,
            number: self.numbers.get(at).copied().unwrap_or(0),
            first,
            len: end.saturating_sub(first),
        })
    }

    /// Every row, in order.
    pub fn rows(&self) -> impl Iterator<Item = GridRow<'_>> {
        (0..self.len()).filter_map(|at| self.row(at))
    }

    /// Hands it over: a line that says how much follows, then all of it.
    ///
    /// # Errors
    /// Where nothing can be written.
    pub fn write(&self, mut to: impl Write) -> io::Result<()> {
        let head = Head {
            name: self.name.clone(),
            text: self.text.len(),
            cells: self.ends.len(),
            rows: self.row_ends.len(),
        };
        serde_json::to_writer(&mut to, &head)?;
        to.write_all(b"\n")?;
        to.write_all(self.text.as_bytes())?;
        to.write_all(&self.kinds)?;
        for numbers in [&self.ends, &self.numbers, &self.row_ends] {
            for number in numbers {
                to.write_all(&number.to_le_bytes())?;
            }
        }
        Ok(())
    }

    /// Takes over what was handed over by [`Grid::write`]. Nothing of it is believed: no more is
    /// taken than is there.
    ///
    /// # Errors
    /// Where nothing can be read, or the parts do not fit together.
    pub fn read(from: &mut impl BufRead) -> io::Result<Self> {
        let mut line = Vec::new();
        from.take(1 << 16).read_until(b'\n', &mut line)?;
        if !line.ends_with(b"\n") {
            return Err(broken());
        }
        let head: Head = serde_json::from_slice(&line)?;
        let text = exactly(from, head.text)?;
        let text = String::from_utf8(text).map_err(|_| broken())?;
        let kinds = exactly(from, head.cells)?;
        let grid = Self {
            name: head.name,
            text,
            kinds,
            ends: numbers(from, head.cells)?,
            numbers: numbers(from, head.rows)?,
            row_ends: numbers(from, head.rows)?,
        };
        grid.holds().map(|()| grid).map_err(|_| broken())
    }

    /// Whether every cell lies in the text and every row among the cells.
    fn holds(&self) -> Result<(), BrokenParts> {
        let rises = |it: &[u32]| it.is_sorted();
        let is_within =
            |it: &[u32], most: usize| it.last().is_none_or(|last| *last as usize <= most);
        let is_cut = |it: &u32| !self.text.is_char_boundary(*it as usize);
        let fits = rises(&self.ends)
            && is_within(&self.ends, self.text.len())
            && rises(&self.row_ends)
            && is_within(&self.row_ends, self.ends.len())
            && !self.ends.iter().any(is_cut);
        if fits { Ok(()) } else { Err(BrokenParts) }
    }
}

#[derive(Serialize, Deserialize)]
struct Head {
    name: String,
    text: usize,
    cells: usize,
    rows: usize,
}

fn broken() -> io::Error {
    io::ErrorKind::InvalidData.into()
}

fn exactly(from: &mut impl Read, bytes: usize) -> io::Result<Vec<u8>> {
    let mut read = Vec::new();
    from.take(bytes as u64).read_to_end(&mut read)?;
    if read.len() == bytes {
        Ok(read)
    } else {
        Err(broken())
    }
}

fn numbers(from: &mut impl Read, count: usize) -> io::Result<Vec<u32>> {
    let bytes = exactly(from, count.checked_mul(4).ok_or_else(broken)?)?;
    let (each, _) = bytes.as_chunks::<4>();
    Ok(each.iter().map(|it| u32::from_le_bytes(*it)).collect())
}

/// Tables are refused before any of their counts is this large.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

impl<'g> GridRow<'g> {
    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether it has none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// The text of a cell without space around it; empty where there is none.
    pub fn text(&self, column: usize) -> &'g str {
        if column >= self.len {
            return "";
        }
        let at = self.first + column;
        let end = |at: usize| self.grid.ends.get(at).map_or(0, |it| *it as usize);
        let begin = at.checked_sub(1).map_or(0, end);
        let text = self.grid.text.get(begin..end(at));
        text.unwrap_or_default().trim()
    }

    /// What a cell is.
    pub fn kind(&self, column: usize) -> Kind {
        let kind = self.grid.kinds.get(self.first + column);
        match kind {
            Some(kind) if column < self.len => Kind::of(*kind),
            _ => Kind::Text,
        }
    }

    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        (0..self.len).all(|at| self.text(at).is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn grid(rows: &[Vec<String>]) -> Grid {
        let mut grid = Grid::new("Sheet");
        for (at, row) in rows.iter().enumerate() {
            for cell in row {
                grid.cell(cell, Kind::Text);
            }
            grid.end_row(at + 1);
        }
        grid
    }

    proptest! {
        #[test]
        fn what_goes_from_one_process_to_another_is_the_same(
            rows in proptest::collection::vec(proptest::collection::vec("[ -~äß]{0,6}", 0..4), 0..9)
        ) {
            let grid = grid(&rows);
            let mut bytes = Vec::new();
            grid.write(&mut bytes).unwrap();
            prop_assert_eq!(Grid::read(&mut &*bytes).unwrap(), grid.clone());
            for (row, wanted) in grid.rows().zip(&rows) {
                let cells: Vec<&str> = (0..row.len()).map(|at| row.text(at)).collect();
                let wanted: Vec<&str> = wanted.iter().map(|it| it.trim()).collect();
                prop_assert_eq!(cells, wanted);
            }
            // A part of it is no grid, and no part makes it ask for more than is there.
            for end in 0..bytes.len() {
                prop_assert!(Grid::read(&mut &bytes[..end]).is_err());
            }
        }
    }

    #[test]
    fn parts_that_do_not_fit_together_are_refused() {
        let head = b"{\"name\":\"\",\"text\":2,\"cells\":1,\"rows\":1}\n";
        for (ends, row_ends) in [(3_u32, 1_u32), (1, 1), (2, 2)] {
            let mut bytes = head.to_vec();
            // A letter of two bytes, a kind, where the cell ends, the row's number, where it ends.
            bytes.extend("ä".as_bytes());
            bytes.push(0);
            for number in [ends, 1, row_ends] {
                bytes.extend(number.to_le_bytes());
            }
            assert!(Grid::read(&mut &*bytes).is_err(), "{ends} {row_ends}");
        }
        let much = b"{\"name\":\"\",\"text\":99999999999999,\"cells\":1,\"rows\":1}\nabc";
        assert!(Grid::read(&mut &much[..]).is_err());
    }
}
