//! One file: its headings, and its rows one after the other.

use crate::chunks::{Chunk, chunks};
use crate::dictionary::{File, Needed};
use crate::fault::{Fault, Place};
use crate::progress::Progress;
use crate::value::Wanted;
use csv::{ByteRecord, ReaderBuilder};
use rayon::prelude::*;

/// How many faults of one file are told; the others are counted.
const TOLD: usize = 100;
/// How many bytes are read in one piece.
const PIECE: usize = 1 << 22;

/// A file whose headings have been read.
pub(crate) struct Sheet<'a> {
    pub(crate) file: &'static File,
    /// For each column of the dictionary where it stands in the file.
    places: Vec<Option<usize>>,
    body: &'a [u8],
    first_line: u64,
    /// Headings that the dictionary does not know.
    pub(crate) strangers: Vec<String>,
    progress: &'a Progress<'a>,
}

/// A row that is being read.
pub(crate) struct Row<'r> {
    file: &'static File,
    places: &'r [Option<usize>],
    record: &'r ByteRecord,
    line: u64,
}

/// What was read of a piece: rows, whatever was gathered beside them, and faults.
pub(crate) struct Piece<T, G> {
    pub(crate) rows: Vec<T>,
    /// The line of each row.
    pub(crate) lines: Vec<u32>,
    pub(crate) gathered: G,
    pub(crate) faults: Vec<Fault>,
    pub(crate) more_faults: u64,
}

impl<'a> Sheet<'a> {
    /// Reads the headings.
    pub(crate) fn open(
        file: &'static File,
        text: &'a [u8],
        progress: &'a Progress<'a>,
    ) -> Result<Self, Vec<Fault>> {
        let text = text.strip_prefix(b"\xef\xbb\xbf").unwrap_or(text);
        if let Err(error) = std::str::from_utf8(text) {
            let before = text.get(..error.valid_up_to()).unwrap_or_default();
            let line = 1 + memchr::memchr_iter(b'\n', before).count() as u64;
            return Err(vec![not_utf8(file, line)]);
        }
        let mut reader = reader(text);
        let mut headings = ByteRecord::new();
        let is_there = reader.read_byte_record(&mut headings).unwrap_or(false);
        if !is_there {
            let fault = Fault::of_file(file.name, "the file is empty");
            return Err(vec![fault.help("the first line holds the headings")]);
        }
        let after = usize::try_from(reader.position().byte()).unwrap_or(text.len());
        let body = text.get(after..).unwrap_or_default();
        let first_line = reader.position().line();
        let headings: Vec<String> = headings
            .iter()
            .map(|it| String::from_utf8_lossy(it).trim().to_owned())
            .collect();
        let sheet = Self {
            file,
            places: places(file, &headings),
            body,
            first_line,
            strangers: strangers(file, &headings),
            progress,
        };
        let faults = sheet.faults_of_headings(&headings);
        if faults.is_empty() {
            Ok(sheet)
        } else {
            Err(faults)
        }
    }

    fn faults_of_headings(&self, headings: &[String]) -> Vec<Fault> {
        let mut faults = Vec::new();
        for (column, place) in self.file.columns.iter().zip(&self.places) {
            let same = headings
                .iter()
                .filter(|it| it.eq_ignore_ascii_case(column.name));
            if same.count() > 1 {
                let what = format!("the heading `{}` stands there twice", column.name);
                faults.push(Fault::of_file(self.file.name, what));
            }
            if place.is_none() && column.needed == Needed::Always {
                faults.push(self.missing(column.name, headings));
            }
        }
        faults
    }

    fn missing(&self, column: &str, headings: &[String]) -> Fault {
        let what = format!("there is no column `{column}`");
        let fault = Fault::of_file(self.file.name, what);
        if headings.len() == 1 && headings.iter().any(|it| it.contains(';')) {
            return fault.help("the headings stand apart by `;`: write a comma between them, or bring the file in with `cordee import`");
        }
        let near = nearest(column, self.strangers.iter().map(String::as_str));
        match near {
            Some(near) => fault.help(format!("did you mean `{near}`? name it `{column}`")),
            None => fault.help(format!("the headings are {}", quoted(headings))),
        }
    }

    /// Every row, read by `lower`, in the order of the file; pieces are read side by side. `gather` makes
    /// what is gathered beside the rows of a piece.
    pub(crate) fn rows<T: Send, G: Send>(
        &self,
        gather: impl Fn() -> G + Sync,
        lower: impl Fn(&Row<'_>, &mut G) -> Result<T, Fault> + Sync,
    ) -> Vec<Piece<T, G>> {
        let pieces = chunks(self.body, self.first_line, PIECE);
        let read = pieces.into_par_iter().map(|chunk| {
            let piece = self.piece(chunk, gather(), &lower);
            self.progress.add(chunk.text.len());
            piece
        });
        read.collect()
    }

    fn piece<T, G>(
        &self,
        chunk: Chunk<'_>,
        gathered: G,
        lower: &(impl Fn(&Row<'_>, &mut G) -> Result<T, Fault> + Sync),
    ) -> Piece<T, G> {
        let mut piece = Piece {
            rows: Vec::with_capacity(chunk.text.len() / 40),
            lines: Vec::with_capacity(chunk.text.len() / 40),
            gathered,
            faults: Vec::new(),
            more_faults: 0,
        };
        let mut reader = reader(chunk.text);
        let mut record = ByteRecord::new();
        while reader.read_byte_record(&mut record).unwrap_or(false) {
            let within = record.position().map_or(1, csv::Position::line);
            let row = Row {
                file: self.file,
                places: &self.places,
                record: &record,
                line: chunk.line + within - 1,
            };
            if row.is_blank() {
                continue;
            }
            match row.fits().and_then(|()| lower(&row, &mut piece.gathered)) {
                Ok(lowered) => {
                    piece.rows.push(lowered);
                    piece
                        .lines
                        .push(u32::try_from(row.line).unwrap_or(u32::MAX));
                }
                Err(fault) if piece.faults.len() < TOLD => piece.faults.push(fault),
                Err(_) => piece.more_faults += 1,
            }
        }
        piece
    }
}

fn reader(text: &[u8]) -> csv::Reader<&[u8]> {
    let mut builder = ReaderBuilder::new();
    builder.has_headers(false).flexible(true);
    builder.from_reader(text)
}

fn places(file: &File, headings: &[String]) -> Vec<Option<usize>> {
    let place = |name: &str| headings.iter().position(|it| it.eq_ignore_ascii_case(name));
    file.columns
        .iter()
        .map(|column| place(column.name))
        .collect()
}

fn strangers(file: &File, headings: &[String]) -> Vec<String> {
    let is_known = |it: &str| {
        file.columns
            .iter()
            .any(|column| it.eq_ignore_ascii_case(column.name))
    };
    let strangers = headings.iter().filter(|it| !is_known(it) && !it.is_empty());
    strangers.cloned().collect()
}

fn not_utf8(file: &'static File, line: u64) -> Fault {
    Fault {
        place: Place {
            file: file.name,
            line: Some(line),
            column: None,
        },
        what: "the text is not UTF-8".to_owned(),
        help: Some("save the file as UTF-8, or bring it in with `cordee import`".to_owned()),
    }
}

/// The known name that was probably meant.
pub(crate) fn nearest<'n>(asked: &str, known: impl Iterator<Item = &'n str>) -> Option<&'n str> {
    let asked = asked.to_lowercase();
    let most = (asked.chars().count() / 3).clamp(1, 4);
    let distances = known.map(|name| {
        let distance = strsim::damerau_levenshtein(&asked, &name.to_lowercase());
        (distance, name)
    });
    let near = distances.filter(|(distance, _)| *distance <= most).min()?;
    Some(near.1)
}

fn quoted(names: &[String]) -> String {
    let each: Vec<String> = names.iter().take(20).map(|it| format!("`{it}`")).collect();
    each.join(", ")
}

impl Row<'_> {
    /// What stands in a column of the dictionary; blank where the file has none.
    pub(crate) fn text(&self, column: usize) -> &str {
        let place = self.places.get(column).copied().flatten();
        let bytes = place.and_then(|place| self.record.get(place));
        // The whole file was found to be UTF-8.
        let text = std::str::from_utf8(bytes.unwrap_or_default());
        text.unwrap_or_default().trim()
    }

    /// What stands in a column that must be filled.
    pub(crate) fn needed(&self, column: usize) -> Result<&str, Fault> {
        match self.text(column) {
            "" => Err(self.fault(column, "nothing stands here".to_owned())),
            text => Ok(text),
        }
    }

    /// A value of a column that must be filled.
    pub(crate) fn value<T>(
        &self,
        column: usize,
        read: impl Fn(&str) -> Result<T, Wanted>,
    ) -> Result<T, Fault> {
        let text = self.needed(column)?;
        read(text).map_err(|wanted| self.not_a_value(column, text, wanted))
    }

    /// A value, nothing where the column is blank.
    pub(crate) fn maybe<T>(
        &self,
        column: usize,
        read: impl Fn(&str) -> Result<T, Wanted>,
    ) -> Result<Option<T>, Fault> {
        match self.text(column) {
            "" => Ok(None),
            text => match read(text) {
                Ok(value) => Ok(Some(value)),
                Err(wanted) => Err(self.not_a_value(column, text, wanted)),
            },
        }
    }

    /// One of some words, nothing where the column is blank.
    pub(crate) fn one_of<T: Copy>(
        &self,
        column: usize,
        words: &[(&str, T)],
    ) -> Result<Option<T>, Fault> {
        let text = self.text(column);
        if text.is_empty() {
            return Ok(None);
        }
        let found = words
            .iter()
            .find(|(word, _)| word.eq_ignore_ascii_case(text));
        if let Some((_, value)) = found {
            return Ok(Some(*value));
        }
        let names = || words.iter().map(|it| it.0);
        let help = if let Some(near) = nearest(text, names()) {
            format!("did you mean `{near}`?")
        } else {
            let all: Vec<String> = names().map(|it| format!("`{it}`")).collect();
            format!("write one of {}", all.join(", "))
        };
        let fault = self.fault(column, format!("`{text}` is not known here"));
        Err(fault.help(help))
    }

    fn not_a_value(&self, column: usize, text: &str, wanted: Wanted) -> Fault {
        let shown: String = text.chars().take(60).collect();
        self.fault(column, format!("`{shown}` can't be read: {wanted}"))
    }

    pub(crate) fn fault(&self, column: usize, what: String) -> Fault {
        Fault {
            place: Place {
                file: self.file.name,
                line: Some(self.line),
                column: self.file.columns.get(column).map(|it| it.name),
            },
            what,
            help: None,
        }
    }

    fn is_blank(&self) -> bool {
        self.record.iter().all(<[u8]>::is_empty)
    }

    /// A row that is shorter than a column needed was cut off; a longer one has a comma too many.
    fn fits(&self) -> Result<(), Fault> {
        let highest = self.places.iter().flatten().max().copied().unwrap_or(0);
        if self.record.len() > highest {
            return Ok(());
        }
        let what = format!("the row ends after {} columns", self.record.len());
        let fault = Fault {
            place: Place {
                file: self.file.name,
                line: Some(self.line),
                column: None,
            },
            what,
            help: None,
        };
        Err(fault
            .help("the file may have been cut off; every row has as many commas as the headings"))
    }
}
