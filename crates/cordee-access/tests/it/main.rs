//! The rights, shown by what they give and what they refuse.
#![cfg(test)]

mod classes;
mod equal;
mod guide;
mod mutants;
mod policies;
mod rows;
mod story;
mod words;
mod world;
