//! Which letters some bytes are.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::fmt;

/// In which encoding a text stands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a mark.
    Utf8,
    /// UTF-16, the lower byte of a letter first.
    Utf16Le,
    /// UTF-16, the upper byte of a letter first.
    Utf16Be,
    /// Windows-1252, which holds Latin-1.
    Windows1252,
}

impl Encoding {
    /// Every encoding, by the word for it.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("utf-8", Self::Utf8),
        ("utf-16le", Self::Utf16Le),
        ("utf-16be", Self::Utf16Be),
        ("windows-1252", Self::Windows1252),
        ("latin-1", Self::Windows1252),
    ];

    fn of_library(self) -> &'static encoding_rs::Encoding {
        match self {
            Self::Utf8 => encoding_rs::UTF_8,
            Self::Utf16Le => encoding_rs::UTF_16LE,
            Self::Utf16Be => encoding_rs::UTF_16BE,
            Self::Windows1252 => encoding_rs::WINDOWS_1252,
        }
    }
}

impl fmt::Display for Encoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16Le => "UTF-16 (little-endian)",
            Self::Utf16Be => "UTF-16 (big-endian)",
            Self::Windows1252 => "Windows-1252",
        })
    }
}

/// A text with how it was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Decoded<'b> {
    /// The text, without a mark at its beginning.
    pub text: Cow<'b, str>,
    /// The encoding.
    pub encoding: Encoding,
    /// Whether it was concluded from the bytes: neither their mark nor anybody says it, and it is not
    /// UTF-8.
    pub is_concluded: bool,
    /// Whether some bytes are none of the encoding's; `�` stands for them.
    pub has_faults: bool,
}

/// Why bytes are no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NoText {
    /// They look like UTF-16 without its mark.
    Utf16WithoutMark,
    /// They hold zeros and are something else; the line of the first, counted from 1.
    Zeros {
        /// The line.
        line: usize,
    },
}

/// The text of UTF-8, or of UTF-16 by its mark, or of what is `stated`; anything else as Windows-1252.
///
/// # Errors
/// Says what the bytes are, where they are no text.
pub fn decode(bytes: &[u8], stated: Option<Encoding>) -> Result<Decoded<'_>, NoText> {
    if let Some((encoding, _)) = encoding_rs::Encoding::for_bom(bytes)
        && let Some(encoding) = of_library(encoding)
    {
        return as_stated(bytes, encoding);
    }
    if let Some(encoding) = stated {
        return as_stated(bytes, encoding);
    }
    if bytes.contains(&0) {
        return Err(not_a_text(bytes));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Ok(Decoded {
            text: Cow::Borrowed(text),
            encoding: Encoding::Utf8,
            is_concluded: false,
            has_faults: false,
        });
    }
    let mut decoded = as_stated(bytes, Encoding::Windows1252)?;
    decoded.is_concluded = true;
    Ok(decoded)
}

fn as_stated(bytes: &[u8], encoding: Encoding) -> Result<Decoded<'_>, NoText> {
    let (text, has_faults) = encoding.of_library().decode_with_bom_removal(bytes);
    if let Some((before, _)) = text.split_once('\0') {
        let line = before.matches('\n').count() + 1;
        return Err(NoText::Zeros { line });
    }
    Ok(Decoded {
        text,
        encoding,
        is_concluded: false,
        has_faults,
    })
}

fn of_library(encoding: &'static encoding_rs::Encoding) -> Option<Encoding> {
    let mut all = Encoding::WORDS.iter().map(|(_, it)| *it);
    all.find(|it| it.of_library() == encoding)
}

/// What bytes with zeros are. In UTF-16 every second byte of a Latin text is one.
fn not_a_text(bytes: &[u8]) -> NoText {
    let with_zero = bytes.chunks(2).filter(|pair| pair.contains(&0)).count();
    if with_zero * 3 >= bytes.len() {
        return NoText::Utf16WithoutMark;
    }
    let before = bytes.split(|it| *it == 0).next().unwrap_or_default();
    let line = before.split(|it| *it == b'\n').count();
    NoText::Zeros { line }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn utf16(text: &str, order: impl Fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[rstest]
    #[case::plain("Dächer".into(), None, Encoding::Utf8, false)]
    #[case::marked("\u{feff}Dächer".into(), None, Encoding::Utf8, false)]
    #[case::little(
        utf16("\u{feff}Dächer", u16::to_le_bytes),
        None,
        Encoding::Utf16Le,
        false
    )]
    #[case::big(
        utf16("\u{feff}Dächer", u16::to_be_bytes),
        None,
        Encoding::Utf16Be,
        false
    )]
    #[case::stated(
        utf16("Dächer", u16::to_be_bytes),
        Some(Encoding::Utf16Be),
        Encoding::Utf16Be,
        false
    )]
    #[case::latin(b"D\xe4cher".to_vec(), None, Encoding::Windows1252, true)]
    #[case::latin_stated(b"D\xe4cher".to_vec(), Some(Encoding::Windows1252), Encoding::Windows1252, false)]
    fn a_text_is_read_in_its_encoding(
        #[case] bytes: Vec<u8>,
        #[case] stated: Option<Encoding>,
        #[case] encoding: Encoding,
        #[case] is_concluded: bool,
    ) {
        let decoded = decode(&bytes, stated).unwrap();
        assert_eq!(decoded.text, "Dächer");
        assert_eq!(decoded.encoding, encoding);
        assert_eq!(decoded.is_concluded, is_concluded);
        assert!(!decoded.has_faults);
    }

    #[test]
    fn zeros_are_utf_16_without_a_mark_or_no_text() {
        let unmarked = utf16("person,level\n", u16::to_le_bytes);
        assert_eq!(decode(&unmarked, None), Err(NoText::Utf16WithoutMark));
        let damaged = b"person,level\nluna,one\nsa\0rah,two\n";
        assert_eq!(decode(damaged, None), Err(NoText::Zeros { line: 3 }));
        let stated = decode(damaged, Some(Encoding::Utf8));
        assert_eq!(stated, Err(NoText::Zeros { line: 3 }));
    }

    #[test]
    fn what_is_not_throughout_what_it_says_is_noticed() {
        let decoded = decode(b"\xef\xbb\xbfD\xe4cher", None).unwrap();
        assert!(decoded.has_faults);
    }
}
