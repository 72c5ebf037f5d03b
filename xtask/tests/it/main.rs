//! The tasks on real folders.

mod corpus;
mod generate;
mod tree;
