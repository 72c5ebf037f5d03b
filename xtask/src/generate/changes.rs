//! What has to change so that the generated documents are fresh.

use super::{Document, FOLDERS};
use crate::{Failure, Tree};
use std::fmt;
use std::fs;
use std::path::Path;

/// One thing to do about the generated documents.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Change {
    /// The document is not there yet.
    Add(Document),
    /// The document is there and says something else.
    Replace(Document),
    /// Nothing makes this file any more.
    Remove(String),
}

impl Change {
    /// The file it is about.
    pub fn path(&self) -> &str {
        match self {
            Self::Add(document) | Self::Replace(document) => &document.path,
            Self::Remove(path) => path,
        }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Add(document) => write!(f, "{}: missing", document.path),
            Self::Replace(document) => write!(f, "{}: out of date", document.path),
            Self::Remove(path) => write!(f, "{path}: no longer generated"),
        }
    }
}

/// What has to change in `tree` so that it holds exactly `documents` where documents are
/// generated.
pub fn changes(tree: &Tree, documents: &[Document]) -> Vec<Change> {
    let written = documents.iter().filter_map(|document| {
        let there = tree.paths().any(|path| path == document.path);
        let is_fresh = tree.text(&document.path) == Some(&document.text);
        match (there, is_fresh) {
            (false, _) => Some(Change::Add(document.clone())),
            (true, false) => Some(Change::Replace(document.clone())),
            (true, true) => None,
        }
    });
    let removed = tree
        .paths()
        .filter(|path| FOLDERS.iter().any(|folder| path.starts_with(folder)))
        .filter(|path| documents.iter().all(|document| document.path != *path))
        .map(|path| Change::Remove(path.to_owned()));
    written.chain(removed).collect()
}

/// Does `changes` below `root`.
pub fn apply(root: &Path, changes: &[Change]) -> Result<(), Failure> {
    changes.iter().try_for_each(|change| {
        let path = root.join(change.path());
        let done = match change {
            Change::Add(document) | Change::Replace(document) => write(&path, &document.text),
            Change::Remove(_) => fs::remove_file(&path),
        };
        done.map_err(|error| Failure::new(format!("write `{}`", change.path()), error))
    })
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    fs::write(path, text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(path: &str, text: &str) -> Document {
        Document {
            path: path.to_owned(),
            text: text.to_owned(),
        }
    }

    #[test]
    fn what_is_as_it_would_be_written_needs_no_change() {
        let tree = Tree::of_texts([("docs/rules/PAR001.md", "page"), ("README.md", "ours")]);
        assert_eq!(
            changes(&tree, &[document("docs/rules/PAR001.md", "page")]),
            []
        );
    }

    #[test]
    fn a_missing_document_is_added_and_another_text_replaced() {
        let tree = Tree::of_texts([("docs/rules/PAR001.md", "old")]);
        let (first, second) = (
            document("docs/rules/PAR001.md", "new"),
            document("docs/rules/PAR002.md", "page"),
        );
        assert_eq!(
            changes(&tree, &[first.clone(), second.clone()]),
            [Change::Replace(first), Change::Add(second)]
        );
    }

    #[test]
    fn a_file_that_nothing_makes_is_removed_from_a_generated_folder_only() {
        let tree = Tree::of_texts([("docs/rules/OLD001.md", ""), ("docs/guide/rules.md", "")]);
        assert_eq!(
            changes(&tree, &[]),
            [Change::Remove("docs/rules/OLD001.md".to_owned())]
        );
    }
}
