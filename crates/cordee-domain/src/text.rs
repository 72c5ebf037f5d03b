//! Titles and texts in one or more languages.

use serde::{Serialize, Serializer};
use std::fmt;
use std::sync::Arc;

/// A language, as a short tag such as `en`, `fr` or `de-at`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang {
    bytes: [u8; Lang::MAX_LEN],
    len: u8,
}

/// The text is not a language tag of two or three letters and an optional region.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LangError;

impl Lang {
    const MAX_LEN: usize = 8;

    /// English, the language of a framework that names none.
    pub const EN: Self = Self {
        bytes: *b"en\0\0\0\0\0\0",
        len: 2,
    };

    /// Reads a tag, in any case: two or three letters, then perhaps a hyphen and a region of
    /// two to four letters or digits.
    pub fn new(tag: &str) -> Result<Self, LangError> {
        let lower = tag.to_ascii_lowercase();
        let (language, region) = lower
            .split_once('-')
            .map_or((&*lower, None), |(l, r)| (l, Some(r)));
        let language_fits =
            (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
        let region_fits = region.is_none_or(|r| {
            (2..=4).contains(&r.len()) && r.bytes().all(|b| b.is_ascii_alphanumeric())
        });
        if !language_fits || !region_fits {
            return Err(LangError);
        }
        let mut bytes = [0; Self::MAX_LEN];
        for (to, from) in bytes.iter_mut().zip(lower.bytes()) {
            *to = from;
        }
        let len = u8::try_from(lower.len()).map_err(|_| LangError)?;
        Ok(Self { bytes, len })
    }

    /// The tag in lower case.
    pub fn as_str(&self) -> &str {
        self.bytes
            .get(..usize::from(self.len))
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or("en")
    }
}

impl fmt::Debug for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

/// One text, in the framework's own language and perhaps in others.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Serialize)]
pub struct Text {
    own: Arc<str>,
    /// Most texts have no translation; the box keeps them small.
    #[serde(skip_serializing_if = "Option::is_none")]
    others: Option<Box<[Translation]>>,
}

type Translation = (Lang, Arc<str>);

impl Text {
    /// A text in the framework's own language.
    pub fn new(own: impl Into<Arc<str>>) -> Self {
        Self {
            own: own.into(),
            others: None,
        }
    }

    /// The same text with a translation added.
    #[must_use]
    pub fn with(mut self, lang: Lang, translation: impl Into<Arc<str>>) -> Self {
        let mut others = self.others.take().map_or_else(Vec::new, Vec::from);
        others.push((lang, translation.into()));
        self.others = Some(others.into());
        self
    }

    /// The text in the framework's own language.
    pub fn as_str(&self) -> &str {
        &self.own
    }

    /// The text in `lang`, or in the framework's own language where there is no translation.
    pub fn in_lang(&self, lang: Lang) -> &str {
        self.others
            .iter()
            .flatten()
            .find(|(of, _)| *of == lang)
            .map_or(&*self.own, |(_, text)| text)
    }

    /// The translations, in the order they were written.
    pub fn translations(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.others
            .iter()
            .flatten()
            .map(|(lang, text)| (*lang, &**text))
    }

    /// Whether there is nothing but white space in the framework's own language.
    pub fn is_blank(&self) -> bool {
        self.own.trim().is_empty()
    }
}

impl From<&str> for Text {
    fn from(own: &str) -> Self {
        Self::new(own)
    }
}
impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.own)
    }
}

/// A longer text: one or several statements, each a paragraph or a line of a list.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default, Serialize)]
#[serde(transparent)]
pub struct Prose {
    statements: Vec<Text>,
}

impl Prose {
    /// A text of these statements, in order.
    pub fn new(statements: Vec<Text>) -> Self {
        Self { statements }
    }

    /// The statements, in order.
    pub fn statements(&self) -> &[Text] {
        &self.statements
    }

    /// Whether no statement says anything.
    pub fn is_blank(&self) -> bool {
        self.statements.iter().all(Text::is_blank)
    }
}

impl From<&str> for Prose {
    fn from(statement: &str) -> Self {
        Self::new(vec![Text::new(statement)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_tag_is_two_or_three_letters_and_perhaps_a_region() {
        for (tag, fits) in [
            ("en", true),
            ("de-AT", true),
            ("gsw", true),
            ("english", false),
            ("e", false),
            ("de-", false),
            ("", false),
            ("d1", false),
        ] {
            assert_eq!(Lang::new(tag).is_ok(), fits, "{tag:?}");
        }
        assert_eq!(Lang::new("de-AT").unwrap().as_str(), "de-at");
    }

    #[test]
    fn a_missing_translation_falls_back_to_the_own_language() {
        let text =
            Text::new("Chief Inspector").with(Lang::new("fr").unwrap(), "Inspection en chef");
        assert_eq!(text.in_lang(Lang::new("fr").unwrap()), "Inspection en chef");
        assert_eq!(text.in_lang(Lang::new("de").unwrap()), "Chief Inspector");
    }
}
