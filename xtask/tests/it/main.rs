//! The tasks on real folders.

mod generate;
mod tree;
