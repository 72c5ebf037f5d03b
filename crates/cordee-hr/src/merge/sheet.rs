//! One CSV file with rows added and rows changed, and everything else as it was.

use csv::{ByteRecord, ReaderBuilder};
use hashbrown::HashSet;
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

/// A file with what will be added and changed. Rows are added person by person.
pub(super) struct Sheet<'a> {
    key: &'static [&'static str],
    text: Option<&'a [u8]>,
    headings: Vec<String>,
    /// Columns that the file does not have and that are needed for what is told.
    missing: Vec<&'static str>,
    end: &'static str,
    /// The new rows of the last person, which may still change.
    pending: Vec<Row>,
    /// The new rows of everybody before.
    added: Vec<u8>,
    edited: BTreeMap<Vec<String>, Cells>,
}

impl<'a> Sheet<'a> {
    /// The file as it is; a new one with these headings where there is none.
    pub(super) fn new(
        key: &'static [&'static str],
        text: Option<&'a [u8]>,
        headings: &[&str],
    ) -> Self {
        let text = text.filter(|it| !it.trim_ascii().is_empty());
        let has_two = |it: &[u8]| it.windows(2).any(|it| it == b"\r\n");
        Self {
            key,
            text,
            headings: match text {
                Some(text) => headings_of(text),
                None => headings.iter().map(|it| (*it).to_owned()).collect(),
            },
            missing: Vec::new(),
            end: if text.is_some_and(has_two) {
                "\r\n"
            } else {
                "\n"
            },
            pending: Vec::new(),
            added: Vec::new(),
            edited: BTreeMap::new(),
        }
    }

    /// Takes note of the columns that a row needs; before any is added.
    pub(super) fn note(&mut self, row: &Row) {
        for (name, text) in &row.cells {
            let is_there = self.headings.iter().any(|it| it.eq_ignore_ascii_case(name));
            if !text.is_empty() && !is_there {
                self.missing.push(name);
                self.headings.push((*name).to_owned());
            }
        }
    }

    /// Adds a row at the end.
    pub(super) fn add(&mut self, row: Row) {
        let is_other = |it: &Row| it.key.first() != row.key.first();
        if self.pending.first().is_some_and(is_other) {
            self.write_pending();
        }
        self.pending.push(row);
    }

    /// Changes cells of the row with this key, added or there already.
    pub(super) fn edit(&mut self, row: Row) {
        let pending = self.pending.iter_mut().find(|it| it.key == row.key);
        let cells = match pending {
            Some(pending) => &mut pending.cells,
            None => self.edited.entry(row.key).or_default(),
        };
        for (name, text) in row.cells {
            match cells.iter_mut().find(|it| it.0 == name) {
                Some(cell) => cell.1 = text,
                None => cells.push((name, text)),
            }
        }
    }

    /// The first cell of every row that is there: who has a row, where nobody has two.
    pub(super) fn firsts(&self) -> HashSet<String> {
        let text = self.text.unwrap_or_default();
        let body = text.get(mark_of(text)..).unwrap_or_default();
        let at = self.key.first().and_then(|name| {
            let mut headings = self.headings.iter();
            headings.position(|it| it.eq_ignore_ascii_case(name))
        });
        let (mut reader, mut record) = (reader(body), ByteRecord::new());
        let mut firsts = HashSet::new();
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let cell = at.and_then(|at| record.get(at)).unwrap_or_default();
            firsts.insert(String::from_utf8_lossy(cell).trim().to_owned());
        }
        firsts
    }

    fn write_pending(&mut self) {
        for row in std::mem::take(&mut self.pending) {
            let each = self.headings.iter().map(|it| cell(it, self.key, &row));
            add_row(&mut self.added, each, self.end);
        }
    }

    /// What will stand in the file; `None` where nothing changes.
    pub(super) fn text(mut self) -> Option<Vec<u8>> {
        self.write_pending();
        if self.added.is_empty() && self.edited.is_empty() {
            return None;
        }
        let mut out = if let Some(text) = self.text {
            self.with_edits(text)
        } else {
            let mut out = Vec::new();
            add_row(&mut out, self.headings.iter().map(String::as_str), self.end);
            out
        };
        out.append(&mut self.added);
        Some(out)
    }

    /// The file with its changed rows, and its missing columns.
    fn with_edits(&self, text: &'a [u8]) -> Vec<u8> {
        let mark = mark_of(text);
        let body = text.get(mark..).unwrap_or_default();
        let mut reader = reader(body);
        let mut record = ByteRecord::new();
        let mut out = text.get(..mark).unwrap_or_default().to_vec();
        out.reserve(body.len() + self.added.len());
        let (mut begin, mut is_first) = (0, true);
        let blanks = vec![""; self.missing.len()];
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let next = end_of_row(body, reader.position().byte());
            let raw = body.get(begin..next).unwrap_or_default();
            begin = next;
            if std::mem::take(&mut is_first) {
                add_widened(&mut out, raw, &self.missing, self.end);
            } else if let Some(cells) = self.edit_of(&record) {
                self.add_edited(&mut out, &record, cells);
            } else {
                add_widened(&mut out, raw, &blanks, self.end);
            }
        }
        out.extend_from_slice(body.get(begin..).unwrap_or_default());
        if !out.ends_with(b"\n") {
            out.extend_from_slice(self.end.as_bytes());
        }
        out
    }

    fn add_edited(&self, out: &mut Vec<u8>, record: &ByteRecord, cells: &Cells) {
        let old = texts(record);
        let each = self.headings.iter().enumerate().map(|(at, heading)| {
            let new = cells.iter().find(|it| it.0.eq_ignore_ascii_case(heading));
            new.map_or(old.get(at).map_or("", String::as_str), |it| &it.1)
        });
        add_row(out, each, self.end);
    }

    fn edit_of(&self, record: &ByteRecord) -> Option<&Cells> {
        if self.edited.is_empty() {
            return None;
        }
        let cell = |name: &&str| {
            let mut headings = self.headings.iter();
            let at = headings.position(|it| it.eq_ignore_ascii_case(name))?;
            let text = String::from_utf8_lossy(record.get(at)?);
            Some(text.trim().to_owned())
        };
        let key: Option<Vec<String>> = self.key.iter().map(cell).collect();
        self.edited.get(&key?)
    }
}

fn cell<'c>(heading: &str, key: &[&str], row: &'c Row) -> &'c str {
    let of_key = key.iter().position(|it| it.eq_ignore_ascii_case(heading));
    let cell = row
        .cells
        .iter()
        .find(|it| it.0.eq_ignore_ascii_case(heading));
    // A day that was corrected is a cell of its own beside the key of the row.
    let text = cell.map(|it| &it.1);
    let text = text.or_else(|| of_key.and_then(|at| row.key.get(at)));
    text.map_or("", String::as_str)
}

fn reader(body: &[u8]) -> csv::Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true);
    builder.from_reader(body)
}

/// How long the mark at the beginning of a text is.
fn mark_of(text: &[u8]) -> usize {
    if text.starts_with(b"\xef\xbb\xbf") {
        3
    } else {
        0
    }
}

fn headings_of(text: &[u8]) -> Vec<String> {
    let body = text.get(mark_of(text)..).unwrap_or_default();
    let mut record = ByteRecord::new();
    let _ = reader(body).read_byte_record(&mut record);
    texts(&record)
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
