//! What people typed, looked at before it is kept.

use crate::tables::EVER;
use crate::{No, Wrong};
use jiff::civil::Date;

/// The greatest number of characters of a name.
pub(crate) const LONGEST_NAME: usize = 200;
/// The greatest number of characters of what somebody writes in their own words.
pub(crate) const LONGEST_WORDS: usize = 10_000;
/// The years in which a day can lie; days are compared as text, which holds for four digits only.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2999;

/// Everything that is wrong with a request, so that it is said at once.
#[derive(Default)]
pub(crate) struct Wrongs(Vec<Wrong>);

impl Wrongs {
    pub(crate) fn say(&mut self, field: &'static str, why: impl Into<String>) {
        let why = why.into();
        self.0.push(Wrong { field, why });
    }

    /// The value, or nothing where it is wrong.
    pub(crate) fn take<T>(&mut self, given: Result<T, Wrong>) -> Option<T> {
        given.map_err(|wrong| self.0.push(wrong)).ok()
    }

    /// How much is wrong so far.
    pub(crate) fn count(&self) -> usize {
        self.0.len()
    }

    /// Refuses where anything is wrong.
    pub(crate) fn done(self) -> Result<(), No> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(No::Wrong(self.0))
        }
    }
}

fn wrong(field: &'static str, why: impl Into<String>) -> Wrong {
    let why = why.into();
    Wrong { field, why }
}

/// One line: a name, a title.
pub(crate) fn line(field: &'static str, text: &str) -> Result<String, Wrong> {
    let text = text.trim();
    if text.is_empty() {
        return Err(wrong(field, "it can't be empty"));
    }
    if text.chars().count() > LONGEST_NAME {
        let why = format!("it has at most {LONGEST_NAME} characters");
        return Err(wrong(field, why));
    }
    if text.chars().any(char::is_control) {
        return Err(wrong(field, "it is one line of letters"));
    }
    Ok(text.to_owned())
}

/// Words of somebody's own, in as many lines as they like, or none.
pub(crate) fn words(field: &'static str, text: &str) -> Result<String, Wrong> {
    let text = text.trim().replace("\r\n", "\n");
    if text.chars().count() > LONGEST_WORDS {
        let why = format!("they have at most {LONGEST_WORDS} characters");
        return Err(wrong(field, why));
    }
    if text
        .chars()
        .any(|it| it.is_control() && it != '\n' && it != '\t')
    {
        return Err(wrong(
            field,
            "there is a character in it that can't be read",
        ));
    }
    Ok(text)
}

/// An address for mail, in small letters. Whether it is somebody's, only a mail can tell.
pub(crate) fn email(text: &str) -> Result<String, Wrong> {
    let text = line("email", text)?.to_lowercase();
    let is_one = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && !host.is_empty() && !host.contains('@') && !text.contains(' ')
    });
    if is_one {
        Ok(text)
    } else {
        let why = format!("`{text}` is no address for mail, such as `luna@example.org`");
        Err(wrong("email", why))
    }
}

/// A day that can be kept.
pub(crate) fn day(field: &'static str, given: Date) -> Result<Date, Wrong> {
    if YEARS.contains(&given.year()) && given.to_string() != EVER {
        Ok(given)
    } else {
        let why = format!("`{given}` is no day of this organisation");
        Err(wrong(field, why))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_for_mail_is_told_from_other_text() {
        for (text, wanted) in [
            ("Luna@Example.org ", Some("luna@example.org")),
            ("luna", None),
            ("luna@", None),
            ("@example.org", None),
            ("luna@example@org", None),
            ("luna mara@example.org", None),
            ("luna\0@example.org", None),
        ] {
            assert_eq!(email(text).ok().as_deref(), wanted, "{text:?}");
        }
    }

    #[test]
    fn everything_wrong_is_said_at_once() {
        let mut wrongs = Wrongs::default();
        assert_eq!(wrongs.take(line("name", " Luna ")).as_deref(), Some("Luna"));
        assert_eq!(wrongs.take(line("name", " ")), None);
        assert_eq!(wrongs.take(email("luna")), None);
        let no = wrongs.done().unwrap_err().to_string();
        assert!(
            no.contains("`name`: it can't be empty; `email`: `luna`"),
            "{no}"
        );
    }
}
