//! Telling editors which schema the files of a framework have.
//!
//! The schema is written into the folder itself, and each file names it in a comment on its first
//! line, so that nothing is fetched from anywhere and a copy of the folder works as well. What
//! editors understand of that is told in `docs/guide/editors.md`.

use crate::failure::Failure;
use crate::files;
use std::fs;
use std::path::{Path, PathBuf};

/// Where the schema stands, below the folder of the framework. Folders that begin with a dot are
/// no part of a framework.
pub const SCHEMA: &str = ".cordee/framework.schema.json";

/// What a line begins with that names a schema.
const LINE: &str = "# yaml-language-server: $schema=";

/// Writes the schema into a folder and its name into each framework file that names none. Gives
/// back what was written.
pub fn associate(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let found = files::find(&[folder.to_owned()])?;
    let schema = folder.join(SCHEMA);
    let unwritable = |error| Failure::unwritable(&schema, error);
    fs::create_dir_all(schema.parent().unwrap_or(folder)).map_err(unwritable)?;
    files::replace(&schema, &format!("{:#}\n", cordee_framework::schema()))?;
    let mut written = vec![schema];
    for path in found {
        let bytes = files::read(&path)?;
        // A file that is no text is for `check` to name.
        let Ok(text) = String::from_utf8(bytes) else {
            continue;
        };
        if let Some(text) = with_line(&text, &way_up(folder, &path)) {
            files::replace(&path, &text)?;
            written.push(path);
        }
    }
    Ok(written)
}

/// A text with the line that names the schema; `None` where one is named already.
fn with_line(text: &str, way_up: &str) -> Option<String> {
    let (mark, text) = match text.strip_prefix('\u{feff}') {
        Some(text) => ("\u{feff}", text),
        None => ("", text),
    };
    let has_one = text
        .lines()
        .take_while(|line| line.is_empty() || line.starts_with('#'));
    if has_one.into_iter().any(|line| line.contains("$schema")) {
        return None;
    }
    let first = text.split_inclusive('\n').next().unwrap_or("");
    let line_break = if first.ends_with("\r\n") {
        "\r\n"
    } else {
        "\n"
    };
    Some(format!("{mark}{LINE}{way_up}{SCHEMA}{line_break}{text}"))
}

/// The way from a file to the folder of its framework: `../` for each folder between.
fn way_up(folder: &Path, path: &Path) -> String {
    let inside = path.strip_prefix(folder).unwrap_or(path);
    let depth = inside.components().count().saturating_sub(1);
    "../".repeat(depth)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_schema_is_named_once_and_on_the_first_line() {
        let named = with_line("# Careers\ngrades: [g1]\n", "../").unwrap();
        let line = "# yaml-language-server: $schema=../.cordee/framework.schema.json\n";
        assert_eq!(named, format!("{line}# Careers\ngrades: [g1]\n"));
        assert_eq!(with_line(&named, "../"), None);
        assert_eq!(
            with_line("# mine\n# $schema: ours.json\ngrades: []\n", ""),
            None
        );
    }

    #[test]
    fn the_mark_of_utf_8_stays_first_and_line_breaks_stay_what_they_are() {
        let named = with_line("\u{feff}grades: []\r\n", "").unwrap();
        assert!(named.starts_with("\u{feff}# yaml-language-server"));
        assert!(named.ends_with(".json\r\ngrades: []\r\n"));
    }
}
