//! A text cut into pieces of whole rows, so that they can be read side by side.

use memchr::{memchr, memchr_iter};
use rayon::prelude::*;

/// Pieces of about `size` bytes that end where a row ends: at a line end outside quotes.
///
/// The pieces are the same on any number of threads, and so is what is read from them.
pub(crate) fn chunks(text: &[u8], size: usize) -> Vec<&[u8]> {
    let lines = whole_lines(text, size.max(1));
    let quotes: Vec<usize> = lines.par_iter().map(|it| quotes(it)).collect();
    // A quote inside quotes is written twice: where their number is odd, the row goes on.
    let mut all = Vec::with_capacity(lines.len());
    let (mut begin, mut end, mut is_open) = (0, 0, false);
    for (piece, quotes) in lines.iter().zip(quotes) {
        end += piece.len();
        is_open ^= !quotes.is_multiple_of(2);
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

fn quotes(text: &[u8]) -> usize {
    // Most pieces have none, which is found out much faster than counting.
    match memchr(b'"', text) {
        Some(first) => memchr_iter(b'"', text.get(first..).unwrap_or_default()).count(),
        None => 0,
    }
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

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in "[a\",\n]{0,60}", size in 1_usize..20) {
            let pieces = chunks(text.as_bytes(), size);
            prop_assert_eq!(pieces.concat(), text.as_bytes());
            let mut quotes = 0;
            for piece in &pieces[..pieces.len().saturating_sub(1)] {
                prop_assert!(piece.ends_with(b"\n"));
                quotes += memchr_iter(b'"', piece).count();
                prop_assert!(quotes.is_multiple_of(2));
            }
        }
    }
}
