//! A case: its story, its gates, the evidence, and what can be done now.

mod page;
mod view;

#[cfg(test)]
pub(crate) mod tests;
