//! A text cut into pieces of whole rows, so that they can be read side by side.

use memchr::{memchr, memchr_iter};
use rayon::prelude::*;

/// Pieces of about `size` bytes that end where a row ends: at a line end outside quotes.
///
/// The pieces are the same on any number of threads, and so is what is read from them.
pub(crate) fn chunks(text: &[u8], size: usize) -> Vec<&[u8]> {
    let lines = whole_lines(text, size.max(1));
    // Most pieces have none, which is found out side by side.
    let quoted: Vec<bool> = lines
        .par_iter()
        .map(|it| memchr(b'"', it).is_some())
        .collect();
    let mut all = Vec::with_capacity(lines.len());
    let (mut begin, mut end, mut is_open) = (0, 0, false);
    for (piece, is_quoted) in lines.iter().zip(quoted) {
        end += piece.len();
        if is_quoted {
            is_open = goes_on(piece, is_open);
        }
        if !is_open || end == text.len() {
            all.extend(text.get(begin..end));
            begin = end;
        }
    }
    all
}

/// Pieces that end with a line end, inside quotes or not.
fn whole_lines(mut text: &[u8], size: usize) -> Vec<&[u8]> {
    let mut all = Vec::with_capacity(text.len() / size + 1);
    while !text.is_empty() {
        let after = text.get(size - 1..).and_then(|rest| memchr(b'\n', rest));
        let end = after.map_or(text.len(), |at| size + at);
        let (head, rest) = text.split_at(end);
        all.push(head);
        text = rest;
    }
    all
}

/// Whether a quoted field goes on after a piece that begins inside one, or at the beginning of a row.
///
/// A quote opens only where a field begins; elsewhere it is a sign like any other, as in `5" pipe`.
/// Inside quotes it is written twice.
fn goes_on(text: &[u8], mut is_open: bool) -> bool {
    let is_quote = |at: usize| text.get(at) == Some(&b'"');
    let begins = |at: usize| {
        let before = at.checked_sub(1).and_then(|it| text.get(it));
        before.is_none_or(|it| matches!(it, b',' | b'\n' | b'\r'))
    };
    let mut twice = None;
    for at in memchr_iter(b'"', text) {
        if twice == Some(at) {
            continue;
        }
        if !is_open {
            is_open = begins(at);
        } else if is_quote(at + 1) {
            twice = Some(at + 1);
        } else {
            is_open = false;
        }
    }
    is_open
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_end_inside_quotes_ends_no_piece() {
        let text = b"a,b\n1,\"x\ny\"\n2,z\n";
        // The ninth byte stands inside the quotes: the piece goes on to a line end outside them.
        let pieces = chunks(text, 9);
        assert_eq!(pieces, [&text[..]]);
        let pieces = chunks(text, 3);
        assert_eq!(pieces, [&text[..4], &text[4..12], &text[12..]]);
    }

    #[test]
    fn a_quote_in_the_middle_of_a_field_opens_nothing() {
        let text = b"5\" pipe,\"a\nb\"\n2,z\n";
        assert_eq!(chunks(text, 3), [&text[..14], &text[14..]]);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text_and_its_rows(text in "[a\",\n]{0,60}", size in 1_usize..20) {
            let pieces = chunks(text.as_bytes(), size);
            prop_assert_eq!(pieces.concat(), text.as_bytes());
            for piece in &pieces[..pieces.len().saturating_sub(1)] {
                prop_assert!(piece.ends_with(b"\n"));
            }
            let read: Vec<_> = pieces.iter().flat_map(|it| rows(it)).collect();
            prop_assert_eq!(read, rows(text.as_bytes()));
        }
    }

    fn rows(text: &[u8]) -> Vec<csv::ByteRecord> {
        let mut reader = csv::ReaderBuilder::new();
        let mut reader = reader.has_headers(false).flexible(true).from_reader(text);
        reader.byte_records().map(Result::unwrap).collect()
    }
}
