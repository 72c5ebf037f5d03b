//! The words of a text, and what stands between them.

#[rustfmt::skip]
const NUMBERS: [&str; 40] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "fifteen", "twenty", "thirty", "several", "many", "zwei", "drei", "vier", "fünf",
    "sechs", "sieben", "acht", "neun", "zehn", "zwölf", "mehrere", "deux", "trois", "quatre",
    "cinq", "sept", "huit", "neuf", "dix", "douze", "quinze", "vingt", "plusieurs",
];

/// What stands between a word and the one before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(super) enum Gap {
    None,
    Comma,
    Sentence,
}

/// A word in lower case, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token<'t> {
    pub(super) lower: &'t str,
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) before: Gap,
}

/// The text in lower case, every letter where it was: one whose small form takes another number
/// of bytes stays as it is.
pub(super) fn lower_in_place(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    let lower = |c: char| {
        let mut small = c.to_lowercase();
        let first = small
            .next()
            .filter(|first| first.len_utf8() == c.len_utf8());
        first.filter(|_| small.next().is_none()).unwrap_or(c)
    };
    text.chars().map(lower).collect()
}

/// The words of a text in lower case.
pub(super) fn tokens(lower: &str) -> Vec<Token<'_>> {
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let (mut gap, mut start) = (Gap::Sentence, None);
    for (at, c) in lower.char_indices().chain([(lower.len(), '.')]) {
        if c.is_alphanumeric() {
            start.get_or_insert(at);
            continue;
        }
        if let Some(start) = start.take() {
            tokens.extend(token(lower, start, at, gap));
            gap = Gap::None;
        }
        match tokens.last_mut() {
            Some(last) if c == '+' && gap == Gap::None && is_number(last.lower) => {
                *last = token(lower, last.start, at + 1, last.before).unwrap_or(*last);
            }
            _ => gap = gap.max(gap_of(c)),
        }
    }
    tokens
}

fn token(lower: &str, start: usize, end: usize, before: Gap) -> Option<Token<'_>> {
    Some(Token {
        lower: lower.get(start..end)?,
        start,
        end,
        before,
    })
}

fn gap_of(c: char) -> Gap {
    match c {
        '.' | ';' | ':' | '!' | '?' | '\n' | '–' | '—' | '•' => Gap::Sentence,
        ',' | '(' | ')' | '[' | ']' | '"' | '“' | '”' => Gap::Comma,
        _ => Gap::None,
    }
}

/// Whether a word is a number, in figures or in words, or says "several".
pub(super) fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit()) || NUMBERS.contains(&word)
}
