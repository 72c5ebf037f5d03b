//! Every team, each within the one it lies in.

mod page;
mod view;

#[cfg(test)]
mod tests;

pub(crate) use page::{above, branches};
pub(crate) use view::{Branch, tree};
