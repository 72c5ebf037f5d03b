//! Somebody's own evidence beside what any level asks.

mod page;
mod view;

#[cfg(test)]
mod tests;

