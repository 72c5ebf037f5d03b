//! Everyone, found by name, team and level.

mod page;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use page::above;
