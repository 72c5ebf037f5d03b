//! Which level stands where: tracks are columns, grades are rows.

use cordee_domain::{Framework, Grade, Ix, Level, MoveKind, Track};
use std::collections::{BTreeMap, BTreeSet};

/// Where a level stands: its column, its row from the top, and its place in that cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) column: usize,
    pub(super) row: usize,
    pub(super) within: usize,
}

/// Which level stands where.
pub(super) struct Grid {
    pub(super) columns: usize,
    pub(super) spots: BTreeMap<Ix<Level>, Spot>,
    /// What each row stands for, from the top, and how many levels its fullest cell holds.
    pub(super) rows: Vec<(Row, usize)>,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Row {
    NotStated,
    /// The place on the track, where no level has a grade.
    Place(usize),
    Grade(Ix<Grade>),
}

impl Grid {
    pub(super) fn of(framework: &Framework, tracks: &[Ix<Track>]) -> Self {
        let levels = || tracks.iter().map(|ix| &framework.track(*ix).levels);
        let grade = |ix: &Ix<Level>| framework.level(*ix).grade;
        let is_graded = levels().flatten().any(|ix| grade(ix).is_some());
        let row_of = |ix: &Ix<Level>, place: usize| match (grade(ix), is_graded) {
            (Some(grade), _) => Row::Grade(grade),
            (None, true) => Row::NotStated,
            (None, false) => Row::Place(place + 1),
        };
        let mut cells: BTreeMap<(Row, usize), Vec<Ix<Level>>> = BTreeMap::new();
        for (column, levels) in levels().enumerate() {
            for (place, ix) in levels.iter().enumerate() {
                let cell = cells.entry((row_of(ix, place), column)).or_default();
                // The higher level stands above.
                cell.insert(0, *ix);
            }
        }
        let rows: BTreeSet<Row> = cells.keys().map(|(row, _)| *row).collect();
        let rows: Vec<Row> = rows.into_iter().rev().collect();
        let mut spots = BTreeMap::new();
        for ((row, column), levels) in &cells {
            let row = rows.iter().position(|it| it == row).unwrap_or(0);
            for (within, ix) in levels.iter().enumerate() {
                let spot = Spot {
                    column: *column,
                    row,
                    within,
                };
                spots.insert(*ix, spot);
            }
        }
        let fullest = |row: Row| {
            let cells = cells.iter().filter(|((of, _), _)| *of == row);
            cells.map(|(_, levels)| levels.len()).max().unwrap_or(1)
        };
        Self {
            columns: tracks.len(),
            spots,
            rows: rows.iter().map(|row| (*row, fullest(*row))).collect(),
        }
    }
}

/// Each move between levels of the map once, in the order in which they are drawn.
pub(super) fn pairs(framework: &Framework, grid: &Grid) -> Vec<(MoveKind, Ix<Level>, Ix<Level>)> {
    let on_map = |ix: &Ix<Level>| grid.spots.contains_key(ix);
    let moves = framework.moves().values();
    let pairs = moves.flat_map(|it| it.pairs().map(|(from, to)| (it.kind, from, to)));
    let pairs = pairs.filter(|(_, from, to)| from != to && on_map(from) && on_map(to));
    let pairs: BTreeSet<_> = pairs.collect();
    pairs.into_iter().collect()
}
