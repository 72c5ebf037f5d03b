//! Documents as trees: Markdown and HTML pages, which have headings, paragraphs, lists and tables.
//!
//! A document is a **section**, and so is each heading with what stands below it, up to the next
//! heading of its rank. A section is a group with
//!
//! | key | holds |
//! |---|---|
//! | `title` | the text of its heading; of a whole HTML page its `<title>` |
//! | `level` | the rank of its heading, 1 to 6; 0 for the whole document; 7 for a bold label on a line of its own, which is a heading to those who read it |
//! | `text` | its paragraphs |
//! | `items` | the bullets of its lists; bullets inside a bullet are further lines of it |
//! | `body` | both, in the order in which they stand |
//! | `labels` | a group: what begins with a bold label, `**Scope**: one team`, in a bullet or on a line, by that label |
//! | `groups` | the bullets that have bullets of their own: each with `title` and `items` |
//! | `tables` | its tables, each a list of rows by heading, read as every table is: see [`super::table`] |
//! | `sections` | the sections below it |
//!
//! and leaves out what is empty. What has a label stands among `text` or `items` too. Quotations,
//! and what HTML folds away (`<details>`), are part of the section they stand in, with their
//! headings below it.
//!
//! Marks inside a text are dropped, links keep their words, pictures have none, scripts and
//! styles are passed over. The keys of front matter stand beside those of the document.
//!
//! Knows how documents are built; not what a mapping will look for in them.

mod blocks;
mod flow;
mod grid;
mod html;
mod item;
mod markdown;
mod outline;
mod section;

use super::remarks::About;
use super::table::TableShape;
use super::value::{Value, ValueKind};

pub(super) use html::page;

/// How deep blocks may be nested.
const MOST_DEPTH: usize = 64;
/// The most values of a document, its lines of text among them.
const MOST_VALUES: usize = 250_000;

/// Reads the Markdown `body` that begins on `first_line`, beside what its front matter says.
pub(super) fn markdown(
    front: Option<Value>,
    (first_line, body): (usize, &str),
    shape: &TableShape,
    about: &mut About<'_>,
) -> Value {
    let document = markdown::read(body, first_line, shape, about);
    match front {
        Some(front) => beside(front, document, about),
        None => document,
    }
}

/// The keys of the front matter, then those of the document.
fn beside(mut front: Value, document: Value, about: &mut About<'_>) -> Value {
    let ValueKind::Map(entries) = document.kind else {
        return front;
    };
    // The rank of a whole document tells nobody anything.
    let entries = entries.into_iter().filter(|(key, _)| key != "level");
    for (key, value) in entries {
        match &mut front.kind {
            ValueKind::Map(known) if !known.iter().any(|(other, _)| *other == key) => {
                known.push((key, value));
            }
            _ => {
                let message = format!(
                    "the `{key}` of the text can't be reached: the front matter has its place"
                );
                about.skipped(value.line, message);
            }
        }
    }
    front
}

#[cfg(test)]
mod tests;
