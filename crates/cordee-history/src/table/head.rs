//! The headings of a file, and what is said of them.

use crate::dictionary::File;
use crate::fault::{Fault, Place};
use crate::nearest::shown;
use crate::source::{Source, fill};
use crate::split::MARK;
use csv::{ByteRecord, ReaderBuilder};
use memchr::memchr_iter;
use std::io::{self, Read};

/// The headings of a file; nothing of them where it is UTF-16.
#[derive(Default)]
pub(super) struct Head {
    pub(super) headings: Vec<String>,
    /// How many lines they take.
    pub(super) lines: u64,
    /// Where the first row begins.
    pub(super) body: u64,
    /// The line of them that is not UTF-8.
    pub(super) unreadable: Option<u64>,
}

/// How many bytes are read at first, to find the headings in.
pub(super) const HEAD: usize = 1 << 14;

pub(super) const AS_UTF8: &str = "save the file as UTF-8, or bring it in with `cordee import`";

/// Whether a text begins as one of two bytes a sign does: with the mark for it, or with a letter of
/// English and nothing.
pub(super) fn is_utf16(text: &[u8]) -> bool {
    match text {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => true,
        [one, other, ..] => (*one == 0) != (*other == 0),
        _ => false,
    }
}

/// The headings; `None` where the file is empty.
pub(super) fn head(source: &dyn Source) -> io::Result<Option<Head>> {
    let mut bytes = Vec::new();
    let mut more = HEAD;
    loop {
        let before = bytes.len();
        fill(source, before as u64, more, &mut bytes)?;
        if is_utf16(&bytes) {
            return Ok(Some(Head::default()));
        }
        let is_all = bytes.len() - before < more || bytes.len() as u64 >= source.size();
        let mark = if bytes.starts_with(MARK) {
            MARK.len()
        } else {
            0
        };
        let text = bytes.get(mark..).unwrap_or_default();
        let mut reader = reader(text);
        let mut record = ByteRecord::new();
        let is_there = reader.read_byte_record(&mut record).unwrap_or(false);
        let after = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        if is_all || after < text.len() {
            let head = || Head {
                headings: record
                    .iter()
                    .map(|it| String::from_utf8_lossy(it).trim().to_owned())
                    .collect(),
                lines: reader.position().line() - 1,
                body: (mark + after) as u64,
                unreadable: unreadable(text.get(..after).unwrap_or_default()),
            };
            return Ok(is_there.then(head));
        }
        more = bytes.len();
    }
}

/// The line that is not UTF-8, counted from 1.
pub(super) fn unreadable(text: &[u8]) -> Option<u64> {
    let error = std::str::from_utf8(text).err()?;
    let before = text.get(..error.valid_up_to()).unwrap_or_default();
    Some(1 + memchr_iter(b'\n', before).count() as u64)
}

pub(super) fn reader<R: Read>(text: R) -> csv::Reader<R> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true);
    builder.from_reader(text)
}

pub(super) fn places(file: &File, headings: &[String]) -> Vec<Option<usize>> {
    let place = |name: &str| headings.iter().position(|it| it.eq_ignore_ascii_case(name));
    file.columns
        .iter()
        .map(|column| place(column.name))
        .collect()
}

pub(super) fn strangers(file: &File, headings: &[String]) -> Vec<String> {
    let is_known = |it: &str| {
        file.columns
            .iter()
            .any(|column| it.eq_ignore_ascii_case(column.name))
    };
    let strangers = headings.iter().filter(|it| !is_known(it) && !it.is_empty());
    strangers.cloned().collect()
}

pub(super) fn not_utf8(file: &'static File, line: u64) -> Fault {
    Fault {
        place: Place {
            file: file.name,
            line: Some(line),
            column: None,
        },
        what: "the text is not UTF-8".to_owned(),
        help: Some(AS_UTF8.to_owned()),
    }
}

pub(super) fn not_read(file: &'static File, error: &io::Error) -> Fault {
    Fault::of_file(file.name, format!("the file can't be read: {error}"))
}

pub(super) fn quoted(names: &[String]) -> String {
    let each: Vec<String> = names
        .iter()
        .take(20)
        .map(|it| format!("`{}`", shown(it)))
        .collect();
    each.join(", ")
}
