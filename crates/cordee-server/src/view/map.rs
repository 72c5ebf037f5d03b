//! The map of moves: tracks as columns, grades as rows, an arrow for each move. Lengths and
//! places only, no HTML.

mod lanes;
mod lines;
mod route;

use super::reader::Reader;
use super::words::{Link, Words};
use cordee_domain::{Craft, Framework, Grade, Ix, Level, MoveKind, Track, TrackKind};
use lanes::Lanes;
use route::{Route, Side, routes};
use std::collections::{BTreeMap, BTreeSet};

/// The width of a box.
pub(crate) const BOX_WIDTH: i32 = 126;
/// The height of a box.
pub(crate) const BOX_HEIGHT: i32 = 54;
/// Where the columns begin: left of it stand the grades.
const LEFT: i32 = 92;
/// Where the rows begin: above stand the tracks.
const TOP: i32 = 84;
/// What is free between boxes beside the lanes of arrows.
const COLUMN_GAP: i32 = 30;
const ROW_GAP: i32 = 26;
const LANE: i32 = 10;

/// More than this can't be read as one picture.
const MOST_LEVELS: usize = 60;
const MOST_TRACKS: usize = 12;

/// A map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Map {
    pub(crate) width: i32,
    pub(crate) height: i32,
    pub(crate) columns: Vec<Head>,
    pub(crate) rows: Vec<Band>,
    pub(crate) boxes: Vec<Node>,
    pub(crate) arrows: Vec<Arrow>,
    /// The kinds of moves that are drawn.
    pub(crate) kinds: Vec<MoveKind>,
}

/// A track, above its column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) link: Link,
    pub(crate) kind: TrackKind,
    pub(crate) lines: Vec<String>,
    /// The middle of the column.
    pub(crate) x: i32,
}

/// A grade, left of its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Band {
    pub(crate) lines: Vec<String>,
    pub(crate) label: Words,
    pub(crate) top: i32,
    pub(crate) height: i32,
}

/// A level.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Node {
    pub(crate) link: Link,
    pub(crate) kind: TrackKind,
    pub(crate) lines: Vec<String>,
    pub(crate) x: i32,
    pub(crate) y: i32,
}

/// A move between two levels.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Arrow {
    pub(crate) kind: MoveKind,
    /// The corners of the line, the first at the level that is left.
    pub(crate) points: Vec<(i32, i32)>,
}

/// The map of the whole framework, where it can be read as one picture.
pub(crate) fn of_all(reader: Reader<'_>) -> Option<Map> {
    map(reader, &in_order(reader.framework()))
}

/// The map of a craft, where it has ways other than straight up and can be read.
pub(crate) fn of_craft(reader: Reader<'_>, craft: Ix<Craft>) -> Option<Map> {
    let framework = reader.framework();
    let mut tracks: Vec<Ix<Track>> = framework.tracks_of(craft).map(|(ix, _)| ix).collect();
    tracks.sort_by_key(|ix| {
        let track = framework.track(*ix);
        (track.crafts.is_empty(), track.kind == TrackKind::Management)
    });
    map(reader, &tracks).filter(|map| map.kinds.iter().any(|kind| *kind != MoveKind::Advance))
}

/// The tracks of each craft beside each other, individual ones first; what runs across all
/// crafts at the end.
fn in_order(framework: &Framework) -> Vec<Ix<Track>> {
    let mut tracks: Vec<Ix<Track>> = framework.tracks().keys().collect();
    tracks.sort_by_key(|ix| {
        let track = framework.track(*ix);
        let craft = track.crafts.first().copied();
        (craft.is_none(), craft, track.kind == TrackKind::Management)
    });
    tracks
}

/// Where a level stands: its column, its row from the top, and its place in that cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Spot {
    column: usize,
    row: usize,
    within: usize,
}

fn map(reader: Reader<'_>, tracks: &[Ix<Track>]) -> Option<Map> {
    let framework = reader.framework();
    let levels = tracks.iter().map(|ix| framework.track(*ix).levels.len());
    let count: usize = levels.sum();
    if count == 0 || count > MOST_LEVELS || tracks.len() > MOST_TRACKS {
        return None;
    }
    let grid = Grid::of(framework, tracks);
    let pairs = pairs(framework, &grid);
    let (routes, lanes) = routes(&pairs, &grid.spots);
    let room = Room::of(&grid, &lanes);
    let arrows = routes.iter().map(|(kind, route)| Arrow {
        kind: *kind,
        points: corners(route, &room),
    });
    Some(Map {
        width: room.width,
        height: room.height,
        columns: heads(reader, tracks, &room),
        rows: bands(reader, &grid, &room),
        boxes: boxes(reader, &grid, &room),
        arrows: arrows.collect(),
        kinds: kinds(&pairs),
    })
}

fn kinds(pairs: &[(MoveKind, Ix<Level>, Ix<Level>)]) -> Vec<MoveKind> {
    let kinds: BTreeSet<MoveKind> = pairs.iter().map(|(kind, _, _)| *kind).collect();
    kinds.into_iter().collect()
}

/// Which level stands where.
struct Grid {
    columns: usize,
    spots: BTreeMap<Ix<Level>, Spot>,
    /// What each row stands for, from the top, and how many levels its fullest cell holds.
    rows: Vec<(Row, usize)>,
}

/// What a row stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Row {
    NotStated,
    /// The place on the track, where no level has a grade.
    Place(usize),
    Grade(Ix<Grade>),
}

impl Grid {
    fn of(framework: &Framework, tracks: &[Ix<Track>]) -> Self {
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
fn pairs(framework: &Framework, grid: &Grid) -> Vec<(MoveKind, Ix<Level>, Ix<Level>)> {
    let on_map = |ix: &Ix<Level>| grid.spots.contains_key(ix);
    let moves = framework.moves().values();
    let pairs = moves.flat_map(|it| it.pairs().map(|(from, to)| (it.kind, from, to)));
    let pairs = pairs.filter(|(_, from, to)| from != to && on_map(from) && on_map(to));
    let pairs: BTreeSet<_> = pairs.collect();
    pairs.into_iter().collect()
}

/// Where columns and rows begin, once it is known how many lanes run between them.
struct Room {
    width: i32,
    height: i32,
    /// The left edge of each column, and what follows the last.
    columns: Vec<i32>,
    /// The top edge of each row, and what follows the last.
    rows: Vec<i32>,
    heights: Vec<i32>,
}

impl Room {
    fn of(grid: &Grid, lanes: &Lanes) -> Self {
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

    fn left(&self, spot: Spot) -> i32 {
        self.columns.get(spot.column).copied().unwrap_or(LEFT)
    }

    fn top(&self, spot: Spot) -> i32 {
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
fn corners(route: &Route, room: &Room) -> Vec<(i32, i32)> {
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

fn heads(reader: Reader<'_>, tracks: &[Ix<Track>], room: &Room) -> Vec<Head> {
    let columns = tracks.iter().zip(&room.columns);
    let heads = columns.map(|(ix, left)| {
        let link = reader.track(*ix);
        Head {
            kind: reader.framework().track(*ix).kind,
            lines: lines::wrapped(&link.words.text, 18, 2),
            link,
            x: left + BOX_WIDTH / 2,
        }
    });
    heads.collect()
}

fn bands(reader: Reader<'_>, grid: &Grid, room: &Room) -> Vec<Band> {
    let p = reader.phrases;
    let label = |row: Row| match row {
        Row::NotStated => reader.ours(p.grade_not_stated),
        Row::Place(place) => reader.ours(super::phrases::filled(p.step_n, &[&place.to_string()])),
        Row::Grade(ix) => reader.grade(ix),
    };
    let rows = grid.rows.iter().zip(room.rows.iter().zip(&room.heights));
    let bands = rows.map(|((row, _), (top, height))| {
        let label = label(*row);
        Band {
            lines: lines::wrapped(&label.text, 12, 3),
            label,
            top: *top,
            height: *height,
        }
    });
    bands.collect()
}

fn boxes(reader: Reader<'_>, grid: &Grid, room: &Room) -> Vec<Node> {
    let boxes = grid.spots.iter().map(|(ix, spot)| {
        let link = reader.level(*ix);
        Node {
            kind: reader.framework().kind_of(*ix),
            lines: lines::wrapped(&link.words.text, 18, 3),
            link,
            x: room.left(*spot),
            y: room.top(*spot),
        }
    });
    boxes.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{checked, in_lang, small};

    fn inside((x, y): (i32, i32), node: &Node) -> bool {
        (node.x + 1..node.x + BOX_WIDTH).contains(&x)
            && (node.y + 1..node.y + BOX_HEIGHT).contains(&y)
    }

    /// Every point of a line, in steps of three.
    fn along(points: &[(i32, i32)]) -> Vec<(i32, i32)> {
        let legs = points.windows(2).flat_map(|leg| {
            let ((a, b), (c, d)) = (leg[0], leg[1]);
            let steps = ((c - a).abs().max((d - b).abs()) / 3).max(1);
            (0..=steps).map(move |i| (a + (c - a) * i / steps, b + (d - b) * i / steps))
        });
        legs.collect()
    }

    #[test]
    fn no_arrow_runs_through_a_box_and_none_leaves_the_picture() {
        let sources = cordee_testkit::story_sources();
        let story = crate::Published::new(cordee_framework::check(&sources), &sources);
        for published in [small(), story] {
            let map = of_all(in_lang(&published, "en")).unwrap();
            assert!(map.arrows.len() > 4);
            for arrow in &map.arrows {
                for point in along(&arrow.points) {
                    let hit = map.boxes.iter().find(|node| inside(point, node));
                    assert!(hit.is_none(), "{arrow:?} runs through {hit:?}");
                    let is_within =
                        (0..map.width).contains(&point.0) && (0..map.height).contains(&point.1);
                    assert!(is_within, "{arrow:?} leaves {}x{}", map.width, map.height);
                }
            }
        }
    }

    #[test]
    fn every_move_is_drawn_once_and_equal_grades_stand_level() {
        let published = small();
        let map = of_all(in_lang(&published, "en")).unwrap();
        let kinds: Vec<MoveKind> = map.arrows.iter().map(|arrow| arrow.kind).collect();
        let count = |kind| kinds.iter().filter(|it| **it == kind).count();
        let counts = [
            MoveKind::Advance,
            MoveKind::Cross,
            MoveKind::Switch,
            MoveKind::Return,
        ]
        .map(count);
        assert_eq!(counts, [2, 1, 1, 1]);
        let height = |title: &str| {
            let mut boxes = map.boxes.iter();
            boxes.find(|node| node.link.words.text == title).unwrap().y
        };
        assert_eq!(height("Roofer"), height("Crew Lead"));
        assert_eq!(height("Master Roofer"), height("Director"));
        assert!(height("Master Roofer") < height("Senior Roofer"));
    }

    #[test]
    fn what_is_too_large_or_empty_is_not_drawn() {
        assert_eq!(of_all(in_lang(&checked(""), "en")), None);
        let levels: Vec<String> = (0..=MOST_LEVELS)
            .map(|i| format!("{{ id: l{i}, title: L }}"))
            .collect();
        let text = format!(
            "tracks: [{{ id: t, title: T, kind: individual, levels: [{}] }}]",
            levels.join(", ")
        );
        assert_eq!(of_all(in_lang(&checked(&text), "en")), None);
    }
}
