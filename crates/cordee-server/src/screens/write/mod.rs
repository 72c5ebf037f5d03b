//! Writing a piece of evidence.

mod page;
mod view;

#[cfg(test)]
mod tests;

