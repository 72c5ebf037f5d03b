//! The panel of a case: who judges, judging sealed, the talk, the decision.

mod page;
mod view;

#[cfg(test)]
mod tests;
