//! One row: what stands in its columns.

use crate::dictionary::File;
use crate::fault::{Fault, Place};
use crate::nearest::{nearest, shown};
use crate::split::Field;
use crate::value::Wanted;

/// A row that is being read.
pub(crate) struct Row<'r> {
    pub(crate) file: &'static File,
    /// For each column of the dictionary where it stands in the file.
    pub(crate) places: &'r [Option<usize>],
    /// The last of them.
    pub(crate) last_place: usize,
    pub(crate) text: &'r str,
    pub(crate) fields: &'r [Field],
    /// The line, counted from 1 with the first of the piece.
    pub(crate) line: u64,
}

impl Row<'_> {
    /// What stands in a column of the dictionary; blank where the file has none.
    #[inline]
    pub(crate) fn text(&self, column: usize) -> &str {
        let place = self.places.get(column).copied().flatten();
        let field = place.and_then(|place| self.fields.get(place));
        let text = field.and_then(|(from, until)| self.text.get(*from..*until));
        trimmed(text.unwrap_or_default())
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
        let fault = self.fault(column, format!("`{}` is not known here", shown(text)));
        Err(fault.help(help))
    }

    fn not_a_value(&self, column: usize, text: &str, wanted: Wanted) -> Fault {
        self.fault(column, format!("`{}` can't be read: {wanted}", shown(text)))
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

    /// A sign that no text has was found in the piece: the row that holds it is told.
    pub(crate) fn is_text(&self) -> Result<(), Fault> {
        let held = self.fields.iter();
        let held = held.filter_map(|(from, until)| self.text.get(*from..*until));
        if !{ held }.any(|it| it.contains('\0')) {
            return Ok(());
        }
        let fault = Fault {
            place: Place {
                file: self.file.name,
                line: Some(self.line),
                column: None,
            },
            what: "the row holds a NUL, which is no part of a text".to_owned(),
            help: None,
        };
        Err(fault.help("the file may be damaged: write it anew from where it came"))
    }

    pub(crate) fn is_blank(&self) -> bool {
        self.fields.iter().all(|(from, until)| from == until)
    }

    /// A row that is shorter than a column needed was cut off; a longer one has a comma too many.
    pub(crate) fn fits(&self) -> Result<(), Fault> {
        if self.fields.len() > self.last_place {
            return Ok(());
        }
        let what = format!("the row ends after {} columns", self.fields.len());
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

/// A text without blanks around it. Nearly none has any, which its two ends tell.
fn trimmed(text: &str) -> &str {
    let bytes = text.as_bytes();
    let is_plain = |it: Option<&u8>| it.is_none_or(u8::is_ascii_graphic);
    if is_plain(bytes.first()) && is_plain(bytes.last()) {
        text
    } else {
        text.trim()
    }
}
