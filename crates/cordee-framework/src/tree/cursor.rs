//! From the parser's characters to bytes.

/// From the parser's characters to bytes. Places come nearly in order, so that it only has to go
/// on from where it was.
#[derive(Default)]
pub(super) struct Cursor {
    character: usize,
    byte: usize,
}

impl Cursor {
    /// The byte of a character; `None` when it lies before the last one asked for.
    pub(super) fn byte_of(&mut self, text: &str, character: usize) -> Option<usize> {
        let ahead = character.checked_sub(self.character)?;
        let rest = text.get(self.byte..)?;
        // Nearly all stretches are plain letters, of one byte each.
        let stretch = rest
            .as_bytes()
            .get(..ahead)
            .filter(|bytes| bytes.is_ascii());
        self.byte += match stretch {
            Some(_) => ahead,
            None => rest
                .char_indices()
                .nth(ahead)
                .map_or(rest.len(), |(byte, _)| byte),
        };
        self.character = character;
        Some(self.byte)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_found_going_on_and_never_going_back() {
        let text = "aé屋b";
        let mut cursor = Cursor::default();
        for (character, byte) in [
            (0, Some(0)),
            (1, Some(1)),
            (2, Some(3)),
            (3, Some(6)),
            (2, None),
            (9, Some(7)),
        ] {
            assert_eq!(cursor.byte_of(text, character), byte, "{character}");
        }
    }
}
