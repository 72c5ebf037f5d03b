//! The files of a repository as a value.
//!
//! It knows paths and texts, not what they mean. Files that git ignores are left out, tracked or
//! not; git itself is not asked, so that an exported folder is read like a clone.

use crate::Failure;
use ignore::WalkBuilder;
use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// The files of a repository, by their path from its root with `/` between folders.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, Content>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
enum Content {
    Text(String),
    NotText,
}

impl Tree {
    /// Reads every file below `root` that git does not ignore.
    pub fn read(root: &Path) -> Result<Self, Failure> {
        let walk = WalkBuilder::new(root)
            .standard_filters(false)
            .git_ignore(true)
            .require_git(false)
            .filter_entry(|entry| entry.file_name() != ".git")
            .build();
        let mut files = BTreeMap::new();
        for entry in walk {
            let entry = entry.map_err(|error| Failure::new("walk the repository", error))?;
            if entry.file_type().is_some_and(|kind| kind.is_file()) {
                files.insert(relative(root, entry.path()), Content::read(entry.path())?);
            }
        }
        Ok(Self { files })
    }

    /// A tree of these paths and texts.
    pub fn of_texts<P: Into<String>, T: Into<String>>(
        files: impl IntoIterator<Item = (P, T)>,
    ) -> Self {
        let files = files
            .into_iter()
            .map(|(path, text)| (path.into(), Content::Text(text.into())))
            .collect();
        Self { files }
    }

    /// The text of one file; `None` where there is no such file or it holds no text.
    pub fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).and_then(Content::as_text)
    }

    /// Every file that holds text, in the order of the paths.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files
            .iter()
            .filter_map(|(path, content)| Some((path.as_str(), content.as_text()?)))
    }

    /// The paths of all files, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Whether there is a file or a folder of this path.
    pub fn has(&self, path: &str) -> bool {
        let path = path.trim_end_matches('/');
        let inside = format!("{path}/");
        self.files.contains_key(path) || self.paths().any(|file| file.starts_with(&inside))
    }
}

impl Content {
    fn read(path: &Path) -> Result<Self, Failure> {
        let bytes = fs::read(path)
            .map_err(|error| Failure::new(format!("read `{}`", path.display()), error))?;
        Ok(String::from_utf8(bytes).map_or(Self::NotText, Self::Text))
    }

    fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::NotText => None,
        }
    }
}

/// Whether `path` ends in this extension, in small letters as all our files do.
pub fn has_extension(path: &str, extension: &str) -> bool {
    path.rsplit_once('.').is_some_and(|(_, it)| it == extension)
}

fn relative(root: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(root).unwrap_or(path);
    let names: Vec<_> = inside
        .components()
        .map(|name| name.as_os_str().to_string_lossy())
        .collect();
    names.join("/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_there_when_a_file_is_below_it() {
        let tree = Tree::of_texts([("docs/guide/language.md", "")]);
        assert!(tree.has("docs/guide/language.md"));
        assert!(tree.has("docs/guide"));
        assert!(tree.has("docs/guide/"));
        assert!(!tree.has("docs/gui"));
    }
}
