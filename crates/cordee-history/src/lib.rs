//! A history as files: a folder of CSV files with a documented data dictionary.
//!
//! Only `positions.csv` is needed; each further file unlocks measures. [`DICTIONARY`] says which files
//! and columns there are, and is what is read by, what is written by, and what the book shows.
//!
//! [`read`] never stops at the first fault: it answers with every fault and its row, and with what was
//! repaired. It opens no file: it is handed texts, or [sources](Source)
//! of which it holds no more than what it is reading. [`write()`] is its inverse.

mod chunks;
mod dictionary;
mod fault;
mod lines;
mod nearest;
mod notes;
mod progress;
mod read;
mod row;
mod source;
mod split;
mod table;
mod value;
mod write;

pub use dictionary::{Column, DICTIONARY, File, Needed, file_of};
pub use fault::{Counted, Fault, Place, Remark};
pub use read::{Read, Sources, Texts, read, read_from, read_noting};
pub use source::Source;
pub use write::write;
