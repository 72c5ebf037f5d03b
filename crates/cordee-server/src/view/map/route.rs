//! Which way each arrow takes: straight where nothing stands between, around the boxes otherwise.

use super::grid::Spot;
use super::lanes::Lanes;
use cordee_domain::{Ix, Level, MoveKind};
use std::collections::BTreeMap;

/// The way of an arrow, before lengths are known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Route {
    /// Straight up or down between neighbours.
    Up { from: Spot, to: Spot },
    /// Straight across between neighbours, off the middle by `shift`.
    Over { from: Spot, to: Spot, shift: i32 },
    /// In one column, past other boxes.
    Beside {
        from: Spot,
        to: Spot,
        lane: i32,
        shift: i32,
    },
    /// Through the gaps between rows, and, where those are two, a gap between columns.
    Around {
        from: Spot,
        to: Spot,
        out: Port,
        into: Port,
        column: Option<(usize, i32)>,
    },
}

/// Where an arrow leaves or reaches a box, and the lane it takes there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Port {
    pub(super) side: Side,
    /// Off the middle of the side.
    pub(super) shift: i32,
    /// The row above which the lane runs.
    pub(super) row: usize,
    pub(super) lane: i32,
}

/// A side of a box.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Side {
    Top,
    Bottom,
}

/// A column in the measure in which lanes are taken: far more than any shift.
const COLUMN: i32 = 1000;

type Pair = (MoveKind, Ix<Level>, Ix<Level>);

/// The route of every pair, and the lanes they take. They are routed twice: only then is it known
/// how many arrows share a side.
pub(super) fn routes(
    pairs: &[Pair],
    spots: &BTreeMap<Ix<Level>, Spot>,
) -> (Vec<(MoveKind, Route)>, Lanes) {
    let totals = Router::new(spots, Ports::new()).all(pairs).1.ports;
    let (found, router) = Router::new(spots, totals).all(pairs);
    (found, router.lanes)
}

/// How many arrows use each side of each box, towards the left and towards the right.
type Ports = BTreeMap<(usize, usize, usize, Side, bool), i32>;

struct Router<'s> {
    spots: &'s BTreeMap<Ix<Level>, Spot>,
    /// How many arrows will have used each side in the end.
    totals: Ports,
    lanes: Lanes,
    /// How many arrows run straight across in each gap: row, place in the cell, left column.
    over: BTreeMap<(usize, usize, usize), i32>,
    ports: Ports,
}

impl<'s> Router<'s> {
    fn new(spots: &'s BTreeMap<Ix<Level>, Spot>, totals: Ports) -> Self {
        Self {
            spots,
            totals,
            lanes: Lanes::default(),
            over: BTreeMap::new(),
            ports: Ports::new(),
        }
    }

    fn all(mut self, pairs: &[Pair]) -> (Vec<(MoveKind, Route)>, Self) {
        let mut routes = Vec::new();
        for (kind, from, to) in pairs {
            if let (Some(from), Some(to)) = (self.spots.get(from), self.spots.get(to)) {
                routes.push((*kind, self.route(*from, *to)));
            }
        }
        (routes, self)
    }
}

impl Router<'_> {
    fn route(&mut self, from: Spot, to: Spot) -> Route {
        let is_same_place = from.row == to.row && from.within == to.within;
        if from.column == to.column {
            return self.in_column(from, to);
        }
        if is_same_place && from.column.abs_diff(to.column) == 1 {
            let gap = (from.row, from.within, from.column.min(to.column));
            let before = self.over.entry(gap).or_default();
            let shift = shift(*before, 11);
            *before += 1;
            if shift.abs() < 24 {
                return Route::Over { from, to, shift };
            }
        }
        self.around(from, to)
    }

    fn in_column(&mut self, from: Spot, to: Spot) -> Route {
        let place = |spot: &Spot| (spot.row, spot.within);
        let (first, last) = (place(&from).min(place(&to)), place(&from).max(place(&to)));
        let mut spots = self.spots.values();
        let is_between = spots
            .any(|spot| spot.column == from.column && first < place(spot) && place(spot) < last);
        if !is_between && place(&to) < place(&from) {
            return Route::Up { from, to };
        }
        let stretch = (height(from), height(to));
        let lane = self.lanes.take_beside(from.column, stretch);
        let shift = if place(&to) < place(&from) { -14 } else { 14 };
        Route::Beside {
            from,
            to,
            lane,
            shift,
        }
    }

    /// Level ways run below their row; ways up leave at the top and arrive at the bottom, ways
    /// down the other way round.
    fn around(&mut self, from: Spot, to: Spot) -> Route {
        let is_up = to.row < from.row;
        let (out_side, into_side) = match () {
            () if is_up => (Side::Top, Side::Bottom),
            () if to.row > from.row => (Side::Bottom, Side::Top),
            () => (Side::Bottom, Side::Bottom),
        };
        let is_rightwards = from.column < to.column;
        let out_shift = self.port(from, out_side, is_rightwards);
        let into_shift = self.port(to, into_side, !is_rightwards);
        let gap = |spot: Spot, side| spot.row + usize::from(side == Side::Bottom);
        let (out_row, into_row) = (gap(from, out_side), gap(to, into_side));
        let (start, end) = (along(from, out_shift), along(to, into_shift));
        // The gap between columns on the near side of the one that is reached.
        let beside = if is_rightwards {
            to.column.saturating_sub(1)
        } else {
            to.column
        };
        let middle = along_gap(beside);
        let is_one_gap = out_row == into_row;
        let (out_lane, into_lane, column) = if is_one_gap {
            let lane = self.lanes.take_above(out_row, (start, end));
            (lane, lane, None)
        } else {
            let out_lane = self.lanes.take_above(out_row, (start, middle));
            let into_lane = self.lanes.take_above(into_row, (middle, end));
            let stretch = (gap_height(out_row), gap_height(into_row));
            let lane = self.lanes.take_beside(beside, stretch);
            (out_lane, into_lane, Some((beside, lane)))
        };
        let port = |side, shift, row, lane| Port {
            side,
            shift,
            row,
            lane,
        };
        Route::Around {
            from,
            to,
            out: port(out_side, out_shift, out_row, out_lane),
            into: port(into_side, into_shift, into_row, into_lane),
            column,
        }
    }

    /// Off the middle, which is for the straight way up, towards where the arrow goes. The first
    /// takes the lane next to the boxes and stands outermost, so that the others pass below it.
    fn port(&mut self, spot: Spot, side: Side, is_rightwards: bool) -> i32 {
        let key = (spot.column, spot.row, spot.within, side, is_rightwards);
        let total = self.totals.get(&key).copied().unwrap_or(1);
        let before = self.ports.entry(key).or_default();
        let after = (total - 1 - *before).max(0);
        *before += 1;
        let apart = (44 / (total - 1).max(1)).min(13);
        let off = 14 + after * apart;
        if is_rightwards { off } else { -off }
    }
}

/// Alternately above and below the middle, so that a way over and the way back lie evenly.
fn shift(before: i32, by: i32) -> i32 {
    let far = before / 2 + 1;
    if before % 2 == 0 { -far * by } else { far * by }
}

fn along(spot: Spot, shift: i32) -> i32 {
    i32::try_from(spot.column).unwrap_or(0) * COLUMN + shift
}

fn along_gap(column: usize) -> i32 {
    i32::try_from(column).unwrap_or(0) * COLUMN + COLUMN / 2
}

fn height(spot: Spot) -> i32 {
    let (row, within) = (i32::try_from(spot.row), i32::try_from(spot.within));
    row.unwrap_or(0) * COLUMN + within.unwrap_or(0) * 10
}

fn gap_height(row: usize) -> i32 {
    i32::try_from(row).unwrap_or(0) * COLUMN - COLUMN / 2
}
