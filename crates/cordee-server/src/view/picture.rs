//! The tracks of a craft as mountains with a rope on each: the lengths and places, no HTML.
//!
//! Each column of the ascent is a mountain, individual ones on the left. It is as high as its
//! summit's grade on the organisation's scale, so that equal summits are drawn equally high.

use super::ascent::{Ascent, Row};
use cordee_domain::TrackKind;
use std::fmt::Write as _;

/// The width of the drawing.
pub(crate) const WIDTH: i32 = 360;
/// The height of the drawing.
pub(crate) const HEIGHT: i32 = 200;

const GROUND: i32 = 188;
const TOP: i32 = 24;
/// Half of a mountain's foot, where there is room for it.
const WIDEST: i32 = 104;

/// A mountain from its left foot to its right one: per cent of half its width from the apex,
/// per cent of its height.
const RIDGE: [(i32, i32); 11] = [
    (-100, 0),
    (-74, 24),
    (-60, 27),
    (-36, 60),
    (-24, 66),
    (0, 100),
    (15, 79),
    (27, 74),
    (48, 40),
    (64, 35),
    (100, 0),
];

/// The snow on it, in the same measure.
const SNOW: [(i32, i32); 7] = [
    (0, 100),
    (-12, 83),
    (-6, 87),
    (-1, 78),
    (4, 86),
    (8, 80),
    (12, 83),
];

/// A drawing of the tracks of a craft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Picture {
    pub(crate) peaks: Vec<Peak>,
    pub(crate) ropes: Vec<RopeLine>,
    /// Ropes between knots of the same grade, as paths.
    pub(crate) bridges: Vec<String>,
    /// How high each grade is, from above.
    pub(crate) contours: Vec<i32>,
}

/// A mountain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Peak {
    pub(crate) kind: TrackKind,
    pub(crate) outline: String,
    pub(crate) snow: String,
}

/// The rope of a column with a knot at each of its grades.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct RopeLine {
    pub(crate) kind: TrackKind,
    pub(crate) path: String,
    pub(crate) knots: Vec<Knot>,
}

/// A knot, at the summit or below it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Knot {
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) is_summit: bool,
}

/// Draws the tracks of a craft.
pub(crate) fn picture(ascent: &Ascent) -> Picture {
    let sites = sites(ascent);
    let ropes: Vec<RopeLine> = sites.iter().map(|site| rope(ascent, site)).collect();
    Picture {
        peaks: sites.iter().map(peak).collect(),
        bridges: bridges(ascent, &ropes),
        ropes,
        contours: ascent.rows.iter().map(|row| height(ascent, row)).collect(),
    }
}

/// Where a column's mountain stands.
struct Site {
    column: usize,
    kind: TrackKind,
    apex: i32,
    half: i32,
    top: i32,
}

impl Site {
    /// Individual ropes climb from the left, those of management from the right.
    fn outwards(&self) -> i32 {
        match self.kind {
            TrackKind::Individual => -1,
            TrackKind::Management => 1,
        }
    }
}

/// Every column that has a level gets the same share of the width.
fn sites(ascent: &Ascent) -> Vec<Site> {
    let count = i32::try_from(ascent.columns.len())
        .unwrap_or(i32::MAX)
        .max(1);
    let share = WIDTH / count;
    let columns = ascent.columns.iter().enumerate();
    columns
        .zip(0_i32..)
        .filter_map(|((column, view), place)| {
            let highest = rows_of(ascent, column).next()?;
            Some(Site {
                column,
                kind: view.kind,
                apex: share.saturating_mul(place) + share / 2,
                half: WIDEST.min(share * 3 / 5),
                top: height(ascent, highest),
            })
        })
        .collect()
}

fn height(ascent: &Ascent, row: &Row) -> i32 {
    let up = i64::from(GROUND - TOP) * wide(row.height) / wide(ascent.highest).max(1);
    GROUND - i32::try_from(up).unwrap_or(GROUND - TOP)
}

fn wide(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

fn rows_of(ascent: &Ascent, column: usize) -> impl DoubleEndedIterator<Item = &Row> {
    ascent.rows.iter().filter(move |row| {
        let cell = row.cells.get(column);
        cell.is_some_and(|cell| !cell.levels.is_empty())
    })
}

fn peak(site: &Site) -> Peak {
    Peak {
        kind: site.kind,
        outline: shape(&RIDGE, site),
        snow: shape(&SNOW, site),
    }
}

fn shape(points: &[(i32, i32)], site: &Site) -> String {
    let mut path = String::new();
    for (i, (along, up)) in points.iter().enumerate() {
        let letter = if i == 0 { 'M' } else { 'L' };
        let x = site.apex - site.outwards() * site.half * along / 100;
        let y = GROUND - (GROUND - site.top) * up / 100;
        // Writing into a string can't fail.
        let _ = write!(path, "{letter}{x} {y}");
    }
    path.push('Z');
    path
}

fn rope(ascent: &Ascent, site: &Site) -> RopeLine {
    let foot = site.half * 2 / 3;
    let knots: Vec<Knot> = rows_of(ascent, site.column)
        .map(|row| {
            let y = height(ascent, row);
            let still_to_climb = foot * (y - site.top) / (GROUND - TOP);
            Knot {
                x: site.apex + site.outwards() * still_to_climb,
                y,
                is_summit: y == site.top,
            }
        })
        .collect();
    RopeLine {
        kind: site.kind,
        path: hanging(&knots, site.outwards()),
        knots,
    }
}

/// A line from knot to knot that hangs a little between them.
fn hanging(knots: &[Knot], outwards: i32) -> String {
    let mut path = String::new();
    for (i, knot) in knots.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|before| knots.get(before));
        let _ = match before {
            None => write!(path, "M{} {}", knot.x, knot.y),
            Some(above) => {
                let x = i32::midpoint(above.x, knot.x) + outwards * 5;
                let y = i32::midpoint(above.y, knot.y) + 4;
                write!(path, "Q{x} {y} {} {}", knot.x, knot.y)
            }
        };
    }
    path
}

/// One rope for each grade at which one may cross, between the innermost knots.
fn bridges(ascent: &Ascent, ropes: &[RopeLine]) -> Vec<String> {
    let crossed = ascent.rows.iter().filter(|row| !row.bridges.is_empty());
    let between = crossed.filter_map(|row| {
        let y = height(ascent, row);
        let at = |kind| {
            let knots = ropes
                .iter()
                .filter(move |r| r.kind == kind)
                .flat_map(|r| &r.knots);
            knots.filter(move |knot| knot.y == y).map(|knot| knot.x)
        };
        let from = at(TrackKind::Individual).max()?;
        let to = at(TrackKind::Management).min()?;
        Some(format!(
            "M{from} {y}Q{} {} {to} {y}",
            i32::midpoint(from, to),
            y + 22
        ))
    });
    between.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{checked, in_lang, small};
    use crate::view::ascent::of_craft;
    use cordee_domain::Ix;

    #[test]
    fn equal_summits_are_drawn_equally_high_and_mirrored() {
        let published = small();
        let picture = picture(&of_craft(in_lang(&published, "en"), Ix::new(0)));
        let [left, right] = picture.ropes.as_slice() else {
            panic!("two ropes")
        };
        let (left, right) = (left.knots[0], right.knots[0]);
        assert_eq!((left.y, right.y), (TOP, TOP));
        assert_eq!(left.x, WIDTH - right.x);
        assert_eq!(picture.bridges.len(), 1);
        assert_eq!(picture.peaks.len(), 2);
    }

    #[test]
    fn a_lower_summit_is_drawn_lower() {
        let published = checked(
            "grades: [g1, g2]\ncrafts: [{ id: c, title: C }]\ntracks:\n\
             - { id: i, title: I, kind: individual, crafts: [c], levels: [{ id: a, title: A, grade: g1 }] }\n\
             - { id: m, title: M, kind: management, levels: [{ id: b, title: B, grade: g2 }] }\n",
        );
        let picture = picture(&of_craft(in_lang(&published, "en"), Ix::new(0)));
        assert!(picture.ropes[0].knots[0].y > picture.ropes[1].knots[0].y);
    }

    #[test]
    fn a_craft_without_levels_has_an_empty_picture() {
        let published = checked("crafts: [{ id: c, title: C }]\n");
        let picture = picture(&of_craft(in_lang(&published, "en"), Ix::new(0)));
        assert!(picture.peaks.is_empty() && picture.ropes.is_empty());
    }
}
