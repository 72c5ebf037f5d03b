//! Changes gathered thing by thing, in words, before they are laid out.

use super::words;
use cordee_domain::diff::{Change, Diff, MovedText, Sort, What};

/// A thing with everything that changed about it.
pub(super) struct Entry {
    /// What sort of thing it is.
    pub(super) sort: Sort,
    pub(super) mark: Mark,
    /// What people call it.
    pub(super) title: String,
    /// Its id, where that tells more than the title.
    pub(super) id: Option<String>,
    /// Where it stands.
    pub(super) place: String,
    /// What changed, line by line.
    pub(super) lines: Vec<Line>,
    /// The positions of its changes.
    pub(super) changes: Vec<usize>,
}

/// What became of a thing as a whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Added,
    Removed,
    Changed,
}

impl Mark {
    /// The sign before it.
    pub(super) fn sign(self) -> &'static str {
        match self {
            Self::Added => "+",
            Self::Removed => "−",
            Self::Changed => "~",
        }
    }

    /// The word for it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// One thing that changed: what it is, and how.
pub(super) struct Line {
    pub(super) label: String,
    pub(super) spans: Vec<Span>,
}

/// A stretch of a line.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Span {
    Plain(String),
    Removed(String),
    Added(String),
}

impl Line {
    pub(super) fn new(label: impl Into<String>, spans: Vec<Span>) -> Self {
        Self {
            label: label.into(),
            spans,
        }
    }

    pub(super) fn plain(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self::new(label, vec![Span::Plain(text.into())])
    }
}

/// The entries of all changes, in their order.
pub(super) fn of(diff: &Diff) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut last = None;
    for (at, change) in diff.changes.iter().enumerate() {
        let key = key(change);
        if last.as_ref() != Some(&key) {
            entries.push(begun(change));
            last = Some(key);
        }
        if let Some(entry) = entries.last_mut() {
            add(entry, at, change);
        }
    }
    entries
}

/// The sort of the whole that a part belongs to.
fn whole(sort: Sort) -> Sort {
    match sort {
        Sort::Expectation | Sort::Pay | Sort::Worth => Sort::Level,
        Sort::Proficiency => Sort::Competency,
        Sort::Weight => Sort::Track,
        Sort::Factor => Sort::Framework,
        sort => sort,
    }
}

/// What tells one entry from another: how the thing, or the whole it is part of, is named now, or
/// was when it was last there.
fn key(change: &Change) -> (Sort, String) {
    let sort = whole(change.of.sort);
    let side = change.of.latest().filter(|_| sort != Sort::Framework);
    let name = side.map_or(String::new(), |side| {
        format!("{:?}{:?}", side.id, side.joins)
    });
    (sort, name)
}

fn begun(change: &Change) -> Entry {
    let sort = whole(change.of.sort);
    let side = change.of.latest();
    let (title, id) = words::name(sort, side);
    Entry {
        sort,
        mark: Mark::Changed,
        title,
        id,
        place: String::new(),
        lines: Vec::new(),
        changes: Vec::new(),
    }
}

fn add(entry: &mut Entry, at: usize, change: &Change) {
    entry.changes.push(at);
    let is_whole = change.of.sort == entry.sort;
    match &change.what {
        What::Added if is_whole => {
            entry.mark = Mark::Added;
            entry.place = words::place(change.of.latest());
        }
        What::Removed if is_whole => {
            entry.mark = Mark::Removed;
            entry.place = words::place(change.of.latest());
        }
        _ => entry.lines.push(words::line(change)),
    }
}

/// "2 levels changed, 1 move removed, 1 text moved".
pub(super) fn summary(entries: &[Entry], moved: &[MovedText]) -> Vec<String> {
    let mut counts: Vec<((Sort, &str), usize)> = Vec::new();
    for entry in entries.iter().filter(|it| it.sort != Sort::Framework) {
        let key = (entry.sort, entry.mark.word());
        match counts.iter_mut().find(|(of, _)| *of == key) {
            Some((_, count)) => *count += 1,
            None => counts.push((key, 1)),
        }
    }
    let counts = counts.into_iter();
    let mut all: Vec<String> = counts
        .map(|((sort, word), count)| format!("{} {word}", words::counted_sort(sort, count)))
        .collect();
    if !moved.is_empty() {
        all.push(format!(
            "{} moved",
            crate::words::counted(moved.len(), "text")
        ));
    }
    if entries.iter().any(|it| it.sort == Sort::Framework) {
        all.insert(0, "the framework itself changed".to_owned());
    }
    all
}
