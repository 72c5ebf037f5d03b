//! Tables in either orientation: competencies down and levels across, levels down and
//! competencies across, or a row for each cell.
//!
//! Knows headings and what stands below them; looks at the first rows only.

use super::plan::{Holds, SourcePlan, Sureness, TakePlan, key};
use super::render::{list, scalar};
use super::words::{Meaning, is_like_level, is_like_step, most, of_field};
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
        most(self.texts.iter().copied(), |text| text.trim().parse::<f64>().is_ok())
    }

    fn is_empty(&self) -> bool {
        self.texts.iter().all(|text| text.trim().is_empty())
    }
}

/// What a table is taken for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Orientation {
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
        Orientation::StepsOfSheet => table.of_sheet(&mut plan, orientation),
        Orientation::LevelsOfSheet => table.of_sheet(&mut plan, orientation),
    }
    Some(plan)
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
            (!most(texts, |text| text.trim().len() > 3), column.meaning != Some(Meaning::Level))
        });
        titles.first().copied()
    }

    /// Columns that hold nothing but titles of levels, where there are several.
    fn tracks(&self) -> Option<Vec<&Column<'g>>> {
        let is_free = |column: &&Column<'g>| {
            !matches!(column.meaning, Some(Meaning::Track | Meaning::Competency | Meaning::Craft))
        };
        let is_title = |column: &&Column<'g>| {
            let texts = || column.texts.iter().copied();
            most(texts(), |text| is_like_level(text) && text.trim().len() > 4) && !has_twins(column)
        };
        let tracks = self.columns.iter().filter(is_free).filter(is_title);
        let tracks: Vec<&Column<'g>> = tracks.collect();
        (tracks.len() >= 2).then_some(tracks)
    }

    /// A sheet whose every column is a step or level of the one competency that it is called.
    fn of_one_competency(&self, grid: &Grid<'g>, plan: &mut SourcePlan) -> Option<Orientation> {
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
        let things = if orientation == Orientation::StepsOfSheet { "step of its scale" } else { "level" };
        plan.guess(
            Sureness::Likely,
            format!("each sheet is a competency, and each column a {things}"),
            format!("the columns of `{sheet}` are headed {}", examples(headings())),
        );
        Some(orientation)
    }

    fn prose(&self) -> Vec<&Column<'g>> {
        let columns = self.columns.iter();
        columns.filter(|column| column.is_prose() && !column.title.is_empty()).collect()
    }

    fn orientation(&self, plan: &mut SourcePlan) -> Option<Orientation> {
        let (first, rest) = self.columns.split_first()?;
        let headings = || rest.iter().map(|column| column.title);
        let across = most(headings(), is_like_level);
        let steps = most(headings(), is_like_step);
        let down = most(first.texts.iter().copied(), is_like_level);
        let levels = self.levels();
        let competencies = self.column(Meaning::Competency);
        let has_cells = self.column(Meaning::Text).is_some() || self.column(Meaning::Step).is_some();
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
        if across && (is_headed || !down) {
            let sureness = if is_headed { Sureness::Sure } else { Sureness::Likely };
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
        if let Some(levels) = levels {
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
                format!("the first column holds {}", examples(first.texts.iter().copied())),
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

    /// The columns that hold one thing for each level: neither the first nor those with a
    /// meaning of their own.
    fn spread(&self, own: &[Meaning]) -> Option<(usize, Vec<&Column<'g>>)> {
        let is_own = |column: &&Column<'g>| column.meaning.is_some_and(|it| own.contains(&it));
        let last = self.columns.iter().rposition(|column| is_own(&column)).unwrap_or(0);
        let from = last.max(0) + 1;
        let columns: Vec<_> = self.columns.get(from..)?.iter().collect();
        (!columns.is_empty()).then_some((from + 1, columns))
    }

    fn competencies_down(&self, plan: &mut SourcePlan) {
        let own = [Meaning::Kind, Meaning::Summary, Meaning::Weight];
        let Some((from, columns)) = self.spread(&own) else {
            return;
        };
        let Some(take) = self.each_competency(plan) else {
            return;
        };
        let cell = self.cell_of(&columns, plan);
        let inner = TakePlan::of(format!("{{{from}..}}"))
            .with("level", vec![("title", "$key".to_owned())])
            .with("cell", cell);
        plan.knows(columns.iter().map(|column| column.title.to_owned()));
        let take = TakePlan {
            inside: vec![inner],
            ..take
        };
        plan.take.push(take);
    }

    fn steps_across(&self, plan: &mut SourcePlan) {
        let own = [Meaning::Kind, Meaning::Summary, Meaning::Weight];
        let Some((from, columns)) = self.spread(&own) else {
            return;
        };
        let Some(take) = self.each_competency(plan) else {
            return;
        };
        let text = text_in(".", &columns);
        let fields = vec![
            ("id", "$key".to_owned()),
            ("title", "$key".to_owned()),
            ("text", text),
        ];
        let inner = TakePlan::of(format!("{{{from}..}}")).with("proficiency", fields);
        plan.take.push(TakePlan {
            inside: vec![inner],
            ..take
        });
    }

    /// A taking of each row as a competency.
    fn each_competency(&self, plan: &mut SourcePlan) -> Option<TakePlan> {
        let first = self.columns.first()?;
        let title = if first.title.is_empty() {
            "A".to_owned()
        } else {
            key(first.title)?
        };
        let mut fields = vec![("title", scalar(&title))];
        plan.headings.push(scalar(&title));
        self.add(&mut fields, "summary", Meaning::Summary);
        if let Some(kind) = self.column(Meaning::Kind) {
            let known = ["craft", "people", "shared"];
            let is_known = |text: &str| known.contains(&text.trim().to_lowercase().as_str());
            if most(kind.texts.iter().copied(), is_known) {
                self.add(&mut fields, "kind", Meaning::Kind);
            }
        }
        plan.knows(first.texts.iter().map(|text| (*text).to_owned()));
        Some(TakePlan::of("[]").with("competency", fields))
    }

    /// What the cells below some headings hold: texts, or the step that is asked for.
    fn cell_of(&self, columns: &[&Column<'g>], plan: &mut SourcePlan) -> Vec<(&'static str, String)> {
        let is_prose = |column: &&&Column<'g>| column.is_prose();
        let filled = columns.iter().filter(|column| !column.is_empty());
        let (prose, all) = (columns.iter().filter(is_prose).count(), filled.count());
        if prose * 2 > all {
            return vec![("text", text_in(".", columns))];
        }
        plan.holds = Holds::Steps;
        plan.steps = words_for_steps(columns.iter().flat_map(|column| column.texts.iter().copied()));
        plan.guess(
            Sureness::Likely,
            "a cell names the step that is asked for",
            "the cells are short",
        );
        vec![("step", ".".to_owned())]
    }

    fn levels_down(&self, plan: &mut SourcePlan) {
        plan.holds = Holds::Levels;
        let levels = self.levels().or(self.columns.first());
        let Some((column, title)) = levels.and_then(|column| Some((column, key(column.title)?)))
        else {
            return;
        };
        let mut level = vec![("title", scalar(&title))];
        plan.knows(column.texts.iter().map(|text| (*text).to_owned()));
        let short = self.columns.iter().find(|other| {
            other.meaning == Some(Meaning::Level) && other.title != column.title && !other.is_prose()
        });
        for (field, meaning) in [
            ("track", Meaning::Track),
            ("grade", Meaning::Grade),
            ("scope", Meaning::Scope),
            ("order", Meaning::Order),
            ("summary", Meaning::Summary),
        ] {
            self.add(&mut level, field, meaning);
        }
        if let Some(short) = short.filter(|_| self.column(Meaning::Grade).is_none())
            && let Some(path) = key(short.title)
        {
            level.push(("grade", scalar(&path)));
            plan.guess(
                Sureness::AGuess,
                format!("the column `{}` holds grades", short.title),
                format!("it stands beside the titles in `{}`", column.title),
            );
        }
        self.pay(&mut level, plan);
        let is_apart = has_twins(column) && self.column(Meaning::Track).is_some();
        if is_apart {
            self.tell_apart(&mut level, column, plan);
        }
        let mut take = TakePlan::of("[]");
        let used: Vec<&str> = level.iter().map(|(_, path)| path.as_str()).collect();
        let is_free = |column: &&Column<'g>| {
            key(column.title).is_some_and(|path| !used.contains(&scalar(&path).as_str()))
        };
        let free: Vec<&Column<'g>> = self.columns.iter().filter(is_free).collect();
        let prose: Vec<&Column<'g>> = free.iter().filter(|column| column.is_prose()).copied().collect();
        if !prose.is_empty() {
            plan.holds = Holds::Texts;
            let inner = self.competencies_across(&prose, plan);
            take.inside.extend(inner);
        }
        plan.take.push(take.with("level", level));
    }

    /// The columns from the first with prose on are competencies.
    fn competencies_across(&self, prose: &[&Column<'g>], plan: &mut SourcePlan) -> Option<TakePlan> {
        let first = prose.first()?;
        let from = self.columns.iter().position(|column| column.title == first.title)?;
        let behind = self.columns.get(from..).unwrap_or(&[]);
        plan.guess(
            Sureness::Likely,
            format!("from the column `{}` on, each column is a competency", first.title),
            "longer texts stand there",
        );
        plan.knows(behind.iter().map(|column| column.title.to_owned()));
        let inner = TakePlan::of(format!("{{{}..}}", from + 1))
            .with("competency", vec![("title", "$key".to_owned())])
            .with("cell", vec![("text", text_in(".", prose))]);
        Some(inner)
    }

    fn tracks_across(&self, plan: &mut SourcePlan) {
        plan.holds = Holds::Levels;
        for column in self.tracks().unwrap_or_default() {
            let Some(path) = key(column.title) else { continue };
            plan.knows(column.texts.iter().map(|text| (*text).to_owned()));
            let fields = vec![
                ("title", scalar(&path)),
                ("track", scalar(&format!("={}", column.title))),
            ];
            plan.take.push(TakePlan::of("[]").with("level", fields));
        }
    }

    fn of_sheet(&self, plan: &mut SourcePlan, orientation: Orientation) {
        let prose = self.prose();
        if prose.len() < self.columns.len() {
            let titles: Vec<String> = prose.iter().map(|column| column.title.to_owned()).collect();
            plan.table.push(("columns", list(&titles)));
        }
        let text = text_in(".", &prose);
        let each = TakePlan::of("{}");
        let each = if orientation == Orientation::StepsOfSheet {
            let named = |name| (name, "$key".to_owned());
            each.with("proficiency", vec![named("id"), named("title"), ("text", text)])
        } else {
            each.with("level", vec![("title", "$key".to_owned())])
                .with("cell", vec![("text", text)])
        };
        let mut rows = TakePlan::of("[]");
        rows.inside.push(each);
        let fields = vec![("title", "$sheet".to_owned())];
        let mut sheet = TakePlan::of(".").with("competency", fields);
        sheet.inside.push(rows);
        plan.take.push(sheet);
    }

    fn cells_down(&self, plan: &mut SourcePlan) {
        let (Some(levels), Some(competencies)) = (self.levels(), self.column(Meaning::Competency))
        else {
            return;
        };
        let (Some(level_path), Some(path)) = (key(levels.title), key(competencies.title)) else {
            return;
        };
        let mut level = vec![("title", scalar(&level_path))];
        self.add(&mut level, "track", Meaning::Track);
        self.add(&mut level, "grade", Meaning::Grade);
        let mut competency = vec![("title", scalar(&path))];
        self.add(&mut competency, "kind", Meaning::Kind);
        let mut cell = Vec::new();
        self.add(&mut cell, "step", Meaning::Step);
        self.add(&mut cell, "text", Meaning::Text);
        self.add(&mut cell, "examples", Meaning::Examples);
        plan.knows(competencies.texts.iter().map(|text| (*text).to_owned()));
        plan.take.push(
            TakePlan::of("[]")
                .with("level", level)
                .with("competency", competency)
                .with("cell", cell),
        );
    }

    fn add(&self, fields: &mut Vec<(&'static str, String)>, name: &'static str, meaning: Meaning) {
        let path = self.column(meaning).and_then(|column| Some((column, key(column.title)?)));
        let Some((column, path)) = path else {
            return;
        };
        let is_taken = fields.iter().any(|(_, known)| *known == scalar(&path));
        if is_taken {
            return;
        }
        let text = if column.has_lines() {
            format!("{{ path: {}, as_a: lines }}", scalar(&path))
        } else {
            scalar(&path)
        };
        fields.push((name, text));
    }

    /// The columns with the least and the most that is paid.
    fn pay(&self, level: &mut Vec<(&'static str, String)>, plan: &mut SourcePlan) {
        let is_pay = |column: &&Column<'g>| {
            let of_pay = |meaning| {
                matches!(meaning, Meaning::Minimum | Meaning::Maximum | Meaning::Midpoint | Meaning::Pay)
            };
            column.meaning.is_some_and(of_pay) && column.is_number() && looks_like_money(column)
        };
        let columns: Vec<&Column<'g>> = self.columns.iter().filter(is_pay).collect();
        let of = |meaning| columns.iter().copied().find(|it| it.meaning == Some(meaning));
        let open = || columns.iter().copied().filter(|it| it.meaning == Some(Meaning::Pay));
        let minimum = of(Meaning::Minimum).or(open().next());
        let maximum = of(Meaning::Maximum).or(open().last());
        let (Some(minimum), Some(maximum)) = (minimum, maximum) else {
            return;
        };
        if minimum.title == maximum.title {
            return;
        }
        if open().any(|open| [minimum.title, maximum.title].contains(&open.title)) {
            plan.guess(
                Sureness::AGuess,
                format!("pay goes from `{}` to `{}`", minimum.title, maximum.title),
                "both columns hold amounts",
            );
        }
        for (field, column) in [("minimum", Some(minimum)), ("midpoint", of(Meaning::Midpoint)), ("maximum", Some(maximum))] {
            if let Some(path) = column.and_then(|column| key(column.title)) {
                level.push((field, scalar(&path)));
            }
        }
    }

    /// The same title on several rows: the track and what grades it tell them apart.
    fn tell_apart(
        &self,
        level: &mut Vec<(&'static str, String)>,
        titles: &Column<'g>,
        plan: &mut SourcePlan,
    ) {
        let track = self.column(Meaning::Track).and_then(|it| key(it.title));
        let grade = self.column(Meaning::Grade).and_then(|it| key(it.title));
        let (Some(track), Some(other)) = (track, grade.or_else(|| key(titles.title))) else {
            return;
        };
        if track.contains('"') || other.contains('"') {
            return;
        }
        plan.guess(
            Sureness::Likely,
            format!("levels are told apart by `{track}` and `{other}`"),
            format!("several rows have the same `{}`", titles.title),
        );
        level.insert(0, ("id", super::super::yaml::quoted(&format!("{{{track}}} {{{other}}}"))));
    }
}

/// Amounts of money are seldom below a thousand.
fn looks_like_money(column: &Column<'_>) -> bool {
    most(column.texts.iter().copied(), |text| {
        let digits = text.split('.').next().unwrap_or("");
        digits.chars().filter(char::is_ascii_digit).count() >= 4
    })
}

fn has_twins(column: &Column<'_>) -> bool {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for text in column.texts.iter().filter(|text| !text.trim().is_empty()) {
        *counts.entry(text.trim()).or_default() += 1;
    }
    counts.values().any(|count| *count > 1)
}

/// A path, with its lines taken apart where cells hold several.
fn text_in(path: &str, columns: &[&Column<'_>]) -> String {
    let lines = columns.iter().filter(|column| column.has_lines()).count();
    if lines * 2 > columns.len() {
        format!("{{ path: {path}, as_a: lines }}")
    } else {
        path.to_owned()
    }
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
    if words.len() > MOST_STEPS { Vec::new() } else { words }
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
