//! Rows and fields of a piece without quotes: found sixty-four bytes at a time.
//!
//! Nearly every piece has no quote in it, and most of the time of a large report was spent on looking
//! at one byte after the other. A piece with a quote, or with a carriage return that ends no line,
//! is read by a library instead; both say the same of the same piece, which a test asks for.

use memchr::{memchr, memchr_iter, memchr3};
use wide::u8x16;

/// Where a field begins and ends in the text of its row.
pub(crate) type Field = (usize, usize);

/// Whether a piece can be split by its commas and line ends alone.
pub(crate) fn is_plain(text: &[u8]) -> bool {
    let ends_a_line = |at: usize| text.get(at + 1) == Some(&b'\n');
    memchr(b'"', text).is_none() && memchr_iter(b'\r', text).all(ends_a_line)
}

/// Whether there is not even a sign that asks for a closer look: a quote, a carriage return or a NUL.
pub(crate) fn is_bare(text: &[u8]) -> bool {
    memchr3(b'"', b'\r', 0, text).is_none()
}

/// What stands before the first heading where a program wants to say that a text is UTF-8.
pub(crate) const MARK: &[u8] = b"\xef\xbb\xbf";

/// The rows of a plain piece.
pub(crate) struct Rows<'a> {
    text: &'a [u8],
    /// Where the block begins that is being looked at.
    block: usize,
    /// The commas and line ends of the block that have not been looked at yet.
    marks: Marks,
    /// Where the next row begins.
    begin: usize,
    /// How many lines have ended.
    pub(crate) lines: u64,
}

/// Commas and line ends in a block, a bit for each byte.
#[derive(Clone, Copy)]
struct Marks {
    either: u64,
    ends: u64,
}

const BLOCK: usize = 64;
const QUARTER: usize = 16;

impl<'a> Rows<'a> {
    pub(crate) fn new(text: &'a [u8]) -> Self {
        Self {
            text,
            block: 0,
            marks: Marks::of(text, 0),
            begin: 0,
            lines: 0,
        }
    }

    /// Finds the fields of the next row; answers whether there is one.
    pub(crate) fn next(&mut self, fields: &mut Vec<Field>) -> bool {
        fields.clear();
        let mut field = self.begin;
        loop {
            while self.marks.either != 0 {
                let at = self.marks.either.trailing_zeros();
                let mark = self.block + at as usize;
                self.marks.either &= self.marks.either - 1;
                if (self.marks.ends >> at) & 1 == 0 {
                    fields.push((field, mark));
                    field = mark + 1;
                    continue;
                }
                let is_after_return = mark > field && self.text.get(mark - 1) == Some(&b'\r');
                fields.push((field, mark - usize::from(is_after_return)));
                self.begin = mark + 1;
                self.lines += 1;
                return true;
            }
            if self.block + BLOCK >= self.text.len() {
                break;
            }
            self.block += BLOCK;
            self.marks = Marks::of(self.text, self.block);
        }
        let is_row = self.begin < self.text.len();
        if is_row {
            fields.push((field, self.text.len()));
            self.begin = self.text.len();
        }
        is_row
    }
}

impl Marks {
    /// Those of the block that begins here.
    fn of(text: &[u8], at: usize) -> Self {
        let rest = text.get(at..).unwrap_or_default();
        let bytes = if let Some(bytes) = rest.first_chunk::<BLOCK>() {
            *bytes
        } else {
            let mut bytes = [0; BLOCK];
            for (to, from) in bytes.iter_mut().zip(rest) {
                *to = *from;
            }
            bytes
        };
        let mut marks = Self { either: 0, ends: 0 };
        let (quarters, _) = bytes.as_chunks::<QUARTER>();
        for quarter in quarters.iter().rev() {
            let bytes = u8x16::from(*quarter);
            let commas = bytes.simd_eq(u8x16::splat(b','));
            let ends = bytes.simd_eq(u8x16::splat(b'\n'));
            marks.either = (marks.either << QUARTER) | u64::from((commas | ends).to_bitmask());
            marks.ends = (marks.ends << QUARTER) | u64::from(ends.to_bitmask());
        }
        marks
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<Vec<&str>> {
        let mut rows = Rows::new(text.as_bytes());
        let mut fields = Vec::new();
        let mut all = Vec::new();
        while rows.next(&mut fields) {
            all.push(
                fields
                    .iter()
                    .map(|(from, until)| &text[*from..*until])
                    .collect(),
            );
        }
        all
    }

    #[test]
    fn commas_stand_between_fields_and_line_ends_after_rows() {
        for (text, wanted) in [
            ("", vec![]),
            ("a", vec![vec!["a"]]),
            ("a,\n", vec![vec!["a", ""]]),
            ("a,", vec![vec!["a", ""]]),
            ("a,b\r\n\r\nc\n", vec![vec!["a", "b"], vec![""], vec!["c"]]),
            (
                "0123456789abcdef,\n,é0123456789abcdef",
                vec![vec!["0123456789abcdef", ""], vec!["", "é0123456789abcdef"]],
            ),
        ] {
            assert_eq!(split(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn quotes_and_lone_carriage_returns_are_left_to_the_library() {
        for (text, wanted) in [
            ("a,b\r\n", true),
            ("a,\"b\"\n", false),
            ("a\rb\n", false),
            ("a\r", false),
            ("\u{feff}a", true),
        ] {
            assert_eq!(is_plain(text.as_bytes()), wanted, "{text:?}");
        }
    }
}
