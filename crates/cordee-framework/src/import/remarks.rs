//! What there is to know about an import, and keeping it short.

use serde::{Deserialize, Serialize};
use std::collections::{HashMap, HashSet};

/// Something to know about an import.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Remark {
    /// What sort of thing.
    pub kind: RemarkKind,
    /// The file it is about; empty when it is about none.
    pub file: String,
    /// The line in it, counted from 1; 0 when it is about no line.
    pub line: usize,
    /// What there is to know, in one line.
    pub message: String,
}

/// What sort of thing a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum RemarkKind {
    /// The source is broken here; the rest of it was taken.
    Broken,
    /// Something was there and was not taken.
    Skipped,
    /// Only a person can know this.
    Unknown,
}

impl RemarkKind {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Broken => "broken",
            Self::Skipped => "skipped",
            Self::Unknown => "not known",
        }
    }
}

/// How many remarks of one kind are kept about one file.
const MOST_ABOUT_FILE: usize = 1_000;
/// How many remarks of one kind are kept in all.
const MOST_OF_KIND: usize = 10_000;

/// The remarks of an import, as many as a person could ever read: a table of formulas would
/// otherwise fill the memory with them.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    list: Vec<Remark>,
    counts: HashMap<(RemarkKind, String), usize>,
    totals: HashMap<RemarkKind, usize>,
}

impl Remarks {
    pub(super) fn push(&mut self, remark: Remark) {
        let about = (remark.kind, remark.file.clone());
        let count = self.counts.entry(about).or_default();
        let total = self.totals.entry(remark.kind).or_default();
        *count += 1;
        if *count <= MOST_ABOUT_FILE && *total < MOST_OF_KIND {
            *total += 1;
            self.list.push(remark);
        }
    }

    /// How much is broken so far.
    pub(super) fn broken(&self) -> usize {
        self.totals.get(&RemarkKind::Broken).copied().unwrap_or(0)
    }

    /// A remark about no file.
    pub(super) fn unknown(&mut self, message: String) {
        About::file("", self).unknown(0, message);
    }

    /// Each remark once, in the order in which they came, and how many were left out.
    pub(super) fn into_list(mut self) -> Vec<Remark> {
        let left_out = self.left_out();
        let mut seen = HashSet::new();
        self.list.retain(|remark| seen.insert(remark.clone()));
        self.list.extend(left_out);
        self.list
    }

    fn left_out(&self) -> Vec<Remark> {
        let mut kept: HashMap<(RemarkKind, &str), usize> = HashMap::new();
        for remark in &self.list {
            *kept.entry((remark.kind, &remark.file)).or_default() += 1;
        }
        let mut counts: Vec<_> = self.counts.iter().collect();
        counts.sort();
        let more = counts.into_iter().filter_map(|((kind, file), count)| {
            let kept = kept.get(&(*kind, file.as_str())).copied().unwrap_or(0);
            let more = count.checked_sub(kept).filter(|more| *more > 0)?;
            Some(Remark {
                kind: *kind,
                file: file.clone(),
                line: 0,
                message: format!("and {more} more of which nothing is kept but their number"),
            })
        });
        more.collect()
    }
}

/// Remarks about one file.
#[derive(Debug)]
pub(super) struct About<'r> {
    file: &'r str,
    remarks: &'r mut Remarks,
}

impl<'r> About<'r> {
    pub(super) fn file(file: &'r str, remarks: &'r mut Remarks) -> Self {
        Self { file, remarks }
    }

    /// The source is broken here.
    pub(super) fn broken(&mut self, line: usize, message: impl Into<String>) {
        self.push(RemarkKind::Broken, line, message.into());
    }

    /// Something was there and was not taken.
    pub(super) fn skipped(&mut self, line: usize, message: impl Into<String>) {
        self.push(RemarkKind::Skipped, line, message.into());
    }

    /// Only a person can know this.
    pub(super) fn unknown(&mut self, line: usize, message: impl Into<String>) {
        self.push(RemarkKind::Unknown, line, message.into());
    }

    /// How much is broken so far, in this file and others.
    pub(super) fn broken_so_far(&self) -> usize {
        self.remarks.broken()
    }

    fn push(&mut self, kind: RemarkKind, line: usize, message: String) {
        self.remarks.push(Remark {
            kind,
            file: self.file.to_owned(),
            line,
            message,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_remark_is_made_once() {
        let mut remarks = Remarks::default();
        for line in [3, 3, 4] {
            About::file("a.csv", &mut remarks).skipped(line, "an empty name");
        }
        let lines: Vec<usize> = remarks.into_list().iter().map(|r| r.line).collect();
        assert_eq!(lines, [3, 4]);
    }

    #[test]
    fn of_too_many_remarks_the_number_is_kept_and_no_kind_hides_another() {
        let mut remarks = Remarks::default();
        for line in 0..MOST_ABOUT_FILE + 7 {
            About::file("a.csv", &mut remarks).skipped(line, "a formula");
        }
        About::file("a.csv", &mut remarks).broken(9, "an open quote");
        let list = remarks.into_list();
        assert_eq!(list.len(), MOST_ABOUT_FILE + 2);
        let broken = list.iter().filter(|r| r.kind == RemarkKind::Broken);
        assert_eq!(broken.count(), 1);
        let end = &list.last().unwrap().message;
        assert!(end.starts_with("and 7 more"), "{end}");
    }

    #[test]
    fn many_files_together_stay_readable_too() {
        let mut remarks = Remarks::default();
        for file in 0..20 {
            let file = format!("{file}.csv");
            for line in 0..900 {
                About::file(&file, &mut remarks).skipped(line, "a formula");
            }
        }
        let list = remarks.into_list();
        assert!(list.len() < MOST_OF_KIND + 20, "{}", list.len());
        assert!(list.iter().any(|r| r.message.starts_with("and 900 more")));
    }
}
