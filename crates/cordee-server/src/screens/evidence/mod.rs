//! What somebody has written down of what they did, for themself.

mod page;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use page::above;
