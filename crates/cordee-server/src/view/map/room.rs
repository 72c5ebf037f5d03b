//! How long and how far: the lengths of a map, once it is known how many lanes it has.

use super::grid::{Grid, Spot};
use super::lanes::Lanes;
use super::route::{Route, Side};
use super::{BOX_HEIGHT, BOX_WIDTH};

/// Where the columns begin: left of it stand the grades.
const LEFT: i32 = 92;
/// Where the rows begin: above stand the tracks.
const TOP: i32 = 84;
/// What is free between boxes beside the lanes of arrows.
const COLUMN_GAP: i32 = 30;
const ROW_GAP: i32 = 26;
const LANE: i32 = 10;

/// Where columns and rows begin, once it is known how many lanes run between them.
pub(super) struct Room {
    pub(super) width: i32,
    pub(super) height: i32,
    /// The left edge of each column, and what follows the last.
    pub(super) columns: Vec<i32>,
    /// The top edge of each row, and what follows the last.
    pub(super) rows: Vec<i32>,
    pub(super) heights: Vec<i32>,
}

impl Room {
    pub(super) fn of(grid: &Grid, lanes: &Lanes) -> Self {
        let mut columns = Vec::new();
        let mut x = LEFT;
        for column in 0..grid.columns {
            columns.push(x);
            x += BOX_WIDTH + COLUMN_GAP + LANE * lanes.beside(column);
        }
        let (mut rows, mut heights) = (Vec::new(), Vec::new());
        let mut y = TOP + LANE * lanes.above(0);
        for (row, (_, fullest)) in grid.rows.iter().enumerate() {
            let fullest = i32::try_from(*fullest).unwrap_or(1);
            let height = fullest * (BOX_HEIGHT + ROW_GAP) - ROW_GAP;
            rows.push(y);
            heights.push(height);
            y += height + ROW_GAP + LANE * lanes.above(row + 1);
        }
        Self {
            width: x - COLUMN_GAP + 8,
            height: y - ROW_GAP + 8,
            columns,
            rows,
            heights,
        }
    }

    pub(super) fn left(&self, spot: Spot) -> i32 {
        self.columns.get(spot.column).copied().unwrap_or(LEFT)
    }

    pub(super) fn top(&self, spot: Spot) -> i32 {
        let top = self.rows.get(spot.row).copied().unwrap_or(TOP);
        top + i32::try_from(spot.within).unwrap_or(0) * (BOX_HEIGHT + ROW_GAP)
    }

    fn middle(&self, spot: Spot) -> (i32, i32) {
        let (x, y) = (self.left(spot), self.top(spot));
        (x + BOX_WIDTH / 2, y + BOX_HEIGHT / 2)
    }

    /// The height of a lane above a row; above the row after the last is below it.
    fn lane_above(&self, row: usize, lane: i32) -> i32 {
        let above = row.checked_sub(1);
        let end = above.and_then(|above| Some(self.rows.get(above)? + self.heights.get(above)?));
        let start = end.unwrap_or(TOP - ROW_GAP);
        start + ROW_GAP / 2 + LANE * lane
    }

    /// How far right a lane beside a column is.
    fn lane_beside(&self, column: usize, lane: i32) -> i32 {
        let left = self.columns.get(column).copied().unwrap_or(LEFT);
        left + BOX_WIDTH + COLUMN_GAP / 2 + LANE * lane
    }
}

/// The corners of a route in lengths.
pub(super) fn corners(route: &Route, room: &Room) -> Vec<(i32, i32)> {
    match route {
        Route::Up { from, to } => {
            let ((x, start), (_, end)) = (room.middle(*from), room.middle(*to));
            let half = if end < start {
                BOX_HEIGHT / 2
            } else {
                -BOX_HEIGHT / 2
            };
            vec![(x, start - half), (x, end + half)]
        }
        Route::Over { from, to, shift } => {
            let ((start, y), (end, _)) = (room.middle(*from), room.middle(*to));
            let half = if start < end {
                BOX_WIDTH / 2
            } else {
                -BOX_WIDTH / 2
            };
            vec![(start + half, y + shift), (end - half, y + shift)]
        }
        Route::Beside {
            from,
            to,
            lane,
            shift,
        } => {
            let ((x, start), (_, end)) = (room.middle(*from), room.middle(*to));
            let (x, lane) = (x + BOX_WIDTH / 2, room.lane_beside(from.column, *lane));
            vec![
                (x, start + shift),
                (lane, start + shift),
                (lane, end + shift),
                (x, end + shift),
            ]
        }
        Route::Around {
            from,
            to,
            out,
            into,
            column,
        } => {
            let port = |spot: Spot, side: Side, shift: i32| {
                let (x, y) = room.middle(spot);
                let half = if side == Side::Top {
                    -BOX_HEIGHT / 2
                } else {
                    BOX_HEIGHT / 2
                };
                (x + shift, y + half)
            };
            let start = port(*from, out.side, out.shift);
            let end = port(*to, into.side, into.shift);
            let first = room.lane_above(out.row, out.lane);
            let last = room.lane_above(into.row, into.lane);
            let mut corners = vec![start, (start.0, first)];
            if let Some((column, lane)) = column {
                let x = room.lane_beside(*column, *lane);
                corners.extend([(x, first), (x, last)]);
            }
            corners.extend([(end.0, last), end]);
            corners
        }
    }
}
