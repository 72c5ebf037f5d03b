//! The map of moves: tracks as columns, grades as rows, an arrow for each move. Lengths and
//! places only, no HTML.

mod grid;
mod lanes;
mod lines;
mod room;
mod route;

use super::reader::Reader;
use super::words::{Link, Words};
use cordee_domain::{Craft, Framework, Ix, Level, MoveKind, Track, TrackKind};
use grid::{Grid, Row, pairs};
use room::{Room, corners};
use route::routes;
use std::collections::BTreeSet;

/// The width of a box.
pub(crate) const BOX_WIDTH: i32 = 126;
/// The height of a box.
pub(crate) const BOX_HEIGHT: i32 = 54;
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
