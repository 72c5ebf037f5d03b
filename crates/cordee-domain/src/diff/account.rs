//! What has been found so far.

use super::change::{Change, Diff, What, Wording};
use super::texts::Texts;
use super::thing::Thing;
use crate::Text;

/// What has been found so far: the changes, and the texts, which are judged together at the end.
#[derive(Default)]
pub(super) struct Account<'f> {
    changes: Vec<Change>,
    texts: Texts<'f>,
}

impl<'f> Account<'f> {
    /// A change of `of`.
    pub(super) fn note(&mut self, of: &Thing, what: What) {
        self.changes.push(Change {
            of: of.clone(),
            what,
        });
    }

    /// A text of `of` in both versions.
    pub(super) fn text(&mut self, of: &Thing, field: Wording, a: &'f [Text], b: &'f [Text]) {
        // The changes so far tell where the rewording of this text will stand among them.
        self.texts.compare(self.changes.len(), of, field, a, b);
    }

    /// Whether nothing differs so far.
    pub(super) fn is_empty(&self) -> bool {
        self.changes.is_empty() && self.texts.is_empty()
    }

    /// The whole answer.
    pub(super) fn close(self) -> Diff {
        self.texts.close(self.changes)
    }
}
