//! Days as people write them.

use super::phrases::Phrases;
use jiff::civil::Date;

/// A day for the eye and for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    /// As a calendar has it, `2026-03-02`.
    pub(crate) iso: String,
    /// As people write it, "2 March 2026".
    pub(crate) words: String,
}

/// A day in the language of the interface.
pub(crate) fn day(p: &Phrases, date: Date) -> Day {
    Day {
        iso: date.to_string(),
        words: in_words(p, date),
    }
}

/// A day in words, to stand in a sentence.
pub(crate) fn in_words(p: &Phrases, date: Date) -> String {
    let months = match p.tag {
        "de" => GERMAN,
        "fr" => FRENCH,
        _ => ENGLISH,
    };
    let index = usize::try_from(date.month() - 1).unwrap_or_default();
    let month = months.get(index).copied().unwrap_or_default();
    let (day, year) = (date.day(), date.year());
    match (p.tag, day) {
        ("de", _) => format!("{day}. {month} {year}"),
        ("fr", 1) => format!("1er {month} {year}"),
        _ => format!("{day} {month} {year}"),
    }
}

const ENGLISH: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const GERMAN: [&str; 12] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Mai",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
];
const FRENCH: [&str; 12] = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
];

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::Lang;
    use jiff::civil::date;

    #[test]
    fn a_day_is_written_as_people_write_it() {
        for (tag, day, wanted) in [
            ("en", date(2026, 3, 2), "2 March 2026"),
            ("de", date(2026, 12, 1), "1. Dezember 2026"),
            ("fr", date(2026, 8, 1), "1er août 2026"),
            ("fr", date(2026, 8, 2), "2 août 2026"),
        ] {
            let p = Phrases::of(Lang::new(tag).unwrap());
            assert_eq!(in_words(p, day), wanted);
        }
    }
}
