//! What a rule says.

use crate::finding::At;

/// Whether a rule could answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It has looked; what it found is in the report.
    Checked,
    /// The framework does not hold the facts; this is what to add.
    NotStated(String),
}

impl Answer {
    /// "Not stated": `what_to_add`.
    pub fn not_stated(what_to_add: impl Into<String>) -> Self {
        Self::NotStated(what_to_add.into())
    }
}

/// Where a rule puts what it finds.
#[derive(Debug, Default)]
pub struct Report {
    found: Vec<Found>,
}

/// One thing a rule found.
#[derive(Debug)]
pub struct Found {
    pub(crate) at: At,
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) related: Vec<(At, String)>,
}

impl Report {
    /// Says that something is wrong at `at`: one line, lower case, the user's own words in
    /// backticks.
    pub fn find(&mut self, at: At, message: impl Into<String>) -> &mut Found {
        let index = self.found.len();
        self.found.push(Found {
            at,
            message: message.into(),
            help: String::new(),
            related: Vec::new(),
        });
        // INVARIANT: it was pushed just above.
        #[expect(clippy::indexing_slicing, reason = "it was pushed just above")]
        &mut self.found[index]
    }

    /// Takes over what another report holds.
    pub(super) fn join(&mut self, other: Self) {
        self.found.extend(other.found);
    }

    pub(crate) fn take(&mut self) -> Vec<Found> {
        std::mem::take(&mut self.found)
    }
}

impl Found {
    /// Says what to do.
    pub fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = help.into();
        self
    }

    /// Points at another place that belongs to it.
    pub fn also(&mut self, at: At, label: impl Into<String>) -> &mut Self {
        self.related.push((at, label.into()));
        self
    }
}
