//! Where somebody has gone deep, for themself.

mod page;
mod view;

#[cfg(test)]
mod tests;

