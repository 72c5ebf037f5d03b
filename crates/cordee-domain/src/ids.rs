//! Lasting names: what files, addresses and decisions call a thing.

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// A short lasting name: lower-case letters, digits and single hyphens, for example
/// `principal-designer`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slug(Arc<str>);

/// Why a text is not a [`Slug`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SlugError {
    /// There is no character at all.
    Empty,
    /// There are more than [`Slug::MAX_LEN`] characters.
    TooLong,
    /// There is a character other than `a` to `z`, `0` to `9` and a hyphen between them.
    Character(char),
}

impl Slug {
    /// The greatest number of characters.
    pub const MAX_LEN: usize = 100;

    /// Reads a slug.
    pub fn new(text: &str) -> Result<Self, SlugError> {
        if text.is_empty() {
            return Err(SlugError::Empty);
        }
        if text.len() > Self::MAX_LEN {
            return Err(SlugError::TooLong);
        }
        let mut previous = '-';
        for c in text.chars() {
            let fits = matches!(c, 'a'..='z' | '0'..='9') || (c == '-' && previous != '-');
            if !fits {
                return Err(SlugError::Character(c));
            }
            previous = c;
        }
        if previous == '-' {
            return Err(SlugError::Character('-'));
        }
        Ok(Self(text.into()))
    }

    /// The nearest slug to any text: lower case, accents dropped where that is plain, every
    /// run of other characters one hyphen. `None` when nothing is left.
    pub fn from_title(title: &str) -> Option<Self> {
        let mut out = String::new();
        for c in title.chars().flat_map(char::to_lowercase) {
            if out.len() >= Self::MAX_LEN {
                break;
            }
            match plain(c) {
                Some(plain) => out.push_str(plain),
                None if c.is_ascii_lowercase() || c.is_ascii_digit() => out.push(c),
                None if out.is_empty() || out.ends_with('-') => {}
                None => out.push('-'),
            }
        }
        Self::new(out.trim_end_matches('-')).ok()
    }

    /// The text itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The plain letters for an accented one, where everybody would agree.
fn plain(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ã' | 'å' => "a",
        'ä' | 'æ' => "ae",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' => "n",
        'ò' | 'ó' | 'ô' | 'õ' => "o",
        'ö' | 'œ' | 'ø' => "oe",
        'ù' | 'ú' | 'û' => "u",
        'ü' => "ue",
        'ß' => "ss",
        _ => return None,
    })
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
impl fmt::Debug for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}
impl Serialize for Slug {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}
impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Self::new(&text).map_err(serde::de::Error::custom)
    }
}
impl fmt::Display for SlugError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(f, "a name can't be empty"),
            Self::TooLong => write!(f, "a name has at most {} characters", Slug::MAX_LEN),
            Self::Character(c) => write!(
                f,
                "a name has lower-case letters, digits and single hyphens between them, not `{c}`"
            ),
        }
    }
}
impl std::error::Error for SlugError {}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Slug);

        impl $name {
            /// The text itself.
            pub fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }
        impl From<Slug> for $name {
            fn from(slug: Slug) -> Self {
                Self(slug)
            }
        }
        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// The name of a craft.
    CraftId;
    /// The name of a track.
    TrackId;
    /// The name of a level, unique in the whole framework.
    LevelId;
    /// The name of a grade.
    GradeId;
    /// The name of a competency.
    CompetencyId;
    /// The name of a scope.
    ScopeId;
    /// The name of a step of autonomy.
    AutonomyId;
    /// The name of a decision right.
    RightId;
    /// The name of a form of recognition.
    HonourId;
    /// The name of a duty.
    DutyId;
    /// The name of a pay zone.
    ZoneId;
    /// The name of a sub-factor of job value.
    SubfactorId;
    /// The name of a training.
    TrainingId;
    /// The name of a move.
    MoveId;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slug_says_what_is_wrong_with_it() {
        for (text, wanted) in [
            ("", Err(SlugError::Empty)),
            ("Staff", Err(SlugError::Character('S'))),
            ("a--b", Err(SlugError::Character('-'))),
            ("-a", Err(SlugError::Character('-'))),
            ("a-", Err(SlugError::Character('-'))),
            ("a b", Err(SlugError::Character(' '))),
            ("principal-designer-2", Ok(())),
        ] {
            assert_eq!(Slug::new(text).map(|_| ()), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_title_becomes_the_nearest_slug() {
        for (title, wanted) in [
            ("👩‍🔧 1st Line Analyst", Some("1st-line-analyst")),
            ("Ingénieure en chef", Some("ingenieure-en-chef")),
            ("Straße & Dach", Some("strasse-dach")),
            ("  ", None),
            ("主任", None),
        ] {
            let slug = Slug::from_title(title);
            assert_eq!(slug.as_ref().map(Slug::as_str), wanted, "{title:?}");
        }
    }
}
