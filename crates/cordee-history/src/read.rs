//! Files in, a history out.

mod facts;
mod groups;
mod levels;
mod places;

use crate::dictionary::{File, file_of};
use crate::fault::{Fault, Place, Remark};
use crate::lines::Lines;
use crate::nearest::shown;
use crate::notes::Notes;
use crate::progress::Progress;
use crate::source::Source;
use crate::table::{How, PIECE, Sheet, Splitting};
use cordee_domain::history::{AtOnce, Day, Given, History, Names, Row, SpanFault, Spans};
use cordee_domain::{Framework, Ix};

/// The texts of a folder, each with its name, such as `pay.csv`.
pub type Texts<'a> = [(&'a str, &'a [u8])];

/// The files of a folder, each with its name.
pub type Sources<'a> = [(&'a str, &'a dyn Source)];

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
    read_from(&sources(texts), framework, note)
}

/// The same from files of which no more is held than what is being read.
pub fn read_from(
    sources: &Sources<'_>,
    framework: Option<&Framework>,
    note: &(dyn Fn(u64, u64) + Sync),
) -> Read {
    let progress = Progress::new(sources, note);
    let how = How {
        progress: &progress,
        splitting: Splitting::Quick,
        piece: PIECE,
    };
    let read = read_by(sources, framework, how);
    progress.end();
    read
}

fn sources<'a>(texts: &'a Texts<'a>) -> Vec<(&'a str, &'a dyn Source)> {
    let each = texts.iter();
    each.map(|(name, text)| (*name, text as &dyn Source))
        .collect()
}

fn read_by(sources: &Sources<'_>, framework: Option<&Framework>, how: How<'_>) -> Read {
    let mut reading = Reading {
        folder: Folder { sources, how },
        history: History::default(),
        notes: Notes::default(),
    };
    reading.remark_strangers();
    let levels = reading.levels(framework);
    if let Some(positions) = reading.positions(&levels) {
        let (positions, facts) = {
            let people = reading.history.names.len();
            let (folder, history) = (&reading.folder, &reading.history);
            rayon::join(
                || positions.into_spans(people, &history.names),
                || facts::all(folder, history),
            )
        };
        reading.history.positions = positions.0;
        reading.notes.append(positions.1);
        facts.give_to(&mut reading);
    }
    Read {
        history: reading.history,
        faults: reading.notes.faults,
        more_faults: reading.notes.more_faults,
        remarks: reading.notes.remarks,
    }
}

/// How many columns that are not read are named.
const STRANGERS: usize = 20;

/// The files of a folder.
pub(crate) struct Folder<'a> {
    sources: &'a Sources<'a>,
    how: How<'a>,
}

impl<'a> Folder<'a> {
    fn has(&self, name: &str) -> bool {
        self.sources.iter().any(|(of, _)| *of == name)
    }

    /// A file of the folder with its headings read.
    fn sheet(&self, name: &str, notes: &mut Notes) -> Option<Sheet<'a>> {
        let file: &'static File = file_of(name)?;
        let (_, source) = self.sources.iter().find(|(of, _)| *of == name)?;
        match Sheet::open(file, *source, self.how) {
            Ok(sheet) => {
                for heading in sheet.strangers.iter().take(STRANGERS) {
                    let what = format!("the column `{}` was not read", shown(heading));
                    notes.remark(file.name, what, 0);
                }
                let more = sheet.strangers.len().saturating_sub(STRANGERS);
                if more > 0 {
                    let what = format!("{more} further columns were not read");
                    notes.remark(file.name, what, 0);
                }
                Some(sheet)
            }
            Err(faults) => {
                notes.faults.extend(faults);
                None
            }
        }
    }
}

/// A history that is being read.
pub(crate) struct Reading<'a> {
    folder: Folder<'a>,
    history: History,
    notes: Notes,
}

impl Reading<'_> {
    fn remark_strangers(&mut self) {
        for (name, _) in self.folder.sources {
            if file_of(name).is_none() {
                let what = format!("`{name}` is no file of a history and was not read");
                self.notes.remark("the folder", what, 0);
            }
        }
    }
}

/// Facts of one file, before they are put in order.
pub(crate) struct Facts<T> {
    file: &'static str,
    at_once: AtOnce,
    given: Given<T>,
    lines: Lines,
}

impl<T: Copy> Facts<T> {
    /// The facts by person, and what is wrong with them.
    fn into_spans(self, people: usize, names: &Names) -> (Spans<T>, Notes) {
        let given = match Spans::in_order(people, self.given, self.at_once) {
            Ok(spans) => return (spans, Notes::default()),
            Err(given) => given,
        };
        let rows: Vec<Row<T>> = given.rows().collect();
        drop(given);
        let (spans, faults) = match self.at_once {
            AtOnce::One => Spans::one_at_a_time(people, &rows),
            AtOnce::Many => Spans::any_number(people, &rows),
        };
        let mut notes = Notes::default();
        let told = faults.iter().take(100);
        let told = told.filter_map(|it| fault(self.file, it, &rows, &self.lines, names));
        notes.faults.extend(told);
        notes.more_faults = faults.len().saturating_sub(100) as u64;
        (spans, notes)
    }
}

/// What is wrong with a row beside others.
fn fault<T>(
    file: &'static str,
    fault: &SpanFault,
    rows: &[Row<T>],
    lines: &Lines,
    names: &Names,
) -> Option<Fault> {
    let given = rows.get(fault.row())?;
    let who = shown(names.get(given.who));
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
                lines.of(*earlier).unwrap_or(0)
            ),
            "a person has one at a time: end the earlier one the day before",
        ),
    };
    let place = Place {
        file,
        line: lines.of(fault.row()),
        column: None,
    };
    Some(Fault {
        place,
        what,
        help: Some(help.to_owned()),
    })
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
