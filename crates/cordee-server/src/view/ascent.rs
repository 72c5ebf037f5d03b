//! Tracks side by side, rising by grade: rows are grades, so that equal grades stand level.

mod pack;

use super::findings::anchor;
use super::gates::in_short;
use super::level::{LevelCard, level_card};
use super::phrases::filled;
use super::reader::Reader;
use super::words::{Link, Words};
use crate::links::Target;
use cordee_domain::{Craft, Framework, Grade, Ix, Level, MoveKind, Track, TrackKind};
use pack::{Packed, pack};
use std::collections::BTreeMap;

/// Tracks side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ascent {
    /// Individual first, then management.
    pub(crate) columns: Vec<Column>,
    /// Highest first.
    pub(crate) rows: Vec<Row>,
    /// How high the organisation's scale goes, in the measure of [`Row::height`].
    pub(crate) highest: usize,
}

/// Tracks of one kind, one above the other where their grades allow it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) kind: TrackKind,
    /// Lowest first.
    pub(crate) tracks: Vec<Link>,
}

/// The levels at one grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Row {
    pub(crate) label: Words,
    /// How high it stands; the lowest grade is 1.
    pub(crate) height: usize,
    /// Whether individual levels are an expert's from here up.
    pub(crate) begins_expert: bool,
    /// One for each column.
    pub(crate) cells: Vec<Cell>,
    pub(crate) bridges: Vec<Bridge>,
}

/// The levels of one column at one grade, and whether its rope goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cell {
    pub(crate) kind: TrackKind,
    /// Highest first.
    pub(crate) levels: Vec<LevelCard>,
    pub(crate) rope: Rope,
}

/// Where the rope of a column goes in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Rope {
    pub(crate) goes_up: bool,
    pub(crate) goes_down: bool,
}

/// A way across at one grade, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Bridge {
    pub(crate) individual: Link,
    pub(crate) management: Link,
    /// How one crosses to management: what it asks for and where that is said at length.
    pub(crate) over: Option<Crossing>,
    /// The way from management to the individual track.
    pub(crate) back: Option<Crossing>,
}

/// One direction of a bridge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Crossing {
    pub(crate) kind: MoveKind,
    pub(crate) asks: String,
    pub(crate) href: String,
}

/// The tracks a person of `craft` can be on, side by side.
pub(crate) fn of_craft(reader: Reader<'_>, craft: Ix<Craft>) -> Ascent {
    let framework = reader.framework();
    let tracks: Vec<Ix<Track>> = framework.tracks_of(craft).map(|(ix, _)| ix).collect();
    let expert = framework.crafts().at(craft).expert_grade;
    ascent(reader, &tracks, expert)
}

/// These tracks, side by side.
pub(crate) fn ascent(
    reader: Reader<'_>,
    tracks: &[Ix<Track>],
    expert_grade: Option<Ix<Grade>>,
) -> Ascent {
    let framework = reader.framework();
    let heights = Heights::of(framework, tracks);
    let packed = pack(framework, &heights, tracks);
    let bridges = bridges(reader, &heights);
    let mut rows: Vec<Row> = (0..heights.rows)
        .map(|row| Row {
            label: heights.label(reader, row),
            height: row,
            begins_expert: expert_grade.is_some_and(|grade| heights.is_row_of(grade, row)),
            cells: packed
                .iter()
                .map(|column| cell(reader, &heights, column, row))
                .collect(),
            bridges: bridges.get(&row).cloned().unwrap_or_default(),
        })
        .filter(|row| row.cells.iter().any(|cell| !cell.levels.is_empty()))
        .collect();
    rows.reverse();
    Ascent {
        columns: packed
            .iter()
            .map(|column| column_view(reader, column))
            .collect(),
        rows,
        highest: heights.highest(framework),
    }
}

/// How high each level stands: its grade, or its place on its track where no level has one.
struct Heights {
    row_of: BTreeMap<Ix<Level>, usize>,
    rows: usize,
    is_graded: bool,
}

impl Heights {
    fn of(framework: &Framework, tracks: &[Ix<Track>]) -> Self {
        let levels = || {
            tracks
                .iter()
                .flat_map(|track| &framework.track(*track).levels)
        };
        let is_graded = levels().any(|level| framework.level(*level).grade.is_some());
        let mut row_of = BTreeMap::new();
        for track in tracks {
            for (position, level) in framework.track(*track).levels.iter().enumerate() {
                // Row 0 is for levels without a grade among others that have one.
                let grade = framework.level(*level).grade;
                let graded = grade.map_or(0, |grade| grade.position() + 1);
                row_of.insert(*level, if is_graded { graded } else { position + 1 });
            }
        }
        let rows = row_of.values().max().map_or(0, |highest| highest + 1);
        Self {
            row_of,
            rows,
            is_graded,
        }
    }

    fn row(&self, level: Ix<Level>) -> Option<usize> {
        self.row_of.get(&level).copied()
    }

    fn highest(&self, framework: &Framework) -> usize {
        if self.is_graded {
            framework.grades().len()
        } else {
            self.rows.saturating_sub(1)
        }
    }

    fn is_row_of(&self, grade: Ix<Grade>, row: usize) -> bool {
        self.is_graded && row == grade.position() + 1
    }

    fn label(&self, reader: Reader<'_>, row: usize) -> Words {
        let Some(position) = row.checked_sub(1) else {
            return reader.ours(reader.phrases.grade_not_stated);
        };
        let grade = reader.framework().grades().get(Ix::new(position));
        match grade.filter(|_| self.is_graded) {
            Some(grade) => reader.words(&grade.title),
            None => reader.ours(filled(reader.phrases.step_n, &[&row.to_string()])),
        }
    }
}

fn column_view(reader: Reader<'_>, column: &Packed) -> Column {
    Column {
        kind: column.kind,
        tracks: column
            .tracks
            .iter()
            .map(|track| reader.track(*track))
            .collect(),
    }
}

fn cell(reader: Reader<'_>, heights: &Heights, column: &Packed, row: usize) -> Cell {
    let framework = reader.framework();
    let tracks = column.tracks.iter().map(|track| framework.track(*track));
    let levels = tracks.flat_map(|track| &track.levels);
    let mut here: Vec<LevelCard> = levels
        .filter(|level| heights.row(**level) == Some(row))
        .map(|level| level_card(reader, *level))
        .collect();
    here.reverse();
    let is_within = column.lowest <= row && row <= column.highest;
    Cell {
        kind: column.kind,
        levels: here,
        rope: Rope {
            goes_up: is_within && row < column.highest,
            goes_down: is_within && row > column.lowest,
        },
    }
}

/// The crossings and returns between levels of one grade, by row.
fn bridges(reader: Reader<'_>, heights: &Heights) -> BTreeMap<usize, Vec<Bridge>> {
    let framework = reader.framework();
    let mut found: BTreeMap<(usize, Ix<Level>, Ix<Level>), Bridge> = BTreeMap::new();
    let across = framework
        .moves()
        .iter()
        .filter(|(_, it)| matches!(it.kind, MoveKind::Cross | MoveKind::Return));
    for (ix, it) in across {
        for (from, to) in it.pairs() {
            let (Some(row), true) = (heights.row(from), heights.row(from) == heights.row(to))
            else {
                continue;
            };
            let crossing = Crossing {
                kind: it.kind,
                asks: it
                    .gates
                    .as_ref()
                    .map(|gates| in_short(reader, gates))
                    .unwrap_or_default(),
                href: reader.to_place(Target::Moves, &anchor(reader.framework(), ix)),
            };
            let leads = framework.kind_of(to) == TrackKind::Management;
            let (individual, management) = if leads { (from, to) } else { (to, from) };
            let bridge = found
                .entry((row, individual, management))
                .or_insert(Bridge {
                    individual: reader.level(individual),
                    management: reader.level(management),
                    over: None,
                    back: None,
                });
            let side = if leads {
                &mut bridge.over
            } else {
                &mut bridge.back
            };
            side.get_or_insert(crossing);
        }
    }
    let mut by_row: BTreeMap<usize, Vec<Bridge>> = BTreeMap::new();
    for ((row, _, _), bridge) in found {
        by_row.entry(row).or_default().push(bridge);
    }
    by_row
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{checked, in_lang, small};

    fn shown(ascent: &Ascent) -> Vec<String> {
        let titles = |cell: &Cell| -> Vec<_> {
            cell.levels
                .iter()
                .map(|card| card.link.words.text.clone())
                .collect()
        };
        let row = |row: &Row| {
            let cells: Vec<_> = row.cells.iter().map(|c| titles(c).join("+")).collect();
            format!("{}: {}", row.label.text, cells.join(" | "))
        };
        ascent.rows.iter().map(row).collect()
    }

    #[test]
    fn equal_grades_stand_level_and_a_track_carries_another_on() {
        let published = small();
        let ascent = of_craft(in_lang(&published, "en"), Ix::new(0));
        assert_eq!(
            shown(&ascent),
            [
                "Summit: Master Roofer | Director",
                "g2: Senior Roofer | ",
                "g1: Roofer | Crew Lead"
            ]
        );
        assert_eq!(ascent.columns.len(), 2);
        assert_eq!(ascent.columns[1].tracks.len(), 2);
        assert!(ascent.rows[0].begins_expert);
        assert!(
            ascent.rows[1].cells[1].rope.goes_up,
            "the rope goes past an empty place"
        );
    }

    #[test]
    fn a_crossing_and_its_way_back_are_one_bridge() {
        let published = small();
        let ascent = of_craft(in_lang(&published, "en"), Ix::new(0));
        let [bridge] = ascent.rows[2].bridges.as_slice() else {
            panic!("one bridge at g1")
        };
        assert_eq!(
            bridge.over.as_ref().unwrap().asks,
            "training, consent, a panel and a trial of 6 months"
        );
        assert_eq!(bridge.back.as_ref().unwrap().kind, MoveKind::Return);
    }

    #[test]
    fn without_grades_levels_stand_by_their_place_on_the_track() {
        let published = checked(
            "crafts: [{ id: c, title: C }]\ntracks:\n\
             - { id: i, title: I, kind: individual, crafts: [c], levels: [{ id: a, title: A }, { id: b, title: B }] }\n\
             - { id: m, title: M, kind: management, levels: [{ id: x, title: X }] }\n",
        );
        let ascent = of_craft(in_lang(&published, "en"), Ix::new(0));
        assert_eq!(shown(&ascent), ["Step 2: B | ", "Step 1: A | X"]);
    }

    #[test]
    fn tracks_of_one_kind_at_the_same_grades_stand_beside_each_other() {
        let published = checked(
            "grades: [g1, g2]\ncrafts: [{ id: c, title: C }]\ntracks:\n\
             - { id: i, title: I, kind: individual, crafts: [c], levels: [{ id: a, title: A, grade: g2 }, { id: z, title: Z }] }\n\
             - { id: j, title: J, kind: individual, levels: [{ id: b, title: B, grade: g2 }] }\n",
        );
        let ascent = of_craft(in_lang(&published, "en"), Ix::new(0));
        assert_eq!(shown(&ascent), ["g2: A | B", "Grade not stated: Z | "]);
    }

    #[test]
    fn tracks_that_no_move_joins_stand_beside_each_other() {
        let tracks = "grades: [g1, g2]\ncrafts: [{ id: c, title: C }]\ntracks:\n\
             - { id: i, title: I, kind: individual, crafts: [c], levels: [{ id: a, title: A, grade: g1 }] }\n\
             - { id: j, title: J, kind: individual, levels: [{ id: b, title: B, grade: g2 }] }\n";
        let joined = format!("{tracks}moves: [{{ kind: switch, from: a, to: b }}]\n");
        for (text, columns) in [(tracks, 2), (&joined, 1)] {
            let published = checked(text);
            let ascent = of_craft(in_lang(&published, "en"), Ix::new(0));
            assert_eq!(ascent.columns.len(), columns, "{text}");
        }
    }

    #[test]
    fn a_track_without_grades_is_carried_on_by_none() {
        let published = checked(
            "grades: [g1, g2]\ncrafts: [{ id: c, title: C }]\ntracks:\n\
             - { id: i, title: I, kind: individual, crafts: [c], levels: [{ id: a, title: A, grade: g2 }] }\n\
             - { id: j, title: J, kind: individual, levels: [{ id: b, title: B }] }\n",
        );
        let ascent = of_craft(in_lang(&published, "en"), Ix::new(0));
        assert_eq!(ascent.columns.len(), 2);
    }
}
