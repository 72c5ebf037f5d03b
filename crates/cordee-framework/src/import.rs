//! Ladders that live elsewhere, brought into the framework language.
//!
//! Every source becomes one tree of values (YAML, JSON and front matter by the tree reader,
//! tables row by row), a mapping written by a person says what is where in it, and what was
//! gathered is written as framework files. Nothing is guessed: what the mapping does not say
//! and only a person can know is asked for by name.
//!
//! Knows texts and bytes it is given; opens no file. A hostile file can ask for much memory and
//! time, within the limits below and those of [`workbook`]; the caller runs an import where that
//! does no harm.

mod constants;
mod document;
mod gather;
mod json;
mod links;
mod mapping;
mod names;
mod path;
mod propose;
mod remarks;
mod source;
mod table;
mod value;
mod write;
pub(crate) mod yaml;

pub mod workbook;

pub use mapping::{Mapping, mapping_schema};
pub use propose::{Guess, Proposal, Sureness, is_looked_at, propose, propose_telling};
pub use remarks::{Remark, RemarkKind};
pub use source::{Content, Source};

use remarks::Remarks;
use serde::{Deserialize, Serialize};

/// What an import gives: framework files, and an account of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    /// The files to write: path below the target folder, and text.
    pub files: Vec<(String, String)>,
    /// How much was taken.
    pub taken: Taken,
    /// What was skipped, what is broken, and what only a person can know.
    pub remarks: Vec<Remark>,
}

/// How much was taken.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    /// Tracks, those that the mapping puts together among them.
    pub tracks: usize,
    /// Levels.
    pub levels: usize,
    /// Competencies.
    pub competencies: usize,
    /// Described proficiencies.
    pub proficiencies: usize,
    /// Cells: what a level asks of a competency.
    pub cells: usize,
    /// Entries of lists: grades, zones, rights, training, moves and their like.
    pub entries: usize,
    /// Moves from one level to another.
    pub moves: usize,
}

/// The greatest size of one source file, in bytes.
pub const MOST_BYTES: usize = 8 << 20;
/// The greatest size of all source files together, in bytes.
pub const MOST_BYTES_IN_ALL: usize = 32 << 20;

/// Imports what `mapping` finds in `sources`. `paths` are all files of the folder they came from,
/// so that a link that leads nowhere is seen.
pub fn import(mapping: &Mapping, sources: &[Source], paths: &[String]) -> Import {
    import_telling(mapping, sources, paths, &mut |_| {})
}

/// Imports as [`import`] does, and tells the path of each source before it is read, and an empty
/// one when all are, so that whoever waits knows where it stands.
pub fn import_telling(
    mapping: &Mapping,
    sources: &[Source],
    paths: &[String],
    begin: &mut dyn FnMut(&str),
) -> Import {
    let mut remarks = Remarks::default();
    links::find_dead(mapping, sources, paths, &mut remarks);
    let gathered = gather::gather(mapping, sources, &mut remarks, begin);
    begin("");
    let (files, tracks, moves) = write::files(mapping, &gathered, &mut remarks);
    let files = files.into_iter();
    Import {
        files: files.map(|(path, text)| (path, laid_out(text))).collect(),
        taken: gathered.taken(tracks, moves),
        remarks: remarks.into_list(),
    }
}

/// As `cordee fmt` would write it: people go on with these files.
fn laid_out(text: String) -> String {
    crate::fmt::format(&text).unwrap_or(text)
}
