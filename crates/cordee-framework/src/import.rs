//! Ladders that live elsewhere, brought into the framework language.
//!
//! Every source becomes one tree of values (YAML, JSON and front matter by the tree reader,
//! tables row by row), a mapping written by a person says what is where in it, and what was
//! gathered is written as framework files. Nothing is guessed: what the mapping does not say
//! and only a person can know is asked for by name.
//!
//! Knows texts and bytes it is given; opens no file. Workbooks are unpacked by [`workbook`],
//! which the caller runs where a hostile file can do no harm.

mod gather;
mod links;
mod mapping;
mod path;
mod source;
mod table;
mod value;
mod write;
mod yaml;

pub mod workbook;

pub use mapping::Mapping;
pub use source::{Content, Source};

/// What an import gives: framework files, and an account of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import {
    /// The files to write: path below the target folder, and text.
    pub files: Vec<(String, String)>,
    /// How much was taken.
    pub taken: Taken,
    /// What was skipped, what is broken, and what only a person can know.
    pub remarks: Vec<Remark>,
}

/// How much was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// Tracks.
    pub tracks: usize,
    /// Levels.
    pub levels: usize,
    /// Competencies.
    pub competencies: usize,
    /// Described proficiencies.
    pub proficiencies: usize,
    /// Cells: what a level asks of a competency.
    pub cells: usize,
}

/// Something to know about an import.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// What sort of thing.
    pub kind: RemarkKind,
    /// The file it is about; empty when it is about none.
    pub file: String,
    /// The line in it, counted from 1; 0 when it is about no line.
    pub line: usize,
    /// What there is to know, in one line.
    pub message: String,
}

/// What sort of thing a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RemarkKind {
    /// The source is broken here; the rest of it was taken.
    Broken,
    /// Something was there and was not taken.
    Skipped,
    /// Only a person can know this.
    Unknown,
}

impl RemarkKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Skipped => "skipped",
            Self::Unknown => "not known",
        }
    }
}

/// The greatest size of one source file, in bytes.
pub const MOST_BYTES: usize = 8 << 20;
/// The greatest size of all source files together, in bytes.
pub const MOST_BYTES_IN_ALL: usize = 32 << 20;

/// Imports what `mapping` finds in `sources`. `paths` are all files of the folder they came from,
/// so that a link that leads nowhere is seen.
pub fn import(mapping: &Mapping, sources: &[Source], paths: &[String]) -> Import {
    let mut remarks = Vec::new();
    links::find_dead(mapping, sources, paths, &mut remarks);
    let gathered = gather::gather(mapping, sources, &mut remarks);
    let files = write::files(mapping, &gathered, &mut remarks);
    Import {
        files,
        taken: gathered.taken(),
        remarks,
    }
}
