//! One team: who is in it, who leads it, what lies in it.

mod page;
mod view;

#[cfg(test)]
mod tests;

