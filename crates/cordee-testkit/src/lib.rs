//! The story company, the templates and small builders, for tests only.
//!
//! Knows where the repository keeps its frameworks and reads them from there as they are now;
//! knows nothing of what a test wants of them. What can't be read ends the test that asked.
//! For properties there are frameworks by chance too, which say everything that can be said.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::missing_panics_doc,
    reason = "a test whose framework is not there has failed"
)]

mod made;

pub use made::frameworks;

use cordee_framework::{Checked, SourceFile, Sources, check};
use std::ffi::OsStr;
use std::fs;
use std::path::Path;
use walkdir::{DirEntry, WalkDir};

/// Every template of `cordee init`, by name.
pub const TEMPLATES: [&str; 6] = [
    "care",
    "design",
    "inspection",
    "sales",
    "software",
    "trades",
];

/// The folder that holds the whole repository.
pub fn repository() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap()
}

/// The files of the story company's framework.
pub fn story_sources() -> Sources {
    sources("examples/story/framework")
}

/// The story company's framework, checked.
pub fn story() -> Checked {
    check(&story_sources())
}

/// The files of the template of this name.
pub fn template_sources(name: &str) -> Sources {
    sources(&format!("crates/cordee/templates/{name}"))
}

/// The template of this name, checked.
pub fn template(name: &str) -> Checked {
    check(&template_sources(name))
}

/// The framework files below a folder of the repository, by their paths from that folder.
pub fn sources(folder: &str) -> Sources {
    let folder = repository().join(folder);
    let entries = WalkDir::new(&folder).into_iter().map(Result::unwrap);
    let files = entries
        .filter(is_framework_file)
        .map(|entry| source(&folder, entry.path()));
    Sources::new(files.collect())
}

fn is_framework_file(entry: &DirEntry) -> bool {
    entry.file_type().is_file() && entry.path().extension() == Some(OsStr::new("yaml"))
}

fn source(folder: &Path, path: &Path) -> SourceFile {
    let inside = path.strip_prefix(folder).unwrap();
    SourceFile::new(inside.to_str().unwrap(), fs::read_to_string(path).unwrap())
}

/// Checks one text as a framework of one file.
pub fn checked(text: &str) -> Checked {
    check(&Sources::single("framework.yaml", text))
}

/// The codes of what was found, each once, in the order of the text.
pub fn codes(checked: &Checked) -> Vec<&'static str> {
    let mut codes: Vec<&'static str> = Vec::new();
    for finding in &checked.findings {
        if !codes.contains(&finding.code) {
            codes.push(finding.code);
        }
    }
    codes
}

/// The messages of one rule about a text, in the order of the text.
pub fn said(code: &str, text: &str) -> Vec<String> {
    let findings = checked(text).findings.into_iter();
    findings
        .filter(|finding| finding.code == code)
        .map(|finding| finding.message)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_story_and_every_template_are_where_they_are_looked_for() {
        assert!(story_sources().files().len() > 5);
        for name in TEMPLATES {
            assert!(template_sources(name).files().len() > 3, "{name}");
        }
    }
}
