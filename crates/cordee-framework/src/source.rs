//! The files a framework is written in, and places in them.
//!
//! Knows texts and positions; does not know where the files came from (nothing here opens one)
//! nor what their content means.

use std::ops::Range;
use std::sync::OnceLock;

/// One file: its path as people know it, and its text.
#[derive(Debug)]
pub struct SourceFile {
    path: String,
    text: String,
    /// The text that could be read in the end, where broken blocks had to be blanked. It has the
    /// same lines and the same number of characters in each.
    pub(crate) repaired: OnceLock<String>,
    lines: OnceLock<Lines>,
    has_hash: OnceLock<bool>,
}

impl SourceFile {
    /// A file of this path and text.
    pub fn new(path: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            text: text.into(),
            repaired: OnceLock::new(),
            lines: OnceLock::new(),
            has_hash: OnceLock::new(),
        }
    }

    /// The path, as people know it.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// The whole text, as written.
    pub fn text(&self) -> &str {
        &self.text
    }

    fn lines(&self) -> &Lines {
        self.lines.get_or_init(|| Lines::of(&self.text))
    }

    /// Line `number` (from 1) with its line break; empty past the end.
    pub fn line(&self, number: usize) -> &str {
        let starts = &self.lines().starts;
        let start = number.checked_sub(1).and_then(|n| starts.get(n));
        let Some((start, _)) = start else { return "" };
        let end = starts
            .get(number)
            .map_or(self.text.len(), |(byte, _)| *byte);
        self.text.get(*start..end).unwrap_or("")
    }

    /// What stands behind a position: the rest of the file.
    pub(crate) fn behind(&self, at: Position) -> &str {
        self.text.get(self.byte_at(at)..).unwrap_or("")
    }

    /// Whether there is a `#` anywhere.
    pub(crate) fn may_have_comments(&self) -> bool {
        *self.has_hash.get_or_init(|| self.text.contains('#'))
    }

    /// How many lines there are.
    pub fn line_count(&self) -> usize {
        self.lines().starts.len()
    }

    /// The byte of a position; the end of its line where the line is shorter.
    fn byte_at(&self, at: Position) -> usize {
        let lines = self.lines();
        let line = (at.line as usize).checked_sub(1);
        let Some((start, first)) = line.and_then(|n| lines.starts.get(n)) else {
            return self.text.len();
        };
        let next = lines.starts.get(at.line as usize);
        let end = next.map_or(self.text.len(), |(byte, _)| byte - 1);
        let wanted = first + at.column as usize;
        let mark = lines.marks.get(wanted / MARK_EVERY).copied().unwrap_or(end);
        let (from, left) = if mark >= *start {
            (mark, wanted % MARK_EVERY)
        } else {
            (*start, at.column as usize)
        };
        let rest = self.text.get(from..end).unwrap_or("");
        rest.char_indices()
            .nth(left)
            .map_or(end.max(*start), |(byte, _)| from + byte)
    }
}

/// A mark is kept for each so many characters, so that a position in a line of megabytes is
/// found without walking through the line.
const MARK_EVERY: usize = 128;

/// Where the lines of a text begin, and where every so many characters stand.
#[derive(Debug)]
struct Lines {
    /// Byte and character at which each line begins.
    starts: Vec<(usize, usize)>,
    /// The byte of every [`MARK_EVERY`]th character.
    marks: Vec<usize>,
}

impl Lines {
    fn of(text: &str) -> Self {
        let mut starts = vec![(0, 0)];
        let mut marks = Vec::with_capacity(text.len() / MARK_EVERY + 1);
        for (count, (byte, c)) in text.char_indices().enumerate() {
            if count % MARK_EVERY == 0 {
                marks.push(byte);
            }
            if c == '\n' {
                starts.push((byte + 1, count + 1));
            }
        }
        Self { starts, marks }
    }
}

/// A position: line counted from 1, column in characters counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Position {
    pub(crate) line: u32,
    pub(crate) column: u32,
}

/// A stretch of a file between two positions, the second excluded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Extent {
    pub(crate) start: Position,
    pub(crate) end: Position,
}

/// All files of one framework, in the order of their paths.
#[derive(Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// These files, brought into the order of their paths.
    pub fn new(mut files: Vec<SourceFile>) -> Self {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        Self { files }
    }

    /// One text alone, called `path`.
    pub fn single(path: &str, text: &str) -> Self {
        Self::new(vec![SourceFile::new(path, text)])
    }

    /// The files in order.
    pub fn files(&self) -> &[SourceFile] {
        &self.files
    }

    /// The file a place is in.
    pub fn file_of(&self, place: &Place) -> Option<&SourceFile> {
        self.files.get(place.file)
    }

    pub(crate) fn place(&self, file: usize, extent: Extent) -> Option<Place> {
        let source = self.files.get(file)?;
        let start = source.byte_at(extent.start);
        let end = source.byte_at(extent.end).max(start);
        let kept = source
            .text
            .get(start..end)
            .map_or(0, |text| text.trim_end().len());
        Some(source_place(
            source,
            file,
            start..start + kept,
            extent.start,
        ))
    }

    /// The first place of some words within a place, in any case; `None` where they stand
    /// otherwise in the file, broken over two lines perhaps.
    pub(crate) fn words_within(&self, place: &Place, words: &str) -> Option<Place> {
        let source = self.files.get(place.file)?;
        let text = source.text.get(place.bytes.clone())?;
        let at = find_in_any_case(text, words)?;
        let before = text.get(..at)?;
        let lines = before.matches('\n').count();
        let last = before
            .rsplit('\n')
            .next()
            .map_or(0, |line| line.chars().count());
        let first = if lines == 0 { place.column - 1 } else { 0 };
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let start = Position {
            line: number(place.line + lines),
            column: number(first + last),
        };
        let from = place.bytes.start + at;
        Some(source_place(
            source,
            place.file,
            from..from + words.len(),
            start,
        ))
    }

    /// The place of a whole file.
    pub(crate) fn start_of(&self, file: usize) -> Option<Place> {
        let start = Position { line: 1, column: 0 };
        self.place(file, Extent { start, end: start })
    }
}

/// Where `words` begin in `text`, whatever the case of plain letters.
fn find_in_any_case(text: &str, words: &str) -> Option<usize> {
    let starts = text.char_indices().map(|(at, _)| at);
    let fits = |at: &usize| {
        let there = text.get(*at..*at + words.len());
        there.is_some_and(|there| there.eq_ignore_ascii_case(words))
    };
    starts.into_iter().find(fits)
}

/// The end is recomputed from the bytes, since trailing white space was cut off.
fn source_place(source: &SourceFile, file: usize, bytes: Range<usize>, start: Position) -> Place {
    let body = source.text.get(bytes.clone()).unwrap_or("");
    let breaks = body.bytes().filter(|b| *b == b'\n').count();
    let last_line = body.rsplit('\n').next().unwrap_or("").chars().count();
    let line = start.line as usize;
    let column = start.column as usize + 1;
    Place {
        file,
        line,
        column,
        end_line: line + breaks,
        end_column: if breaks == 0 {
            column + last_line
        } else {
            last_line + 1
        },
        bytes,
    }
}

/// A place in a file: lines and columns counted from 1 (columns in characters), the end excluded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Which of the [`Sources`].
    pub file: usize,
    /// The first line.
    pub line: usize,
    /// The first column.
    pub column: usize,
    /// The last line.
    pub end_line: usize,
    /// The column after the last one.
    pub end_column: usize,
    /// The same place in bytes.
    pub bytes: Range<usize>,
}

impl Place {
    /// Whether `other` lies inside this place.
    pub fn contains(&self, other: &Self) -> bool {
        self.file == other.file
            && self.bytes.start <= other.bytes.start
            && other.bytes.end <= self.bytes.end
    }
}
