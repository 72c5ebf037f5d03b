//! In what categories of work do not fit their framework, in words.

use crate::LevelId;
use std::fmt;

/// In what categories do not fit their framework.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum CategoryFault {
    /// They were declared over another version.
    OtherVersion {
        /// As declared.
        declared: String,
        /// What the framework's own is called.
        own: String,
    },
    /// No level of the framework has job value.
    NoJobValue,
    /// A name stands twice.
    NamedTwice {
        /// The place of the second.
        at: usize,
    },
    /// Two bands begin at the same points.
    SameBegin {
        /// The place of one.
        at: usize,
    },
    /// No level is in it.
    Empty {
        /// Its place.
        at: usize,
    },
    /// It lists a level that the framework does not have.
    UnknownLevel {
        /// The place of the category.
        at: usize,
        /// The level.
        level: LevelId,
    },
    /// It lists a level whose value nobody has said.
    WithoutValue {
        /// The place of the category.
        at: usize,
        /// The level.
        level: LevelId,
    },
    /// A level stands in two.
    InTwo {
        /// The place of the second.
        at: usize,
        /// The place of the first.
        first: usize,
        /// The level.
        level: LevelId,
    },
    /// A level of value is in none.
    InNone {
        /// The level.
        level: LevelId,
    },
    /// Two levels of the same points are in different categories.
    EqualApart {
        /// One.
        level: LevelId,
        /// The other.
        other: LevelId,
    },
    /// A category holds levels below and above one that is in another.
    InBetween {
        /// The place of the category that is torn.
        at: usize,
        /// The level in between, in another category.
        level: LevelId,
        /// The level above it.
        beyond: LevelId,
    },
}

impl CategoryFault {
    /// The place of the category it is about.
    pub fn at(&self) -> Option<usize> {
        match self {
            Self::NamedTwice { at }
            | Self::SameBegin { at }
            | Self::Empty { at }
            | Self::UnknownLevel { at, .. }
            | Self::WithoutValue { at, .. }
            | Self::InTwo { at, .. }
            | Self::InBetween { at, .. } => Some(*at),
            Self::OtherVersion { .. }
            | Self::NoJobValue
            | Self::InNone { .. }
            | Self::EqualApart { .. } => None,
        }
    }

    /// The level it is about.
    pub fn level(&self) -> Option<&LevelId> {
        match self {
            Self::UnknownLevel { level, .. }
            | Self::WithoutValue { level, .. }
            | Self::InTwo { level, .. }
            | Self::InNone { level }
            | Self::EqualApart { level, .. } => Some(level),
            Self::InBetween { beyond, .. } => Some(beyond),
            _ => None,
        }
    }

    /// What to do.
    pub fn help(&self) -> &'static str {
        match self {
            Self::OtherVersion { .. } => {
                "what a level is worth may have changed: look at the categories again, have them approved, and name the version"
            }
            Self::NoJobValue => {
                "add `job_value` to the framework and `value` to its levels: categories follow from value, never from titles"
            }
            Self::NamedTwice { .. } => "give each category a name of its own",
            Self::SameBegin { .. } => "let each begin at points of its own",
            Self::Empty { .. } => "leave it out, or let it begin elsewhere",
            Self::UnknownLevel { .. } => "`cordee show` shows the levels; name one by its `id`",
            Self::WithoutValue { .. } => {
                "give the level a step on every sub-factor, or take it out: without value it is in no category"
            }
            Self::InTwo { .. } => "leave it in one of them",
            Self::InNone { .. } => "every level of value is in exactly one category",
            Self::EqualApart { .. } => {
                "levels of the same points are of equal value: put them together"
            }
            Self::InBetween { .. } => {
                "a category is a stretch of the scale: move a level, or put the categories together"
            }
        }
    }
}

impl fmt::Display for CategoryFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::OtherVersion { declared, own } => write!(
                f,
                "the categories were declared over version `{declared}`, and the framework is `{own}`"
            ),
            Self::NoJobValue => f.write_str("no level of the framework has job value"),
            Self::NamedTwice { .. } => f.write_str("another category has this name already"),
            Self::SameBegin { .. } => f.write_str("another category begins at the same points"),
            Self::Empty { .. } => f.write_str("no level is in this category"),
            Self::UnknownLevel { level, .. } => write!(f, "there is no level `{level}`"),
            Self::WithoutValue { level, .. } => write!(f, "the level `{level}` has no job value"),
            Self::InTwo { level, .. } => {
                write!(f, "the level `{level}` is in another category too")
            }
            Self::InNone { level } => write!(f, "the level `{level}` is in no category"),
            Self::EqualApart { level, other } => write!(
                f,
                "`{level}` and `{other}` have the same points and are in different categories"
            ),
            Self::InBetween { level, beyond, .. } => write!(
                f,
                "`{beyond}` is in a category with less valued levels than `{level}`, which is in another"
            ),
        }
    }
}
