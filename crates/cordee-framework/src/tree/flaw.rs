//! What can be wrong with a text itself, and how much of it is read.

use crate::source::Extent;

/// How much of a file is read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limits {
    /// Levels of nesting.
    pub(crate) depth: usize,
    /// Values in one file.
    pub(crate) nodes: usize,
}

impl Limits {
    /// For frameworks.
    pub(crate) const FRAMEWORK: Self = Self {
        depth: 64,
        nodes: 12_000_000,
    };
}

/// Something wrong with the text itself.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Flaw {
    pub(crate) kind: FlawKind,
    pub(crate) extent: Extent,
}

/// What is wrong.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum FlawKind {
    /// The parser can't follow; its own words.
    Syntax(String),
    /// So much is broken that the rest was left unread.
    GivenUp,
    /// Anchors, aliases, tags, a second document.
    Foreign(&'static str),
    /// Nested deeper than the limit.
    TooDeep(usize),
    /// More values than the limit.
    TooMany(usize),
    /// The same key twice in one mapping.
    DuplicateKey(String),
    /// A key that is not a single value.
    KeyNotScalar,
}
