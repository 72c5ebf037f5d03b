//! Who holds which level, from a file of two columns.
//!
//! Knows a person's name as it is written and a level's id, and nothing else of anyone.

use crate::failure::{Failure, FailureKind};
use crate::files;
use crate::words::{joined, nearest};
use cordee_domain::diff::Holders;
use cordee_domain::{Framework, LevelId};
use std::collections::BTreeMap;
use std::path::Path;

/// What a file of people says.
pub struct People {
    /// Who holds which level.
    pub holders: Holders<String>,
    /// What to know about it that is no fault: people who appear twice.
    pub remarks: Vec<String>,
    /// What is wrong with it, each with file and line.
    pub faults: Vec<String>,
}

/// Reads a CSV file with the headings `person` and `level`. A level may be written as its id or
/// its title, in either of the frameworks.
pub fn read(path: &Path, frameworks: &[&Framework]) -> Result<People, Failure> {
    let text = files::text(path)?;
    let shown = files::shown(path);
    let mut reader = csv::ReaderBuilder::new()
        .flexible(true)
        .trim(csv::Trim::All)
        .delimiter(delimiter(&text))
        .from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headings = reader.headers().cloned().unwrap_or_default();
    let column = |name: &str| {
        let at = headings.iter().position(|it| it.eq_ignore_ascii_case(name));
        at.ok_or_else(|| Failure::new(FailureKind::NoColumn(path.to_owned(), name.to_owned())))
    };
    let (person, level) = (column("person")?, column("level")?);
    let mut reading = Reading::new(shown, frameworks);
    for row in reader.records() {
        match row {
            Ok(row) => {
                let line = row.position().map_or(0, csv::Position::line);
                let cell = |at| row.get(at).unwrap_or_default();
                reading.row(line, cell(person), cell(level));
            }
            Err(error) => {
                let line = error.position().map_or(0, csv::Position::line);
                reading.fault(line, "this line can't be read");
            }
        }
    }
    Ok(reading.close())
}

/// A comma, or a semicolon where the headings are divided by it, as spreadsheets do it where the
/// comma begins decimals.
fn delimiter(text: &str) -> u8 {
    let headings = text.lines().next().unwrap_or_default();
    let is_semicolon = headings.contains(';') && !headings.contains(',');
    if is_semicolon { b';' } else { b',' }
}

/// A file as far as it has been read.
struct Reading<'f> {
    path: String,
    /// Every name a level may be called by, in lower case, with the ids it may mean.
    names: BTreeMap<String, Vec<LevelId>>,
    frameworks: &'f [&'f Framework],
    holders: Holders<String>,
    seen: BTreeMap<String, Vec<u64>>,
    faults: Vec<String>,
}

impl<'f> Reading<'f> {
    fn new(path: String, frameworks: &'f [&'f Framework]) -> Self {
        let mut names: BTreeMap<String, Vec<LevelId>> = BTreeMap::new();
        for framework in frameworks {
            let mut titles: BTreeMap<String, Vec<LevelId>> = BTreeMap::new();
            for level in framework.levels().values() {
                let title = level.title.as_str().trim().to_lowercase();
                titles.entry(title).or_default().push(level.id.clone());
            }
            // People stand on the version before: what it says of a title holds.
            for (title, ids) in titles {
                names.entry(title).or_insert(ids);
            }
        }
        // An id is never ambiguous.
        for level in frameworks.iter().flat_map(|it| it.levels().values()) {
            names.insert(level.id.to_string(), vec![level.id.clone()]);
        }
        Self {
            path,
            names,
            frameworks,
            holders: Holders::new(),
            seen: BTreeMap::new(),
            faults: Vec::new(),
        }
    }

    fn row(&mut self, line: u64, person: &str, level: &str) {
        if person.is_empty() && level.is_empty() {
            return;
        }
        if person.is_empty() {
            return self.fault(line, "there is no person in this line");
        }
        if level.is_empty() {
            return self.fault(line, &format!("`{person}` has no level"));
        }
        let ids = self.names.get(&level.to_lowercase()).cloned();
        match ids.unwrap_or_default().as_slice() {
            [] => {
                let help = self.did_you_mean(level);
                self.fault(line, &format!("there is no level `{level}`{help}"));
            }
            [id] => {
                let people = self.holders.entry(id.clone()).or_default();
                people.insert(person.to_owned());
                self.seen.entry(person.to_owned()).or_default().push(line);
            }
            several => {
                let ids: Vec<String> = several.iter().map(|id| format!("`{id}`")).collect();
                let ids = joined(&ids);
                self.fault(
                    line,
                    &format!("`{level}` is the title of {ids}: write the id"),
                );
            }
        }
    }

    fn did_you_mean(&self, level: &str) -> String {
        let levels = || self.frameworks.iter().flat_map(|it| it.levels().values());
        let ids = levels().map(|it| it.id.as_str());
        let titles = levels().map(|it| it.title.as_str());
        let name = nearest(level, ids).or_else(|| nearest(level, titles));
        name.map_or(String::new(), |name| format!("; did you mean `{name}`?"))
    }

    fn fault(&mut self, line: u64, what: &str) {
        self.faults.push(format!("{}:{line}: {what}", self.path));
    }

    fn close(self) -> People {
        let twice = self.seen.iter().filter(|(_, lines)| lines.len() > 1);
        let remarks = twice.map(|(person, lines)| {
            let lines: Vec<String> = lines.iter().map(u64::to_string).collect();
            let all = if lines.len() == 2 { "both" } else { "all" };
            let lines = joined(&lines);
            format!(
                "{}: `{person}` stands in lines {lines}; {all} count",
                self.path
            )
        });
        People {
            remarks: remarks.collect(),
            holders: self.holders,
            faults: self.faults,
        }
    }
}
