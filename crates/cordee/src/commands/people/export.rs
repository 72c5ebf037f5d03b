//! What an import is made of: the export, its mapping, the history and the levels.

use crate::bounded;
use crate::commands::check::{human, json as check_json};
use crate::failure::{Failure, FailureKind, NoImport};
use crate::files::{self, shown};
use crate::io::Io;
use crate::words::counted;
use cordee_domain::Framework;
use cordee_domain::history::History;
use cordee_history::DICTIONARY;
use cordee_hr::{Form, MOST_BYTES, Mapping, Opened, too_large};
use std::fs::File;
use std::io::{self as std_io, Read};
use std::path::Path;

/// The mapping that is remembered in the folder of a history.
pub(super) const REMEMBERED: &str = "import.yaml";

/// The bytes of an export.
pub(in crate::commands) fn bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    let file = File::open(path).map_err(|error| Failure::unreadable(path, error))?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::unreadable(path, error))?;
    if bytes.len() as u64 > MOST_BYTES {
        return Err(not_opened(path, too_large()));
    }
    Ok(bytes)
}

/// An export as rows, made in a process of its own.
pub(in crate::commands) fn open(path: &Path, bytes: &[u8], form: Form) -> Result<Opened, Failure> {
    bounded::open(&shown(path), bytes, form)?.map_err(|why| not_opened(path, why))
}

fn not_opened(path: &Path, why: String) -> Failure {
    Failure::new(FailureKind::People(NoImport::NotOpened(
        path.to_owned(),
        why,
    )))
}

/// A mapping with its text.
pub(in crate::commands) struct Stated {
    pub(in crate::commands) mapping: Mapping,
    /// Blank where there is none.
    pub(in crate::commands) text: String,
    /// What it is called; `None` where there is none.
    pub(in crate::commands) name: Option<String>,
}

/// The mapping that was named, or the one remembered in the folder, or none.
pub(in crate::commands) fn mapping(
    named: Option<&Path>,
    history: Option<&Path>,
    is_json: bool,
    io: &mut Io<'_>,
) -> Result<Stated, Failure> {
    let remembered = history.map(|folder| folder.join(REMEMBERED));
    let path = match (named, remembered) {
        (Some(path), _) => path.to_owned(),
        (None, Some(path)) if path.exists() => path,
        _ => {
            return Ok(Stated {
                mapping: Mapping::default(),
                text: String::new(),
                name: None,
            });
        }
    };
    let text = files::text(&path)?;
    let mapping = read(&shown(&path), &text, is_json, io)?;
    let mapping = mapping.ok_or_else(|| Failure::new(FailureKind::MappingFaulty(path.clone())))?;
    Ok(Stated {
        mapping,
        text,
        name: Some(shown(&path)),
    })
}

/// What a mapping says; nothing where it has faults, which are shown.
pub(super) fn read(
    name: &str,
    text: &str,
    is_json: bool,
    io: &mut Io<'_>,
) -> Result<Option<Mapping>, Failure> {
    match Mapping::read(name, text) {
        Ok(mapping) => Ok(Some(mapping)),
        Err((sources, findings)) => {
            if is_json {
                check_json::write_findings(&findings, &sources, io.out())?;
            } else {
                let (paint, width) = (io.paint, io.width);
                let told = human::findings(&findings, &sources, usize::MAX, paint, width);
                io.say(&told)?;
            }
            Ok(None)
        }
    }
}

/// The files of a history folder, by name; none where there is no folder yet.
pub(super) fn texts(folder: &Path) -> Result<Vec<(&'static str, Vec<u8>)>, Failure> {
    let mut texts = Vec::new();
    for file in DICTIONARY {
        let path = folder.join(file.name);
        match std::fs::read(&path) {
            Ok(bytes) => texts.push((file.name, bytes)),
            Err(error) if error.kind() == std_io::ErrorKind::NotFound => {}
            Err(error) => return Err(Failure::unreadable(&path, error)),
        }
    }
    Ok(texts)
}

/// What is known, read of the files of a folder. Nothing is imported into a history with faults.
pub(super) fn history(
    folder: &Path,
    texts: &[(&str, &[u8])],
    framework: Option<&Framework>,
    io: &mut Io<'_>,
) -> Result<History, Failure> {
    if texts.is_empty() {
        return Ok(History::default());
    }
    let read = cordee_history::read(texts, framework);
    let has_positions = texts.iter().any(|it| it.0 == "positions.csv");
    // Without positions nobody is known yet, which is no fault here.
    let is_one = |it: &&cordee_history::Fault| has_positions || it.place.file != "positions.csv";
    let faults: Vec<_> = read.faults.iter().filter(is_one).collect();
    for fault in &faults {
        io.remark(&fault.to_string())?;
    }
    if faults.is_empty() {
        return Ok(read.history);
    }
    let count = faults.len() + usize::try_from(read.more_faults).unwrap_or(usize::MAX);
    let why = NoImport::HistoryFaulty(folder.to_owned(), counted(count, "fault"));
    Err(Failure::new(FailureKind::People(why)))
}
