//! The fields of a place a taking stands at, looked up and treated as the mapping says.

use super::super::mapping::{Field, Fields, Treatment};
use super::super::names::slug;
use super::super::path::Frame;
use super::Led;
use crate::notation;
use crate::read::Words;
use std::cell::Cell;

/// A place a taking stands at, with the fields to look up there.
pub(super) struct Found<'f, 'v> {
    pub(super) fields: &'f Fields,
    pub(super) frames: &'f [Frame<'v>],
    /// Which paths of the mapping have led somewhere.
    pub(super) led: &'f [Cell<Led>],
}

impl Found<'_, '_> {
    pub(super) fn line(&self) -> usize {
        self.frames.last().map_or(0, |frame| frame.value.line)
    }

    /// Whether the mapping says where this field is.
    pub(super) fn has(&self, name: &str) -> bool {
        self.fields.iter().any(|(field, _)| *field == name)
    }

    /// The texts of a field; `None` when the source has no such field.
    fn several(&self, name: &str) -> Option<Vec<String>> {
        let (_, fields) = self.fields.iter().find(|(field, _)| *field == name)?;
        let mut texts = Vec::new();
        let mut is_there = false;
        for field in fields {
            let found = field.expression.texts(self.frames);
            super::mark(self.led, &field.spot, Led::to(found.as_slice()));
            if let Some(found) = found {
                is_there = true;
                texts.extend(found.into_iter().flat_map(|(_, text)| field.treat(&text)));
            }
        }
        is_there.then_some(texts)
    }

    /// The texts of a field that say something.
    pub(super) fn many(&self, name: &str) -> Vec<String> {
        let mut texts = self.several(name).unwrap_or_default();
        texts.retain(|text| !text.is_empty());
        texts
    }

    /// The first text of a field that says something.
    pub(super) fn one(&self, name: &str) -> Option<String> {
        let mut texts = self.several(name)?.into_iter();
        texts.find(|text| !text.is_empty())
    }

    /// The first text of a field, as a name of the framework language.
    pub(super) fn name(&self, name: &str) -> Option<String> {
        self.one(name).as_deref().and_then(slug)
    }

    /// One of the words that can stand in a field, or what stands there instead.
    pub(super) fn word<T: Words>(&self, name: &str) -> Option<Result<&'static str, String>> {
        let text = self.one(name)?;
        let wanted = text.to_lowercase();
        let word = T::WORDS.iter().find(|(word, _)| *word == wanted);
        Some(word.map(|(word, _)| *word).ok_or(text))
    }
}

impl Field {
    fn treat(&self, text: &str) -> Vec<String> {
        let text = self.cut(text);
        match self.treatment {
            None => vec![text.trim().to_owned()],
            Some(Treatment::Lines) => {
                let lines = text.lines().map(without_bullet);
                lines.filter(|line| !line.is_empty()).collect()
            }
            Some(Treatment::Statements) => notation::read_statements(&text),
            Some(Treatment::Names) => {
                let names = text
                    .lines()
                    .map(|line| notation::read_name(line).to_owned());
                names.filter(|name| !name.is_empty()).collect()
            }
            Some(Treatment::Fraction) => {
                vec![percent_of(&text).unwrap_or_else(|| text.trim().to_owned())]
            }
        }
    }

    /// The pieces of a text that are asked for.
    fn cut(&self, text: &str) -> String {
        match (&self.split, self.part) {
            (Some(sign), Some((first, last))) if !sign.is_empty() => {
                let pieces = text.split(sign.as_str());
                let pieces = pieces.skip(first - 1).take(last + 1 - first);
                pieces.collect::<Vec<_>>().join(sign)
            }
            _ => text.to_owned(),
        }
    }
}

fn without_bullet(line: &str) -> String {
    let line = line.trim();
    let bare = line.strip_prefix(['-', '*', '•', '–']).unwrap_or(line);
    bare.trim().to_owned()
}

/// `0.25` as `25`, exactly: the point moves by two places.
fn percent_of(text: &str) -> Option<String> {
    let (whole, decimals) = text.trim().split_once('.').unwrap_or((text.trim(), ""));
    let is_digits = |s: &str| s.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || !is_digits(whole) || !is_digits(decimals) || decimals.len() > 4 {
        return None;
    }
    let decimals = format!("{decimals:0<4}");
    let (percent, rest) = decimals.split_at_checked(2)?;
    let percent = format!("{whole}{percent}");
    let percent = percent.trim_start_matches('0');
    let percent = if percent.is_empty() { "0" } else { percent };
    let rest = rest.trim_end_matches('0');
    Some(if rest.is_empty() {
        percent.to_owned()
    } else {
        format!("{percent}.{rest}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fraction_becomes_percent_exactly() {
        for (text, wanted) in [
            ("0.25", Some("25")),
            ("0.1", Some("10")),
            ("1", Some("100")),
            ("0.125", Some("12.5")),
            ("0", Some("0")),
            ("many", None),
        ] {
            assert_eq!(percent_of(text).as_deref(), wanted, "{text}");
        }
    }

    #[test]
    fn bullets_are_no_part_of_a_line() {
        for line in ["- Slates", "  * Slates", "•Slates", "Slates "] {
            assert_eq!(without_bullet(line), "Slates");
        }
    }
}
