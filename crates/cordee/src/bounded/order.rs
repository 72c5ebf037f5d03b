//! What one process hands to the other: a line of JSON, then the bytes of the files.

use super::limits::{self, Limits};
use cordee_framework::import::{
    Content, Import, Mapping, Proposal, Source, import_telling, propose_telling,
};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read, Write};

/// What an import may take.
const LIMITS: Limits = Limits {
    memory: 128 << 20,
    seconds: 5,
};

/// Everything an import needs.
#[derive(Debug)]
pub struct Order<'a> {
    /// What people call the mapping.
    pub mapping_path: &'a str,
    /// The text of the mapping; where there is none, one is proposed.
    pub mapping: Option<&'a str>,
    /// Every file of the folder, wanted or not.
    pub paths: &'a [String],
    /// The wanted files.
    pub files: &'a [(String, Holds)],
}

/// What is known of a wanted file.
#[derive(Debug)]
pub enum Holds {
    /// Its bytes.
    Bytes(Vec<u8>),
    /// Why there are none.
    Nothing(String),
}

/// The first line.
#[derive(Serialize, Deserialize)]
struct Head<'a> {
    mapping_path: Cow<'a, str>,
    mapping: Option<Cow<'a, str>>,
    paths: Cow<'a, [String]>,
    files: Vec<FileHead<'a>>,
}

/// A file in the first line: its bytes follow, as many as are said.
#[derive(Serialize, Deserialize)]
struct FileHead<'a> {
    path: Cow<'a, str>,
    bytes: usize,
    unreadable: Option<Cow<'a, str>>,
}

impl Order<'_> {
    /// Hands it over.
    pub(super) fn write(&self, mut to: impl Write) -> io::Result<()> {
        let files = self.files.iter().map(|(path, holds)| {
            let (bytes, unreadable) = match holds {
                Holds::Bytes(bytes) => (bytes.len(), None),
                Holds::Nothing(why) => (0, Some(why.into())),
            };
            let path = path.into();
            FileHead {
                path,
                bytes,
                unreadable,
            }
        });
        let head = Head {
            mapping_path: self.mapping_path.into(),
            mapping: self.mapping.map(Cow::from),
            paths: self.paths.into(),
            files: files.collect(),
        };
        serde_json::to_writer(&mut to, &head)?;
        to.write_all(b"\n")?;
        for (_, holds) in self.files {
            if let Holds::Bytes(bytes) = holds {
                to.write_all(bytes)?;
            }
        }
        to.flush()
    }
}

/// What comes back.
#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Answer {
    /// The mapping that was proposed, where none was handed over.
    pub proposal: Option<Proposal>,
    /// What the mapping takes.
    pub import: Import,
}

/// The other side: limits this process, proposes a mapping where there is none, imports what is
/// handed over, and tells each file it begins.
pub fn serve(from: impl Read, tell: &mut dyn FnMut(&str)) -> io::Result<Answer> {
    limits::set(LIMITS)?;
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    from.read_until(b'\n', &mut line)?;
    let head: Head<'_> = serde_json::from_slice(&line)?;
    drop(line);
    let sources = sources(&head, from, tell)?;
    let proposal = match head.mapping {
        Some(_) => None,
        None => Some(propose_telling(&sources, &head.paths, tell)),
    };
    let text = head.mapping.as_deref();
    let text = text.or(proposal.as_ref().map(|it| it.mapping.as_str()));
    let text = text.unwrap_or_default();
    if text.is_empty() {
        let import = Import::default();
        return Ok(Answer { proposal, import });
    }
    let mapping = Mapping::read(&head.mapping_path, text);
    let mapping = mapping.map_err(|_| io::Error::from(io::ErrorKind::InvalidInput))?;
    let import = import_telling(&mapping, &sources, &head.paths, tell);
    Ok(Answer { proposal, import })
}

fn sources(
    head: &Head<'_>,
    mut from: impl Read,
    tell: &mut dyn FnMut(&str),
) -> io::Result<Vec<Source>> {
    let mut sources = Vec::with_capacity(head.files.len());
    for file in &head.files {
        tell(&file.path);
        let path = file.path.clone().into_owned();
        if let Some(why) = &file.unreadable {
            let content = Content::Unreadable(why.clone().into_owned());
            sources.push(Source { path, content });
        } else {
            let mut bytes = vec![0; file.bytes];
            from.read_exact(&mut bytes)?;
            sources.push(Source::new(path, bytes));
        }
    }
    Ok(sources)
}
