//! A mapping proposed for an export: what its headings and titles say, and questions for the rest.

mod known;

use crate::columns;
use crate::columns::Columns;
use crate::day::orders_of;
use crate::earlier_pay;
use crate::fault::Faults;
use crate::fault::shortened;
use crate::headings::plain;
use crate::levels::Levels;
use crate::managers::Managers;
use crate::mapping::{Field, Key, Mapping};
use crate::open::Opened;
use crate::preset::{System, recognised};
use cordee_domain::history::History;
use cordee_domain::{Framework, Slug};
use cordee_tables::Kind;
use std::collections::BTreeMap;
use std::fmt::Write;

/// A proposed mapping.
#[derive(Clone, Debug, Default)]
pub struct Proposal {
    /// Its text, with comments.
    pub text: String,
    /// What was found, in a few lines.
    pub said: Vec<String>,
    /// Whether it asks something that only a person can know.
    pub has_questions: bool,
}

/// Proposes a mapping for an export called `name`.
pub fn propose(
    opened: &Opened,
    name: &str,
    framework: Option<&Framework>,
    history: &History,
) -> Proposal {
    let mut proposal = Proposal {
        said: opened.said.clone(),
        ..Proposal::default()
    };
    let mut mapping = Mapping::default();
    let sheet = opened.sheets.iter().max_by_key(|it| it.len());
    if opened.sheets.len() > 1 {
        mapping.sheet = sheet.map(|it| it.name().to_owned());
    }
    let table = match columns::headings_of(opened, &mapping) {
        Ok(table) => table,
        Err(fault) => {
            proposal.said.push(fault.to_string());
            proposal.has_questions = true;
            return proposal;
        }
    };
    let headings = table.1.clone();
    let system = recognised(&headings);
    mapping.columns = found(&headings, system);
    mapping.person = system
        .and_then(|it| it.mapping().person)
        .or_else(|| person(&mapping));
    let columns = Columns::find(table, &mapping, &mut Faults::default(), &mut Vec::new());
    let mut writing = Writing {
        columns: &columns,
        mapping: &mapping,
        out: String::new(),
        questions: 0,
    };
    writing.head(name, system);
    writing.table();
    writing.people(history, &mut proposal.said);
    writing.columns();
    writing.days(&mut proposal.said);
    writing.titles(
        &Levels::of(framework, history, &mapping),
        &mut proposal.said,
    );
    writing.missing();
    proposal.has_questions = writing.questions > 0;
    proposal.text = writing.out;
    if let Some(system) = system {
        proposal
            .said
            .push(format!("the headings are those of {system}"));
    }
    proposal
}

/// The headings that say by themselves what they are, those of a system before all others.
fn found(headings: &[String], system: Option<System>) -> BTreeMap<Field, Vec<String>> {
    let usual = system.map(|it| it.mapping().columns).unwrap_or_default();
    let mut found = BTreeMap::new();
    let mut taken: Vec<&String> = Vec::new();
    for (field, _) in Field::ALL {
        let own = usual.get(&field).into_iter().flatten().map(String::as_str);
        let others = known::headings_of(field).iter().copied();
        let names: Vec<&str> = own.chain(others).collect();
        let mut hits = Vec::new();
        for name in names {
            let hit = headings.iter().find(|it| plain(it) == plain(name));
            let Some(hit) = hit.filter(|it| !earlier_pay::is_about_it(it)) else {
                continue;
            };
            if !taken.contains(&hit) {
                taken.push(hit);
                hits.push(hit.clone());
            }
            // Several columns may name managers; which of them counts is chosen by whoever imports.
            if field != Field::Manager && !hits.is_empty() {
                break;
            }
        }
        if !hits.is_empty() {
            found.insert(field, hits);
        }
    }
    found
}

fn person(mapping: &Mapping) -> Option<Key> {
    let keys = [Key::Number, Key::Id, Key::Email];
    keys.into_iter()
        .find(|it| mapping.columns.contains_key(&it.field()))
}

struct Writing<'w, 'g> {
    columns: &'w Columns<'g>,
    mapping: &'w Mapping,
    out: String,
    questions: usize,
}

impl Writing<'_, '_> {
    fn line(&mut self, text: impl AsRef<str>) {
        self.out.push_str(text.as_ref());
        self.out.push('\n');
    }

    fn ask(&mut self, text: &str) {
        self.questions += 1;
        self.line(format!("# ? {text}"));
    }

    fn head(&mut self, name: &str, system: Option<System>) {
        let name = shortened(name);
        self.line(format!(
            "# What is where in `{name}`, proposed. Lines with `# ?` are questions."
        ));
        if let Some(system) = system {
            self.line(format!("# The headings are those of {system}."));
            self.line(format!("system: {}", system.name()));
        }
    }

    fn table(&mut self) {
        if let Some(sheet) = &self.mapping.sheet {
            let line = format!("sheet: {}", quoted(sheet));
            self.line(line);
        }
    }

    fn people(&mut self, history: &History, said: &mut Vec<String>) {
        match self.mapping.person {
            Some(key) => {
                self.line("# By what people are known for good, from one export to the next.");
                self.line(format!("person: {}", key.as_str()));
            }
            None => self.ask("by what are people known for good? person: id, number or email, and its heading under columns"),
        }
        if self.columns.managers.is_empty() {
            return;
        }
        let mut faults = Faults::default();
        let (_, mut rates) = Managers::choose(
            self.columns,
            self.mapping,
            history,
            &mut faults,
            &mut Vec::new(),
        );
        rates.retain(|it| it.found > 0 || it.unclear > 0);
        rates.sort_by_key(|it| std::cmp::Reverse(it.found));
        self.line("# How well each key fits the columns that name managers:");
        for rate in &rates {
            self.line(format!("#   {rate}"));
            said.push(format!("managers: {rate}"));
        }
        let best = rates.first().map(|it| it.key);
        match best {
            Some(key) if faults.is_empty() => self.line(format!("manager_by: {key}")),
            _ => self.ask("by which key are managers named? manager_by: id, number, email or name; leave one heading under manager"),
        }
    }

    fn columns(&mut self) {
        if self.mapping.columns.is_empty() {
            self.ask("which columns hold what? under columns: a line for each, as title: heading");
            return;
        }
        self.line("columns:");
        for (field, headings) in &self.mapping.columns {
            let names: Vec<String> = headings.iter().map(|it| quoted(it)).collect();
            let names = match names.as_slice() {
                [only] => only.clone(),
                names => format!("[{}]", names.join(", ")),
            };
            let line = format!("  {}: {names}", field.key());
            self.line(line);
        }
        if !self.columns.has(Field::Title) && !self.columns.has(Field::Level) {
            self.ask("which column holds the title? title: heading");
        }
    }

    fn days(&mut self, said: &mut Vec<String>) {
        let fields = [Field::Since, Field::Hired, Field::Left, Field::PaidSince];
        let (columns, fields) = (
            self.columns,
            fields.iter().filter(|it| self.columns.has(**it)),
        );
        let days = fields.flat_map(|field| {
            let rows = columns
                .rows()
                .filter(|row| columns.kind(*row, *field) == Kind::Text);
            rows.map(|row| columns.text(row, *field))
        });
        let orders = orders_of(days);
        match orders.as_slice() {
            [] => {}
            [only] => {
                self.line("# Every day in the file can be read so, and in no other order.");
                self.line(format!("dates: {only}"));
            }
            several => {
                said.push(format!("days can be read as {}", several.join(" or ")));
                self.ask(&format!(
                    "in which order are days written? dates: {}",
                    several.join(" or ")
                ));
            }
        }
    }

    fn titles(&mut self, levels: &Levels, said: &mut Vec<String>) {
        let mut titles: BTreeMap<&str, u64> = BTreeMap::new();
        for row in self.columns.rows() {
            let title = self.columns.text(row, Field::Title);
            if !title.is_empty() {
                *titles.entry(title).or_default() += 1;
            }
        }
        if titles.is_empty() {
            return;
        }
        self.line(
            "# The level of each title. Titles that are exactly those of a level need no line.",
        );
        self.line("levels:");
        let mut unknown = 0;
        for (title, rows) in titles.iter().take(1_000) {
            let title = quoted(title);
            let rows = if *rows == 1 {
                "1 row".to_owned()
            } else {
                format!("{rows} rows")
            };
            let level = levels
                .titled(&title)
                .or_else(|| levels.titled(title.trim_matches('"')));
            match (level, levels.nearest(&title)) {
                (Some(level), _) => {
                    self.line(format!("  {title}: {level}  # {rows}, the same title"));
                }
                (None, Some(level)) => {
                    unknown += 1;
                    self.ask(&format!("{rows}; the nearest title is that of {level}:"));
                    self.line(format!("#  {title}: {level}"));
                }
                (None, None) => {
                    unknown += 1;
                    self.ask(&format!("{rows}; which level?"));
                    self.line(format!("#  {title}:"));
                }
            }
        }
        said.push(format!(
            "{} titles, {unknown} of them without a level",
            titles.len()
        ));
        if unknown == titles.len() {
            // A key with nothing after it is a fault.
            self.out = self.out.replace("\nlevels:\n", "\n# levels:\n");
        }
        if levels.is_empty() {
            self.ladder(&titles);
        }
    }

    /// Nobody says which levels there are: a place to say it, for each title.
    fn ladder(&mut self, titles: &BTreeMap<&str, u64>) {
        self.line(
            "# Nobody says which levels there are: name a framework, or say here what they are.",
        );
        self.ask("what is each level: individual or management, of which grade and craft?");
        self.line("# ladder:");
        for title in titles.keys().take(100) {
            let Some(id) = Slug::from_title(title) else {
                continue;
            };
            let title = quoted(title);
            self.line(format!(
                "#   {id}: {{ kind: individual, title: {title}, grade: 1, craft: x }}"
            ));
        }
    }

    fn missing(&mut self) {
        self.line("# What it means that somebody who is known has no row: nothing, or left-on 2026-06-30.");
        self.line("# missing: nothing");
    }
}

/// A text as a key or value of YAML.
fn quoted(text: &str) -> String {
    let is_plain = text
        .chars()
        .all(|it| it.is_alphanumeric() || " _-".contains(it));
    let is_word = text.chars().next().is_some_and(char::is_alphabetic);
    let is_other = ["yes", "no", "true", "false", "null", "on", "off"]
        .iter()
        .any(|it| it.eq_ignore_ascii_case(text));
    if is_plain && is_word && !is_other && text.trim() == text {
        return text.to_owned();
    }
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' => quoted.push_str("\\\""),
            '\\' => quoted.push_str("\\\\"),
            it if it.is_control() => {
                // Writing into a string can't fail.
                let _ = write!(quoted, "\\x{:02x}", u32::from(it));
            }
            it => quoted.push(it),
        }
    }
    quoted.push('"');
    quoted
}
