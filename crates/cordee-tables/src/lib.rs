//! Tables as they come: bytes in, rows out.
//!
//! Knows in which encodings a text may stand ([`decode()`]), what may stand between the cells of a row
//! ([`delimited`]) and how a workbook is unpacked without being hurt by it ([`workbook`]). A
//! [`Grid`] holds a million rows in little more than the room of their texts.
//!
//! Does not know what the cells mean, and opens no file. What a workbook makes the libraries below
//! allocate is not all counted: the caller reads those of strangers in a process of its own.

mod cells;
mod decode;
pub mod delimited;
mod grid;
pub mod workbook;

pub use cells::letters;
pub use decode::{Decoded, Encoding, NoText, decode};
pub use grid::{BrokenParts, Grid, GridRow, Kind};
