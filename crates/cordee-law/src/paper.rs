//! A paper: headings, texts, lists and tables, and nothing of how they look.

use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// A paper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Paper {
    /// What it is called.
    pub title: String,
    /// The language it is written in, such as `en`.
    pub lang: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// A piece of a paper.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Block {
    /// A heading: 2 for a section, 3 and 4 for parts of one.
    Heading(u8, String),
    /// A paragraph.
    Text(String),
    /// A paragraph to be seen before the others: a draft, something that is missing.
    Warning(String),
    /// A paragraph that may be passed over.
    Note(String),
    /// A list.
    List(Vec<String>),
    /// Labels, each with what stands beside it.
    Facts(Vec<(String, String)>),
    /// A table.
    Table(Table),
    /// What changed, line by line.
    Changes(Vec<Vec<Span>>),
}

/// A table.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Table {
    /// What it shows.
    pub caption: String,
    /// What its columns hold; the first names the rows.
    pub headings: Vec<String>,
    /// Its rows, each with as many cells as there are headings.
    pub rows: Vec<Vec<String>>,
}

/// A stretch of a line that tells what changed.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub enum Span {
    /// What stayed, or says something about the change.
    Plain(String),
    /// What is there no more.
    Removed(String),
    /// What is new.
    Added(String),
}

impl Paper {
    pub(crate) fn new(title: impl Into<String>, lang: &str) -> Self {
        Self {
            title: title.into(),
            lang: lang.to_owned(),
            blocks: Vec::new(),
        }
    }

    pub(crate) fn heading(&mut self, level: u8, text: impl Into<String>) {
        self.blocks.push(Block::Heading(level, text.into()));
    }

    pub(crate) fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    pub(crate) fn warning(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Warning(text.into()));
    }

    pub(crate) fn note(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Note(text.into()));
    }

    /// A list, unless nothing stands in it.
    pub(crate) fn list(&mut self, items: Vec<String>) {
        if !items.is_empty() {
            self.blocks.push(Block::List(items));
        }
    }

    pub(crate) fn facts(&mut self, facts: Vec<(&str, String)>) {
        let facts = facts.into_iter();
        let facts = facts.map(|(label, text)| (label.to_owned(), text));
        self.blocks.push(Block::Facts(facts.collect()));
    }

    /// A table, unless it has no rows.
    pub(crate) fn table(&mut self, caption: &str, headings: &[&str], rows: Vec<Vec<String>>) {
        let headings = headings.iter().map(|it| (*it).to_owned()).collect();
        self.table_of(caption, headings, rows);
    }

    pub(crate) fn table_of(
        &mut self,
        caption: &str,
        headings: Vec<String>,
        rows: Vec<Vec<String>>,
    ) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(Table {
                caption: caption.to_owned(),
                headings,
                rows,
            }));
        }
    }

    /// The paper as plain text, in which tables stand as Markdown has them.
    pub fn as_text(&self) -> String {
        let mut out = format!("# {}\n", self.title);
        for block in &self.blocks {
            out.push('\n');
            // Writing into a string can't fail.
            let _ = block.write(&mut out);
        }
        out
    }
}

impl Block {
    fn write(&self, out: &mut String) -> std::fmt::Result {
        match self {
            Self::Heading(level, text) => {
                writeln!(out, "{} {text}", "#".repeat(usize::from(*level)))
            }
            Self::Text(text) => writeln!(out, "{text}"),
            Self::Warning(text) => writeln!(out, "**{text}**"),
            Self::Note(text) => writeln!(out, "({text})"),
            Self::List(items) => items.iter().try_for_each(|it| writeln!(out, "- {it}")),
            Self::Facts(facts) => facts
                .iter()
                .try_for_each(|(label, text)| writeln!(out, "- {label}: {text}")),
            Self::Table(table) => table.write(out),
            Self::Changes(lines) => lines.iter().try_for_each(|line| {
                out.push_str("- ");
                for span in line {
                    match span {
                        Span::Plain(text) => out.push_str(text),
                        Span::Removed(text) => write!(out, "[-{text}-]")?,
                        Span::Added(text) => write!(out, "{{+{text}+}}")?,
                    }
                }
                out.push('\n');
                Ok(())
            }),
        }
    }
}

impl Table {
    fn write(&self, out: &mut String) -> std::fmt::Result {
        let row = |out: &mut String, cells: &[String]| {
            let cells: Vec<String> = cells.iter().map(|it| it.replace('|', "\\|")).collect();
            writeln!(out, "| {} |", cells.join(" | "))
        };
        if !self.caption.is_empty() {
            writeln!(out, "{}\n", self.caption)?;
        }
        row(out, &self.headings)?;
        let rule: Vec<String> = self.headings.iter().map(|_| "---".to_owned()).collect();
        row(out, &rule)?;
        self.rows.iter().try_for_each(|cells| row(out, cells))
    }
}
