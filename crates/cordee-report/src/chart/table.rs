//! The table beside a chart.

use maud::{Markup, html};

/// A table: what the columns are called, and rows of as many cells.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// The columns; the first names the rows.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A column.
#[derive(Clone, Debug)]
pub struct Column {
    /// What it is called.
    pub name: String,
    /// Whether numbers stand in it, which are set to the right.
    pub holds: Holds,
}

/// What stands in a column.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Holds {
    /// Words.
    Words,
    /// Numbers.
    Numbers,
}

/// A cell.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Cell {
    /// Something to read.
    Said(String),
    /// Nothing there, and that is all there is to say.
    Nothing,
    /// There is something, and it is not told; in these words.
    Withheld(String),
}

impl Column {
    /// A column of words.
    pub fn words(name: impl Into<String>) -> Self {
        let holds = Holds::Words;
        let name = name.into();
        Self { name, holds }
    }

    /// A column of numbers.
    pub fn numbers(name: impl Into<String>) -> Self {
        let holds = Holds::Numbers;
        let name = name.into();
        Self { name, holds }
    }
}

impl<T: Into<String>> From<T> for Cell {
    fn from(text: T) -> Self {
        Self::Said(text.into())
    }
}

impl Table {
    /// The table, under this heading; it scrolls in its own box where it is too wide.
    pub(super) fn markup(&self, caption: &str) -> Markup {
        html! {
            div.table tabindex="0" role="group" aria-label=(caption) {
                table {
                    caption.aside { (caption) }
                    thead { tr { @for it in &self.columns { (it.head()) } } }
                    tbody { @for row in &self.rows { (self.row(row)) } }
                }
            }
        }
    }

    fn row(&self, cells: &[Cell]) -> Markup {
        let mut pairs = self.columns.iter().zip(cells);
        let first = pairs.next();
        html! {
            tr {
                @if let Some((_, it)) = first { th scope="row" { (it.markup()) } }
                @for (column, it) in pairs { td class=[column.class()] { (it.markup()) } }
            }
        }
    }
}

impl Column {
    /// Its heading; a column without one has none, which says nothing to whoever listens.
    fn head(&self) -> Markup {
        html! {
            @if self.name.is_empty() { td {} }
            @else { th scope="col" class=[self.class()] { (self.name) } }
        }
    }

    fn class(&self) -> Option<&'static str> {
        (self.holds == Holds::Numbers).then_some("number")
    }
}

impl Cell {
    fn markup(&self) -> Markup {
        html! {
            @match self {
                Self::Said(text) => (text),
                Self::Nothing => span.nothing { "–" },
                Self::Withheld(words) => span.withheld { (words) },
            }
        }
    }
}
