//! The cases that whoever looks may know of.

mod page;
mod view;

#[cfg(test)]
mod tests;
