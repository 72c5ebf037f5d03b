//! One file: its headings, and its rows one after the other.

mod head;
mod waves;

use crate::chunks::chunks;
use crate::dictionary::{File, Needed};
use crate::fault::Fault;
use crate::lines::Lines;
use crate::nearest::nearest;
use crate::progress::Progress;
use crate::row::Row;
use crate::source::{Source, fill, parts, rows_of};
use crate::split::{Field, Rows, is_bare, is_plain};
use csv::StringRecord;
use head::{AS_UTF8, head, not_read, not_utf8, places, quoted, reader, strangers, unreadable};
use memchr::{memchr, memchr_iter};
use std::io::Read;
use std::ops::Range;
use waves::{Stop, side_by_side};

/// How many faults of one file are told; the others are counted.
const TOLD: usize = 100;
/// How many bytes are read in one piece: few enough to stay near the processor while they are gone
/// through several times.
pub(crate) const PIECE: usize = 1 << 18;

/// A file whose headings have been read.
pub(crate) struct Sheet<'a> {
    pub(crate) file: &'static File,
    /// For each column of the dictionary where it stands in the file.
    places: Vec<Option<usize>>,
    /// The last of them.
    last_place: usize,
    source: &'a dyn Source,
    /// Where the first row begins.
    body: u64,
    first_line: u64,
    /// Headings that the dictionary does not know.
    pub(crate) strangers: Vec<String>,
    how: How<'a>,
}

/// How a file is read.
#[derive(Clone, Copy)]
pub(crate) struct How<'a> {
    pub(crate) progress: &'a Progress<'a>,
    pub(crate) splitting: Splitting,
    /// How many bytes are read in one piece.
    pub(crate) piece: usize,
}

/// Who finds the fields.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Splitting {
    /// Commas and line ends alone, wherever that is enough.
    Quick,
    /// The library everywhere.
    #[cfg(test)]
    Careful,
}

/// Whether something was kept of a row.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Kept {
    Row,
    Nothing,
}

/// What was read of a file beside what its pieces gathered.
#[derive(Default)]
pub(crate) struct Table {
    /// The line of each row of which something was kept, over all pieces.
    pub(crate) lines: Lines,
    pub(crate) faults: Vec<Fault>,
    pub(crate) more_faults: u64,
}

/// What was read of a piece; lines are counted from its own first.
struct Piece<G> {
    gathered: G,
    lines: Lines,
    faults: Vec<Fault>,
    more_faults: u64,
    /// How many lines it has.
    ended: u64,
    /// The line that is not UTF-8.
    unreadable: Option<u64>,
    /// Whether a NUL stands somewhere in it.
    has_nul: bool,
}

/// What was taken of a file so far.
struct Taken {
    table: Table,
    /// How many lines there were before the next piece.
    before: u64,
    /// The first line that is not UTF-8.
    unreadable: Option<u64>,
}

impl Taken {
    /// Counts the lines of a piece from the beginning of the file, and answers what it gathered.
    fn take<G>(&mut self, mut piece: Piece<G>) -> Option<G> {
        let before = self.before;
        let unreadable = piece.unreadable.map(|line| before + line);
        self.unreadable = self.unreadable.or(unreadable);
        for fault in &mut piece.faults {
            fault.place.line = fault.place.line.map(|line| before + line);
        }
        self.table.faults.append(&mut piece.faults);
        self.table.more_faults += piece.more_faults;
        self.table.lines.append(&piece.lines, before);
        self.before += piece.ended;
        self.unreadable.is_none().then_some(piece.gathered)
    }
}

impl<'a> Sheet<'a> {
    /// Reads the headings.
    pub(crate) fn open(
        file: &'static File,
        source: &'a dyn Source,
        how: How<'a>,
    ) -> Result<Self, Vec<Fault>> {
        let head = head(source).map_err(|error| vec![not_read(file, &error)])?;
        let Some(head) = head else {
            let fault = Fault::of_file(file.name, "the file is empty");
            return Err(vec![fault.help("the first line holds the headings")]);
        };
        if head.body == 0 {
            let fault = Fault::of_file(file.name, "the text is UTF-16");
            return Err(vec![fault.help(AS_UTF8)]);
        }
        if let Some(line) = head.unreadable {
            return Err(vec![not_utf8(file, line)]);
        }
        let headings = head.headings;
        let places = places(file, &headings);
        let sheet = Self {
            file,
            last_place: places.iter().flatten().max().copied().unwrap_or(0),
            places,
            source,
            body: head.body,
            first_line: head.lines + 1,
            strangers: strangers(file, &headings),
            how,
        };
        let faults = sheet.faults_of_headings(&headings);
        if faults.is_empty() {
            Ok(sheet)
        } else {
            Err(faults)
        }
    }

    /// About how many rows there will be, from how many the first piece had: a little too many.
    pub(crate) fn rows_from_first(&self, rows: usize) -> usize {
        let pieces = self.source.size() / self.how.piece.max(1) as u64;
        let pieces = usize::try_from(pieces).unwrap_or(0);
        rows.saturating_mul(pieces.saturating_add(1)) / 8 * 9
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

    /// Every row, read by `lower`; pieces are read side by side. `gather` makes what a piece of so many
    /// bytes gathers, `take` is given that of piece after piece in the order of the file. Where the file
    /// turns out not to be UTF-8, nothing may be made of what was taken.
    pub(crate) fn rows<G: Send>(
        &self,
        gather: impl Fn(usize) -> G + Sync,
        lower: impl Fn(&Row<'_>, &mut G) -> Result<Kept, Fault> + Sync,
        mut take: impl FnMut(G) + Send,
    ) -> Result<Table, Fault> {
        let one = |text: &[u8]| {
            let piece = self.piece(text, gather(text.len()), &lower);
            self.how.progress.add(text.len());
            piece
        };
        let mut taken = Taken {
            table: Table::default(),
            before: self.first_line - 1,
            unreadable: None,
        };
        let mut take = |piece| {
            if let Some(gathered) = taken.take(piece) {
                take(gathered);
            }
        };
        let all = match self.source.whole() {
            Some(text) => {
                let body = usize::try_from(self.body).unwrap_or(usize::MAX);
                side_by_side(
                    &chunks(text.get(body..).unwrap_or_default(), self.how.piece),
                    |text| Ok(one(text)),
                    &mut take,
                )
            }
            None => self.in_parts(one, &mut take),
        };
        match (all, taken.unreadable) {
            (_, Some(line)) => Err(not_utf8(self.file, line)),
            (Err(Stop::Unreadable(error)), _) => Err(not_read(self.file, &error)),
            _ => Ok(taken.table),
        }
    }

    /// The pieces of a text of which nobody holds more than the parts that are being read, up to the
    /// first part with a quote in it: since nobody knows whether a part after that begins inside quotes,
    /// the rest is held as a whole.
    fn in_parts<G: Send>(
        &self,
        one: impl Fn(&[u8]) -> Piece<G> + Sync,
        take: &mut (impl FnMut(Piece<G>) + Send),
    ) -> Result<(), Stop> {
        let parts = parts(self.body, self.source.size(), self.how.piece);
        let read = |part: &Range<u64>| {
            let mut bytes = Vec::new();
            let rows = rows_of(self.source, part.clone(), self.body, &mut bytes);
            let (rows, begin) = rows.map_err(Stop::Unreadable)?;
            let rows = bytes.get(rows).unwrap_or_default();
            if !is_bare(rows) && memchr(b'"', rows).is_some() {
                return Err(Stop::Quote(begin));
            }
            Ok(one(rows))
        };
        match side_by_side(&parts, read, take) {
            Err(Stop::Quote(begin)) => {
                let mut text = Vec::new();
                fill(self.source, begin, usize::MAX, &mut text).map_err(Stop::Unreadable)?;
                side_by_side(&chunks(&text, self.how.piece), |text| Ok(one(text)), take)
            }
            done => done,
        }
    }

    fn piece<G>(
        &self,
        text: &[u8],
        gathered: G,
        lower: &(impl Fn(&Row<'_>, &mut G) -> Result<Kept, Fault> + Sync),
    ) -> Piece<G> {
        let is_bare = is_bare(text);
        let is_plain = || is_bare || is_plain(text);
        let mut piece = Piece {
            gathered,
            lines: Lines::default(),
            faults: Vec::new(),
            more_faults: 0,
            ended: 0,
            unreadable: None,
            has_nul: !is_bare && memchr(0, text).is_some(),
        };
        match std::str::from_utf8(text) {
            Err(_) => piece.unreadable = unreadable(text),
            Ok(text) if self.how.splitting == Splitting::Quick && is_plain() => {
                self.quickly(text, &mut piece, lower);
            }
            Ok(text) => self.carefully(text, &mut piece, lower),
        }
        piece
    }

    fn quickly<G>(
        &self,
        text: &str,
        piece: &mut Piece<G>,
        lower: &(impl Fn(&Row<'_>, &mut G) -> Result<Kept, Fault> + Sync),
    ) {
        let mut rows = Rows::new(text.as_bytes());
        let mut fields = Vec::with_capacity(self.file.columns.len());
        loop {
            let line = rows.lines + 1;
            if !rows.next(&mut fields) {
                break;
            }
            self.row(text, &fields, line, piece, lower);
        }
        piece.ended = rows.lines;
    }

    fn carefully<G>(
        &self,
        text: &str,
        piece: &mut Piece<G>,
        lower: &(impl Fn(&Row<'_>, &mut G) -> Result<Kept, Fault> + Sync),
    ) {
        // A line before the first, so that the library takes no mark away from a name.
        let mut reader = reader(b"\n".chain(text.as_bytes()));
        let mut record = StringRecord::new();
        let mut fields: Vec<Field> = Vec::new();
        while reader.read_record(&mut record).unwrap_or(false) {
            let at = record.position();
            // The library counts blank lines before a row to it.
            let begin = at.and_then(|it| usize::try_from(it.byte()).ok());
            let (begin, blank) = match begin {
                None | Some(0) => (0, 1),
                Some(begin) => (begin - 1, 0),
            };
            let rest = text.as_bytes().get(begin..).unwrap_or_default();
            let ends = rest.iter().take_while(|it| matches!(it, b'\r' | b'\n'));
            let blank = blank + ends.filter(|it| **it == b'\n').count() as u64;
            let line = at.map_or(1, csv::Position::line) + blank - 1;
            fields.clear();
            let ranges = (0..record.len()).filter_map(|at| record.range(at));
            fields.extend(ranges.map(|it| (it.start, it.end)));
            self.row(record.as_slice(), &fields, line, piece, lower);
        }
        piece.ended = memchr_iter(b'\n', text.as_bytes()).count() as u64;
    }

    fn row<G>(
        &self,
        text: &str,
        fields: &[Field],
        line: u64,
        piece: &mut Piece<G>,
        lower: &(impl Fn(&Row<'_>, &mut G) -> Result<Kept, Fault> + Sync),
    ) {
        let row = Row {
            file: self.file,
            places: &self.places,
            last_place: self.last_place,
            text,
            fields,
            line,
        };
        if row.is_blank() {
            return;
        }
        let is_text = if piece.has_nul { row.is_text() } else { Ok(()) };
        let fits = is_text.and_then(|()| row.fits());
        match fits.and_then(|()| lower(&row, &mut piece.gathered)) {
            Ok(Kept::Row) => piece.lines.push(line),
            Ok(Kept::Nothing) => {}
            Err(fault) if piece.faults.len() < TOLD => piece.faults.push(fault),
            Err(_) => piece.more_faults += 1,
        }
    }
}
