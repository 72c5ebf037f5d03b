//! The page and the files of whole reports.

mod page;
mod tables;
mod told;
