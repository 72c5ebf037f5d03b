//! Phrases with alternatives, looked for in a text word by word.
//!
//! Rules about words are tables of [`Sign`]s. A sign is written as words with single spaces:
//!
//! | written | stands for |
//! |---|---|
//! | `a\|b` | one of these words |
//! | `a?` | may be missing |
//! | `#` | a number, in figures or in words |
//! | `#+` | a number in figures with a plus sign |
//! | `*` | any word, but none that joins two others |
//! | `^`, at the beginning | the phrase begins a sentence |
//! | `>`, at the end | the clause ends here, or goes on with a word that joins |
//!
//! Words are compared in lower case; hyphens and apostrophes part words; a phrase does not reach over a comma or
//! the end of a sentence. Knows nothing of grammar beyond this.

mod tokens;

use aho_corasick::{AhoCorasick, MatchKind};
use tokens::{Gap, Token, is_number, lower_in_place, tokens};

/// A phrase, and the words near it that take its meaning away.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sign {
    phrase: &'static str,
    not_after: &'static [&'static str],
    not_before: &'static [&'static str],
}

impl Sign {
    /// The phrase alone.
    pub(super) const fn new(phrase: &'static str) -> Self {
        Self {
            phrase,
            not_after: &[],
            not_before: &[],
        }
    }

    /// No sign when one of these stands among the five words before it in its sentence.
    pub(super) const fn not_after(mut self, words: &'static [&'static str]) -> Self {
        self.not_after = words;
        self
    }

    /// No sign when one of these stands among the three words after it in its clause.
    pub(super) const fn not_before(mut self, words: &'static [&'static str]) -> Self {
        self.not_before = words;
        self
    }
}

const WORDS_BEFORE: usize = 5;
const WORDS_AFTER: usize = 3;

/// Words that join what stands before them with what stands after.
#[rustfmt::skip]
const JOINING: [&str; 24] = [
    "a", "across", "and", "as", "at", "but", "by", "for", "from", "in", "into", "of", "on", "or",
    "that", "the", "through", "to", "under", "while", "who", "whose", "with", "within",
];

/// Signs that are looked for together.
pub(super) struct Signs {
    anchors: Anchors,
    parsed: Vec<Parsed>,
    /// The signs by the word, or kind of word (`#`, `#+`), that they can begin with.
    by_first: Vec<Vec<(&'static str, usize)>>,
}

/// Which of the lists in `by_first` holds the signs that begin with a word.
fn bucket(word: &str) -> usize {
    let first = word.bytes().next().map_or(0, usize::from);
    (first + 7 * word.len()) % BUCKETS
}

const BUCKETS: usize = 64;

impl Signs {
    /// These signs. Only texts that hold one of the `anchors` are looked at: parts of words, in
    /// the case they are written in, of which every sign must hold at least one.
    pub(super) fn new(anchors: &[&str], signs: &[Sign]) -> Self {
        let parsed: Vec<Parsed> = signs.iter().map(Parsed::of).collect();
        let mut by_first = vec![Vec::new(); BUCKETS];
        for (position, sign) in parsed.iter().enumerate() {
            for first in sign
                .elements
                .first()
                .into_iter()
                .flat_map(|e| &e.alternatives)
            {
                if let Some(list) = by_first.get_mut(bucket(first)) {
                    list.push((*first, position));
                }
            }
        }
        Self {
            anchors: Anchors::new(anchors),
            parsed,
            by_first,
        }
    }

    /// The first sign in the text, as it is written there.
    pub(super) fn find<'t>(&self, text: &'t str) -> Option<&'t str> {
        if self.anchors.are_missing_in(text) {
            return None;
        }
        let lower = lower_in_place(text);
        let tokens = tokens(&lower);
        (0..tokens.len()).find_map(|at| self.find_at(text, &tokens, at))
    }

    fn find_at<'t>(&self, text: &'t str, tokens: &[Token<'_>], at: usize) -> Option<&'t str> {
        let first = tokens.get(at)?;
        let end = self.ends_at(first.lower, tokens, at).or_else(|| {
            let is_number = is_number(first.lower);
            let as_number = || is_number.then(|| self.ends_at("#", tokens, at)).flatten();
            let has_plus = first.lower.ends_with('+');
            has_plus
                .then(|| self.ends_at("#+", tokens, at))
                .flatten()
                .or_else(as_number)
        })?;
        let last = tokens.get(end.checked_sub(1)?)?;
        text.get(first.start..last.end)
    }

    /// Where a sign that begins with this word, or kind of word, ends.
    fn ends_at(&self, begins_with: &str, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        let possible = self.by_first.get(bucket(begins_with)).into_iter().flatten();
        possible
            .filter(|(first, _)| *first == begins_with)
            .filter_map(|(_, position)| self.parsed.get(*position))
            .find_map(|sign| sign.ends_at(tokens, at))
    }
}

#[cfg(test)]
impl Signs {
    /// What the signs stand for and the anchors hide: each alternative of each sign is written
    /// out once, with the first alternative of the others, in small letters and with a capital.
    pub(super) fn unreachable(&self) -> Vec<String> {
        let mut hidden = Vec::new();
        for sign in &self.parsed {
            for (varied, element) in sign.elements.iter().enumerate() {
                for alternative in &element.alternatives {
                    let written = sign.written_out(varied, alternative);
                    let first = written.chars().next().map_or(0, char::len_utf8);
                    let capital = written[..first].to_uppercase() + &written[first..];
                    let samples = [format!("Xx. Xx {written}"), capital];
                    let is_hidden = |text: &String| self.anchors.are_missing_in(text);
                    hidden.extend(samples.into_iter().filter(is_hidden));
                }
            }
        }
        hidden
    }
}

#[cfg(test)]
impl Parsed {
    fn written_out(&self, varied: usize, alternative: &str) -> String {
        let word = |(position, element): (usize, &Element)| {
            let is_varied = position == varied;
            let word = if is_varied {
                alternative
            } else {
                element.alternatives[0]
            };
            let is_there = is_varied || !element.is_optional;
            is_there.then(|| word.replace('*', "small").replace('#', "5"))
        };
        let words: Vec<String> = self.elements.iter().enumerate().filter_map(word).collect();
        words.join(" ")
    }
}

/// Parts of words that are looked for quickly.
pub(super) struct Anchors(AhoCorasick);

impl Anchors {
    /// Looks for these, in the case they are written in; of those that begin at one place, the
    /// longest.
    #[expect(clippy::expect_used, reason = "it fails for millions of patterns only")]
    pub(super) fn new(words: &[impl AsRef<[u8]>]) -> Self {
        let searcher = AhoCorasick::builder()
            .match_kind(MatchKind::LeftmostLongest)
            .build(words);
        Self(searcher.expect("a short list of words can be searched for"))
    }

    fn are_missing_in(&self, text: &str) -> bool {
        self.0.find(text).is_none()
    }

    /// Where they stand in the text, from left to right.
    pub(super) fn all_in(&self, text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
        self.0.find_iter(text).map(|found| found.range())
    }
}

struct Parsed {
    begins_sentence: bool,
    ends_clause: bool,
    elements: Vec<Element>,
    sign: Sign,
}

struct Element {
    alternatives: Vec<&'static str>,
    is_optional: bool,
}

impl Parsed {
    fn of(sign: &Sign) -> Self {
        let (begins_sentence, phrase) = match sign.phrase.strip_prefix("^ ") {
            Some(rest) => (true, rest),
            None => (false, sign.phrase),
        };
        let (ends_clause, phrase) = match phrase.strip_suffix(" >") {
            Some(rest) => (true, rest),
            None => (false, phrase),
        };
        let element = |written: &'static str| Element {
            alternatives: written.trim_end_matches('?').split('|').collect(),
            is_optional: written.ends_with('?'),
        };
        Self {
            begins_sentence,
            ends_clause,
            elements: phrase.split(' ').map(element).collect(),
            sign: *sign,
        }
    }

    /// Where the phrase ends when it begins at `at` and nothing near takes its meaning away.
    fn ends_at(&self, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        if self.begins_sentence && tokens.get(at)?.before != Gap::Sentence {
            return None;
        }
        let end = self.reach(&self.elements, tokens, at, at)?;
        let is_denied = is_among(self.sign.not_after, before(tokens, at))
            || is_among(self.sign.not_before, after(tokens, end));
        (!is_denied).then_some(end)
    }

    fn reach(
        &self,
        elements: &[Element],
        tokens: &[Token<'_>],
        first: usize,
        at: usize,
    ) -> Option<usize> {
        let Some((element, rest)) = elements.split_first() else {
            return (!self.ends_clause || ends_clause(tokens, at)).then_some(at);
        };
        let is_near = |token: &&Token<'_>| at == first || token.before == Gap::None;
        let fits = tokens
            .get(at)
            .filter(is_near)
            .is_some_and(|token| element.fits(token));
        let with = fits
            .then(|| self.reach(rest, tokens, first, at + 1))
            .flatten();
        with.or_else(|| {
            let without = element
                .is_optional
                .then(|| self.reach(rest, tokens, first, at));
            without.flatten()
        })
    }
}

impl Element {
    fn fits(&self, token: &Token<'_>) -> bool {
        let word = token.lower;
        self.alternatives
            .iter()
            .any(|alternative| match *alternative {
                "*" => !JOINING.contains(&word),
                "#" => is_number(word),
                "#+" => word.ends_with('+'),
                other => other == word,
            })
    }
}

fn is_among<'t>(words: &[&str], mut tokens: impl Iterator<Item = &'t Token<'t>>) -> bool {
    !words.is_empty() && tokens.any(|token| words.contains(&token.lower))
}

/// The words before `at` in its sentence, nearest first.
fn before<'t>(tokens: &'t [Token<'t>], at: usize) -> impl Iterator<Item = &'t Token<'t>> {
    let is_in_sentence = |(here, _): &(&Token, &Token<'_>)| here.before != Gap::Sentence;
    let back = tokens.get(..=at).unwrap_or_default().iter().rev();
    back.clone()
        .zip(back.skip(1))
        .take_while(is_in_sentence)
        .map(|(_, earlier)| earlier)
        .take(WORDS_BEFORE)
}

/// The words from `end` on in the same clause.
fn after<'t>(tokens: &'t [Token<'t>], end: usize) -> impl Iterator<Item = &'t Token<'t>> {
    let rest = tokens.get(end..).unwrap_or_default();
    rest.iter()
        .take_while(|token| token.before == Gap::None)
        .take(WORDS_AFTER)
}

fn ends_clause(tokens: &[Token<'_>], at: usize) -> bool {
    tokens
        .get(at)
        .is_none_or(|token| token.before != Gap::None || JOINING.contains(&token.lower))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_found_as_its_table_says() {
        for (phrase, text, wanted) in [
            ("ties|tied knots", "Ties knots.", Some("Ties knots")),
            ("ties knots", "Ties firm knots.", None),
            ("ties *? knots", "Ties firm knots.", Some("Ties firm knots")),
            ("ties * knots", "Ties and knots.", None),
            ("ties # knots", "Ties 12 knots", Some("Ties 12 knots")),
            (
                "ties # knots",
                "Ties twelve knots",
                Some("Ties twelve knots"),
            ),
            ("#+ knots", "ties 12+ knots", Some("12+ knots")),
            ("#+ knots", "ties 12 + knots", Some("12 + knots")),
            ("#+ knots", "ties 12 knots", None),
            ("ties knots", "Ties, knots", None),
            ("ties knots", "ties-knots", Some("ties-knots")),
            ("knot s end", "the knot’s end", Some("knot’s end")),
            ("knots end", "the knots' end", Some("knots' end")),
            ("^ ties knots", "Sits. Ties knots.", Some("Ties knots")),
            ("^ ties knots", "Sits and ties knots.", None),
            ("ties knots >", "Ties knots in ropes", Some("Ties knots")),
            ("ties knots >", "Ties knots tightly", None),
            ("ties knots >", "Ties knots, tightly", Some("Ties knots")),
        ] {
            let signs = Signs::new(&["nots", "not"], &[Sign::new(phrase)]);
            assert_eq!(signs.find(text), wanted, "{phrase:?} in {text:?}");
        }
    }

    #[test]
    fn words_near_a_phrase_take_its_meaning_away() {
        const SIGN: Sign = Sign::new("knots")
            .not_after(&["no", "without"])
            .not_before(&["per"]);
        for (text, is_sign) in [
            ("Ties knots", true),
            ("Works without any knots", false),
            ("Works without ropes. Ties knots", true),
            ("Works without ropes, hooks or knots", false),
            ("No rope and no hook and none of the knots", true),
            ("Sails ten knots per hour", false),
            ("Ties knots, ten per hour", true),
        ] {
            let found = Signs::new(&["knots"], &[SIGN]).find(text);
            assert_eq!(found.is_some(), is_sign, "{text:?}");
        }
    }

    #[test]
    fn texts_without_an_anchor_are_passed_over() {
        let signs = Signs::new(&["nots"], &[Sign::new("ropes")]);
        assert_eq!(signs.find("Ties ropes"), None);
        assert_eq!(signs.find("Ties ropes and knots"), Some("ropes"));
    }
}
