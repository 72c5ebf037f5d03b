//! How alike two texts are, word by word.
//!
//! The measure is the one of Ratcliff and Obershelp over lower-cased words: find the longest
//! run of words both texts share, then the same to its left and to its right; twice the words
//! found, divided by the words of both. It knows nothing of meaning.

/// Words of which both texts must have at least so many before they are compared; below, only
/// the same words count.
const FEWEST_WORDS: usize = 4;
/// Beyond so many words the order is left aside: time would grow faster than the text.
const MOST_WORDS: usize = 200;

/// A quick picture of a text, enough to see that two texts are not alike.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sketch {
    words: u32,
    /// One of 64 marks for each word; the same word always sets the same.
    marks: u64,
}

impl Sketch {
    /// The picture of `text`.
    pub(super) fn of(text: &str) -> Self {
        let mut sketch = Self::default();
        if text.is_ascii() {
            sketch.add_ascii(text.as_bytes());
        } else {
            words_in(text).for_each(|word| {
                let word: String = lower(word).collect();
                sketch.add(word.as_bytes());
            });
        }
        sketch
    }

    /// Without a branch for the end of a word: where words end can't be foreseen, and a
    /// framework has millions of them.
    fn add_ascii(&mut self, text: &[u8]) {
        let (mut first, mut last, mut len) = (0, 0, 0);
        for byte in text {
            let is_word = byte.is_ascii_alphanumeric();
            let ends = u32::from(!is_word && len > 0);
            self.words += ends;
            self.marks |= u64::from(ends) << mark(first, last, len);
            first = if len == 0 { *byte } else { first };
            last = if is_word { *byte } else { last };
            len = if is_word { len + 1 } else { 0 };
        }
        if len > 0 {
            self.add_word(first, last, len);
        }
    }

    fn add(&mut self, word: &[u8]) {
        if let (Some(first), Some(last)) = (word.first(), word.last()) {
            self.add_word(*first, *last, word.len());
        }
    }

    fn add_word(&mut self, first: u8, last: u8, len: usize) {
        self.words = self.words.saturating_add(1);
        self.marks |= 1 << mark(first, last, len);
    }

    /// `false` when the two texts can't be alike; `true` says nothing yet.
    pub(super) fn may_be_like(self, other: Self) -> bool {
        let missing = |of: Self, from: Self| (of.marks & !from.marks).count_ones();
        let shared = |of: Self, from: Self| of.words.saturating_sub(missing(of, from));
        let most = shared(self, other).min(shared(other, self));
        reaches_the_bar(most as usize, (self.words + other.words) as usize)
    }
}

/// One of 64 marks for a word, by its ends and its length, in whatever case it is written.
fn mark(first: u8, last: u8, len: usize) -> u32 {
    const CASE: u8 = 0x20;
    let ends = u32::from(first | CASE) | u32::from(last | CASE) << 8;
    let word = ends ^ u32::try_from(len % 256).unwrap_or(0) << 16;
    word.wrapping_mul(0x9E37_79B1) >> 26
}

/// How alike two texts are, where they are.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Likeness {
    /// At least 0.8 of their words are the same, in the same order.
    Near,
    /// They have the same words.
    Same,
}

/// The words of a text, ready to be compared with those of another.
///
/// Kept as 64-bit hashes (FNV-1a) of the lower-cased words: among the words of one framework,
/// two different ones with one hash are not to be expected.
#[derive(PartialEq, Eq)]
pub(super) struct Words(Vec<u64>);

impl Words {
    /// The words of `text`.
    pub(super) fn of(text: &str) -> Self {
        // Most texts are plain letters: asking every letter for its small ones takes longest.
        if text.is_ascii() {
            let words = words_in_ascii(text.as_bytes());
            let lower = |word: &[u8]| hash(word.iter().map(|c| c.to_ascii_lowercase().into()));
            return Self(words.map(lower).collect());
        }
        Self(words_in(text).map(|word| hash(lower(word))).collect())
    }

    /// Whether they are the same words, and any.
    pub(super) fn are_the_same_as(&self, other: &Self) -> bool {
        self == other && !self.0.is_empty()
    }

    /// Whether at least 0.8 of both texts' words are shared, in their order.
    pub(super) fn are_near(&self, other: &Self) -> bool {
        let (a, b) = (&*self.0, &*other.0);
        let (of_both, fewest) = (a.len() + b.len(), a.len().min(b.len()));
        let is_long = a.len().max(b.len()) > MOST_WORDS;
        fewest >= FEWEST_WORDS
            && reaches_the_bar(fewest, of_both)
            && reaches_the_bar(most_shared(a, b), of_both)
            && reaches_the_bar(shared_in_any_order(a, b), of_both)
            && (is_long || reaches_the_bar(shared_in_order(a, b), of_both))
    }
}

/// Whether twice the shared words are at least 0.8 of all words.
fn reaches_the_bar(shared: usize, of_both: usize) -> bool {
    10 * shared >= 4 * of_both
}

/// The FNV-1a hash of a word.
fn hash(word: impl Iterator<Item = char>) -> u64 {
    word.fold(0xcbf2_9ce4_8422_2325, |hash: u64, c| {
        (hash ^ u64::from(u32::from(c))).wrapping_mul(0x0100_0000_01b3)
    })
}

fn words_in_ascii(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(|c| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
}

/// The words of a text: runs of letters and digits.
pub(super) fn words_in(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
}

fn lower(word: &str) -> impl Iterator<Item = char> {
    word.chars().flat_map(char::to_lowercase)
}

/// No fewer words than both texts share, in time that grows with the words alone: of words with
/// one remainder some may be taken for others.
fn most_shared(a: &[u64], b: &[u64]) -> usize {
    let mut left = [0_u32; 256];
    let slot = |word: &u64| usize::from(word.to_le_bytes()[0]);
    for word in a {
        if let Some(count) = left.get_mut(slot(word)) {
            *count += 1;
        }
    }
    let mut take = |word: &&u64| {
        let count = left.get_mut(slot(word)).filter(|count| **count > 0);
        count.map(|count| *count -= 1).is_some()
    };
    b.iter().filter(|word| take(word)).count()
}

fn shared_in_any_order(a: &[u64], b: &[u64]) -> usize {
    let sorted = |words: &[u64]| {
        let mut words = words.to_vec();
        words.sort_unstable();
        words.into_iter().peekable()
    };
    let (mut a, mut b) = (sorted(a), sorted(b));
    let mut shared = 0;
    while let (Some(x), Some(y)) = (a.peek(), b.peek()) {
        match x.cmp(y) {
            std::cmp::Ordering::Less => a.next(),
            std::cmp::Ordering::Greater => b.next(),
            std::cmp::Ordering::Equal => {
                shared += 1;
                a.next();
                b.next()
            }
        };
    }
    shared
}

/// The words in the longest runs both texts share, from left to right.
fn shared_in_order(a: &[u64], b: &[u64]) -> usize {
    let mut shared = 0;
    let mut open = vec![(a, b)];
    while let Some((a, b)) = open.pop() {
        let run = longest_run(a, b);
        if run.len == 0 {
            continue;
        }
        shared += run.len;
        let (left_a, rest_a) = a.split_at(run.in_a);
        let (left_b, rest_b) = b.split_at(run.in_b);
        open.push((left_a, left_b));
        open.extend(rest_a.get(run.len..).zip(rest_b.get(run.len..)));
    }
    shared
}

#[derive(Clone, Copy, Default)]
struct Run {
    in_a: usize,
    in_b: usize,
    len: usize,
}

/// The longest run of words in both; of equals the one that ends first in `a`, then in `b`.
fn longest_run(a: &[u64], b: &[u64]) -> Run {
    let mut best = Run::default();
    // For the word of `a` last looked at: how long a run ends at each word of `b`.
    let mut ending_at = vec![0_usize; b.len()];
    for (i, word) in a.iter().enumerate() {
        let mut before = 0;
        for (j, (other, ending)) in b.iter().zip(&mut ending_at).enumerate() {
            let len = if word == other { before + 1 } else { 0 };
            before = std::mem::replace(ending, len);
            if len > best.len {
                best = Run {
                    in_a: i + 1 - len,
                    in_b: j + 1 - len,
                    len,
                };
            }
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(a: &str, b: &str) -> Option<Likeness> {
        let (a, b) = (Words::of(a), Words::of(b));
        let near = || a.are_near(&b).then_some(Likeness::Near);
        a.are_the_same_as(&b)
            .then_some(Likeness::Same)
            .or_else(near)
    }

    #[test]
    fn alike_means_four_fifths_of_the_words_in_their_order() {
        use Likeness::{Near, Same};
        for (a, b, wanted) in [
            ("Stops the lift.", "stops the lift", Some(Same)),
            ("Stops the lift", "Starts the lift", None),
            (
                "Lays slate on steep roofs",
                "Lays slate on flat roofs",
                Some(Near),
            ),
            ("Lays slate on roofs", "Lays tiles on roofs", None),
            ("One two three four five", "five four three two one", None),
            (
                "Hört ein Lager, das sich abnutzt",
                "HÖRT EIN LAGER das sich abnutzt!",
                Some(Same),
            ),
            (
                "Hört ein Lager, das sich abnutzt",
                "Hört ein Seil, das sich abnutzt",
                Some(Near),
            ),
            (
                "Hört ein Lager, das bald bricht",
                "Sieht ein Seil, das sich abnutzt",
                None,
            ),
            ("", "", None),
            ("…", "—", None),
        ] {
            assert_eq!(likeness(a, b), wanted, "{a:?} {b:?}");
        }
    }

    #[test]
    fn a_sketch_never_hides_a_likeness() {
        let statements = [
            "Writes a report that the owner of the house understands",
            "Writes a short report that the owner of the house understands",
            "Writes reports that owners understand",
            "Prüft Seile und Bremsen nach Plan",
            "Prüft Seile und Bremsen nach eigenem Plan",
            "Mends ropes",
            "\u{212A}nows every knot on the rope",
            "knows every knot on the rope",
        ];
        for a in statements {
            for b in statements {
                let is_possible = Sketch::of(a).may_be_like(Sketch::of(b));
                assert!(is_possible || likeness(a, b).is_none(), "{a:?} {b:?}");
            }
        }
        let unlike = Sketch::of(statements[0]).may_be_like(Sketch::of(statements[3]));
        assert!(!unlike);
    }

    #[test]
    fn shared_runs_are_counted_left_and_right_of_the_longest() {
        for (a, b, wanted) in [
            ("a b c d", "b c d e", 3),
            ("x a b c y d e", "a b c d e", 5),
            ("d e a b c", "a b c d e", 3),
            ("a b a b", "a b", 2),
            ("a", "b", 0),
        ] {
            assert_eq!(
                shared_in_order(&Words::of(a).0, &Words::of(b).0),
                wanted,
                "{a:?} {b:?}"
            );
        }
    }

    #[test]
    fn very_long_texts_are_compared_without_their_order() {
        let text = |from: usize| {
            let words: Vec<String> = (from..from + 250).map(|n| format!("w{n}")).collect();
            words.join(" ")
        };
        assert_eq!(likeness(&text(0), &text(20)), Some(Likeness::Near));
        assert_eq!(likeness(&text(0), &text(120)), None);
    }
}
