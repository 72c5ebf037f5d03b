//! Tables in either orientation: competencies down and levels across, levels down and
//! competencies across, or a row for each cell.
//!
//! Knows headings and what stands below them; looks at the first rows only.

mod orientation;
mod takes;

use super::plan::{SourcePlan, Sureness};
use super::words::{Meaning, is_like_level, most, of_field};
use orientation::Orientation;
use std::collections::BTreeMap;

/// How many rows are looked at.
const MOST_ROWS: usize = 300;
/// Above how many letters a text is prose.
const PROSE: usize = 40;

/// A table before it is read as one.
pub(super) struct Grid<'g> {
    /// The name of its sheet, where it is one of several.
    pub(super) sheet: Option<&'g str>,
    pub(super) rows: Vec<&'g [String]>,
}

/// A table with its headings told apart from its content.
struct Table<'g> {
    /// The row of the headings, counted from 1.
    header: usize,
    columns: Vec<Column<'g>>,
}

struct Column<'g> {
    title: &'g str,
    meaning: Option<Meaning>,
    texts: Vec<&'g str>,
}

impl Column<'_> {
    fn is_prose(&self) -> bool {
        most(self.texts.iter().copied(), |text| {
            text.chars().count() > PROSE || text.contains('\n')
        })
    }

    fn is_number(&self) -> bool {
        most(self.texts.iter().copied(), |text| {
            let bare = text.trim_matches(|c: char| !c.is_ascii_digit());
            !bare.is_empty() && text.chars().filter(|c| c.is_alphabetic()).count() <= 3
        })
    }

    fn has_lines(&self) -> bool {
        most(self.texts.iter().copied(), |text| {
            text.trim().contains('\n') || text.trim_start().starts_with(['-', '*', '•'])
        })
    }

    /// Whether it holds numbers and nothing else.
    fn is_bare_number(&self) -> bool {
        most(self.texts.iter().copied(), |text| {
            text.trim().parse::<f64>().is_ok()
        })
    }

    fn is_empty(&self) -> bool {
        self.texts.iter().all(|text| text.trim().is_empty())
    }
}

/// What a table most likely holds; `None` where nothing in it looks like a ladder.
pub(super) fn propose(file: &str, grid: &Grid<'_>) -> Option<SourcePlan> {
    let table = Table::of(grid)?;
    let mut plan = SourcePlan {
        files: vec![file.to_owned()],
        ..SourcePlan::default()
    };
    plan.sheets.extend(grid.sheet.map(str::to_owned));
    if table.header != 1 {
        plan.table.push(("header", table.header.to_string()));
        plan.guess(
            Sureness::Likely,
            format!("the headings stand in row {}", table.header),
            "the rows above it hold less than half as many texts",
        );
    }
    let orientation = table
        .of_one_competency(grid, &mut plan)
        .or_else(|| table.orientation(&mut plan))?;
    match orientation {
        Orientation::LevelsDown => table.levels_down(&mut plan),
        Orientation::CompetenciesDown => table.competencies_down(&mut plan),
        Orientation::StepsAcross => table.steps_across(&mut plan),
        Orientation::CellsDown => table.cells_down(&mut plan),
        Orientation::TracksAcross => table.tracks_across(&mut plan),
        Orientation::StepsOfSheet | Orientation::LevelsOfSheet => {
            table.of_sheet(&mut plan, orientation);
        }
    }
    // Headings alone, or cells with nothing in them.
    (!plan.take.is_empty()).then_some(plan)
}

impl<'g> Table<'g> {
    fn of(grid: &Grid<'g>) -> Option<Self> {
        let rows: Vec<&[String]> = grid.rows.iter().take(MOST_ROWS).copied().collect();
        let filled = |row: &[String]| row.iter().filter(|cell| !cell.trim().is_empty()).count();
        let widest = rows.iter().map(|row| filled(row)).max()?;
        let header = rows
            .iter()
            .position(|row| filled(row) >= 2 && filled(row) * 2 > widest)?;
        let headings = *rows.get(header)?;
        let content = rows.get(header + 1..).unwrap_or(&[]);
        if content.is_empty() {
            return None;
        }
        let columns = headings.iter().enumerate().map(|(at, title)| {
            let cells = content.iter().filter_map(|row| row.get(at));
            Column {
                title: title.trim(),
                meaning: of_field(title),
                texts: cells.map(String::as_str).collect(),
            }
        });
        Some(Self {
            header: header + 1,
            columns: columns.collect(),
        })
    }

    /// The first column that means this.
    fn column(&self, meaning: Meaning) -> Option<&Column<'g>> {
        self.columns
            .iter()
            .find(|column| column.meaning == Some(meaning))
    }

    /// The column with the titles of levels.
    fn levels(&self) -> Option<&Column<'g>> {
        let titles = self.columns.iter().filter(|column| {
            matches!(column.meaning, Some(Meaning::Level | Meaning::Title))
                && !column.is_prose()
                && !column.is_bare_number()
        });
        let mut titles: Vec<&Column<'g>> = titles.collect();
        // `Job Title` beside `Level`: the one with words in it is what people are called.
        titles.sort_by_key(|column| {
            let texts = column.texts.iter().copied();
            (
                !most(texts, |text| text.trim().len() > 3),
                column.meaning != Some(Meaning::Level),
            )
        });
        titles.first().copied()
    }

    /// Columns that hold nothing but titles of levels, where there are several.
    fn tracks(&self) -> Option<Vec<&Column<'g>>> {
        let is_free = |column: &&Column<'g>| {
            !matches!(
                column.meaning,
                Some(Meaning::Track | Meaning::Competency | Meaning::Craft)
            )
        };
        let is_title = |column: &&Column<'g>| {
            let texts = || column.texts.iter().copied();
            most(texts(), |text| is_like_level(text) && text.trim().len() > 4) && !has_twins(column)
        };
        let tracks = self.columns.iter().filter(is_free).filter(is_title);
        let tracks: Vec<&Column<'g>> = tracks.collect();
        (tracks.len() >= 2).then_some(tracks)
    }

    fn prose(&self) -> Vec<&Column<'g>> {
        let columns = self.columns.iter();
        columns
            .filter(|column| column.is_prose() && !column.title.is_empty())
            .collect()
    }
}

fn has_twins(column: &Column<'_>) -> bool {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in column.texts.iter().filter(|text| !text.trim().is_empty()) {
        *counts.entry(text.trim()).or_default() += 1;
    }
    counts.values().any(|count| *count > 1)
}

/// The different words that name steps, in the order in which they were found; none where they
/// are numbers.
pub(super) fn words_for_steps<'t>(texts: impl Iterator<Item = &'t str>) -> Vec<String> {
    /// A scale has few steps.
    const MOST_STEPS: usize = 12;
    let mut words: Vec<String> = Vec::new();
    for text in texts.map(str::trim).filter(|text| !text.is_empty()) {
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        if is_number || words.len() > MOST_STEPS {
            return Vec::new();
        }
        if !words.iter().any(|known| known.eq_ignore_ascii_case(text)) {
            words.push(text.to_owned());
        }
    }
    if words.len() > MOST_STEPS {
        Vec::new()
    } else {
        words
    }
}

/// The first of some texts, as a person would name them.
pub(super) fn examples<'t>(texts: impl Iterator<Item = &'t str>) -> String {
    let mut shown: Vec<String> = Vec::new();
    for text in texts.map(str::trim).filter(|text| !text.is_empty()) {
        if shown.len() == 3 {
            shown.push("…".to_owned());
            break;
        }
        let short: String = text.chars().take(PROSE).collect();
        shown.push(format!("`{short}`"));
    }
    shown.join(", ")
}
