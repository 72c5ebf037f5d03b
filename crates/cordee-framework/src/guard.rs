//! Texts that a spreadsheet would run: put behind a sign in CSV, and taken out again.
//!
//! A cell of a CSV file that begins like a formula is computed by whoever opens it, and a formula
//! can send what is in the sheet elsewhere. CSV has no way to say "this is text", so such a text
//! gets an apostrophe before it, as people write it in a spreadsheet. A text that begins with an
//! apostrophe itself gets another, so that taking one away always gives the text back.

use std::borrow::Cow;

/// The sign before a text that would be run.
const GUARD: char = '\'';

/// What a formula can begin with, in half and in full width, and the guard itself.
fn is_guarded(first: char) -> bool {
    matches!(
        first,
        '=' | '+' | '-' | '@' | '\t' | '\r' | '＝' | '＋' | '－' | '＠' | GUARD
    )
}

/// The text as a spreadsheet may have it.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(is_guarded) {
        Cow::Owned(format!("{GUARD}{text}"))
    } else {
        Cow::Borrowed(text)
    }
}

/// The text behind the guard, where there is one.
pub(crate) fn unguarded(text: &str) -> Option<&str> {
    text.strip_prefix(GUARD)
        .filter(|text| text.starts_with(is_guarded))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use rstest::rstest;

    #[rstest]
    #[case("=1+1", "'=1+1")]
    #[case("+49 30", "'+49 30")]
    #[case("－3", "'－3")]
    #[case("＠crew", "'＠crew")]
    #[case("\tx", "'\tx")]
    #[case("'=1", "''=1")]
    #[case("it's", "it's")]
    #[case("1-2", "1-2")]
    fn what_could_run_is_guarded(#[case] text: &str, #[case] cell: &str) {
        assert_eq!(guarded(text), cell);
    }

    proptest! {
        #[test]
        fn the_guard_goes_away_again(text in "['=+@ＡＢ＝＋\t\r-]{0,3}\\PC{0,3}") {
            let cell = guarded(&text).into_owned();
            prop_assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠']));
            prop_assert_eq!(unguarded(&cell).unwrap_or(&cell), text);
        }
    }
}
