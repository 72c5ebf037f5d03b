//! Files in, a history out.

mod facts;
mod levels;
mod places;

use crate::dictionary::{File, file_of};
use crate::fault::{Counted, Fault, Place, Remark};
use crate::progress::Progress;
use crate::table::{Piece, Sheet};
use cordee_domain::history::{Day, History, Names, Row, SpanFault, Spans};
use cordee_domain::{Framework, Ix};

/// The texts of a folder, each with its name, such as `pay.csv`.
pub type Texts<'a> = [(&'a str, &'a [u8])];

/// What was read.
#[derive(Debug)]
pub struct Read {
    /// The history of all rows without a fault.
    pub history: History,
    /// What is wrong, in the order of the files; at most a hundred of a piece of a file.
    pub faults: Vec<Fault>,
    /// How many more faults there are.
    pub more_faults: u64,
    /// What was repaired, supposed or left out.
    pub remarks: Vec<Remark>,
}

/// Reads a history. With a framework, levels are what it says; otherwise what `levels.csv` says, or
/// the positions themselves.
pub fn read(texts: &Texts<'_>, framework: Option<&Framework>) -> Read {
    read_noting(texts, framework, &|_, _| {})
}

/// The same, telling `note` again and again how many bytes have been read, and of how many.
///
/// It is called from several threads, now and then a smaller number after a larger one, and in the
/// end with all of all.
pub fn read_noting(
    texts: &Texts<'_>,
    framework: Option<&Framework>,
    note: &(dyn Fn(u64, u64) + Sync),
) -> Read {
    let progress = Progress::new(texts, note);
    let mut reading = Reading::new(&progress);
    reading.remark_strangers(texts);
    let levels = reading.levels(texts, framework);
    let has_positions = reading.positions(texts, &levels);
    if has_positions {
        reading.facts(texts);
    }
    reading.end()
}

/// A history that is being read.
pub(crate) struct Reading<'n> {
    history: History,
    faults: Vec<Fault>,
    more_faults: u64,
    remarks: Vec<Remark>,
    progress: &'n Progress<'n>,
}

impl<'n> Reading<'n> {
    fn new(progress: &'n Progress<'n>) -> Self {
        Self {
            history: History::default(),
            faults: Vec::new(),
            more_faults: 0,
            remarks: Vec::new(),
            progress,
        }
    }

    fn end(self) -> Read {
        self.progress.end();
        Read {
            history: self.history,
            faults: self.faults,
            more_faults: self.more_faults,
            remarks: self.remarks,
        }
    }

    fn remark_strangers(&mut self, texts: &Texts<'_>) {
        for (name, _) in texts {
            if file_of(name).is_none() {
                let what = format!("`{name}` is no file of a history and was not read");
                self.remarks.push(Remark {
                    file: "the folder",
                    what,
                    rows: 0,
                    counted: Counted::Rows,
                });
            }
        }
    }

    /// A file of the folder with its headings read.
    fn sheet<'a>(&mut self, texts: &Texts<'a>, name: &str) -> Option<Sheet<'a>>
    where
        'n: 'a,
    {
        let file: &'static File = file_of(name)?;
        let (_, text) = texts.iter().find(|(of, _)| *of == name)?;
        match Sheet::open(file, text, self.progress) {
            Ok(sheet) => {
                for heading in &sheet.strangers {
                    let what = format!("the column `{heading}` was not read");
                    self.remark(file.name, what, 0);
                }
                Some(sheet)
            }
            Err(faults) => {
                self.faults.extend(faults);
                None
            }
        }
    }

    fn remark(&mut self, file: &'static str, what: impl Into<String>, rows: u64) {
        self.remarks.push(Remark {
            file,
            what: what.into(),
            rows,
            counted: Counted::Rows,
        });
    }

    /// Takes the faults of a piece.
    fn take_faults<T, G>(&mut self, piece: &mut Piece<T, G>) {
        self.faults.append(&mut piece.faults);
        self.more_faults += piece.more_faults;
    }

    /// Facts of which a person has one at a time.
    fn one_at_a_time<T: Copy>(
        &mut self,
        file: &'static str,
        rows: &[Row<T>],
        lines: &[u32],
    ) -> Spans<T> {
        let (spans, faults) = Spans::one_at_a_time(self.history.names.len(), rows);
        self.take_span_faults(file, rows, lines, &faults);
        spans
    }

    /// Facts of which a person has any number.
    fn any_number<T: Copy>(
        &mut self,
        file: &'static str,
        rows: &[Row<T>],
        lines: &[u32],
    ) -> Spans<T> {
        let (spans, faults) = Spans::any_number(self.history.names.len(), rows);
        self.take_span_faults(file, rows, lines, &faults);
        spans
    }

    fn take_span_faults<T>(
        &mut self,
        file: &'static str,
        rows: &[Row<T>],
        lines: &[u32],
        faults: &[SpanFault],
    ) {
        let line = |row: usize| lines.get(row).map(|it| u64::from(*it));
        for fault in faults.iter().take(100) {
            let row = fault.row();
            let Some(given) = rows.get(row) else { continue };
            let who = self.history.names.get(given.who);
            let (what, help) = match fault {
                SpanFault::Backwards { .. } => (
                    format!(
                        "`{who}`: it ends on {} and begins on {}",
                        given.until, given.from
                    ),
                    "a period ends on its first day or later",
                ),
                SpanFault::Overlap { earlier, .. } => (
                    format!(
                        "`{who}` has another row for {} already, on line {}",
                        given.from,
                        line(*earlier).unwrap_or(0)
                    ),
                    "a person has one at a time: end the earlier one the day before",
                ),
            };
            let place = Place {
                file,
                line: line(row),
                column: None,
            };
            self.faults.push(Fault {
                place,
                what,
                help: Some(help.to_owned()),
            });
        }
        self.more_faults += faults.len().saturating_sub(100) as u64;
    }
}

/// A name of a piece's own as the name of all.
fn renamed(own: &Names, all: &mut Names) -> Vec<u32> {
    own.iter()
        .map(|(_, name)| {
            let ix = all.add(name).map(Ix::position);
            ix.ok()
                .and_then(|ix| u32::try_from(ix).ok())
                .unwrap_or(u32::MAX)
        })
        .collect()
}

/// The day that a blank last day stands for.
fn until(day: Option<Day>) -> Day {
    day.unwrap_or(Day::OPEN)
}

#[cfg(test)]
mod tests;
