//! A section in the making.

use super::super::value::{Value, ValueKind};
use super::flow::{Line, Paragraph, joined};
use super::item::Item;

/// The rank of a section that is headed by a bold label.
pub(super) const OF_LABEL: u8 = 7;

/// A section in the making.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub(super) line: usize,
    pub(super) title: String,
    pub(super) level: u8,
    text: Vec<Value>,
    items: Vec<Value>,
    /// Paragraphs and bullets in the order in which they stand.
    body: Vec<Value>,
    labels: Vec<(String, Value)>,
    groups: Vec<Value>,
    tables: Vec<Value>,
    sections: Vec<Value>,
}

impl Section {
    pub(super) fn new(line: usize, level: u8, title: String) -> Self {
        Self {
            line,
            title,
            level,
            ..Self::default()
        }
    }

    /// Adds lines of a paragraph, and what is labelled in it.
    pub(super) fn add_text(&mut self, line: usize, lines: &[Line]) {
        let mut rest = lines;
        while let Some((first, behind)) = rest.split_first() {
            let Some((name, text)) = first.label() else {
                rest = behind;
                continue;
            };
            let end = behind.iter().position(|line| line.label().is_some());
            let (own, behind) = behind.split_at(end.unwrap_or(behind.len()));
            let more = joined(own);
            let sign = if text.is_empty() || more.is_empty() {
                ""
            } else {
                " "
            };
            let text = format!("{text}{sign}{more}");
            self.labels.push((name.to_owned(), Value::text(line, text)));
            rest = behind;
        }
        if !lines.is_empty() {
            self.add_plain(line, joined(lines));
        }
    }

    /// Adds a paragraph that holds no labels.
    pub(super) fn add_plain(&mut self, line: usize, text: String) {
        let text = Value::text(line, text);
        self.body.push(text.clone());
        self.text.push(text);
    }

    /// Adds a bullet.
    pub(super) fn add_item(&mut self, item: Item) {
        let text = Value::text(item.line, item.text());
        self.body.push(text.clone());
        self.items.push(text);
        self.labels.extend(item.labelled());
        self.groups.extend(item.into_group());
    }

    /// Adds a table, already read.
    pub(super) fn add_table(&mut self, table: Value) {
        self.tables.push(table);
    }

    /// Adds a section below it. A bold line with nothing below it was no heading.
    pub(super) fn add_section(&mut self, section: Self) {
        if section.level == OF_LABEL && section.is_empty() {
            self.add_plain(section.line, section.title);
        } else {
            self.sections.push(section.into_value());
        }
    }

    fn is_empty(&self) -> bool {
        let lists = [&self.text, &self.items, &self.tables, &self.sections];
        lists.iter().all(|list| list.is_empty())
    }

    /// As a group.
    pub(super) fn into_value(self) -> Value {
        let line = self.line;
        let mut entries = Vec::new();
        let mut keep = |key: &str, kind| entries.push((key.to_owned(), Value { line, kind }));
        if !self.title.is_empty() {
            keep("title", ValueKind::Text(self.title));
        }
        keep("level", ValueKind::Text(self.level.to_string()));
        if !self.labels.is_empty() {
            keep("labels", ValueKind::Map(self.labels));
        }
        for (key, list) in [
            ("text", self.text),
            ("items", self.items),
            ("body", self.body),
            ("groups", self.groups),
            ("tables", self.tables),
            ("sections", self.sections),
        ] {
            if !list.is_empty() {
                keep(key, ValueKind::List(list));
            }
        }
        Value {
            line,
            kind: ValueKind::Map(entries),
        }
    }
}

/// A paragraph in pieces, each with the bold line above it that heads it, if there is one.
pub(super) fn pieces(paragraph: &Paragraph) -> Vec<(Option<&str>, &[Line])> {
    let mut pieces = Vec::new();
    let mut rest = paragraph.lines.as_slice();
    while !rest.is_empty() {
        let title = heading(rest);
        let (_, behind) = rest.split_at(usize::from(title.is_some()));
        let begins = |at: &usize| {
            let before = at.checked_sub(1).and_then(|at| behind.get(at));
            before.is_some_and(Line::is_broken) && behind.get(*at..).and_then(heading).is_some()
        };
        let end = (1..behind.len()).find(begins).unwrap_or(behind.len());
        let (own, behind) = behind.split_at(end);
        pieces.push((title, own));
        rest = behind;
    }
    pieces
}

/// The heading that lines begin with. Two bold lines are a sentence that runs on.
fn heading(lines: &[Line]) -> Option<&str> {
    let (first, rest) = lines.split_first()?;
    let runs_on = rest.first().is_some_and(|line| line.heading().is_some());
    first.heading().filter(|_| !runs_on)
}
