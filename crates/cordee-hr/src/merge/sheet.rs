//! One CSV file with rows added and rows changed, and everything else as it was.

use csv::{ByteRecord, ReaderBuilder};
use std::collections::BTreeMap;

/// What a row is known by, and cells by heading.
#[derive(Clone, Debug)]
pub(super) struct Row {
    key: Vec<String>,
    cells: Vec<(&'static str, String)>,
}

impl Row {
    pub(super) fn new(key: Vec<String>, cells: Vec<(&'static str, String)>) -> Self {
        Self { key, cells }
    }
}

type Cells = Vec<(&'static str, String)>;

/// A file with what will be added and changed.
pub(super) struct Sheet<'a> {
    key: &'static [&'static str],
    text: Option<&'a [u8]>,
    added: BTreeMap<Vec<String>, Cells>,
    edited: BTreeMap<Vec<String>, Cells>,
}

impl<'a> Sheet<'a> {
    /// The file as it is; `None` where there is none.
    pub(super) fn new(key: &'static [&'static str], text: Option<&'a [u8]>) -> Self {
        Self {
            key,
            text,
            added: BTreeMap::new(),
            edited: BTreeMap::new(),
        }
    }

    /// Adds a row at the end.
    pub(super) fn add(&mut self, row: Row) {
        self.added.insert(row.key, row.cells);
    }

    /// Changes cells of the row with this key, added or there already.
    pub(super) fn edit(&mut self, row: Row) {
        let cells = match self.added.get_mut(&row.key) {
            Some(cells) => cells,
            None => self.edited.entry(row.key).or_default(),
        };
        for (name, text) in row.cells {
            match cells.iter_mut().find(|it| it.0 == name) {
                Some(cell) => cell.1 = text,
                None => cells.push((name, text)),
            }
        }
    }

    /// What will stand in the file; `None` where nothing changes. A new file has these headings.
    pub(super) fn text(self, headings: &[&str]) -> Option<Vec<u8>> {
        if self.added.is_empty() && self.edited.is_empty() {
            return None;
        }
        let text = self.text.filter(|it| !it.trim_ascii().is_empty());
        let (headings, mut out, end) = if let Some(text) = text {
            self.with_edits(text)
        } else {
            let headings: Vec<String> = headings.iter().map(|it| (*it).to_owned()).collect();
            let mut out = Vec::new();
            add_row(&mut out, headings.iter().map(String::as_str), "\n");
            (headings, out, "\n")
        };
        for (key, cells) in &self.added {
            let each = headings.iter().map(|it| self.cell(it, key, cells));
            add_row(&mut out, each, end);
        }
        Some(out)
    }

    fn cell<'c>(&self, heading: &str, key: &'c [String], cells: &'c Cells) -> &'c str {
        let of_key = self
            .key
            .iter()
            .position(|it| it.eq_ignore_ascii_case(heading));
        if let Some(text) = of_key.and_then(|at| key.get(at)) {
            return text;
        }
        let cell = cells.iter().find(|it| it.0.eq_ignore_ascii_case(heading));
        cell.map_or("", |it| &it.1)
    }

    /// The file with its changed rows, its headings with those that had to be added, and its line end.
    fn with_edits(&self, text: &'a [u8]) -> (Vec<String>, Vec<u8>, &'static str) {
        let end = if text.windows(2).any(|it| it == b"\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        let mark = if text.starts_with(b"\xef\xbb\xbf") {
            3
        } else {
            0
        };
        let body = text.get(mark..).unwrap_or_default();
        let mut reader = ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(body);
        let mut record = ByteRecord::new();
        let mut headings = Vec::new();
        let mut out = text.get(..mark).unwrap_or_default().to_vec();
        out.reserve(body.len());
        let mut begin = 0;
        let mut missing = Vec::new();
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let next = end_of_row(body, reader.position().byte());
            let raw = body.get(begin..next).unwrap_or_default();
            begin = next;
            if headings.is_empty() {
                headings = texts(&record);
                missing = self.missing(&headings);
                add_widened(&mut out, raw, &missing, end);
                headings.extend(missing.iter().map(|it| (*it).to_owned()));
            } else if let Some(cells) = self.edit_of(&record, &headings) {
                let old = texts(&record);
                let each = headings.iter().enumerate().map(|(at, heading)| {
                    let new = cells.iter().find(|it| it.0.eq_ignore_ascii_case(heading));
                    new.map_or(old.get(at).map_or("", String::as_str), |it| &it.1)
                });
                add_row(&mut out, each, end);
            } else {
                add_widened(&mut out, raw, &vec![""; missing.len()], end);
            }
        }
        out.extend_from_slice(body.get(begin..).unwrap_or_default());
        if !out.ends_with(b"\n") {
            out.extend_from_slice(end.as_bytes());
        }
        (headings, out, end)
    }

    /// Columns that the file does not have and that are needed for what is told.
    fn missing(&self, headings: &[String]) -> Vec<&'static str> {
        let mut missing = Vec::new();
        for (name, text) in self.added.values().chain(self.edited.values()).flatten() {
            let is_there = headings.iter().any(|it| it.eq_ignore_ascii_case(name));
            if !text.is_empty() && !is_there && !missing.contains(name) {
                missing.push(*name);
            }
        }
        missing
    }

    fn edit_of(&self, record: &ByteRecord, headings: &[String]) -> Option<&Cells> {
        if self.edited.is_empty() {
            return None;
        }
        let cell = |name: &&str| {
            let at = headings
                .iter()
                .position(|it| it.eq_ignore_ascii_case(name))?;
            let text = String::from_utf8_lossy(record.get(at)?);
            Some(text.trim().to_owned())
        };
        let key: Option<Vec<String>> = self.key.iter().map(cell).collect();
        self.edited.get(&key?)
    }
}

/// Where a row ends. The reader stops between the two halves of a line end.
fn end_of_row(body: &[u8], at: u64) -> usize {
    let at = usize::try_from(at).unwrap_or(body.len());
    let before = at.checked_sub(1).and_then(|it| body.get(it));
    if before == Some(&b'\r') && body.get(at) == Some(&b'\n') {
        at + 1
    } else {
        at
    }
}

fn texts(record: &ByteRecord) -> Vec<String> {
    let each = record
        .iter()
        .map(|it| String::from_utf8_lossy(it).trim().to_owned());
    each.collect()
}

/// A row as it was, with cells added behind it.
fn add_widened(out: &mut Vec<u8>, raw: &[u8], cells: &[&str], end: &str) {
    if cells.is_empty() {
        out.extend_from_slice(raw);
        return;
    }
    out.extend_from_slice(raw.trim_ascii_end());
    for cell in cells {
        out.push(b',');
        out.extend_from_slice(cell.as_bytes());
    }
    out.extend_from_slice(end.as_bytes());
}

/// A row. A value with a comma, a quote or a line end stands in quotes.
fn add_row<'c>(out: &mut Vec<u8>, cells: impl Iterator<Item = &'c str>, end: &str) {
    for (at, cell) in cells.enumerate() {
        if at > 0 {
            out.push(b',');
        }
        if cell.contains([',', '"', '\n', '\r']) {
            out.push(b'"');
            out.extend_from_slice(cell.replace('"', "\"\"").as_bytes());
            out.push(b'"');
        } else {
            out.extend_from_slice(cell.as_bytes());
        }
    }
    out.extend_from_slice(end.as_bytes());
}
