//! Where somebody stands and the ways from there, for themself: staying first.

mod page;
mod view;

#[cfg(test)]
mod tests;

