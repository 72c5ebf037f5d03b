//! Words as people write them: counts, lists, names that were nearly right, lines that fit.

use std::fmt::{Display, Write};
use textwrap::{Options, WordSplitter};

/// Adds a line to a text.
pub fn add_line(out: &mut String, line: impl Display) {
    // Writing into a string can't fail.
    let _ = writeln!(out, "{line}");
}

/// "1 error", "2 errors".
pub fn counted(count: usize, one: &str) -> String {
    let many = if count == 1 { "" } else { "s" };
    format!("{count} {one}{many}")
}

/// "a", "a and b", "a, b and c".
pub fn joined(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

/// The known name that was probably meant, in any case.
pub fn nearest<'a>(asked: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let asked = asked.to_lowercase();
    let most = (asked.chars().count() / 3).clamp(1, 4);
    known
        .map(|name| {
            (
                strsim::damerau_levenshtein(&asked, &name.to_lowercase()),
                name,
            )
        })
        .filter(|(distance, name)| *distance <= most && *distance < name.chars().count())
        .min()
        .map(|(_, name)| name)
}

/// `text` in lines of at most `width` columns; the first line begins with `first`, the others
/// with `others`.
pub fn wrapped(text: &str, width: usize, (first, others): (&str, &str)) -> Vec<String> {
    let options = Options::new(width.max(1))
        .initial_indent(first)
        .subsequent_indent(others)
        .word_splitter(WordSplitter::NoHyphenation);
    let lines = textwrap::wrap(text, options).into_iter();
    lines.map(|line| line.trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_was_nearly_right_is_found() {
        let known = || ["PAR001", "PAR002", "software"].into_iter();
        assert_eq!(nearest("par01", known()), Some("PAR001"));
        assert_eq!(nearest("sofware", known()), Some("software"));
        assert_eq!(nearest("cooking", known()), None);
        assert_eq!(nearest("", known()), None);
    }

    #[test]
    fn lists_are_read_aloud_easily() {
        let joined =
            |words: &[&str]| joined(&words.iter().map(|w| (*w).to_owned()).collect::<Vec<_>>());
        assert_eq!(joined(&[]), "");
        assert_eq!(joined(&["a"]), "a");
        assert_eq!(joined(&["a", "b"]), "a and b");
        assert_eq!(joined(&["a", "b", "c"]), "a, b and c");
    }
}
