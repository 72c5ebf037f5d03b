//! A text cut into pieces of whole rows, so that they can be read side by side.

use memchr::{memchr_iter, memrchr};

/// A piece of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Chunk<'a> {
    /// The line on which it begins, counted from 1.
    pub(crate) line: u64,
    pub(crate) text: &'a [u8],
}

/// Pieces of about `size` bytes that end where a row ends: at a line end outside quotes.
///
/// The pieces are the same on any number of threads, and so is what is read from them.
pub(crate) fn chunks(mut text: &[u8], first_line: u64, size: usize) -> Vec<Chunk<'_>> {
    let mut all = Vec::new();
    let mut line = first_line;
    while !text.is_empty() {
        let (head, rest) = text.split_at(end_of_chunk(text, size));
        all.push(Chunk { line, text: head });
        line += memchr_iter(b'\n', head).count() as u64;
        text = rest;
    }
    all
}

fn end_of_chunk(text: &[u8], size: usize) -> usize {
    let mut end = size.max(1);
    while let Some(head) = text.get(..end) {
        if let Some(last) = memrchr(b'\n', head)
            && is_outside_quotes(head.get(..last).unwrap_or_default())
        {
            return last + 1;
        }
        // A row longer than the piece, or a line end inside quotes: look further.
        end = end.saturating_mul(2);
    }
    text.len()
}

/// Whether what follows a text stands outside quotes: a quote inside quotes is written twice, so that
/// their number is even.
fn is_outside_quotes(text: &[u8]) -> bool {
    memchr_iter(b'"', text).count().is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_line_end_inside_quotes_ends_no_piece() {
        let text = b"a,b\n1,\"x\ny\"\n2,z\n";
        // The ninth byte stands inside the quotes: the piece goes on to a line end outside them.
        let pieces = chunks(text, 2, 9);
        let each: Vec<_> = pieces.iter().map(|it| (it.line, it.text.len())).collect();
        assert_eq!(each, [(2, 16)]);
        let pieces = chunks(text, 2, 5);
        assert_eq!(pieces[0].text, b"a,b\n");
        assert_eq!(pieces[1].line, 3);
    }

    proptest! {
        #[test]
        fn the_pieces_are_the_text(text in "[a\",\n]{0,60}", size in 1_usize..20) {
            let pieces = chunks(text.as_bytes(), 1, size);
            let whole: Vec<u8> = pieces.iter().flat_map(|it| it.text.iter().copied()).collect();
            prop_assert_eq!(whole, text.as_bytes());
            for piece in &pieces[..pieces.len().saturating_sub(1)] {
                prop_assert!(piece.text.ends_with(b"\n"));
            }
        }
    }
}
