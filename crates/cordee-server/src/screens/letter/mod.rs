//! Letters and the record of a decision, made for paper.

mod page;
mod view;

#[cfg(test)]
mod tests;
