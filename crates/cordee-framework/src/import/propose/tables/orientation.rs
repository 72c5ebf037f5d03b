//! What stands in the rows of a table, and what in its columns.

use super::super::plan::{SourcePlan, Sureness};
use super::super::words::{Meaning, is_like_level, is_like_step, most};
use super::{Grid, Table, examples};

/// What a table is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Orientation {
    /// A row for each level.
    LevelsDown,
    /// A row for each competency, a column for each level.
    CompetenciesDown,
    /// A row for each competency, a column for each step of its scale.
    StepsAcross,
    /// A row for each cell.
    CellsDown,
    /// A column for each track, with the titles of its levels.
    TracksAcross,
    /// A sheet for each competency, a column for each step of its scale.
    StepsOfSheet,
    /// A sheet for each competency, a column for each level.
    LevelsOfSheet,
}

impl<'g> Table<'g> {
    /// A sheet whose every column is a step or level of the one competency that it is called.
    pub(super) fn of_one_competency(
        &self,
        grid: &Grid<'g>,
        plan: &mut SourcePlan,
    ) -> Option<Orientation> {
        let sheet = grid.sheet?;
        let first = self.columns.first().filter(|column| column.is_prose())?;
        let prose = self.prose();
        let headings = || prose.iter().map(|column| column.title);
        let orientation = if most(headings(), is_like_step) {
            Orientation::StepsOfSheet
        } else if most(headings(), is_like_level) && is_like_level(first.title) {
            Orientation::LevelsOfSheet
        } else {
            return None;
        };
        let things = if orientation == Orientation::StepsOfSheet {
            "step of its scale"
        } else {
            "level"
        };
        plan.guess(
            Sureness::Likely,
            format!("each sheet is a competency, and each column a {things}"),
            format!(
                "the columns of `{sheet}` are headed {}",
                examples(headings())
            ),
        );
        Some(orientation)
    }

    pub(super) fn orientation(&self, plan: &mut SourcePlan) -> Option<Orientation> {
        let (first, rest) = self.columns.split_first()?;
        let headings = || rest.iter().map(|column| column.title);
        let across = most(headings(), is_like_level);
        let steps = most(headings(), is_like_step);
        let down = most(first.texts.iter().copied(), is_like_level);
        let levels = self.levels();
        let competencies = self.column(Meaning::Competency);
        let has_cells =
            self.column(Meaning::Text).is_some() || self.column(Meaning::Step).is_some();
        if let (Some(levels), Some(competencies), true) = (levels, competencies, has_cells) {
            plan.guess(
                Sureness::Sure,
                "each row says what one level asks of one competency",
                format!(
                    "there are columns headed `{}` and `{}`",
                    levels.title, competencies.title
                ),
            );
            return Some(Orientation::CellsDown);
        }
        if steps && (!across || !down) {
            plan.guess(
                Sureness::Likely,
                "each row is a competency, and each column a step of its scale",
                format!("the columns are headed {}", examples(headings())),
            );
            return Some(Orientation::StepsAcross);
        }
        let is_headed = first.meaning == Some(Meaning::Competency);
        let is_of_levels = first.meaning == Some(Meaning::Level);
        if across && !is_of_levels && (is_headed || !down) {
            let sureness = if is_headed {
                Sureness::Sure
            } else {
                Sureness::Likely
            };
            plan.guess(
                sureness,
                "each row is a competency, and each column a level",
                format!("the columns are headed {}", examples(headings())),
            );
            return Some(Orientation::CompetenciesDown);
        }
        if let Some(tracks) = self.tracks() {
            plan.guess(
                Sureness::Likely,
                "each of these columns is a track with its levels",
                format!(
                    "titles stand below {}",
                    examples(tracks.iter().map(|column| column.title))
                ),
            );
            return Some(Orientation::TracksAcross);
        }
        self.orientation_of_rows(plan)
    }

    /// What a table is whose headings are neither levels nor steps.
    fn orientation_of_rows(&self, plan: &mut SourcePlan) -> Option<Orientation> {
        let (first, rest) = self.columns.split_first()?;
        let down = most(first.texts.iter().copied(), is_like_level);
        let is_headed = first.meaning == Some(Meaning::Competency);
        if let Some(levels) = self.levels() {
            let sureness = if down || most(levels.texts.iter().copied(), is_like_level) {
                Sureness::Sure
            } else {
                Sureness::Likely
            };
            plan.guess(
                sureness,
                "each row is a level",
                format!("there is a column headed `{}`", levels.title),
            );
            return Some(Orientation::LevelsDown);
        }
        if down {
            plan.guess(
                Sureness::Likely,
                "each row is a level",
                format!(
                    "the first column holds {}",
                    examples(first.texts.iter().copied())
                ),
            );
            return Some(Orientation::LevelsDown);
        }
        let has_prose = rest.iter().filter(|column| column.is_prose()).count() * 2 > rest.len();
        if is_headed || has_prose {
            plan.guess(
                Sureness::AGuess,
                "each row is a competency, and each column a level",
                "that is the commonest form of such a table",
            );
            return Some(Orientation::CompetenciesDown);
        }
        None
    }
}
