//! Days, as people say them.

use super::phrases::{Phrases, filled};
use jiff::civil::Date;

/// A day, in words and for programs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Day {
    /// As in `2026-11-20`.
    pub(crate) iso: String,
    /// As in "20 November 2026".
    pub(crate) words: String,
}

/// A day in the words of the interface.
pub(crate) fn day(p: &Phrases, date: Date) -> Day {
    let month = usize::try_from(date.month() - 1).ok();
    let month = month.and_then(|month| p.practice.months.split(' ').nth(month));
    let number = match (p.tag, date.day()) {
        ("fr", 1) => "1er".to_owned(),
        (_, number) => number.to_string(),
    };
    let parts = [
        &*number,
        month.unwrap_or_default(),
        &date.year().to_string(),
    ];
    Day {
        iso: date.to_string(),
        words: filled(p.practice.a_day, &parts),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use cordee_domain::Lang;
    use jiff::civil::date;

    #[test]
    fn a_day_is_said_as_people_say_it() {
        for (tag, wanted) in [
            ("en", "1 August 2026"),
            ("de", "1. August 2026"),
            ("fr", "1er août 2026"),
        ] {
            let said = day(Phrases::of(Lang::new(tag).unwrap()), date(2026, 8, 1));
            assert_eq!((&*said.iso, &*said.words), ("2026-08-01", wanted));
        }
    }
}
