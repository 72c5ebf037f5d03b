//! Where the bytes of a file come from.

use memchr::memchr;
use std::io;
use std::ops::Range;

/// A text that can be asked for a part of it, so that nobody has to hold the whole: a file, or bytes.
pub trait Source: Sync {
    /// How many bytes it has.
    fn size(&self) -> u64;

    /// Puts the bytes from a place on into `into`, as many as there are or fit, and answers how many.
    /// None only where the text has ended.
    ///
    /// # Errors
    ///
    /// Whatever kept the text from being read.
    fn read_at(&self, from: u64, into: &mut [u8]) -> io::Result<usize>;

    /// All of it, where it is held anyway.
    fn whole(&self) -> Option<&[u8]> {
        None
    }
}

impl Source for &[u8] {
    fn size(&self) -> u64 {
        self.len() as u64
    }

    fn read_at(&self, from: u64, into: &mut [u8]) -> io::Result<usize> {
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        let rest = self.get(from..).unwrap_or_default();
        let both = into.iter_mut().zip(rest);
        Ok(both.map(|(to, byte)| *to = *byte).count())
    }

    fn whole(&self) -> Option<&[u8]> {
        Some(self)
    }
}

/// How many bytes are asked for when the end of a row has to be looked for.
const FURTHER: usize = 1 << 14;

/// The parts of a text from a place on, `size` bytes each but the last.
pub(crate) fn parts(from: u64, end: u64, size: usize) -> Vec<Range<u64>> {
    let size = size.max(1);
    let starts = (from..end).step_by(size);
    starts
        .map(|start| start..end.min(start + size as u64))
        .collect()
}

/// The rows that begin in a part: the range of them in `bytes`, which is filled with the part and with
/// the rest of its last row, and where in the text they begin. A row begins at `first` and after each
/// line end.
pub(crate) fn rows_of(
    source: &dyn Source,
    part: Range<u64>,
    first: u64,
    bytes: &mut Vec<u8>,
) -> io::Result<(Range<usize>, u64)> {
    let is_first = part.start <= first;
    let start = if is_first { part.start } else { part.start - 1 };
    let length = usize::try_from(part.end - start).unwrap_or(usize::MAX);
    bytes.clear();
    fill(source, start, length, bytes)?;
    let begin = if is_first {
        0
    } else {
        memchr(b'\n', bytes).map_or(bytes.len(), |at| at + 1)
    };
    if begin == bytes.len() {
        return Ok((0..0, part.end));
    }
    let mut further = FURTHER;
    while bytes.last() != Some(&b'\n') {
        let before = bytes.len();
        fill(source, start + before as u64, further, bytes)?;
        let new = bytes.get(before..).unwrap_or_default();
        if new.is_empty() {
            break;
        }
        if let Some(at) = memchr(b'\n', new) {
            bytes.truncate(before + at + 1);
        }
        further *= 2;
    }
    Ok((begin..bytes.len(), start + begin as u64))
}

/// Adds so many bytes of a text from a place on, or all that are left.
pub(crate) fn fill(
    source: &dyn Source,
    from: u64,
    length: usize,
    bytes: &mut Vec<u8>,
) -> io::Result<()> {
    let before = bytes.len();
    let left = source.size().saturating_sub(from);
    let length = length.min(usize::try_from(left).unwrap_or(usize::MAX));
    bytes.resize(before + length, 0);
    let mut done = before;
    while let Some(into) = bytes.get_mut(done..).filter(|it| !it.is_empty()) {
        let read = source.read_at(from + (done - before) as u64, into)?;
        if read == 0 {
            break;
        }
        done += read;
    }
    bytes.truncate(done);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_row_belongs_to_one_part(text in "[ab\n]{0,80}", size in 1_usize..30, skip in 0_usize..4) {
            let bytes = text.as_bytes();
            let from = bytes.iter().take(skip).rposition(|it| *it == b'\n').map_or(0, |at| at + 1);
            let mut all = Vec::new();
            let mut buffer = Vec::new();
            for part in parts(from as u64, bytes.len() as u64, size) {
                let (rows, begin) = rows_of(&bytes, part, from as u64, &mut buffer).unwrap();
                prop_assert!(rows.is_empty() || begin == (from + all.len()) as u64);
                let rows = &buffer[rows];
                all.extend_from_slice(rows);
                prop_assert!(rows.is_empty() || rows.ends_with(b"\n") || bytes.ends_with(rows));
            }
            prop_assert_eq!(all, &bytes[from..]);
        }
    }
}
