//! A bullet in the making.

use super::super::value::{Value, ValueKind};
use super::flow::{Paragraph, joined};

/// A bullet with what stands inside it.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub(super) line: usize,
    /// Its own text.
    own: String,
    /// How it begins, where it begins with a bold label, and how much of `own` that takes.
    label: Option<(String, usize)>,
    /// The bullets inside it.
    inner: Vec<Value>,
}

impl Item {
    pub(super) fn new(line: usize) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    /// Adds text of its own.
    pub(super) fn add(&mut self, paragraph: &Paragraph) {
        if self.own.is_empty() {
            let label = paragraph.lines.first().and_then(|line| line.label());
            self.label = label.map(|(name, rest)| {
                let whole = paragraph.lines.first().map_or(0, |line| line.text().len());
                (name.to_owned(), whole - rest.len())
            });
        }
        self.add_line(&joined(&paragraph.lines));
    }

    pub(super) fn add_line(&mut self, text: &str) {
        if !self.own.is_empty() {
            self.own.push('\n');
        }
        self.own.push_str(text);
    }

    /// Adds a bullet inside it.
    pub(super) fn add_inner(&mut self, item: &Self) {
        self.inner.push(Value::text(item.line, item.text()));
    }

    /// All of it, a line for each bullet inside.
    pub(super) fn text(&self) -> String {
        let mut text = self.own.clone();
        for inner in &self.inner {
            let mut mark = "- ";
            for line in inner.as_text().unwrap_or("").lines() {
                if !text.is_empty() {
                    text.push('\n');
                }
                text.push_str(mark);
                text.push_str(line);
                mark = "  ";
            }
        }
        text
    }

    /// Its label, and what stands behind it.
    pub(super) fn labelled(&self) -> Option<(String, Value)> {
        let (name, length) = self.label.as_ref()?;
        let text = self.text();
        let rest = text.get(*length..)?.trim();
        Some((name.clone(), Value::text(self.line, rest)))
    }

    /// As a group, where there are bullets inside it.
    pub(super) fn into_group(self) -> Option<Value> {
        if self.inner.is_empty() {
            return None;
        }
        let title = match self.label {
            Some((name, _)) => name,
            None => self.own,
        };
        let line = self.line;
        let items = Value {
            line,
            kind: ValueKind::List(self.inner),
        };
        let entries = vec![
            ("title".to_owned(), Value::text(line, title)),
            ("items".to_owned(), items),
        ];
        Some(Value {
            line,
            kind: ValueKind::Map(entries),
        })
    }
}
