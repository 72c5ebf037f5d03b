//! One piece of evidence: reading it, asking for a word, giving one, taking it back.

mod page;
mod view;

#[cfg(test)]
mod tests;

