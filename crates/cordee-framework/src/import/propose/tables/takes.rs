//! What is taken from a table, once it is known what stands in its rows and columns.

use super::super::super::yaml::quoted;
use super::super::plan::{Holds, SourcePlan, Sureness, TakePlan, key};
use super::super::render::{list, scalar};
use super::super::words::{Meaning, most};
use super::{Column, Orientation, Table, has_twins, words_for_steps};

impl<'g> Table<'g> {
    /// The columns that hold one thing for each level: neither the first nor those with a
    /// meaning of their own.
    fn spread(&self, own: &[Meaning]) -> Option<(usize, Vec<&Column<'g>>)> {
        let is_own = |column: &&Column<'g>| column.meaning.is_some_and(|it| own.contains(&it));
        let last = self
            .columns
            .iter()
            .rposition(|column| is_own(&column))
            .unwrap_or(0);
        let from = last + 1;
        let columns: Vec<_> = self.columns.get(from..)?.iter().collect();
        (!columns.is_empty()).then_some((from + 1, columns))
    }

    pub(super) fn competencies_down(&self, plan: &mut SourcePlan) {
        let own = [Meaning::Kind, Meaning::Summary, Meaning::Weight];
        let Some((from, columns)) = self.spread(&own) else {
            return;
        };
        let Some(take) = self.each_competency(plan) else {
            return;
        };
        let cell = Self::cell_of(&columns, plan);
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

    pub(super) fn steps_across(&self, plan: &mut SourcePlan) {
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
    fn cell_of(columns: &[&Column<'g>], plan: &mut SourcePlan) -> Vec<(&'static str, String)> {
        let is_prose = |column: &&&Column<'g>| column.is_prose();
        let filled = columns.iter().filter(|column| !column.is_empty());
        let (prose, all) = (columns.iter().filter(is_prose).count(), filled.count());
        if prose * 2 > all {
            return vec![("text", text_in(".", columns))];
        }
        plan.holds = Holds::Steps;
        plan.steps = words_for_steps(
            columns
                .iter()
                .flat_map(|column| column.texts.iter().copied()),
        );
        plan.guess(
            Sureness::Likely,
            "a cell names the step that is asked for",
            "the cells are short",
        );
        vec![("step", ".".to_owned())]
    }

    pub(super) fn levels_down(&self, plan: &mut SourcePlan) {
        plan.holds = Holds::Levels;
        let levels = self.levels().or(self.columns.first());
        let Some((column, title)) = levels.and_then(|column| Some((column, key(column.title)?)))
        else {
            return;
        };
        let mut level = vec![("title", scalar(&title))];
        plan.knows(column.texts.iter().map(|text| (*text).to_owned()));
        let short = self.columns.iter().find(|other| {
            other.meaning == Some(Meaning::Level)
                && other.title != column.title
                && !other.is_prose()
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
        let prose: Vec<&Column<'g>> = free
            .iter()
            .filter(|column| column.is_prose())
            .copied()
            .collect();
        if !prose.is_empty() {
            plan.holds = Holds::Texts;
            let inner = self.competencies_across(&prose, plan);
            take.inside.extend(inner);
        }
        plan.take.push(take.with("level", level));
    }

    /// The columns from the first with prose on are competencies.
    fn competencies_across(
        &self,
        prose: &[&Column<'g>],
        plan: &mut SourcePlan,
    ) -> Option<TakePlan> {
        let first = prose.first()?;
        let from = self
            .columns
            .iter()
            .position(|column| column.title == first.title)?;
        let behind = self.columns.get(from..).unwrap_or(&[]);
        plan.guess(
            Sureness::Likely,
            format!(
                "from the column `{}` on, each column is a competency",
                first.title
            ),
            "longer texts stand there",
        );
        plan.knows(behind.iter().map(|column| column.title.to_owned()));
        let inner = TakePlan::of(format!("{{{}..}}", from + 1))
            .with("competency", vec![("title", "$key".to_owned())])
            .with("cell", vec![("text", text_in(".", prose))]);
        Some(inner)
    }

    pub(super) fn tracks_across(&self, plan: &mut SourcePlan) {
        plan.holds = Holds::Levels;
        for column in self.tracks().unwrap_or_default() {
            let Some(path) = key(column.title) else {
                continue;
            };
            plan.knows(column.texts.iter().map(|text| (*text).to_owned()));
            let fields = vec![
                ("title", scalar(&path)),
                ("track", scalar(&format!("={}", column.title))),
            ];
            plan.take.push(TakePlan::of("[]").with("level", fields));
        }
    }

    pub(super) fn of_sheet(&self, plan: &mut SourcePlan, orientation: Orientation) {
        let prose = self.prose();
        if prose.len() < self.columns.len() {
            let titles: Vec<String> = prose.iter().map(|column| column.title.to_owned()).collect();
            plan.table.push(("columns", list(&titles)));
        }
        let text = text_in(".", &prose);
        let each = TakePlan::of("{}");
        let each = if orientation == Orientation::StepsOfSheet {
            let named = |name| (name, "$key".to_owned());
            each.with(
                "proficiency",
                vec![named("id"), named("title"), ("text", text)],
            )
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

    pub(super) fn cells_down(&self, plan: &mut SourcePlan) {
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
        let path = self
            .column(meaning)
            .and_then(|column| Some((column, key(column.title)?)));
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
                matches!(
                    meaning,
                    Meaning::Minimum | Meaning::Maximum | Meaning::Midpoint | Meaning::Pay
                )
            };
            column.meaning.is_some_and(of_pay) && column.is_number() && looks_like_money(column)
        };
        let columns: Vec<&Column<'g>> = self.columns.iter().filter(is_pay).collect();
        let of = |meaning| {
            columns
                .iter()
                .copied()
                .find(|it| it.meaning == Some(meaning))
        };
        let open = || {
            columns
                .iter()
                .copied()
                .filter(|it| it.meaning == Some(Meaning::Pay))
        };
        let minimum = of(Meaning::Minimum).or(open().next());
        let maximum = of(Meaning::Maximum).or(open().next_back());
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
        for (field, column) in [
            ("minimum", Some(minimum)),
            ("midpoint", of(Meaning::Midpoint)),
            ("maximum", Some(maximum)),
        ] {
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
        level.insert(0, ("id", quoted(&format!("{{{track}}} {{{other}}}"))));
    }
}

/// Amounts of money are seldom below a thousand.
fn looks_like_money(column: &Column<'_>) -> bool {
    most(column.texts.iter().copied(), |text| {
        let digits = text.split('.').next().unwrap_or("");
        digits.chars().filter(char::is_ascii_digit).count() >= 4
    })
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
