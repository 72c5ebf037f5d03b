//! Two texts word by word.

use super::change::Word;
use similar::{Algorithm, DiffOp, capture_diff_slices};

/// Above this many words on both sides together a text is shown as replaced: comparing them
/// would take long, and nobody would read it.
const MOST_WORDS: usize = 6_000;

/// A word, or a sign, with the white space after it.
#[derive(Clone, Copy)]
struct Token<'t> {
    word: &'t str,
    with_space: &'t str,
}

/// Two texts word by word; the same words whichever way round they are compared.
pub(super) fn words(before: &str, after: &str) -> Vec<Word> {
    if before > after {
        return mirrored(&words(after, before));
    }
    let (a, b) = (tokens(before), tokens(after));
    let mut out = Out::default();
    for op in ops(&a, &b) {
        match op {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } => out.keep(&kept((&a, old_index), (&b, new_index), len)),
            DiffOp::Delete {
                old_index, old_len, ..
            } => out.removed += &joined(&a, old_index, old_len),
            DiffOp::Insert {
                new_index, new_len, ..
            } => out.added += &joined(&b, new_index, new_len),
            DiffOp::Replace {
                old_index,
                old_len,
                new_index,
                new_len,
            } => {
                out.removed += &joined(&a, old_index, old_len);
                out.added += &joined(&b, new_index, new_len);
            }
        }
    }
    let words = out.close();
    let is_changed = words.iter().any(|word| !matches!(word, Word::Kept(_)));
    // Only white space differs.
    if !is_changed && before != after {
        return replaced(before, after);
    }
    words
}

/// What was removed as added, and the other way round.
pub(super) fn mirrored(words: &[Word]) -> Vec<Word> {
    let mut out = Out::default();
    for word in words {
        match word {
            Word::Kept(text) => out.keep(text),
            Word::Removed(text) => out.added += text,
            Word::Added(text) => out.removed += text,
        }
    }
    out.close()
}

fn replaced(before: &str, after: &str) -> Vec<Word> {
    vec![Word::Removed(before.into()), Word::Added(after.into())]
}

/// Words that are put together: what was removed stands before what was added.
#[derive(Default)]
struct Out {
    words: Vec<Word>,
    removed: String,
    added: String,
}

impl Out {
    fn keep(&mut self, text: &str) {
        self.flush();
        self.words.push(Word::Kept(text.to_owned()));
    }

    fn flush(&mut self) {
        let (removed, added) = (
            std::mem::take(&mut self.removed),
            std::mem::take(&mut self.added),
        );
        if !removed.is_empty() {
            self.words.push(Word::Removed(removed));
        }
        if !added.is_empty() {
            self.words.push(Word::Added(added));
        }
    }

    fn close(mut self) -> Vec<Word> {
        self.flush();
        self.words
    }
}

fn ops(a: &[Token<'_>], b: &[Token<'_>]) -> Vec<DiffOp> {
    if a.len() + b.len() > MOST_WORDS {
        return vec![DiffOp::Replace {
            old_index: 0,
            old_len: a.len(),
            new_index: 0,
            new_len: b.len(),
        }];
    }
    let word = |tokens: &[Token<'_>]| -> Vec<String> {
        tokens.iter().map(|token| token.word.to_owned()).collect()
    };
    let ops = capture_diff_slices(Algorithm::Myers, &word(a), &word(b));
    without_crumbs(ops, b)
}

/// A short word or a comma that two changed stretches happen to share says nothing: the stretches
/// are easier to read as one.
fn without_crumbs(ops: Vec<DiffOp>, b: &[Token<'_>]) -> Vec<DiffOp> {
    let last = ops.len().saturating_sub(1);
    let mut out = Vec::with_capacity(ops.len());
    for (at, op) in ops.into_iter().enumerate() {
        match op {
            DiffOp::Equal {
                old_index,
                new_index,
                len,
            } if at > 0 && at < last && is_crumb(b, new_index, len) => out.push(DiffOp::Replace {
                old_index,
                old_len: len,
                new_index,
                new_len: len,
            }),
            op => out.push(op),
        }
    }
    out
}

fn is_crumb(b: &[Token<'_>], from: usize, len: usize) -> bool {
    const MOST_LETTERS: usize = 3;
    let words = b.iter().skip(from).take(len);
    words.map(|token| token.word.chars().count()).sum::<usize>() <= MOST_LETTERS
}

/// The same words of both texts, with the wider of both spaces after each, so that nothing runs
/// into what was removed or added behind it.
fn kept(a: (&[Token<'_>], usize), b: (&[Token<'_>], usize), len: usize) -> String {
    let a = a.0.iter().skip(a.1).take(len);
    let b = b.0.iter().skip(b.1).take(len);
    let wider = |(a, b): (&Token<'_>, &Token<'_>)| {
        let space = |token: &Token<'_>| token.with_space.len();
        let (a, b) = ((space(a), a.with_space), (space(b), b.with_space));
        a.max(b).1.to_owned()
    };
    a.zip(b).map(wider).collect()
}

fn joined(tokens: &[Token<'_>], from: usize, len: usize) -> String {
    let tokens = tokens.iter().skip(from).take(len);
    tokens.map(|token| token.with_space).collect()
}

fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let word = word_end(rest);
        let space = rest.get(word..).unwrap_or_default();
        let end = word + space.len() - space.trim_start().len();
        let (with_space, others) = rest.split_at(end);
        tokens.push(Token {
            word: with_space.trim_end(),
            with_space,
        });
        rest = others;
    }
    tokens
}

/// Where the first word ends: a run of letters and digits, or one sign. Scripts that are written
/// without spaces are taken letter by letter.
fn word_end(text: &str) -> usize {
    let is_inside = |c: char| (c.is_alphanumeric() && c < '\u{2e80}') || matches!(c, '\'' | '’');
    let run = text.find(|c| !is_inside(c)).unwrap_or(text.len());
    if run > 0 {
        return run;
    }
    text.chars().next().map_or(0, char::len_utf8)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn shown(words: &[Word]) -> String {
        let shown = words.iter().map(|word| match word {
            Word::Kept(text) => text.clone(),
            Word::Removed(text) => format!("[-{text}-]"),
            Word::Added(text) => format!("{{+{text}+}}"),
        });
        shown.collect()
    }

    #[test]
    fn words_are_compared_as_people_read_them() {
        for (before, after, wanted) in [
            (
                "Saves roofs that were given up.",
                "Saves roofs that had been given up.",
                "Saves roofs that [-were -]{+had been +}given up.",
            ),
            (
                "Asks first.",
                "Asks first, then acts.",
                "Asks first{+, then acts+}.",
            ),
            ("Teaches two.", "Teaches two well.", "Teaches two {+well+}."),
            ("Asks.", "", "[-Asks.-]"),
            ("", "Asks.", "{+Asks.+}"),
            (
                "Works in a small team",
                "Leads of a large house",
                "[-Works in a small team-]{+Leads of a large house+}",
            ),
            ("a  b", "a b", "[-a  b-]{+a b+}"),
            ("検査する", "検査した", "検査[-する-]{+した+}"),
        ] {
            assert_eq!(shown(&words(before, after)), wanted);
        }
    }

    #[test]
    fn a_very_long_text_is_replaced_as_a_whole() {
        let (before, after) = ("one ".repeat(4_000), "two ".repeat(4_000));
        assert_eq!(words(&before, &after).len(), 2);
    }

    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_the_words(a in "[ab.,\n ]{0,30}", b in "[ab.,\n ]{0,30}") {
            let compared = words(&a, &b);
            let side = |other: fn(&Word) -> bool| -> String {
                let of_side = compared.iter().filter(|word| !other(word));
                of_side.map(|word| match word {
                    Word::Kept(text) | Word::Removed(text) | Word::Added(text) => text.as_str(),
                }).collect()
            };
            let plain = |text: &str| text.split_whitespace().collect::<String>();
            prop_assert_eq!(plain(&side(|it| matches!(it, Word::Added(_)))), plain(&a));
            prop_assert_eq!(plain(&side(|it| matches!(it, Word::Removed(_)))), plain(&b));
            prop_assert_eq!(mirrored(&words(&b, &a)), compared);
        }
    }
}
