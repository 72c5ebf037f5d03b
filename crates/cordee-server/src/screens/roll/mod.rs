//! The roll of those who hold the summits.

mod page;
mod view;

#[cfg(test)]
mod tests;

